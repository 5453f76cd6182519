using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;
using SheetSync.Emulator.Values;

namespace SheetSync.Emulator.Requests;

/// <summary>findReplace. Regular expressions run without backtracking, as Google's RE2 does; what a replacement yields is read as if typed.</summary>
internal static class FindRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["findReplace"] = FindReplace,
    };

    private sealed class Tally
    {
        public int Values { get; set; }

        public int Formulas { get; set; }

        public int Occurrences { get; set; }

        public HashSet<(int Sheet, int Row)> Rows { get; } = [];

        public JsonObject ToJson()
        {
            var json = new JsonObject();
            Add(json, "valuesChanged", Values);
            Add(json, "formulasChanged", Formulas);
            Add(json, "rowsChanged", Rows.Count);
            Add(json, "sheetsChanged", Rows.Select(row => row.Sheet).Distinct().Count());
            Add(json, "occurrencesChanged", Occurrences);
            return json;
        }

        private static void Add(JsonObject json, string name, int count)
        {
            if (count > 0)
                json[name] = count;
        }
    }

    private static JsonObject FindReplace(Draft draft, Args request)
    {
        var pattern = Pattern(request);
        var replacement = request.String("replacement") ?? "";
        if (!request.Bool("searchByRegex"))
            replacement = replacement.Replace("$", "$$", StringComparison.Ordinal);
        var tally = new Tally();
        foreach (var (sheet, rect) in Places(draft, request))
        {
            foreach (var (row, column, cell) in sheet.Cells().Where(item => rect.Contains(item.Row, item.Column)).ToList())
            {
                if (Replaced(draft, request, pattern, replacement, cell, tally) is not { } changed)
                    continue;
                draft.RequireEditable(sheet, new Rect(row, row + 1, column, column + 1), request.Fail);
                sheet.Set(row, column, changed);
                tally.Rows.Add((sheet.Id, row));
            }
        }
        return tally.ToJson();
    }

    private static Regex Pattern(Args request)
    {
        var find = request.String("find") is { Length: > 0 } text ? text : throw request.Fail("find must not be empty.");
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | (request.Bool("matchCase") ? RegexOptions.None : RegexOptions.IgnoreCase);
        var body = request.Bool("searchByRegex") ? find : Regex.Escape(find);
        try
        {
            return new Regex(request.Bool("matchEntireCell") ? $"^(?:{body})$" : body, options, TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            throw request.Fail($"Invalid regular expression: {find}");
        }
    }

    private static IEnumerable<(Sheet Sheet, Rect Rect)> Places(Draft draft, Args request)
    {
        if (request.Bool("allSheets"))
            return draft.Book.Sheets.Select(sheet => (sheet, new Rect(0, sheet.RowCount, 0, sheet.ColumnCount)));
        if (request.Has("range"))
        {
            var range = request.Range();
            var sheet = draft.Grid(range.SheetId, request);
            return [(sheet, range.Within(sheet))];
        }
        if (!request.Has("sheetId"))
            throw request.Fail("One of range, sheetId or allSheets must be set.");
        var whole = draft.Grid(request.Int("sheetId")!.Value, request);
        return [(whole, new Rect(0, whole.RowCount, 0, whole.ColumnCount))];
    }

    private static Cell? Replaced(Draft draft, Args request, Regex pattern, string replacement, Cell cell, Tally tally)
    {
        if (!cell.HasValue || (cell.Formula is not null && !request.Bool("includeFormulas")))
            return null;
        var text = cell.Formula ?? (cell.Entered.Kind == ValueKind.Text ? cell.Entered.Text! : draft.Engine.Render(cell, draft.Book.Locale));
        var count = pattern.Count(text);
        if (count == 0)
            return null;
        tally.Occurrences += count;
        if (cell.Formula is null)
            tally.Values++;
        else
            tally.Formulas++;
        return ValueInput.Type(draft, cell, pattern.Replace(text, replacement));
    }
}
