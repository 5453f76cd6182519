using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetSync.Emulator.Input;

/// <summary>Typed times of day and durations: <c>13:45</c>, <c>1:45:30 pm</c>, <c>36:00</c>.</summary>
internal static partial class TimeText
{
    /// <summary>The time as a fraction of a day and the pattern that shows it; null where the text is none.</summary>
    public static (double Days, string Pattern)? Parse(string text)
    {
        var match = Clock().Match(text);
        if (!match.Success)
        {
            return null;
        }
        var (hours, minutes) = (Part(match, "h"), Part(match, "m"));
        var half = match.Groups["p"].Value.ToUpperInvariant();
        if (minutes > 59 || Part(match, "s") is var seconds && seconds >= 60 || (half.Length > 0 && hours is < 1 or > 12))
        {
            return null;
        }
        // More than 24 hours is a duration and is shown in elapsed hours.
        var hourLetters = hours >= 24 ? "[h]" : match.Groups["h"].Length == 2 ? "hh" : "h";
        var fraction = match.Groups["f"].Length;
        var pattern = hourLetters + ":mm" + (match.Groups["s"].Success ? ":ss" : "") + (fraction > 0 ? "." + new string('0', Math.Min(fraction, 3)) : "");
        if (half.Length > 0)
        {
            hours = (hours % 12) + (half[0] == 'P' ? 12 : 0);
            pattern += " am/pm";
        }
        return (((hours * 3600) + (minutes * 60) + seconds) / 86_400, pattern);
    }

    private static double Part(Match match, string name)
    {
        var text = match.Groups[name].Value + (name == "s" && match.Groups["f"].Success ? "." + match.Groups["f"].Value : "");
        return text.Length == 0 ? 0 : double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<h>[0-9]{1,4}):(?<m>[0-9]{2})(:(?<s>[0-9]{2})([.,](?<f>[0-9]{1,3}))?)?( ?(?<p>[aApP])[mM]?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
