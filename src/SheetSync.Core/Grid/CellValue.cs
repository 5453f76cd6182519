using System.Globalization;

namespace SheetSync.Core.Grid;

public enum CellKind : byte
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,
    Error,
}

/// <summary>
/// The effective value of a cell: a closed set, taken apart with <see cref="Match{T}"/>.
/// Numbers are IEEE doubles as Google stores them; a date is the number of days since 1899-12-30 in a cell with a date format
/// (google.md, Reading). Text made of white space only is blank.
/// </summary>
public readonly struct CellValue : IEquatable<CellValue>
{
    private readonly string? text;
    private readonly double number;

    internal CellValue(CellKind kind, double number, string? text)
    {
        Kind = kind;
        this.number = number;
        this.text = text;
    }

    public CellKind Kind { get; }

    public bool IsBlank => Kind == CellKind.Blank;

    public static CellValue Blank => default;

    public static CellValue OfText(string text) =>
        string.IsNullOrWhiteSpace(text) ? default : new(CellKind.Text, 0, text);

    public static CellValue OfNumber(double number) => new(CellKind.Number, number, null);

    /// <summary>A number in a cell whose format is a date or a date with time.</summary>
    public static CellValue OfSerialDate(double serial) =>
        SerialDate.IsDate(serial) ? new(CellKind.Date, serial, null) : OfNumber(serial);

    public static CellValue OfDate(DateOnly date) => new(CellKind.Date, SerialDate.FromDate(date), null);

    public static CellValue OfBoolean(bool value) => new(CellKind.Boolean, value ? 1 : 0, null);

    /// <summary>An error as the sheet shows it: <c>#REF!</c>.</summary>
    public static CellValue OfError(string error) => new(CellKind.Error, 0, error);

    internal double RawNumber => number;

    internal string? RawText => text;

    public T Match<T>(
        Func<T> blank, Func<string, T> text, Func<double, T> number, Func<DateOnly, T> date, Func<bool, T> boolean, Func<string, T> error) =>
        Kind switch
        {
            CellKind.Text => text(this.text!),
            CellKind.Number => number(this.number),
            CellKind.Date => date(SerialDate.ToDate(this.number)),
            CellKind.Boolean => boolean(this.number != 0),
            CellKind.Error => error(this.text!),
            _ => blank(),
        };

    /// <summary>The text of a text cell; null for every other kind.</summary>
    public string? Text => Kind == CellKind.Text ? text : null;

    /// <summary>The number of a number cell, the serial of a date; null for every other kind.</summary>
    public double? Number => Kind is CellKind.Number or CellKind.Date ? number : null;

    public DateOnly? Date => Kind == CellKind.Date ? SerialDate.ToDate(number) : null;

    public bool? Boolean => Kind == CellKind.Boolean ? number != 0 : null;

    public string? Error => Kind == CellKind.Error ? text : null;

    /// <summary>What a person sees, in a neutral spelling: invariant numbers, ISO dates. Empty for blank.</summary>
    public string Display => Kind switch
    {
        CellKind.Text or CellKind.Error => text!,
        CellKind.Number => number.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Date => SerialDate.ToDate(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellKind.Boolean => number != 0 ? "TRUE" : "FALSE",
        _ => "",
    };

    public bool Equals(CellValue other) =>
        Kind == other.Kind && number.Equals(other.number) && string.Equals(text, other.text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is CellValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Kind, number, text);

    public static bool operator ==(CellValue left, CellValue right) => left.Equals(right);

    public static bool operator !=(CellValue left, CellValue right) => !left.Equals(right);

    public override string ToString() => Display;
}

/// <summary>Days since 1899-12-30, as Sheets counts (Google's Sheets API guide, "Date and time serial numbers").</summary>
public static class SerialDate
{
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    public static double FromDate(DateOnly date) => date.DayNumber - Epoch;

    /// <summary>True where the whole part names a day between years 1 and 9999.</summary>
    public static bool IsDate(double serial) =>
        serial + Epoch >= DateOnly.MinValue.DayNumber && serial + Epoch < DateOnly.MaxValue.DayNumber + 1;

    /// <summary>The day of a serial for which <see cref="IsDate"/> holds; the time of day is dropped.</summary>
    public static DateOnly ToDate(double serial) => DateOnly.FromDayNumber((int)Math.Floor(serial) + Epoch);
}
