using Google.Apis.Sheets.v4.Data;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Google.Writing;

/// <summary>
/// Edits as one <c>values:batchUpdateByDataFilter</c>: a column by its metadata id with values from row 1 and nulls between, a service
/// tab by rectangles of its sheet id. Values go in raw, so no text becomes a formula; <c>""</c> clears, <c>null</c> skips.
/// </summary>
internal static class EditBatch
{
    public const string Raw = "RAW";

    public static BatchUpdateValuesByDataFilterRequest From(IReadOnlyList<CellEdit> edits) => new()
    {
        ValueInputOption = Raw,
        Data =
        [
            .. edits.OfType<ColumnEdit>().GroupBy(e => e.Column.Mark.MetadataId).Select(Column),
            .. edits.OfType<TabEdit>().GroupBy(e => e.Owner.Sheet.SheetId!.Value).SelectMany(Rectangles),
        ],
    };

    public static DataFilter ByMark(int metadataId) => new() { DeveloperMetadataLookup = new DeveloperMetadataLookup { MetadataId = metadataId } };

    /// <summary>What is sent for a value.</summary>
    public static object Wire(CellValue value) => value.Match<object>(
        blank: () => "",
        text: text => text,
        number: number => number,
        date: date => SerialDate.FromDate(date),
        boolean: flag => flag,
        error: error => error);

    private static DataFilterValueRange Column(IGrouping<int, ColumnEdit> edits)
    {
        var values = new object?[edits.Max(e => e.Address.Row)];
        foreach (var edit in edits)
        {
            values[edit.Address.Row - 1] = Wire(edit.Value);
        }

        return new DataFilterValueRange { DataFilter = ByMark(edits.Key), MajorDimension = "COLUMNS", Values = [values] };
    }

    /// <summary>Runs of a row, joined with the run above where both span the same columns.</summary>
    private static IEnumerable<DataFilterValueRange> Rectangles(IGrouping<int, TabEdit> edits)
    {
        var open = new List<(int Row, int Column, List<List<object>> Rows)>();
        foreach (var row in edits.GroupBy(e => e.Address.Row).OrderBy(g => g.Key))
        {
            foreach (var run in Runs(row))
            {
                var above = open.FindIndex(o => o.Row + o.Rows.Count == row.Key && o.Column == run.Column && o.Rows[0].Count == run.Values.Count);
                if (above >= 0)
                {
                    open[above].Rows.Add(run.Values);
                }
                else
                {
                    open.Add((row.Key, run.Column, [run.Values]));
                }
            }
        }

        return open.Select(o => new DataFilterValueRange
        {
            DataFilter = new DataFilter { GridRange = Range(edits.Key, o.Row, o.Column, o.Rows.Count, o.Rows[0].Count) },
            MajorDimension = "ROWS",
            Values = [.. o.Rows],
        });
    }

    private static List<(int Column, List<object> Values)> Runs(IEnumerable<TabEdit> row)
    {
        var runs = new List<(int Column, List<object> Values)>();
        foreach (var edit in row.OrderBy(e => e.Address.Column))
        {
            if (runs.Count > 0 && runs[^1].Column + runs[^1].Values.Count == edit.Address.Column)
            {
                runs[^1].Values.Add(Wire(edit.Value));
            }
            else
            {
                runs.Add((edit.Address.Column, [Wire(edit.Value)]));
            }
        }

        return runs;
    }

    private static GridRange Range(int sheetId, int row, int column, int rows, int columns) => new()
    {
        SheetId = sheetId,
        StartRowIndex = row - 1,
        EndRowIndex = row - 1 + rows,
        StartColumnIndex = column - 1,
        EndColumnIndex = column - 1 + columns,
    };
}
