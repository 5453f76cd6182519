using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// The owned columns of one department tab: headers beside block headers, values beside recognised items, and what an
/// earlier write left where neither stands any more.
/// </summary>
internal static class DepartmentCells
{
    /// <summary>Adds the edits; returns how many service cells already hold what they should.</summary>
    public static int Diff(WriteBackFacts facts, Department department, SheetGrid sheet, Language language, List<CellEdit> edits)
    {
        if (sheet.OwnedColumns.Count == 0)
        {
            return 0;
        }

        var values = RowValues.Of(facts, department, sheet, language);
        var headers = HeaderRows(facts.Reading, sheet.Title);
        var unchanged = 0;

        // A role marked twice (a copied column) is written once: two would drift apart with the first edit of either.
        foreach (var column in OwnedColumn.In(sheet).DistinctBy(c => c.Role))
        {
            foreach (var (row, value) in Desired(column, sheet, headers, values, language))
            {
                if (column.Set(row, value) is { } edit)
                {
                    edits.Add(edit);
                }
                else
                {
                    unchanged++;
                }
            }
        }

        return unchanged;
    }

    /// <summary>First rows of the tab's blocks with their kinds.</summary>
    internal static IReadOnlyList<(int Row, BlockKind Kind)> HeaderRows(ReadingReport reading, string tab) =>
        [.. from t in reading.Tabs where t.Tab == tab from block in t.Blocks select (block.FirstRow, block.Kind)];

    private static IEnumerable<(int Row, CellValue Value)> Desired(
        OwnedColumn column, SheetGrid sheet, IReadOnlyList<(int Row, BlockKind Kind)> headers, RowValues values, Language language)
    {
        var headerRows = new HashSet<int>();
        foreach (var (row, kind) in headers)
        {
            if (column.Role.Serves(kind))
            {
                headerRows.Add(row);
                yield return (row, CellValue.OfText(ServiceNames.Header(column.Role).In(language)));
            }
        }

        foreach (var row in values.Rows.Where(r => !headerRows.Contains(r)))
        {
            yield return (row, values.Value(row, column.Role));
        }

        for (var row = 1; row <= sheet.RowCount; row++)
        {
            if (!headerRows.Contains(row) && !values.Has(row) && Leftovers.IsOurs(column.Role, sheet[row, column.Mark.Column]))
            {
                yield return (row, CellValue.Blank);
            }
        }
    }
}
