using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>The year report below its title: label and text side by side; a text without a label goes on with the part above.</summary>
internal static class YearReportReader
{
    public static YearReport Read(SheetView view, TabSection section, YearReport? before, ValueReader values)
    {
        var parts = before is null ? new string?[5] : [.. before.Parts];
        int? current = null;
        for (var row = section.FirstRow; row <= section.LastRow; row++)
        {
            foreach (var column in view.FilledColumns(row))
            {
                var cell = view[row, column];
                if (SectionTitles.MatchReportPart(cell.Value.Text) is { } part && (current is null || IsLabel(view, row, column)))
                {
                    current = (int)part;
                }
                else if (ValueReader.PlainText(cell) is { } text)
                {
                    if (current is { } at)
                    {
                        parts[at] = parts[at] is { } sofar ? sofar + "\n" + text : text;
                    }
                    else
                    {
                        values.Report(StructureFindings.ReportTextWithoutPart, view.Ref(row, column), ValueReader.Short(cell));
                    }
                }
            }
        }

        return new YearReport(parts[0], parts[1], parts[2], parts[3], parts[4])
        {
            Cell = before?.Cell ?? view.Ref(section.TitleRow, view.FilledColumns(section.TitleRow)[0]),
        };
    }

    /// <summary>The first filled cell of its row: a text may itself be a word such as «Рынок».</summary>
    private static bool IsLabel(SheetView view, int row, int column) => view.FilledColumns(row)[0] == column;
}
