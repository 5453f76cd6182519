namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>Years as plans name them.</summary>
internal static class YearText
{
    /// <summary>A year of four digits 2000–2099 or of two (20 and more, so that days and months are no years); null otherwise.</summary>
    public static int? Of(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (2 or 4) || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        return digits.Length == 2 ? (number >= 20 ? 2000 + number : null) : number is >= 2000 and <= 2099 ? number : null;
    }
}
