using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Api;

/// <summary>
/// A1 and R1C1 notation (developers.google.com/workspace/sheets/api/guides/concepts#cell): open ranges, whole rows and columns, quoted
/// and unicode titles, named ranges. A bare reference means the first visible sheet; a bare name prefers a named range to a title.
/// </summary>
public static partial class A1
{
    /// <exception cref="ApiError">400 "Unable to parse range: …".</exception>
    public static GridRange Parse(Workbook workbook, string text)
    {
        if (Split(text) is not { } parts)
            throw Unparsable(text);
        var (title, reference) = parts;
        if (title is not null)
        {
            var sheet = workbook.Find(title) ?? throw Unparsable(text);
            if (reference is null)
                return new GridRange(sheet.Id, null, null, null, null);
            return Reference(reference, sheet.Id) ?? throw Unparsable(text);
        }
        if (reference!.Length == 0)
            throw Unparsable(text);
        if (Reference(reference, FirstVisible(workbook).Id) is { } range)
            return range;
        if (workbook.NamedRanges.Find(named => string.Equals(named.Name, reference, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found.Range;
        if (workbook.Find(reference) is { } whole)
            return new GridRange(whole.Id, null, null, null, null);
        throw Unparsable(text);
    }

    private static Sheet FirstVisible(Workbook workbook) => workbook.Sheets.FirstOrDefault(sheet => !sheet.Hidden) ?? workbook.Sheets[0];

    private static ApiError Unparsable(string text) => ApiError.Invalid($"Unable to parse range: {text}");

    private static (string? Title, string? Reference)? Split(string text)
    {
        if (!text.StartsWith('\''))
        {
            var mark = text.LastIndexOf('!');
            return mark < 0 ? (null, text) : (text[..mark], text[(mark + 1)..]);
        }
        var end = 1;
        while (end < text.Length && (text[end] != '\'' || (end + 1 < text.Length && text[end + 1] == '\'')))
            end += text[end] == '\'' ? 2 : 1;
        if (end >= text.Length)
            return null;
        var title = text[1..end].Replace("''", "'", StringComparison.Ordinal);
        var rest = text[(end + 1)..];
        if (rest.Length == 0)
            return (title, null);
        return rest[0] == '!' ? (title, rest[1..]) : null;
    }

    private static GridRange? Reference(string text, int sheetId)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (first, second) = colon < 0 ? (text, text) : (text[..colon], text[(colon + 1)..]);
        if (Corner(first) is not { } from || Corner(second) is not { } to)
            return null;
        if (colon < 0 && (from.Row is null || from.Column is null))
            return null;
        if ((from.Row is null && from.Column is null) || (to.Row is null && to.Column is null))
            return null;
        var (startRow, endRow) = Order(from.Row, to.Row);
        var (startColumn, endColumn) = Order(from.Column, to.Column);
        return new GridRange(sheetId, startRow, endRow, startColumn, endColumn);
    }

    private static (int? Start, int? End) Order(int? from, int? to) =>
        from > to ? (to, from + 1) : from is null && to is not null ? (null, to + 1) : (from, to + 1);

    private static (int? Row, int? Column)? Corner(string text)
    {
        var match = CornerPattern().Match(text);
        if (match.Success && text.Length > 0)
        {
            int? row = match.Groups["row"].Length > 0 ? int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1 : null;
            int? column = match.Groups["column"].Length > 0 ? ColumnIndex(match.Groups["column"].Value) : null;
            return row < 0 ? null : (row, column);
        }
        match = RelativePattern().Match(text);
        if (!match.Success)
            return null;
        return (int.Parse(match.Groups["row"].Value, CultureInfo.InvariantCulture) - 1, int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture) - 1);
    }

    [GeneratedRegex(@"^\$?(?<column>[A-Za-z]{1,3})?\$?(?<row>[0-9]{1,8})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CornerPattern();

    [GeneratedRegex(@"^[Rr](?<row>[1-9][0-9]{0,7})[Cc](?<column>[1-9][0-9]{0,7})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RelativePattern();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainTitle();

    /// <summary>0-based index of a column's letters.</summary>
    public static int ColumnIndex(string letters) =>
        letters.Aggregate(0, (index, letter) => (index * 26) + (char.ToUpperInvariant(letter) - 'A') + 1) - 1;

    /// <summary>The letters of a 0-based column.</summary>
    public static string Column(int index)
    {
        var letters = "";
        for (index++; index > 0; index = (index - 1) / 26)
            letters = (char)('A' + ((index - 1) % 26)) + letters;
        return letters;
    }

    public static string Cell(int row, int column) => Column(column) + (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A title as a range names it: quoted where it is not a plain Latin name or looks like a cell (recorded: <c>Sheet1!A1</c>, <c>'D3'!A1</c>).</summary>
    public static string Title(string title)
    {
        var plain = PlainTitle().IsMatch(title) && !RelativePattern().IsMatch(title)
            && !(CornerPattern().Match(title) is { Success: true } corner && corner.Groups["row"].Length > 0);
        return plain ? title : $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A range as responses echo it: title and both corners, one corner for a single cell.</summary>
    public static string Format(Sheet sheet, Rect rect)
    {
        var start = Cell(rect.StartRow, rect.StartColumn);
        var single = rect is { Height: 1, Width: 1 };
        return $"{Title(sheet.Title)}!{start}{(single ? "" : ":" + Cell(rect.EndRow - 1, rect.EndColumn - 1))}";
    }
}
