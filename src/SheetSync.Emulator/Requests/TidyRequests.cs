using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;
using SheetSync.Emulator.Values;

namespace SheetSync.Emulator.Requests;

/// <summary>Tidying: duplicates, spaces, text to columns, random order.</summary>
internal static partial class TidyRequests
{
    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["deleteDuplicates"] = DeleteDuplicates,
        ["trimWhitespace"] = TrimWhitespace,
        ["textToColumns"] = TextToColumns,
        ["randomizeRange"] = Randomize,
    };

    private static (Sheet Sheet, Rect Rect) Target(Draft draft, Args request, string name = "range")
    {
        var range = request.Required(name);
        var sheet = draft.Grid(range.Int("sheetId") ?? 0, request);
        var rect = request.Range(name).Within(sheet);
        draft.RequireEditable(sheet, rect, request.Fail);
        return (sheet, rect);
    }

    /// <summary>The first of equal rows stays; letter case and formats do not make a difference (DeleteDuplicatesRequest).</summary>
    private static JsonObject DeleteDuplicates(Draft draft, Args request)
    {
        var (sheet, rect) = Target(draft, request);
        var columns = request.Objects("comparisonColumns")
            .SelectMany(range => Enumerable.Range(range.Int("startIndex") ?? 0, (range.Int("endIndex") ?? 0) - (range.Int("startIndex") ?? 0))).ToList();
        if (columns.Count == 0)
            columns = [.. Enumerable.Range(rect.StartColumn, rect.Width)];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var removed = 0;
        var end = Math.Min(rect.EndRow, sheet.UsedRows);
        for (var row = rect.StartRow; row < end;)
        {
            var key = string.Join('\u0001', columns.Select(column => KeyOf(sheet.CellAt(row, column))));
            if (seen.Add(key))
            {
                row++;
                continue;
            }
            RangeRequests.Close(draft, sheet, new Rect(row, row + 1, rect.StartColumn, rect.EndColumn), Dimension.Rows, request);
            removed++;
            end--;
        }
        return removed == 0 ? [] : new JsonObject { ["duplicatesRemovedCount"] = removed };
    }

    private static string KeyOf(Cell cell) => $"{cell.Effective.Kind}:{cell.Effective}";

    private static JsonObject TrimWhitespace(Draft draft, Args request)
    {
        var (sheet, rect) = Target(draft, request);
        var changed = 0;
        foreach (var (row, column, cell) in sheet.Cells().Where(item => rect.Contains(item.Row, item.Column)).ToList())
        {
            if (cell.Entered.Kind != ValueKind.Text)
                continue;
            var trimmed = Spaces().Replace(cell.Entered.Text!, " ").Trim(' ');
            if (trimmed == cell.Entered.Text)
                continue;
            sheet.Set(row, column, trimmed.Length == 0 ? cell.WithValue(Value.Blank) : ValueInput.Type(draft, cell, trimmed));
            changed++;
        }
        return changed == 0 ? [] : new JsonObject { ["cellsChangedCount"] = changed };
    }

    [GeneratedRegex(@"[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    private static JsonObject? TextToColumns(Draft draft, Args request)
    {
        var (sheet, rect) = Target(draft, request, "source");
        if (rect.Width != 1)
            throw request.Fail("The source must be a single column.");
        var delimiter = request.String("delimiterType") switch
        {
            "SEMICOLON" => ";",
            "PERIOD" => ".",
            "SPACE" => " ",
            "CUSTOM" => request.String("delimiter") is { Length: > 0 } custom ? custom : throw request.Fail("A delimiter is required."),
            "AUTODETECT" => throw ApiError.Unsupported($"{request.Path} with AUTODETECT"),
            _ => ",",
        };
        for (var row = rect.StartRow; row < Math.Min(rect.EndRow, sheet.UsedRows); row++)
        {
            if (sheet.CellAt(row, rect.StartColumn).Entered is not { Kind: ValueKind.Text } value)
                continue;
            var parts = value.Text!.Split(delimiter);
            sheet.ColumnCount = Math.Max(sheet.ColumnCount, rect.StartColumn + parts.Length);
            for (var across = 0; across < parts.Length; across++)
            {
                var text = parts[across].Trim();
                sheet.Update(row, rect.StartColumn + across, cell => ValueInput.Type(draft, cell, text));
            }
        }
        return null;
    }

    private static JsonObject? Randomize(Draft draft, Args request)
    {
        var (sheet, rect) = Target(draft, request);
        var rows = Enumerable.Range(rect.StartRow, rect.Height)
            .Select(row => Enumerable.Range(rect.StartColumn, rect.Width).Select(column => sheet[row, column]).ToArray()).ToArray();
        System.Security.Cryptography.RandomNumberGenerator.Shuffle<Cell?[]>(rows);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var across = 0; across < rect.Width; across++)
                sheet.Set(rect.StartRow + row, rect.StartColumn + across, rows[row][across]);
        }
        return null;
    }
}
