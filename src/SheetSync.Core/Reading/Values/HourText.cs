using SheetSync.Core.Grid;

namespace SheetSync.Core.Reading.Values;

/// <summary>Whole hours of the day.</summary>
internal static class HourText
{
    public static int? Parse(string text)
    {
        var rest = text.AsSpan();
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest : rest[..end];
        if (digits.Length is 0 or > 2 || text.Length > 20)
        {
            return null;
        }

        var hour = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        rest = rest[digits.Length..];
        if (rest is [':' or '.' or '-', '0', '0', ..])
        {
            rest = rest[3..];
            rest = rest is [':', '0', '0', ..] ? rest[3..] : rest;
        }

        var word = rest.Trim(" .").ToString().ToLowerInvariant();
        int? found = word switch
        {
            "" or "ч" or "час" or "часа" or "часов" or "h" or "hours" or "hour" or "o'clock" or "утра" => hour,
            "am" or "a.m" when hour is >= 1 and <= 12 => hour % 12,
            "pm" or "p.m" or "вечера" or "дня" when hour is >= 1 and <= 12 => hour % 12 + 12,
            _ => null,
        };
        return found is >= 0 and <= 23 ? found : null;
    }

    /// <summary>9, or the time of a cell with a time format (0.375 of a day).</summary>
    public static int? OfNumber(CellValue value)
    {
        if (value.Number is not { } number)
        {
            return null;
        }

        var hour = number is > 0 and < 1 || value.Kind == CellKind.Date ? (number - Math.Floor(number)) * 24 : number;
        var whole = Math.Round(hour);
        return Math.Abs(hour - whole) < 1e-6 && whole is >= 0 and <= 23 && (value.Kind != CellKind.Date || number < 1) ? (int)whole : null;
    }
}
