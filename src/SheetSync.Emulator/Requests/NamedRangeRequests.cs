using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Named ranges: letters, digits and underscores, no cell reference, unique in any case (support.google.com/docs/answer/63175).</summary>
internal static partial class NamedRangeRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addNamedRange"] = Add,
        ["updateNamedRange"] = Update,
        ["deleteNamedRange"] = Delete,
    };

    private static JsonObject Add(Draft draft, Args request)
    {
        var given = request.Required("namedRange");
        var id = given.String("namedRangeId") ?? Ids.Short();
        if (draft.Book.NamedRanges.Exists(named => named.Id == id))
            throw request.Fail($"A named range with id {id} already exists.");
        var range = new NamedRange(id, CheckedName(draft, given.String("name") ?? "", null, request), CheckedRange(draft, given, request));
        draft.Book.NamedRanges = draft.Book.NamedRanges.Add(range);
        return new JsonObject { ["namedRange"] = PropertiesJson.Of(range) };
    }

    private static string CheckedName(Draft draft, string name, string? ownId, Args request)
    {
        if (!Name().IsMatch(name) || Reference().IsMatch(name) || name.ToUpperInvariant() is "TRUE" or "FALSE" || name.Length > 250)
            throw request.Fail($"The name \"{name}\" is not a valid range name.");
        if (draft.Book.NamedRanges.Exists(named => named.Id != ownId && string.Equals(named.Name, name, StringComparison.OrdinalIgnoreCase)))
            throw request.Fail($"A named range with the name \"{name}\" already exists.");
        return name;
    }

    private static GridRange CheckedRange(Draft draft, Args given, Args request)
    {
        if (!given.Has("range"))
            throw request.Fail("A range must be specified.");
        var range = given.Range();
        _ = draft.Grid(range.SheetId, request);
        return range;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"^(?:[A-Za-z]{1,3}[0-9]+|[Rr][0-9]+[Cc][0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    private static int Index(Draft draft, string? id, Args request)
    {
        var index = draft.Book.NamedRanges.FindIndex(named => named.Id == id);
        return index >= 0 ? index : throw request.Fail($"No named range with id: {id}");
    }

    private static JsonObject? Update(Draft draft, Args request)
    {
        var (given, mask) = (request.Required("namedRange"), request.Fields());
        var index = Index(draft, given.String("namedRangeId"), request);
        var named = draft.Book.NamedRanges[index];
        if (mask.Has("name") && given.Has("name"))
            named = named with { Name = CheckedName(draft, given.String("name")!, named.Id, request) };
        if (mask.Has("range") && given.Has("range"))
            named = named with { Range = CheckedRange(draft, given, request) };
        draft.Book.NamedRanges = draft.Book.NamedRanges.SetItem(index, named);
        return null;
    }

    private static JsonObject? Delete(Draft draft, Args request)
    {
        draft.Book.NamedRanges = draft.Book.NamedRanges.RemoveAt(Index(draft, request.String("namedRangeId"), request));
        return null;
    }
}
