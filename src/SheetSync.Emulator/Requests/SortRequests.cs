using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>sortRange: cells move, rows do not, so row metadata, sizes and hidden rows stay where they are.</summary>
internal static class SortRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["sortRange"] = Sort,
    };

    private static JsonObject? Sort(Draft draft, Args request)
    {
        var range = request.Range();
        var sheet = draft.Grid(range.SheetId, request);
        var rect = range.Within(sheet);
        var keys = request.Objects("sortSpecs").Select(spec => (
            Column: Key(spec, rect, request), Descending: spec.Enum("sortOrder", "ASCENDING", "DESCENDING", "SORT_ORDER_UNSPECIFIED") == "DESCENDING")).ToList();
        if (keys.Count == 0)
            throw request.Fail("At least one sort specification is required.");
        if (sheet.Merges.Exists(merge => merge.Height > 1 && merge.Overlaps(rect)))
            throw request.Fail("You can't sort a range with vertical merges.");
        draft.RequireEditable(sheet, rect, request.Fail);
        Rearrange(draft, sheet, rect, keys);
        return null;
    }

    private static int Key(Args spec, Rect rect, Args request)
    {
        var column = spec.Int("dimensionIndex") ?? 0;
        return column >= rect.StartColumn && column < rect.EndColumn
            ? column
            : throw request.Fail($"sortSpecs dimensionIndex[{column}] is outside the range.");
    }

    public static void Rearrange(Draft draft, Sheet sheet, Rect rect, IReadOnlyList<(int Column, bool Descending)> keys)
    {
        var order = Enumerable.Range(rect.StartRow, rect.Height).ToList();
        var sorted = order.OrderBy(row => row, Comparer<int>.Create((one, other) => Compare(sheet, keys, one, other))).ToList();
        var moved = sorted.Select(row => Enumerable.Range(rect.StartColumn, rect.Width).Select(column => sheet[row, column]).ToArray()).ToList();
        for (var index = 0; index < moved.Count; index++)
        {
            var (from, to) = (sorted[index], rect.StartRow + index);
            for (var across = 0; across < rect.Width; across++)
            {
                var cell = moved[index][across];
                if (from != to && cell?.Formula is { } formula)
                    cell = cell with { Formula = draft.Engine.Copy(formula, to - from, 0, draft.Book.Locale) };
                sheet.Set(to, rect.StartColumn + across, cell);
            }
        }
    }

    private static int Compare(Sheet sheet, IReadOnlyList<(int Column, bool Descending)> keys, int one, int other)
    {
        foreach (var (column, descending) in keys)
        {
            var (left, right) = (sheet.CellAt(one, column).Effective, sheet.CellAt(other, column).Effective);
            if (left.IsBlank != right.IsBlank)
                return left.IsBlank ? 1 : -1;
            var order = CompareValues(left, right);
            if (order != 0)
                return descending ? -order : order;
        }
        return one.CompareTo(other);
    }

    /// <summary>Numbers before text before booleans before errors; blanks come last in either direction (support.google.com/docs/answer/3540681).</summary>
    public static int CompareValues(Value left, Value right)
    {
        var order = Rank(left).CompareTo(Rank(right));
        if (order != 0)
            return order;
        return left.Kind switch
        {
            ValueKind.Number or ValueKind.Boolean => left.Number.CompareTo(right.Number),
            ValueKind.Text => CompareText(left.Text!, right.Text!),
            _ => 0,
        };
    }

    private static int CompareText(string left, string right) => string.Compare(left, right, StringComparison.OrdinalIgnoreCase);

    private static int Rank(Value value) => value.Kind switch
    {
        ValueKind.Number => 0,
        ValueKind.Text => 1,
        ValueKind.Boolean => 2,
        ValueKind.Error => 3,
        _ => 4,
    };
}
