using System.Globalization;
using SheetSync.Core.Grid;

namespace SheetSync.Workbooks.Reading;

/// <summary>A1 references as files write them: <c>D14</c>, <c>B2:D2</c>, with or without <c>$</c>.</summary>
internal static class References
{
    /// <summary>The column of a cell reference, counted from 1; null where there is none.</summary>
    public static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is >= 'A' and <= 'Z' or >= 'a' and <= 'z' && column < 100_000)
            {
                column = column * 26 + (c | 0x20) - 'a' + 1;
            }
            else if (c != '$')
            {
                break;
            }
        }

        return column == 0 ? null : column;
    }

    public static CellRange? Range(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var first = Cell(colon < 0 ? text : text[..colon]);
        var last = colon < 0 ? first : Cell(text[(colon + 1)..]);
        return first is { } a && last is { } b
            ? new CellRange(
                new CellAddress(Math.Min(a.Row, b.Row), Math.Min(a.Column, b.Column)),
                new CellAddress(Math.Max(a.Row, b.Row), Math.Max(a.Column, b.Column)))
            : null;
    }

    private static CellAddress? Cell(string text)
    {
        var plain = text.Replace("$", "", StringComparison.Ordinal).Trim();
        var digits = plain.AsSpan().IndexOfAnyInRange('0', '9');
        return digits > 0 && Column(plain) is { } column
            && int.TryParse(plain.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0
            ? new CellAddress(row, column)
            : null;
    }
}

internal static class Errors
{
    /// <summary>Google's word for errors that have no name of their own; Excel does not know it.</summary>
    public const string General = "#ERROR!";

    /// <summary>The spelling Google Sheets shows; errors only Excel has become its general one.</summary>
    public static string Spell(string error) =>
        error is "#NULL!" or "#DIV/0!" or "#VALUE!" or "#REF!" or "#NAME?" or "#NUM!" or "#N/A" ? error : General;
}

internal static class Dates
{
    /// <summary>Days between the two epochs of Excel (ECMA-376 part 1, 18.17.4.1).</summary>
    public const double From1904To1900 = 1462;
}
