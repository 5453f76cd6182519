using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace SheetSync.Emulator.Formats;

/// <summary>
/// A format pattern taken apart: up to four sections, each with its tokens. The tokens are those of the Sheets API guide
/// "Date and number formats"; a pattern is never refused, what is no token is literal text.
/// </summary>
internal sealed class FormatPattern
{
    private const int CacheLimit = 2_000;

    private static readonly ConcurrentDictionary<string, FormatPattern> Cache = new();

    private static readonly string[] Words = ["general", "am/pm", "a/p", "am", "pm"];

    private readonly string _text;
    private int _at;

    private FormatPattern(string text)
    {
        _text = text;
        var sections = new List<FormatSection>();
        do
        {
            sections.Add(ReadSection());
        }
        while (_at++ < text.Length);
        Sections = sections;
    }

    public IReadOnlyList<FormatSection> Sections { get; }

    public static FormatPattern Of(string text)
    {
        if (Cache.TryGetValue(text, out var known))
        {
            return known;
        }
        if (Cache.Count >= CacheLimit)
        {
            Cache.Clear();
        }
        return Cache.GetOrAdd(text, new FormatPattern(text));
    }

    private FormatSection ReadSection()
    {
        var tokens = new List<FormatToken>();
        FormatCondition? condition = null;
        string? language = null;
        while (_at < _text.Length && _text[_at] != ';')
        {
            if (_text[_at] == '[' && _text.IndexOf(']', _at) is var end and > 0)
            {
                var inside = _text[(_at + 1)..end];
                _at = end + 1;
                ReadBracket(inside, tokens, ref condition, ref language);
            }
            else
            {
                tokens.Add(ReadToken());
            }
        }
        return Classify(tokens, condition, language);
    }

    private static void ReadBracket(string inside, List<FormatToken> tokens, ref FormatCondition? condition, ref string? language)
    {
        if (inside.StartsWith('$'))
        {
            // [$₽-419]: a currency sign and the Windows code of a language; 419 is Russian, 409 English.
            var dash = inside.LastIndexOf('-');
            var symbol = dash > 0 ? inside[1..dash] : inside[1..];
            var code = dash > 0 ? inside[(dash + 1)..] : "";
            language = code.EndsWith("419", StringComparison.Ordinal) ? "ru" : code.EndsWith("409", StringComparison.Ordinal) ? "en" : language;
            tokens.Add(new(FormatTokenKind.Literal, symbol));
        }
        else if (inside.Length > 0 && inside[0] is '<' or '>' or '=')
        {
            var digits = inside.TrimStart('<', '>', '=');
            if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
            {
                condition = new(inside[..^digits.Length], bound);
            }
        }
        else if (Elapsed(inside) is { } kind)
        {
            tokens.Add(new(kind, inside));
        }
        // What remains is a colour: it paints the text and is not part of it.
    }

    private static FormatTokenKind? Elapsed(string inside) =>
        inside.Length == 0 || inside.Any(letter => char.ToLowerInvariant(letter) != char.ToLowerInvariant(inside[0]))
            ? null
            : char.ToLowerInvariant(inside[0]) switch
            {
                'h' => FormatTokenKind.ElapsedHours,
                'm' => FormatTokenKind.ElapsedMinutes,
                's' => FormatTokenKind.ElapsedSeconds,
                _ => null,
            };

    private FormatToken ReadToken()
    {
        var letter = _text[_at];
        switch (letter)
        {
            case '"':
                return ReadQuoted();
            case '\\' when _at + 1 < _text.Length:
                _at += 2;
                return new(FormatTokenKind.Literal, _text[(_at - 1)..(_at)]);
            case '_' when _at + 1 < _text.Length:
                // "Skips the next character and renders a space": the width of a character is one space in text.
                _at += 2;
                return new(FormatTokenKind.Literal, " ");
            case '*':
                // "Included for compatibility with Microsoft Excel number formats. It's ignored."
                _at++;
                return new(FormatTokenKind.Literal, "");
            default:
                return ReadWord(letter);
        }
    }

    private FormatToken ReadQuoted()
    {
        var text = new StringBuilder();
        for (_at++; _at < _text.Length && _text[_at] != '"'; _at++)
        {
            text.Append(_text[_at]);
        }
        _at = Math.Min(_at + 1, _text.Length);
        return new(FormatTokenKind.Literal, text.ToString());
    }

    private FormatToken ReadWord(char letter)
    {
        // "h PM" is an example of the guide, so a bare AM or PM counts as am/pm.
        foreach (var word in Words)
        {
            if (string.Compare(_text, _at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var text = _text.Substring(_at, word.Length);
                _at += word.Length;
                return new(word is "general" ? FormatTokenKind.General : FormatTokenKind.AmPm, text);
            }
        }
        if (letter is 'E' or 'e' && _at + 1 < _text.Length && _text[_at + 1] is '+' or '-')
        {
            _at += 2;
            return new(FormatTokenKind.Exponent, _text[(_at - 2)..(_at)]);
        }
        var kind = char.ToLowerInvariant(letter) switch
        {
            'y' => FormatTokenKind.Year,
            'm' => FormatTokenKind.Month,
            'd' => FormatTokenKind.Day,
            'h' => FormatTokenKind.Hour,
            's' => FormatTokenKind.Second,
            _ => (FormatTokenKind?)null,
        };
        return kind is { } date ? ReadRun(date) : ReadMark(letter);
    }

    private FormatToken ReadRun(FormatTokenKind kind)
    {
        var start = _at;
        var letter = char.ToLowerInvariant(_text[_at]);
        while (_at < _text.Length && char.ToLowerInvariant(_text[_at]) == letter)
        {
            _at++;
        }
        return new(kind, _text[start.._at]);
    }

    private FormatToken ReadMark(char letter)
    {
        _at++;
        var kind = letter switch
        {
            '0' or '#' or '?' => FormatTokenKind.Digit,
            '.' => FormatTokenKind.Point,
            ',' => FormatTokenKind.Comma,
            '%' => FormatTokenKind.Percent,
            '/' => FormatTokenKind.Slash,
            '@' => FormatTokenKind.Text,
            _ => FormatTokenKind.Literal,
        };
        return new(kind, letter.ToString());
    }

    private static FormatSection Classify(List<FormatToken> tokens, FormatCondition? condition, string? language)
    {
        if (tokens.Any(token => token.Kind is >= FormatTokenKind.Year and not FormatTokenKind.Fraction))
        {
            return new(FormatSectionKind.Date, DateTokens(tokens), condition, language);
        }
        var kind = tokens.Any(token => token.Kind is FormatTokenKind.Text) ? FormatSectionKind.Text : FormatSectionKind.Number;
        return new(kind, tokens, condition, language);
    }

    /// <summary>
    /// In a date, <c>m</c> after hours or before seconds is minutes, a run of zeros is fractions of a second, and the
    /// remaining number marks are literal (the guide's table of date tokens).
    /// </summary>
    private static List<FormatToken> DateTokens(List<FormatToken> tokens)
    {
        var result = new List<FormatToken>();
        foreach (var token in tokens)
        {
            if (token is { Kind: FormatTokenKind.Digit, Text: "0" })
            {
                var joins = result.Count > 0 && result[^1].Kind is FormatTokenKind.Fraction;
                var text = joins ? result[^1].Text + "0" : "0";
                result.RemoveRange(result.Count - (joins ? 1 : 0), joins ? 1 : 0);
                result.Add(new(FormatTokenKind.Fraction, text));
            }
            else
            {
                var literal = token.Kind is FormatTokenKind.Digit or FormatTokenKind.Comma or FormatTokenKind.Percent or FormatTokenKind.Slash;
                result.Add(literal ? token with { Kind = FormatTokenKind.Literal } : token);
            }
        }
        for (var i = 0; i < result.Count; i++)
        {
            // M and MM "expressly state a month, instead of a minute".
            if (result[i].Kind is FormatTokenKind.Month && result[i].Text is "m" or "mm" && IsMinute(result, i))
            {
                result[i] = result[i] with { Kind = FormatTokenKind.Minute };
            }
        }
        return result;
    }

    private static bool IsMinute(List<FormatToken> tokens, int index)
    {
        var before = tokens.Take(index).LastOrDefault(token => token.Kind is >= FormatTokenKind.Year);
        var after = tokens.Skip(index + 1).FirstOrDefault(token => token.Kind is >= FormatTokenKind.Year);
        return before.Kind is FormatTokenKind.Hour or FormatTokenKind.ElapsedHours
            || after.Kind is FormatTokenKind.Second or FormatTokenKind.ElapsedSeconds;
    }
}
