using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>Numbers of plan cells (domain.md §3, Numbers and Percent). Percent comes out as a fraction.</summary>
public static class QuantityReader
{
    private static readonly LocalText Example = new("1200,5", "1200.5");

    /// <summary>The short way for what nearly all figures are: a number as it is, of a few decimals. Null leaves it to <see cref="ReadNumber"/>.</summary>
    internal static decimal? ReadPlain(in Cell cell, Unit? unit) =>
        cell.PlainNumber is { } number && unit is not { IsPercent: true } ? FewDecimals(number) : null;

    /// <summary>A figure of a row. In a row whose unit is % a number without percent format or sign is percentage points.</summary>
    /// <param name="language">Of the workbook.</param>
    /// <param name="unit">The row's unit; null without one.</param>
    public static Parsed<decimal?> ReadNumber(in Cell cell, Language language, Unit? unit = null)
    {
        var raw = ReadRaw(cell, language, unit);
        return raw.Value is not { } value || raw.IsFraction || unit is not { IsPercent: true }
            ? raw.Parsed
            : AsPoints(raw.Parsed, value, cell);
    }

    /// <summary>A weight; null with a finding where negative or unreadable (the caller then uses 1, as for blank).</summary>
    public static Parsed<decimal?> ReadWeight(in Cell cell, Language language)
    {
        var raw = ReadRaw(cell, language, null);
        return raw switch
        {
            { Value: < 0 } => Parsed.Not<decimal>(ReadingFindings.NegativeWeight, Shown(cell)),
            { Value: null, Parsed.IsUnread: true } when cell.Value.Kind == CellKind.Text => Parsed.Not<decimal>(ReadingFindings.UnreadableWeight, Shown(cell)),
            _ => raw.Parsed,
        };
    }

    /// <summary>Progress 0–1: without percent format numbers above 1 are points; over 100 % is cut with a finding. A ticked checkbox is 1.</summary>
    public static Parsed<decimal?> ReadProgress(in Cell cell, Language language)
    {
        if (cell.Value.Boolean is { } ticked)
        {
            return ticked ? Parsed.Value(1m) : default;
        }

        var raw = ReadRaw(cell, language, null);
        if (raw.Value is not { } value)
        {
            return raw.Parsed;
        }

        var share = raw.IsFraction || value <= 1 ? value : value / 100m;
        return share switch
        {
            < 0 => Parsed.Not<decimal>(ReadingFindings.NegativeProgress, Shown(cell)),
            > 1 => new Parsed<decimal?>(1m, [.. raw.Parsed.Findings, new CellFinding(ReadingFindings.ProgressOverHundred, Shown(cell))]),
            _ => new Parsed<decimal?>(share, raw.Parsed.Findings),
        };
    }

    /// <summary>A share of the settings, at least 0: above <paramref name="pointsAbove"/> it is percentage points (<c>95</c> → 0.95) unless a percent sign or format says otherwise (domain.md §2).</summary>
    /// <param name="pointsAbove">1.5 for colours, 10 for the cap.</param>
    public static Parsed<decimal?> ReadShare(in Cell cell, Language language, decimal pointsAbove)
    {
        var raw = ReadRaw(cell, language, null);
        return raw.Value switch
        {
            null => raw.Parsed,
            < 0 => Parsed.Not<decimal>(ReadingFindings.NotANumber, Shown(cell), new LocalText("0,95", "0.95")),
            { } value when !raw.IsFraction && value > pointsAbove => new Parsed<decimal?>(value / 100m, raw.Parsed.Findings),
            _ => raw.Parsed,
        };
    }

    /// <summary>An exact spelling of a number in both languages, unrounded.</summary>
    internal static LocalText Exact(decimal value)
    {
        var text = value.ToString("0.############", CultureInfo.InvariantCulture);
        return new LocalText(text.Replace('.', ','), text);
    }

    /// <summary>The cell as a finding quotes it; a percent-formatted number as percent.</summary>
    internal static object Shown(in Cell cell) => cell.Value.Kind switch
    {
        CellKind.Number when Amount(cell.Value.Number!.Value) is { } amount => cell.IsPercent ? new Share(amount) : Exact(amount),
        CellKind.Date => cell.Value.Date!.Value,
        _ => Quote.Of(cell.Value.Display),
    };

    private readonly record struct Raw(Parsed<decimal?> Parsed, bool IsFraction)
    {
        public decimal? Value => Parsed.Value;
    }

    /// <summary>The number as typed, before any rule about percent points.</summary>
    private static Raw ReadRaw(in Cell cell, Language language, Unit? unit)
    {
        switch (cell.Value.Kind)
        {
            case CellKind.Blank:
                return default;
            case CellKind.Number:
                return new Raw(ReadDouble(cell), cell.IsPercent);
            case CellKind.Text:
                return ReadText(cell.Value.Text!, language, unit);
            case CellKind.Date:
                return new Raw(Parsed.Not<decimal>(ReadingFindings.DateForNumber, cell.Value.Date!.Value), false);
            case CellKind.Boolean:
                return new Raw(Parsed.Not<decimal>(ReadingFindings.BooleanForNumber, cell.Value.Display), false);
            default:
                return new Raw(new Parsed<decimal?>(null, PlainText.ErrorOf(cell)), false);
        }
    }

    private static Parsed<decimal?> ReadDouble(in Cell cell) =>
        Amount(cell.Value.Number!.Value) is { } amount
            ? Parsed.Value(amount)
            : Parsed.Not<decimal>(ReadingFindings.TooLarge, cell.Value.Display);

    /// <summary>15 significant digits, as Sheets shows: 0.1 + 0.2 is 0.3. Null above the limit.</summary>
    private static decimal? Amount(double number) => FewDecimals(number) ?? (Math.Abs(number) <= (double)NumberText.Limit ? (decimal)number : null);

    /// <summary>The short way for what people type: an amount of at most two decimals, where its hundredths are exact.</summary>
    private static decimal? FewDecimals(double number)
    {
        var hundredths = Math.Round(number * 100);
        if (!(Math.Abs(hundredths) < 1e13) || hundredths / 100 != number)
        {
            return null;
        }

        var (amount, scale) = ((long)hundredths, (byte)2);
        while (scale > 0 && amount % 10 == 0)
        {
            amount /= 10;
            scale--;
        }

        var digits = Math.Abs(amount);
        return new decimal((int)digits, (int)(digits >> 32), 0, amount < 0, scale);
    }

    private static Raw ReadText(string text, Language language, Unit? unit)
    {
        var reading = NumberText.Parse(text, language, unit);
        var quoted = reading.Form is NumberForm.Blank or NumberForm.Number && !reading.Ambiguous ? "" : Quote.Of(text);
        var parsed = reading.Form switch
        {
            NumberForm.Blank => default,
            NumberForm.Number when reading.Ambiguous =>
                new Parsed<decimal?>(reading.Value, new CellFinding(ReadingFindings.AmbiguousNumber, quoted, Near(reading))),
            NumberForm.Number => new Parsed<decimal?>(reading.Value),
            NumberForm.Range => Parsed.Not<decimal>(ReadingFindings.Range, quoted, Near(reading)),
            NumberForm.Bound => Parsed.Not<decimal>(ReadingFindings.Bound, quoted, Near(reading)),
            NumberForm.Relative => Parsed.Not<decimal>(ReadingFindings.Relative, quoted),
            NumberForm.TooLarge => Parsed.Not<decimal>(ReadingFindings.TooLarge, quoted),
            _ => Parsed.Not<decimal>(ReadingFindings.NotANumber, quoted, Near(reading)),
        };
        return new Raw(parsed, reading.HasPercentSign);
    }

    private static object Near(NumberReading reading) => reading switch
    {
        { Value: null } => Example,
        { HasPercentSign: true } => new Share(reading.Value.Value),
        _ => Exact(reading.Value.Value),
    };

    private static Parsed<decimal?> AsPoints(Parsed<decimal?> parsed, decimal value, in Cell cell)
    {
        var share = value / 100m;
        return value is > -1 and < 1 and not 0
            ? new Parsed<decimal?>(share, [.. parsed.Findings, new CellFinding(ReadingFindings.PercentOrPoints, Shown(cell), new Share(share), new Share(value))])
            : new Parsed<decimal?>(share, parsed.Findings);
    }
}
