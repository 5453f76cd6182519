using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>A stretch of a tab that starts with a header, a section title or the title of the year report.</summary>
/// <param name="Header">Null for what follows a section title without a header.</param>
/// <param name="FirstRow">First row below the header or title.</param>
internal sealed record TabSection(Header? Header, int TitleRow, int FirstRow, int LastRow, bool IsReport);

/// <summary>Cuts a tab into sections (domain.md §3): a block runs from its header to the next header, to a section title or to the end; blank rows end nothing.</summary>
internal static class TabScanner
{
    public static IReadOnlyList<TabSection> Scan(SheetView view, HeaderWords words)
    {
        var finder = new HeaderFinder(view, words);
        var sections = new List<TabSection>();
        var free = 1;
        var row = 1;
        while (row <= view.RowCount)
        {
            if (words.MayBeHeader(view, row) && finder.At(row, free) is { } header)
            {
                Start(sections, new TabSection(header, header.TopRow, header.BottomRow + 1, view.RowCount, IsReport: false));
                row = free = header.BottomRow + 1;
            }
            else if (TitleAt(view, row) is { } title)
            {
                Start(sections, new TabSection(null, row, row + 1, view.RowCount, title == Section.YearReport));
                row = free = row + 1;
            }
            else
            {
                row++;
            }
        }

        return sections;
    }

    private static void Start(List<TabSection> sections, TabSection next)
    {
        if (sections is [.., var last])
        {
            sections[^1] = last with { LastRow = next.TitleRow - 1 };
        }

        sections.Add(next);
    }

    /// <summary>The section title that is a row's only text.</summary>
    private static Section? TitleAt(SheetView view, int row)
    {
        return view.OnlyFilledColumn(row) is { } only && view[row, only].Value.Text is { } text ? SectionTitles.Match(text) : null;
    }
}
