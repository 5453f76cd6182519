using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Applies a masked <c>CellData</c> to cells: a masked field that is absent is cleared. Equal formats of one request are shared.</summary>
internal sealed class CellFields(Draft draft, FieldMask mask, Args request)
{
    private readonly Dictionary<(Json? Old, string New), Json?> _formats = [];

    public Cell Apply(Cell cell, JsonObject? data, int rowOffset = 0, int columnOffset = 0)
    {
        var given = new Args(data ?? [], request.Path);
        if (mask.Has("userEnteredValue"))
            cell = WithValue(cell, given.Json["userEnteredValue"] as JsonObject, rowOffset, columnOffset);
        if (mask.Take("userEnteredFormat", out var format))
            cell = cell with { Format = MergeFormat(cell.Format, given.Json["userEnteredFormat"] as JsonObject, format) };
        if (mask.Has("note"))
            cell = cell with { Note = given.String("note") is { Length: > 0 } note ? note : null };
        if (mask.Has("dataValidation"))
            cell = cell with { Validation = Json.Of(given.Json["dataValidation"]) };
        if (mask.Has("textFormatRuns"))
            cell = cell with { TextFormatRuns = Runs(given.Json["textFormatRuns"]) };
        if (mask.Has("pivotTable"))
            cell = cell with { PivotTable = Json.Of(given.Json["pivotTable"]) };
        if (mask.Has("chipRuns"))
            cell = Chips.Place(cell, given.Json["chipRuns"] as JsonArray);
        return cell;
    }

    private static Json? Runs(JsonNode? node)
    {
        if (node is not JsonArray { Count: > 0 } runs)
            return null;
        foreach (var run in runs.OfType<JsonObject>())
            PropertiesJson.PairColors(run);
        return Json.Of(runs);
    }

    private Cell WithValue(Cell cell, JsonObject? value, int rowOffset, int columnOffset)
    {
        var given = new Args(value ?? [], request.Path);
        if (given.Has("formulaValue"))
            return Formula(cell, given.String("formulaValue")!, rowOffset, columnOffset);
        if (given.Has("numberValue"))
            return cell.WithValue(Value.Of(given.Number("numberValue")));
        if (given.Has("boolValue"))
            return cell.WithValue(Value.Of(given.Bool("boolValue")));
        if (given.Has("errorValue"))
            throw request.Fail("errorValue is read-only.");
        var text = given.String("stringValue") ?? "";
        if (text.Length > Draft.MaxCellText)
            throw request.Fail($"Your input contains more than the maximum of {Draft.MaxCellText} characters in a single cell.");
        return cell.WithValue(text.Length == 0 ? Value.Blank : Value.Of(text));
    }

    private Cell Formula(Cell cell, string formula, int rowOffset, int columnOffset)
    {
        if (!formula.StartsWith('='))
            throw request.Fail("formulaValue must begin with =.");
        return cell.WithFormula(rowOffset == 0 && columnOffset == 0 ? formula : draft.Engine.Copy(formula, rowOffset, columnOffset, draft.Book.Locale));
    }

    private Json? MergeFormat(Json? old, JsonObject? given, FieldMask format)
    {
        var key = (old, given?.ToJsonString() ?? "");
        if (_formats.TryGetValue(key, out var known))
            return known;
        var merged = old?.ToObject() ?? [];
        format.CopyInto(merged, given);
        PropertiesJson.PairColors(merged, format);
        return _formats[key] = merged.Count == 0 ? null : Json.Of(merged);
    }
}

/// <summary>Smart chips: an <c>@</c> in the text gives way to what the chip shows (developers.google.com/workspace/sheets/api/guides/chips).</summary>
internal static class Chips
{
    public static Cell Place(Cell cell, JsonArray? runs)
    {
        if (runs is not { Count: > 0 } || cell.Entered.Kind != ValueKind.Text)
            return cell with { ChipRuns = null };
        var text = new StringBuilder(cell.Entered.Text);
        var shift = 0;
        var placed = new JsonArray();
        foreach (var run in runs.OfType<JsonObject>())
        {
            var copy = run.DeepClone().AsObject();
            var start = (new Args(run, "chipRuns").Int("startIndex") ?? 0) + shift;
            if (start >= 0 && start < text.Length && text[start] == '@' && Shown(run) is { } shown)
            {
                text.Remove(start, 1).Insert(start, shown);
                shift += shown.Length - 1;
            }
            copy.Remove("startIndex");
            if (start > 0)
                copy["startIndex"] = start;
            placed.Add(copy);
        }
        return cell.WithValue(Value.Of(text.ToString())) with { ChipRuns = Json.Of(placed) };
    }

    private static string? Shown(JsonObject run) =>
        run["chip"]?["personProperties"]?["email"]?.GetValue<string>() ?? run["chip"]?["richLinkProperties"]?["uri"]?.GetValue<string>();
}
