using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>The basic filter: sorts by its specs, hides the rows its criteria leave out. The first row of its range is the header.</summary>
internal static class FilterRequests
{
    private const string Kind = "basicFilter";

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["setBasicFilter"] = Set,
        ["clearBasicFilter"] = Clear,
    };

    private static JsonObject? Set(Draft draft, Args request)
    {
        var filter = request.Required("filter");
        var sheet = draft.Grid(filter.Range().SheetId, request);
        var rect = filter.Range().Within(sheet);
        var json = filter.Json.DeepClone().AsObject();
        json["range"] = rect.On(sheet.Id).ToJson();
        Unhide(sheet);
        sheet.SetObjects(Kind, [Json.Of(json)!]);
        var body = rect with { StartRow = Math.Min(rect.StartRow + 1, rect.EndRow) };
        var keys = filter.Objects("sortSpecs").Select(spec => (spec.Int("dimensionIndex") ?? 0, spec.String("sortOrder") == "DESCENDING")).ToList();
        if (keys.Count > 0)
        {
            draft.RequireEditable(sheet, body, request.Fail);
            SortRequests.Rearrange(draft, sheet, body, keys);
        }
        foreach (var (column, criteria) in Criteria(filter))
            Hide(draft, sheet, body, column, criteria);
        return null;
    }

    /// <summary>Criteria by column: the newer <c>filterSpecs</c>, or the older map by index.</summary>
    private static IEnumerable<(int Column, Args Criteria)> Criteria(Args filter)
    {
        foreach (var spec in filter.Objects("filterSpecs"))
            yield return (spec.Int("columnIndex") ?? 0, spec.Object("filterCriteria"));
        var map = filter.Object("criteria");
        foreach (var (key, _) in map.Json.ToArray())
        {
            if (int.TryParse(key, out var column))
                yield return (column, map.Object(key));
        }
    }

    private static void Hide(Draft draft, Sheet sheet, Rect body, int column, Args criteria)
    {
        var hidden = criteria.Strings("hiddenValues").ToHashSet(StringComparer.Ordinal);
        for (var row = body.StartRow; row < body.EndRow; row++)
        {
            var cell = sheet.CellAt(row, column);
            var text = cell.Effective.IsBlank ? "" : draft.Engine.Render(cell, draft.Book.Locale);
            if (hidden.Contains(text) || (criteria.Has("condition") && !Conditions.Holds(cell.Effective, text, criteria.Object("condition"))))
                sheet.SetProperties(Dimension.Rows, row, sheet.Properties(Dimension.Rows, row) with { HiddenByFilter = true });
        }
    }

    private static void Unhide(Sheet sheet)
    {
        for (var row = 0; row < sheet.RowCount; row++)
        {
            var properties = sheet.Properties(Dimension.Rows, row);
            if (properties.HiddenByFilter)
                sheet.SetProperties(Dimension.Rows, row, properties with { HiddenByFilter = false });
        }
    }

    private static JsonObject? Clear(Draft draft, Args request)
    {
        var sheet = draft.Grid(request.Int("sheetId") ?? 0, request);
        Unhide(sheet);
        sheet.SetObjects(Kind, []);
        return null;
    }
}

/// <summary>Google's <c>BooleanCondition</c> on a value, for filters.</summary>
internal static class Conditions
{
    /// <exception cref="ApiError">501 for a type that is not evaluated.</exception>
    public static bool Holds(Value value, string text, Args condition)
    {
        var arguments = condition.Objects("values").Select(item => item.String("userEnteredValue") ?? "").ToList();
        var type = condition.String("type") ?? "";
        var first = arguments.Count > 0 ? arguments[0] : "";
        return type switch
        {
            "BLANK" => value.IsBlank,
            "NOT_BLANK" => !value.IsBlank,
            "TEXT_CONTAINS" => text.Contains(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_NOT_CONTAINS" => !text.Contains(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_STARTS_WITH" => text.StartsWith(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_ENDS_WITH" => text.EndsWith(first, StringComparison.OrdinalIgnoreCase),
            "TEXT_EQ" => string.Equals(text, first, StringComparison.OrdinalIgnoreCase),
            "TEXT_NOT_EQ" => !string.Equals(text, first, StringComparison.OrdinalIgnoreCase),
            _ when type.StartsWith("NUMBER_", StringComparison.Ordinal) => Compare(value, type, [.. arguments.Select(Number)]),
            _ => throw ApiError.Unsupported($"a filter condition of type {type}"),
        };
    }

    private static double Number(string text) =>
        double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : throw ApiError.Unsupported("a filter condition with a formula");

    private static bool Compare(Value value, string type, double[] arguments)
    {
        if (value.Kind != ValueKind.Number || arguments.Length == 0)
            return false;
        var (number, first, last) = (value.Number, arguments[0], arguments[^1]);
        return type switch
        {
            "NUMBER_GREATER" => number > first,
            "NUMBER_GREATER_THAN_EQ" => number >= first,
            "NUMBER_LESS" => number < first,
            "NUMBER_LESS_THAN_EQ" => number <= first,
            "NUMBER_EQ" => number == first,
            "NUMBER_NOT_EQ" => number != first,
            "NUMBER_BETWEEN" => number >= first && number <= last,
            "NUMBER_NOT_BETWEEN" => number < first || number > last,
            _ => throw ApiError.Unsupported($"a filter condition of type {type}"),
        };
    }
}
