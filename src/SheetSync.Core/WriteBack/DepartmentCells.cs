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
    public static void Diff(WriteBackFacts facts, Department department, SheetGrid sheet, Language language, DiffBuilder diff)
    {
        if (sheet.OwnedColumns.Count == 0)
        {
            return;
        }

        var values = RowValues.Of(facts, department, sheet, language);
        var headers = HeaderRows(facts.Reading, sheet.Title);

        // A role marked twice (a copied column) is written once: two would drift apart with the first edit of either.
        foreach (var column in OwnedColumn.In(sheet).DistinctBy(c => c.Role))
        {
            var leftovers = new Leftovers(column, facts.Memory);
            var served = new HashSet<int>();
            foreach (var (row, value) in Desired(column, headers, values, language).Where(d => served.Add(d.Row) && !(sheet.Merges.Count > 0 && sheet.IsCovered(new(d.Row, column.Mark.Column)))))
            {
                diff.Want(column, row, value, leftovers);
            }

            for (var row = 1; row <= sheet.RowCount; row++)
            {
                if (!served.Contains(row) && leftovers.IsOurs(row))
                {
                    diff.Clear(column, row);
                }
            }
        }
    }

    /// <summary>First rows of the tab's blocks with their kinds.</summary>
    internal static IReadOnlyList<(int Row, BlockKind Kind)> HeaderRows(ReadingReport reading, string tab) =>
        [.. from t in reading.Tabs where t.Tab == tab from block in t.Blocks select (block.FirstRow, block.Kind)];

    private static IEnumerable<(int Row, CellValue Value)> Desired(
        OwnedColumn column, IReadOnlyList<(int Row, BlockKind Kind)> headers, RowValues values, Language language) =>
        [
            .. from header in headers where column.Role.Serves(header.Kind) select (header.Row, CellValue.OfText(ServiceNames.Header(column.Role).In(language))),
            .. from row in values.Rows select (row, values.Value(row, column.Role)),
        ];
}
