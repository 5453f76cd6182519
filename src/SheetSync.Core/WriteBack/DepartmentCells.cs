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
        var last = headers.Select(h => h.Row).Append(values.LastRow).Append(sheet.RowCount).Max();

        // A role marked twice (a copied column) is written once: two would drift apart with the first edit of either.
        foreach (var column in OwnedColumn.In(sheet).DistinctBy(c => c.Role))
        {
            var leftovers = new Leftovers(column, facts.Memory);
            var served = new bool[last + 1];
            foreach (var (row, kind) in headers)
            {
                if (column.Role.Serves(kind) && IsFree(column, row, served))
                {
                    diff.Want(column, row, CellValue.OfText(ServiceNames.Header(column.Role).In(language)), leftovers);
                }
            }

            for (var row = 1; row <= values.LastRow; row++)
            {
                if (values[row] is { } cells && IsFree(column, row, served))
                {
                    diff.Want(column, row, cells[(int)column.Role], leftovers);
                }
            }

            for (var row = 1; row <= last; row++)
            {
                if (!served[row] && leftovers.IsOurs(row))
                {
                    diff.Clear(column, row);
                }
            }
        }
    }

    /// <summary>Whether nothing is wanted there yet, and no merge hides it.</summary>
    private static bool IsFree(OwnedColumn column, int row, bool[] served)
    {
        var isFirst = !served[row];
        served[row] = true;
        return isFirst && !(column.Sheet.Merges.Count > 0 && column.Sheet.IsCovered(new(row, column.Mark.Column)));
    }

    /// <summary>First rows of the tab's blocks with their kinds.</summary>
    internal static IReadOnlyList<(int Row, BlockKind Kind)> HeaderRows(ReadingReport reading, string tab) =>
        [.. from t in reading.Tabs where t.Tab == tab from block in t.Blocks select (block.FirstRow, block.Kind)];
}
