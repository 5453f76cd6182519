using System.Globalization;
using System.Text.RegularExpressions;
using SheetSync.Core.Grid;

namespace SheetSync.Testing.Grids;

/// <summary>
/// Draws grids as text, so that a test shows the sheet it speaks of:
/// <code>
/// | Задача      | Ответственный | Январь | Февраль |
/// | Новый сайт  | Иванов        | ✓ макет| &lt;     |
/// </code>
/// A cell is text, unless it looks like: a number (<c>120</c>, <c>-0.5</c>), a percent-formatted number (<c>15%</c>), a date (<c>2027-03-01</c>),
/// <c>TRUE</c>/<c>FALSE</c>, an error (<c>#REF!</c>). <c>'</c> in front makes it text. <c>&lt;</c> merges with the cell to the left, <c>^</c> with the one above,
/// <c>{#ffcc00}</c> in front paints it, <c>{mail a@b.c}</c> puts a person chip, <c>\n</c> is a line break. Lines that do not begin with <c>|</c> are comments.
/// </summary>
public static partial class Picture
{
    public static WorkbookGrid Workbook(params SheetGrid[] tabs) => new("test", "План", "https://sheets.example/spreadsheets/d/test/edit", "ru_RU", tabs);

    public static SheetGrid Tab(string title, string picture, bool hidden = false, int? id = null, params OwnedColumnMark[] owned)
    {
        var cells = picture.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('|')).Select(Split).ToList();
        var rows = cells.Select(row => Trim(row.Select(text => Parse(text)))).ToList();
        while (rows is [.., { Length: 0 }])
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return new SheetGrid(id ?? Math.Abs(StableHash(title)), title, [.. rows]) { Hidden = hidden, Merges = Merges(cells), OwnedColumns = owned };
    }

    /// <summary>The cell that a piece of a picture draws.</summary>
    public static Cell Parse(string text)
    {
        int? paint = null;
        string? chips = null;
        while (Mark().Match(text) is { Success: true } mark)
        {
            if (mark.Groups["paint"].Success)
            {
                paint = int.Parse(mark.Groups["paint"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            }
            else
            {
                chips = mark.Groups["mail"].Value;
            }

            text = text[mark.Length..].TrimStart();
        }

        var isPercent = PercentNumber().IsMatch(text);
        return new Cell(Value(text, isPercent), isPercent ? CellTraits.PercentFormat : CellTraits.None, paint, chips);
    }

    private static CellValue Value(string text, bool isPercent)
    {
        if (text is "" or "<" or "^")
        {
            return CellValue.Blank;
        }

        if (text[0] == '\'')
        {
            return CellValue.OfText(text[1..]);
        }

        if (isPercent)
        {
            return CellValue.OfNumber((double)(decimal.Parse(text[..^1], CultureInfo.InvariantCulture) / 100m));
        }

        if (PlainNumber().IsMatch(text))
        {
            return CellValue.OfNumber(double.Parse(text, CultureInfo.InvariantCulture));
        }

        if (IsoDate().IsMatch(text))
        {
            return CellValue.OfDate(DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return text switch
        {
            "TRUE" => CellValue.OfBoolean(true),
            "FALSE" => CellValue.OfBoolean(false),
            _ when text[0] == '#' && text.Length > 2 && text[^1] is '!' or '?' or 'A' && text.ToUpperInvariant() == text => CellValue.OfError(text),
            _ => CellValue.OfText(text.Replace("\\n", "\n", StringComparison.Ordinal)),
        };
    }

    private static string[] Split(string line) => [.. line.Trim('|').Split('|').Select(c => c.Trim())];

    private static Cell[] Trim(IEnumerable<Cell> row)
    {
        var cells = row.ToList();
        while (cells is [.., { Value.IsBlank: true, Paint: null }])
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return [.. cells];
    }

    private static List<CellRange> Merges(List<string[]> cells)
    {
        var merges = new List<CellRange>();
        for (var r = 0; r < cells.Count; r++)
        {
            for (var c = 0; c < cells[r].Length; c++)
            {
                if (cells[r][c] is "<" or "^")
                {
                    continue;
                }

                var right = c;
                while (right + 1 < cells[r].Length && cells[r][right + 1] == "<")
                {
                    right++;
                }

                var bottom = r;
                while (bottom + 1 < cells.Count && c < cells[bottom + 1].Length && cells[bottom + 1][c] == "^")
                {
                    bottom++;
                }

                if (right > c || bottom > r)
                {
                    merges.Add(new CellRange(new(r + 1, c + 1), new(bottom + 1, right + 1)));
                }
            }
        }

        return merges;
    }

    private static int StableHash(string text) => text.Aggregate(17, (hash, c) => unchecked(hash * 31 + c)) & 0x3fffffff;

    [GeneratedRegex(@"^\{(#(?<paint>[0-9a-fA-F]{6})|mail (?<mail>[^}]+))\}\s*")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^-?\d+(\.\d+)?%$")]
    private static partial Regex PercentNumber();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$")]
    private static partial Regex IsoDate();
}
