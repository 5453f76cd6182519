using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>E-mail addresses as people type and paste them.</summary>
public static class EmailText
{
    private const int Longest = 254;

    /// <summary>The one address in a text (<c>Иван &lt;ivan@firma.ru&gt;</c>); null without one or with several.</summary>
    public static string? FindIn(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || text.IndexOf('@', at + 1) >= 0)
        {
            return null;
        }

        int start = at, end = at + 1;
        while (start > 0 && IsPart(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        var address = text[start..end].TrimEnd('.', '-').TrimStart('.', '\'', '`', '*', '/', '=', '|', '{');
        return IsAddress(address) ? address : null;
    }

    /// <summary>One @ with something before it and a domain with a dot after it; no white space.</summary>
    public static bool IsAddress(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.Length <= Longest && text.LastIndexOf('@') == at && text.AsSpan(0, at).IndexOfAnyExcept('.') >= 0
            && IsDomain(text[(at + 1)..]) && text.All(IsPart);
    }

    /// <summary>Letters, digits, hyphens and dots, at least two labels; domains in Cyrillic too.</summary>
    public static bool IsDomain(string text) =>
        text.Length is > 2 and <= Longest && text.Contains('.', StringComparison.Ordinal)
        && text.Split('.').All(label => label.Length is > 0 and <= 63 && label.All(c => char.IsLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-');

    private static bool IsPart(char c) =>
        c == '@' || char.IsLetterOrDigit(c) || (c < 128 && ".!#$%&'*+/=?^_`{|}~-".Contains(c, StringComparison.Ordinal) && !Invisible.IsBlank(c));
}
