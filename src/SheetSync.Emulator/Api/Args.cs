using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Api;

/// <summary>Reads a JSON object of a request, and words what is wrong with it as Google does.</summary>
/// <param name="Json">The object; an absent one reads as empty.</param>
/// <param name="Path">Where it stands, in Google's spelling, such as <c>requests[0].updateCells</c>.</param>
public sealed record Args(JsonObject Json, string Path)
{
    public static Args Root(JsonNode? node) => node switch
    {
        null => new Args([], ""),
        JsonObject json => new Args(json, ""),
        _ => throw ApiError.Invalid("Invalid JSON payload received. Unknown name \"\": Root element must be a message."),
    };

    public bool Has(string name) => Json[name] is not null;

    public ApiError Fail(string message) => ApiError.Invalid(Path.Length == 0 ? message : $"Invalid {Path}: {message}");

    public Args Object(string name) => Json[name] switch
    {
        null => new Args([], Join(name)),
        JsonObject inner => new Args(inner, Join(name)),
        _ => throw Mistyped(name, "an object"),
    };

    public Args Required(string name) => Has(name) ? Object(name) : throw Fail($"No {name} specified.");

    public JsonArray? Array(string name) => Json[name] switch
    {
        null => null,
        JsonArray list => list,
        _ => throw Mistyped(name, "a list"),
    };

    public IEnumerable<Args> Objects(string name)
    {
        var index = 0;
        foreach (var item in Array(name) ?? [])
            yield return new Args(item as JsonObject ?? [], $"{Join(name)}[{index++}]");
    }

    public IReadOnlyList<string> Strings(string name) =>
        [.. (Array(name) ?? []).Select(item => item is JsonValue value && value.TryGetValue(out string? text) ? text : throw Mistyped(name, "a list of strings"))];

    public string? String(string name) => Json[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value => value.ToString(),
        _ => throw Mistyped(name, "a string"),
    };

    /// <summary>Numbers may come as strings (protocol buffers' JSON).</summary>
    public int? Int(string name)
    {
        if (Json[name] is not { } node)
            return null;
        if (node is JsonValue && double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number == Math.Floor(number) && Math.Abs(number) <= int.MaxValue)
        {
            return (int)number;
        }
        throw ApiError.Invalid($"Invalid value at '{Join(name)}' (TYPE_INT32), {node.ToJsonString()}");
    }

    /// <summary>A finite number, or its text (protocol buffers' JSON); 0 if absent.</summary>
    public double Number(string name)
    {
        var node = Json[name];
        if (node is null)
            return 0;
        return double.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw ApiError.Invalid($"Invalid value at '{Join(name)}' (TYPE_DOUBLE), {node.ToJsonString()}");
    }

    public bool Bool(string name) => Json[name] switch
    {
        null => false,
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        JsonValue value when bool.TryParse(value.ToString(), out var parsed) => parsed,
        var node => throw ApiError.Invalid($"Invalid value at '{Join(name)}' (TYPE_BOOL), {node.ToJsonString()}"),
    };

    /// <summary>One of the names of an enum; null if absent.</summary>
    public string? Enum(string name, params ReadOnlySpan<string> allowed)
    {
        if (String(name) is not { } text)
            return null;
        foreach (var candidate in allowed)
        {
            if (candidate == text)
                return text;
        }
        throw ApiError.Invalid($"Invalid value at '{Join(name)}', \"{text}\"");
    }

    public FieldMask Fields()
    {
        if (string.IsNullOrWhiteSpace(String("fields")))
            throw Fail("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
        return FieldMask.Parse(String("fields"));
    }

    public GridRange Range(string name = "range")
    {
        var range = Object(name);
        return new GridRange(
            range.Int("sheetId") ?? 0,
            Bound(range, name, "startRowIndex"), End(range, name, "startRowIndex", "endRowIndex"),
            Bound(range, name, "startColumnIndex"), End(range, name, "startColumnIndex", "endColumnIndex"));
    }

    private int? Bound(Args range, string name, string bound) => range.Int(bound) is not { } index ? null
        : index >= 0 ? index : throw Fail($"{name}.{bound}[{index}] cannot be negative.");

    private int? End(Args range, string name, string start, string end)
    {
        var (from, to) = (Bound(range, name, start) ?? 0, Bound(range, name, end));
        return to is null || to > from ? to : throw Fail($"{name}.{end}[{to}] must be greater than {name}.{start}[{from}].");
    }

    /// <summary>Google's <c>GridCoordinate</c>: sheet, row and column, each 0 if left out.</summary>
    public (int SheetId, int Row, int Column) Coordinate(string name)
    {
        var place = Object(name);
        return (place.Int("sheetId") ?? 0, Bound(place, name, "rowIndex") ?? 0, Bound(place, name, "columnIndex") ?? 0);
    }

    public Dimension Dimension(string name = "dimension") => Enum(name, "ROWS", "COLUMNS", "DIMENSION_UNSPECIFIED") switch
    {
        "ROWS" => Model.Dimension.Rows,
        "COLUMNS" => Model.Dimension.Columns,
        _ => throw Fail($"No {name} specified."),
    };

    private ApiError Mistyped(string name, string expected) =>
        ApiError.Invalid($"Invalid value at '{Join(name)}', expected {expected}.");

    private string Join(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}
