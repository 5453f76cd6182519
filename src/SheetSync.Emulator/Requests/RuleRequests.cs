using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Conditional format rules: stored in order and returned; not applied to effective formats.</summary>
internal static class RuleRequests
{
    private const string Kind = "conditionalFormats";

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addConditionalFormatRule"] = Add,
        ["updateConditionalFormatRule"] = Update,
        ["deleteConditionalFormatRule"] = Delete,
    };

    private static (Sheet Sheet, Json Rule) Rule(Draft draft, Args request)
    {
        var rule = request.Required("rule");
        if (rule.Array("ranges") is not { Count: > 0 })
            throw request.Fail("A conditional format rule must have at least one range.");
        if (!rule.Has("booleanRule") && !rule.Has("gradientRule"))
            throw request.Fail("A conditional format rule must have a booleanRule or a gradientRule.");
        var ranges = rule.Objects("ranges").Select(range => new Args(new JsonObject { ["range"] = range.Json.DeepClone() }, range.Path).Range()).ToList();
        if (ranges.Exists(range => range.SheetId != ranges[0].SheetId))
            throw request.Fail("All ranges in a conditional format rule must be on the same sheet.");
        var json = rule.Json.DeepClone().AsObject();
        json["ranges"] = new JsonArray([.. ranges.Select(range => range.ToJson())]);
        PropertiesJson.PairColors(json);
        return (draft.Grid(ranges[0].SheetId, request), Json.Of(json)!);
    }

    private static JsonObject? Add(Draft draft, Args request)
    {
        var (sheet, rule) = Rule(draft, request);
        var rules = sheet.ObjectsOf(Kind);
        var index = request.Int("index") ?? 0;
        if (index < 0 || index > rules.Count)
            throw request.Fail($"No conditional format on sheet: {sheet.Id} at index: {index}");
        sheet.SetObjects(Kind, rules.Insert(index, rule));
        return null;
    }

    private static int At(Sheet sheet, Args request)
    {
        var index = request.Int("index") ?? 0;
        return index >= 0 && index < sheet.ObjectsOf(Kind).Count
            ? index
            : throw request.Fail($"No conditional format on sheet: {sheet.Id} at index: {index}");
    }

    private static JsonObject Update(Draft draft, Args request)
    {
        var (sheet, rule) = request.Has("rule") ? Rule(draft, request) : (draft.Grid(request.Int("sheetId") ?? 0, request), null);
        var index = At(sheet, request);
        var rules = sheet.ObjectsOf(Kind);
        var old = rules[index];
        var newIndex = rule is null ? request.Int("newIndex") ?? 0 : index;
        if (newIndex < 0 || newIndex >= rules.Count)
            throw request.Fail($"No conditional format on sheet: {sheet.Id} at index: {newIndex}");
        sheet.SetObjects(Kind, rule is null ? rules.RemoveAt(index).Insert(newIndex, old) : rules.SetItem(index, rule));
        var reply = new JsonObject { ["newRule"] = (rule ?? old).ToNode(), ["oldIndex"] = index };
        if (rule is not null)
            reply["oldRule"] = old.ToNode();
        reply["newIndex"] = newIndex;
        return reply;
    }

    private static JsonObject Delete(Draft draft, Args request)
    {
        var sheet = draft.Grid(request.Int("sheetId") ?? 0, request);
        var index = At(sheet, request);
        var rule = sheet.ObjectsOf(Kind)[index];
        sheet.SetObjects(Kind, sheet.ObjectsOf(Kind).RemoveAt(index));
        return new JsonObject { ["rule"] = rule.ToNode() };
    }
}
