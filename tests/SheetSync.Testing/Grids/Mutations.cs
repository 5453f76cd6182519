using System.Text;
using SheetSync.Core.Grid;

namespace SheetSync.Testing.Grids;

/// <summary>Breaks workbooks and the JSON they arrive in, a little or a lot; the same seed breaks them alike.</summary>
public sealed class Mutations(int seed)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "true", "\"\"", "{}", "[]", "-1", "0", "2147483647", "-2147483648", "99999999999999999999", "1e999", "-1e-999", "0.1", "\"x\"", "[[[[[[[[", "}}}}", "]", "}", ",", ":", "\"",
            "\"sheets\":", "\"startRow\":2147483647,", "\"startRow\":-5,", "\"startColumn\":1000000000,", "\"startColumn\":-1,", "\"startRowIndex\":7,", "\"endRowIndex\":0,", "\"endColumnIndex\":2147483647,",
            "\"stringValue\":", "\"numberValue\":", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\\u", "\"\\ud83d\":1,", "//", "/*", "NaN", "\uFEFF", "\u0000", "\"errorValue\":{\"type\":5},", "\"merges\":[{}],", "\"title\":null,",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3, 0x28], [0xE2, 0x82], [0xF0, 0x28, 0x8C, 0x28], [0xED, 0xA0, 0x80],
    ];

    private readonly Random random = new(seed);
    private readonly GridFuzzer cells = new(seed);

    /// <summary>Some of its tabs with cells, rows, columns and merges changed; titles and ids may coincide afterwards.</summary>
    public WorkbookGrid Of(WorkbookGrid grid)
    {
        var sheets = grid.Sheets.Select(sheet => random.Next(3) == 0 ? sheet : Of(sheet)).ToList();
        if (random.Next(6) == 0)
        {
            sheets.Add(Of(sheets[random.Next(sheets.Count)]));
        }

        if (random.Next(6) == 0)
        {
            sheets.RemoveAt(random.Next(sheets.Count));
        }

        return grid with { Sheets = sheets };
    }

    /// <summary>The body with bytes flipped, pieces cut, doubled, swapped or put in, mostly a few times.</summary>
    public byte[] Of(byte[] json)
    {
        var body = json.ToList();
        for (var i = random.Next(4) == 0 ? random.Next(1, 40) : random.Next(1, 4); i > 0 && body.Count > 0; i--)
        {
            Change(body);
        }

        return [.. body];
    }

    private void Change(List<byte> body)
    {
        var at = random.Next(body.Count);
        var length = Math.Min(body.Count - at, random.Next(1, random.Next(8) == 0 ? 5000 : 30));
        switch (random.Next(10))
        {
            case 0:
                body[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                body[at] = (byte)random.Next(256);
                break;
            case 2 when random.Next(4) == 0:
                body.RemoveRange(at, body.Count - at);
                break;
            case 3:
                body.RemoveRange(at, length);
                break;
            case 4:
                body.InsertRange(random.Next(body.Count), body.GetRange(at, length));
                break;
            case 5:
                SwapTokens(body);
                break;
            case 6:
                var token = Tokens[random.Next(Tokens.Length)];
                var end = After(body, at, (byte)':');
                Replace(body, end, Math.Max(0, Before(body, end) - end), token);
                break;
            case 7:
                body.InsertRange(at, Enumerable.Repeat((byte)(random.Next(2) == 0 ? '[' : '{'), random.Next(1, 100)));
                break;
            case 8:
                Replace(body, After(body, at, (byte)'{'), 0, Tokens[random.Next(Tokens.Length)]);
                break;
            default:
                Replace(body, at, 0, Tokens[random.Next(Tokens.Length)]);
                break;
        }
    }

    /// <summary>Two values trade places.</summary>
    private void SwapTokens(List<byte> body)
    {
        var first = After(body, random.Next(body.Count), (byte)':');
        var second = After(body, random.Next(body.Count), (byte)':');
        if (first > second)
        {
            (first, second) = (second, first);
        }

        var (firstEnd, secondEnd) = (Before(body, first), Before(body, second));
        if (firstEnd <= second && second < secondEnd)
        {
            byte[] one = [.. body[first..firstEnd]], other = [.. body[second..secondEnd]];
            Replace(body, second, other.Length, one);
            Replace(body, first, one.Length, other);
        }
    }

    private static int After(List<byte> body, int from, byte mark)
    {
        var at = body.IndexOf(mark, from);
        return at < 0 ? body.Count : at + 1;
    }

    /// <summary>Where a plain value ends.</summary>
    private static int Before(List<byte> body, int from)
    {
        var at = from;
        while (at < body.Count && body[at] is not ((byte)',' or (byte)'}' or (byte)']'))
        {
            at++;
        }

        return at;
    }

    private static void Replace(List<byte> body, int at, int length, byte[] with)
    {
        body.RemoveRange(at, length);
        body.InsertRange(at, with);
    }

    private SheetGrid Of(SheetGrid sheet)
    {
        var rows = Enumerable.Range(1, sheet.RowCount).Select(r => sheet.Row(r).ToArray().ToList()).ToList();
        for (var i = random.Next(1, 12); i > 0 && rows.Count > 0; i--)
        {
            Change(rows);
        }

        var merges = sheet.Merges.Where(_ => random.Next(8) > 0).ToList();
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            merges.Add(Merge(rows.Count + 2));
        }

        return new SheetGrid(sheet.SheetId, sheet.Title, [.. rows.Select(r => r.ToArray())]) { Merges = merges, Hidden = sheet.Hidden, OwnedColumns = sheet.OwnedColumns };
    }

    private void Change(List<List<Cell>> rows)
    {
        var row = rows[random.Next(rows.Count)];
        switch (random.Next(9))
        {
            case 0:
                rows.Insert(random.Next(rows.Count + 1), [.. row]);
                break;
            case 1:
                rows.Remove(row);
                break;
            case 2:
                rows.Insert(random.Next(rows.Count + 1), []);
                break;
            case 3 when row.Count > 0:
                row.RemoveAt(random.Next(row.Count));
                break;
            case 4:
                row.Insert(random.Next(row.Count + 1), cells.Cell());
                break;
            case 5 when row.Count > 0:
                var other = rows[random.Next(rows.Count)];
                other.Add(row[random.Next(row.Count)]);
                break;
            default:
                if (row.Count > 0)
                {
                    row[random.Next(row.Count)] = cells.Cell();
                }

                break;
        }
    }

    /// <summary>Merges as they are, and as no sheet has them: reversed, overlapping, without end.</summary>
    private CellRange Merge(int rows)
    {
        var first = new CellAddress(random.Next(1, rows + 1), random.Next(1, 20));
        return random.Next(8) switch
        {
            0 => new CellRange(first, new CellAddress(random.Next(-2, rows), random.Next(-2, 20))),
            1 => new CellRange(first, new CellAddress(int.MaxValue, first.Column)),
            2 => new CellRange(first, new CellAddress(first.Row, int.MaxValue)),
            3 => new CellRange(new CellAddress(random.Next(-3, 2), 1), first),
            _ => new CellRange(first, new CellAddress(first.Row + random.Next(0, 5), first.Column + random.Next(0, 5))),
        };
    }
}
