using System.Buffers;
using SheetSync.Core.Grid;

namespace SheetSync.Google.Reading;

/// <summary>
/// The short way through a list of cells: a plain value, perhaps with the type of its number format, spelled without white space, is all that
/// nearly every cell is. It is taken byte by byte; whatever looks different is left to the general reader, which decides what it is.
/// </summary>
internal sealed class CompactCells(CellStore store)
{
    private const int MostDigits = 15;

    /// <summary>A quotation mark ends a text; an escape or a control character makes it the general reader's business.</summary>
    private static readonly SearchValues<byte> TextEnds = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Powers of ten up to 10¹⁵ are exact doubles, so that a quotient of exact integers is the nearest double (IEEE 754).</summary>
    private static readonly double[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(p => (double)(long)Math.Pow(10, p))];

    /// <summary>Takes what follows a cell as long as it is plain: whole cells, each with what stands between it and the one before.</summary>
    /// <returns>How many bytes were taken; the last of them ends a cell.</returns>
    public int Take(ReadOnlySpan<byte> json, SheetAssembler sheet)
    {
        var rest = json;
        while (TryNext(ref rest, sheet))
        {
        }

        return json.Length - rest.Length;
    }

    /// <summary>The next cell of the row, or the first one of the next row.</summary>
    private bool TryNext(ref ReadOnlySpan<byte> json, SheetAssembler sheet)
    {
        if (json.Length < 3 || json[0] != ',')
        {
            return TryNextRow(ref json, sheet);
        }

        var rest = json[1..];
        if (!TryCell(ref rest, out var cell))
        {
            return false;
        }

        sheet.Add(cell);
        json = rest;
        return true;
    }

    private bool TryNextRow(ref ReadOnlySpan<byte> json, SheetAssembler sheet)
    {
        var rest = json;
        if (!Skip(ref rest, "]},{\"values\":["u8) || !TryCell(ref rest, out var cell))
        {
            return false;
        }

        sheet.EndRow();
        sheet.BeginRow();
        sheet.Add(cell);
        json = rest;
        return true;
    }

    private bool TryCell(ref ReadOnlySpan<byte> rest, out Cell cell)
    {
        cell = default;
        if (rest.Length > 1 && rest[0] == '{' && rest[1] == '}')
        {
            rest = rest[2..];
            return true;
        }

        return Skip(ref rest, "{\"effectiveValue\":{\""u8) && TryValue(ref rest, out cell);
    }

    private bool TryValue(ref ReadOnlySpan<byte> rest, out Cell cell)
    {
        if (Skip(ref rest, "stringValue\":\""u8))
        {
            return TryText(ref rest, out cell) && Skip(ref rest, "}}"u8);
        }

        cell = default;
        if (!Skip(ref rest, "numberValue\":"u8) || !TryNumber(ref rest, out var number) || !Skip(ref rest, "}"u8))
        {
            return false;
        }

        if (Skip(ref rest, "}"u8))
        {
            cell = Cell.OfNumber(number);
            return true;
        }

        return Skip(ref rest, ",\"effectiveFormat\":{\"numberFormat\":{\"type\":\""u8) && TryFormatted(ref rest, number, out cell);
    }

    private static bool TryFormatted(ref ReadOnlySpan<byte> rest, double number, out Cell cell)
    {
        if (Skip(ref rest, "NUMBER\"}}}"u8))
        {
            cell = Cell.OfNumber(number);
            return true;
        }

        if (Skip(ref rest, "PERCENT\"}}}"u8))
        {
            cell = new Cell(CellValue.OfNumber(number), CellTraits.PercentFormat);
            return true;
        }

        if (Skip(ref rest, "DATE\"}}}"u8))
        {
            cell = new Cell(CellValue.OfSerialDate(number));
            return true;
        }

        cell = default;
        return false;
    }

    private bool TryText(ref ReadOnlySpan<byte> rest, out Cell cell)
    {
        cell = default;
        var length = rest.IndexOfAny(TextEnds);
        if (length < 0 || rest[length] != '"')
        {
            return false;
        }

        cell = store.Text(rest[..length]);
        rest = rest[(length + 1)..];
        return true;
    }

    /// <summary>A number of at most fifteen digits without an exponent; the byte that ends it has to be there already.</summary>
    private static bool TryNumber(ref ReadOnlySpan<byte> rest, out double number)
    {
        var negative = rest.Length > 0 && rest[0] == '-';
        var (digits, decimals, point) = (0, 0, false);
        var mantissa = 0L;
        var at = negative ? 1 : 0;
        for (; at < rest.Length; at++)
        {
            var digit = rest[at] - '0';
            if ((uint)digit <= 9)
            {
                mantissa = mantissa * 10 + digit;
                digits++;
                decimals += point ? 1 : 0;
            }
            else if (rest[at] == '.' && !point)
            {
                point = true;
            }
            else
            {
                break;
            }
        }

        number = negative ? -(mantissa / Powers[Math.Min(decimals, MostDigits)]) : mantissa / Powers[Math.Min(decimals, MostDigits)];
        var whole = digits - decimals;
        var isPlain = at < rest.Length && digits <= MostDigits && whole > 0 && (whole == 1 || rest[negative ? 1 : 0] != '0') && (!point || decimals > 0);
        rest = isPlain ? rest[at..] : rest;
        return isPlain;
    }

    private static bool Skip(ref ReadOnlySpan<byte> rest, ReadOnlySpan<byte> expected)
    {
        if (!rest.StartsWith(expected))
        {
            return false;
        }

        rest = rest[expected.Length..];
        return true;
    }
}
