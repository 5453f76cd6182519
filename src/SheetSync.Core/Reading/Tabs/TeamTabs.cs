using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>The tabs that the whole team fills: remarks and initiatives (domain.md §2). Read, never reshaped.</summary>
internal static class TeamTabs
{
    public static IEnumerable<Remark> Remarks(SheetView view)
    {
        if (TableFinder.Find(view, WorkbookWords.MatchRemarkColumn, RemarkColumn.Remark) is not { } table)
        {
            yield break;
        }

        foreach (var row in table.Rows(view))
        {
            if (table.TextAt(view, row, RemarkColumn.Remark) is { } text)
            {
                yield return new Remark(
                    text,
                    table.TextAt(view, row, RemarkColumn.From),
                    table.TextAt(view, row, RemarkColumn.To),
                    table.TextAt(view, row, RemarkColumn.Task),
                    table.At(view, row, RemarkColumn.Remark).Ref);
            }
        }
    }

    public static IEnumerable<Initiative> Initiatives(SheetView view, ValueReader values)
    {
        if (TableFinder.Find(view, WorkbookWords.MatchInitiativeColumn, InitiativeColumn.Initiative) is not { } table)
        {
            yield break;
        }

        foreach (var row in table.Rows(view))
        {
            if (table.TextAt(view, row, InitiativeColumn.Initiative) is { } title)
            {
                yield return new Initiative(
                    title,
                    table.TextAt(view, row, InitiativeColumn.Department),
                    Number(row, InitiativeColumn.Reach),
                    Number(row, InitiativeColumn.Impact),
                    Number(row, InitiativeColumn.Confidence),
                    Number(row, InitiativeColumn.Effort),
                    Number(row, InitiativeColumn.Ease),
                    table.At(view, row, InitiativeColumn.Initiative).Ref);
            }
        }

        decimal? Number(int row, InitiativeColumn column)
        {
            var (cell, value) = table.At(view, row, column);
            return value.IsBlank ? null : values.Number(value, cell.Address, unit: null, out _);
        }
    }
}
