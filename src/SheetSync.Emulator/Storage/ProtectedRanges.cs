using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Storage;

/// <summary>Whom a protected range keeps from which cells (developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange).</summary>
internal static class ProtectedRanges
{
    /// <summary>True if the protection covers a part of the rectangle that is not excepted.</summary>
    public static bool Guards(Json protection, Workbook book, Sheet sheet, Rect rect)
    {
        var json = protection.ToObject();
        if (json["warningOnly"]?.GetValue<bool>() == true)
            return false;
        var range = RangeOf(json, book, sheet);
        if (range.SheetId != sheet.Id || !range.Closed(sheet).Overlaps(rect))
            return false;
        var open = (json["unprotectedRanges"] as JsonArray ?? []).OfType<JsonObject>().Select(item => ObjectRanges.Read(item).Closed(sheet));
        return !open.Any(free => free.Contains(rect));
    }

    private static GridRange RangeOf(JsonObject json, Workbook book, Sheet sheet)
    {
        if (json["namedRangeId"]?.GetValue<string>() is { } id && book.NamedRanges.Find(named => named.Id == id) is { } found)
            return found.Range;
        return json["range"] is JsonObject range ? ObjectRanges.Read(range) : new GridRange(sheet.Id, null, null, null, null);
    }

    public static bool MayEdit(Json protection, string email)
    {
        if (protection.Property("editors") is not { ValueKind: JsonValueKind.Object } editors || !editors.TryGetProperty("users", out var users))
            return false;
        return users.EnumerateArray().Any(user => string.Equals(user.GetString(), email, StringComparison.OrdinalIgnoreCase));
    }
}
