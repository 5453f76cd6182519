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
        var rectangles = new List<Rectangle>();
        var lowest = new Dictionary<(int Column, int Width), Rectangle>();
        foreach (var run in Runs(edits.OrderBy(e => e.Address)))
        {
            if (lowest.TryGetValue((run.Column, run.Rows[0].Count), out var above) && above.Row + above.Rows.Count == run.Row)
            {
                above.Rows.Add(run.Rows[0]);
            }
            else
            {
                rectangles.Add(lowest[(run.Column, run.Rows[0].Count)] = run);
            }
        }

        return rectangles.Select(r => new DataFilterValueRange
        {
            DataFilter = new DataFilter { GridRange = Range(edits.Key, r.Row, r.Column, r.Rows.Count, r.Rows[0].Count) },
            MajorDimension = "ROWS",
            Values = r.Rows,
        });
    }

    /// <summary>Cells beside each other.</summary>
    /// <param name="sorted">Row by row, each from left to right.</param>
    private static IEnumerable<Rectangle> Runs(IEnumerable<TabEdit> sorted)
    {
        Rectangle? run = null;
        foreach (var edit in sorted)
        {
            if (run is not null && run.Row == edit.Address.Row && run.Column + run.Rows[0].Count == edit.Address.Column)
            {
                run.Rows[0].Add(Wire(edit.Value));
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = new(edit.Address.Row, edit.Address.Column, [[Wire(edit.Value)]]);
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    /// <param name="Row">Its first row, counted from 1 as the column is.</param>
    private sealed record Rectangle(int Row, int Column, List<IList<object>> Rows);

    private static GridRange Range(int sheetId, int row, int column, int rows, int columns) => new()
    {
        SheetId = sheetId,
        StartRowIndex = row - 1,
        EndRowIndex = row - 1 + rows,
        StartColumnIndex = column - 1,
        EndColumnIndex = column - 1 + columns,
    };
}
