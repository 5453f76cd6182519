using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Page;

/// <summary>What a cell's data validation offers to choose from.</summary>
internal static class Choices
{
    private const int MaxOffered = 500;

    /// <summary><c>checkbox</c>, <c>list</c>, or null where there is nothing to choose.</summary>
    public static string? KindOf(Json? validation) => ConditionOf(validation) switch
    {
        "BOOLEAN" => "checkbox",
        "ONE_OF_LIST" or "ONE_OF_RANGE" => "list",
        _ => null,
    };

    private static string? ConditionOf(Json? validation) =>
        validation?.Property("condition") is { ValueKind: JsonValueKind.Object } condition && condition.TryGetProperty("type", out var type)
            ? type.GetString() : null;

    /// <summary><c>{choices:[text], strict, message?}</c>; a range is read as it stands now.</summary>
    public static JsonObject Of(Workbook workbook, Json? validation, ICellEngine engine)
    {
        var given = validation?.Property("condition") is { } condition && condition.TryGetProperty("values", out var values)
            ? values.EnumerateArray().Select(value => value.TryGetProperty("userEnteredValue", out var text) ? text.GetString() ?? "" : "").ToList()
            : [];
        var offered = ConditionOf(validation) == "ONE_OF_RANGE" && given is [var range, ..] ? InRange(workbook, range.TrimStart('='), engine) : given;
        var json = new JsonObject
        {
            ["choices"] = new JsonArray([.. offered.Take(MaxOffered).Select(text => JsonValue.Create(text))]),
            ["strict"] = validation?.Property("strict") is { ValueKind: JsonValueKind.True },
        };
        if (validation?.String("inputMessage") is { } message)
            json["message"] = message;
        return json;
    }

    private static List<string> InRange(Workbook workbook, string range, ICellEngine engine)
    {
        GridRange area;
        try
        {
            area = A1.Parse(workbook, range.Replace("$", "", StringComparison.Ordinal));
        }
        catch (ApiError)
        {
            return [];
        }
        var sheet = workbook.Find(area.SheetId)!;
        var rect = area.Within(sheet);
        return [.. from row in Enumerable.Range(rect.StartRow, Math.Min(rect.EndRow, sheet.UsedRows) is var end && end > rect.StartRow ? end - rect.StartRow : 0)
                   from column in Enumerable.Range(rect.StartColumn, rect.Width)
                   let cell = sheet[row, column]
                   where cell is not null && !cell.Effective.IsBlank
                   select engine.Render(cell, workbook.Locale)];
    }
}
