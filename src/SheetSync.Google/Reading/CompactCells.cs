using System.Buffers;
using System.Buffers.Text;
using SheetSync.Core.Grid;

namespace SheetSync.Google.Reading;

/// <summary>
/// The short way through a list of cells: a plain value, perhaps with the type of its number format, spelled without white space, is all that
/// nearly every cell is; what the field mask asks for and a cell has not may stand there as an empty object. It is taken byte by byte; whatever
/// looks different is left to the general reader, which decides what it is.
/// </summary>
internal sealed class CompactCells(CellStore store)
{
    /// <summary>Of a number that is exact without further ado.</summary>
    private const int MostDigits = 15;

    /// <summary>A quotation mark ends a text; an escape or a control character makes it the general reader's business.</summary>
    private static readonly SearchValues<byte> TextEnds = SearchValues.Create([.. Enumerable.Range(0, 32).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    /// <summary>Of the types of a number format.</summary>
    private static readonly SearchValues<byte> TypeLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_"u8);

    /// <summary>Powers of ten up to 10¹⁵ are exact doubles, so that a quotient of exact integers is the nearest double (IEEE 754).</summary>
    private static readonly double[] Powers = [.. Enumerable.Range(0, MostDigits + 1).Select(p => (double)(long)Math.Pow(10, p))];

    /// <summary>What a number format makes of a number.</summary>
    private enum Shown : byte
    {
        Plain,
        Percent,
        Date,
    }

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
        if (Skip(ref rest, "{}"u8))
        {
            return true;
        }

        if (!Skip(ref rest, "{"u8))
        {
            return false;
        }

        Skip(ref rest, "\"userEnteredValue\":{},"u8);
        return Skip(ref rest, "\"effectiveValue\":{\""u8) ? TryValue(ref rest, out cell) : TryFormats(ref rest, out _);
    }

    /// <summary>From behind the quotation mark of the value's kind to the cell's end.</summary>
    private bool TryValue(ref ReadOnlySpan<byte> rest, out Cell cell)
    {
        if (Skip(ref rest, "stringValue\":\""u8))
        {
            if (!TryText(ref rest, out cell) || !TryTail(ref rest, out var shown))
            {
                return false;
            }

            cell = shown == Shown.Percent && !cell.IsBlank ? new Cell(cell.Value, CellTraits.PercentFormat) : cell;
            return true;
        }

        cell = default;
        if (!Skip(ref rest, "numberValue\":"u8) || !TryNumber(ref rest, out var number) || !TryTail(ref rest, out var form))
        {
            return false;
        }

        cell = form switch
        {
            Shown.Percent => new Cell(CellValue.OfNumber(number), CellTraits.PercentFormat),
            Shown.Date => new Cell(CellValue.OfSerialDate(number)),
            _ => Cell.OfNumber(number),
        };
        return true;
    }

    /// <summary>What may follow a value: the end, or formats.</summary>
    private static bool TryTail(ref ReadOnlySpan<byte> rest, out Shown shown)
    {
        shown = Shown.Plain;
        return Skip(ref rest, "}}"u8) || (Skip(ref rest, "},"u8) && TryFormats(ref rest, out shown));
    }

    /// <summary>What was entered may leave an empty object behind; of the effective format only the number's type counts.</summary>
    private static bool TryFormats(ref ReadOnlySpan<byte> rest, out Shown shown)
    {
        shown = Shown.Plain;
        if (Skip(ref rest, "\"userEnteredFormat\":{}"u8))
        {
            if (Skip(ref rest, "}"u8))
            {
                return true;
            }

            if (!Skip(ref rest, ","u8))
            {
                return false;
            }
        }

        return Skip(ref rest, "\"effectiveFormat\":{"u8)
            && (Skip(ref rest, "}}"u8) || (Skip(ref rest, "\"numberFormat\":{\"type\":\""u8) && TryType(ref rest, out shown)));
    }

    private static bool TryType(ref ReadOnlySpan<byte> rest, out Shown shown)
    {
        shown = Shown.Plain;
        var length = rest.IndexOfAnyExcept(TypeLetters);
        if (length < 0)
        {
            return false;
        }

        var type = rest[..length];
        shown = type.SequenceEqual("PERCENT"u8) ? Shown.Percent
            : type.SequenceEqual("DATE"u8) || type.SequenceEqual("DATE_TIME"u8) ? Shown.Date
            : Shown.Plain;
        rest = rest[length..];
        return Skip(ref rest, "\"}}}"u8);
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

    /// <summary>A number without an exponent; the byte that ends it has to be there already.</summary>
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

        var whole = digits - decimals;
        number = 0;
        if (at == rest.Length || rest[at] is (byte)'e' or (byte)'E' || whole == 0 || (whole > 1 && rest[negative ? 1 : 0] == '0') || (point && decimals == 0))
        {
            return false;
        }

        if (digits <= MostDigits)
        {
            number = negative ? -(mantissa / Powers[decimals]) : mantissa / Powers[decimals];
        }
        else if (!Utf8Parser.TryParse(rest[..at], out number, out _))
        {
            return false;
        }

        rest = rest[at..];
        return true;
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
