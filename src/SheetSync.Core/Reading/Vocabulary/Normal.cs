using System.Buffers;
using System.Globalization;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// Brings texts to the form in which they are compared (domain.md §3, Matching): case, ё/е, punctuation, emoji, spaces, line breaks,
/// a leading list number, invisible and combining characters and look-alike letters are ignored. Linear in the text; never throws.
/// A text of punctuation alone keeps it, so that <c>№</c> or <c>↑</c> still has a key and two titles of emoji stay apart.
/// </summary>
public static class Normal
{
    private const int OnStack = 256;

    /// <summary>The key of a text; the empty key for null and for text that shows nothing.</summary>
    public static TextKey Normalize(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new TextKey("");
        }

        char[]? rented = null;
        var key = text.Length <= OnStack ? stackalloc char[OnStack] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Write(text, key);
        var same = text.AsSpan().SequenceEqual(key[..length]);
        var result = new TextKey(same ? text : new string(key[..length]));
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return result;
    }

    /// <summary>
    /// Keys to try in turn when a text is looked up: the whole; without its bracketed notes; without a bare leading number
    /// (<c>1 Рост выручки</c>; a bare number is part of a title, but not of a reference that is found only without it). No key twice, none empty.
    /// </summary>
    public static IReadOnlyList<TextKey> Candidates(string? text) => Candidates(text, Normalize(text));

    /// <param name="whole">The key of the text, at hand already.</param>
    internal static IReadOnlyList<TextKey> Candidates(string? text, TextKey whole)
    {
        if (whole.IsEmpty)
        {
            return [];
        }

        var bare = text is not null && text.AsSpan().ContainsAny('(', '[') ? Normalize(BracketNote.Drop(text)) : whole;
        var digits = bare.Value.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var numberless = digits is > 0 and <= 3 && bare.Value[digits] == ' ' ? new TextKey(bare.Value[(digits + 1)..]) : bare;
        return (bare.IsEmpty || bare == whole, numberless == bare) switch
        {
            (true, true) => [whole],
            (false, true) => [whole, bare],
            (true, false) => [whole, numberless],
            _ => [whole, bare, numberless],
        };
    }

    /// <summary>Writes the key of a text into a buffer at least as long as the text; returns the key's length.</summary>
    /// <param name="dropLeadingNumber">False keeps <c>1.</c>: for texts such as <c>01.27</c>, where it may be a month.</param>
    internal static int Write(ReadOnlySpan<char> text, Span<char> key, bool dropLeadingNumber = true)
    {
        var length = 0;
        var wordStart = 0;
        var gap = false;
        var alphabets = Alphabets.None;
        for (var i = dropLeadingNumber ? LeadingNumber.EndOf(text) : 0; i < text.Length; i++)
        {
            var c = text[i];
            var (letter, alphabet) = c < Tabled ? Table[c] : (Contextual, Alphabets.None);
            if (letter == Contextual)
            {
                letter = Fold(text, i, length > 0 ? key[length - 1] : ' ');
                alphabet = LookAlikes.AlphabetOf(letter);
            }

            if (letter == Ignored)
            {
                continue;
            }

            if (letter == Separator)
            {
                gap = length > 0;
                continue;
            }

            if (letter == Composed)
            {
                key[length - 1] = 'й';
                continue;
            }

            if (gap)
            {
                LookAlikes.Unify(key[wordStart..length], alphabets);
                key[length++] = ' ';
                wordStart = length;
                gap = false;
                alphabets = Alphabets.None;
            }

            key[length++] = letter;
            alphabets |= alphabet;
            if (char.IsHighSurrogate(letter))
            {
                key[length++] = text[++i];
            }
        }

        LookAlikes.Unify(key[wordStart..length], alphabets);
        return length > 0 ? length : WriteSymbols(text, key);
    }

    private const int Tabled = LetterTable.Size;

    /// <summary>What a character comes to depends on its neighbours, or is looked up for rare ones.</summary>
    private const char Contextual = '\uFFFF';

    /// <summary><see cref="Fold"/> of Latin and Cyrillic, and the alphabet of what it gives.</summary>
    private static readonly (char Letter, Alphabets Alphabet)[] Table = LetterTable.Of(Tabulated);

    private const char Ignored = '\0';
    private const char Separator = ' ';
    private const char Composed = '\u0306';

    private static (char Letter, Alphabets Alphabet) Tabulated(char c)
    {
        var letter = c == Composed ? Contextual : Fold([c], 0, ' ');
        return (letter, LookAlikes.AlphabetOf(letter));
    }

    /// <summary>The character as it stands in a key, or one of <see cref="Ignored"/>, <see cref="Separator"/>, <see cref="Composed"/> (и + breve is й).</summary>
    private static char Fold(ReadOnlySpan<char> text, int at, char before)
    {
        var c = text[at];
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            c = (char)(c - 0xFEE0);
        }

        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : c is '\'' or '`' ? Ignored : Separator;
        }

        if (c is >= 'А' and <= 'я')
        {
            return c <= 'Я' ? (char)(c + 32) : c;
        }

        if (c is 'ё' or 'Ё')
        {
            return 'е';
        }

        if (char.IsSurrogate(c))
        {
            return IsLetterPair(text, at) ? c : Separator;
        }

        return c switch
        {
            '\u0306' => before == 'и' ? Composed : Ignored,
            '\u2019' or '\u2018' or '\u02BC' or '\u2032' => Ignored,
            _ => FoldRare(c),
        };
    }

    private static char FoldRare(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.Format => Ignored,
        UnicodeCategory.DecimalDigitNumber => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)),
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => LookAlikes.WithoutAccent(char.ToLowerInvariant(c)),
        _ => Separator,
    };

    private static bool IsLetterPair(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        && CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1]))
            is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter;

    /// <summary>A text without a letter or digit: what shows of it, spaces brought to one.</summary>
    private static int WriteSymbols(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                gap = length > 0;
            }
            else if (!Invisible.Is(c))
            {
                if (gap)
                {
                    key[length++] = ' ';
                    gap = false;
                }

                key[length++] = c;
            }
        }

        return length;
    }
}
