using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>A name taken apart. Words are keys.</summary>
/// <param name="Given">First name, then patronymic or middle names; single letters where initials are written; may be empty.</param>
internal readonly record struct PersonName(string Surname, IReadOnlyList<string> Given)
{
    private const int Longest = 120;
    private const int MostWords = 6;

    /// <summary>The words of a name, bracketed notes dropped, a hyphenated surname one word; empty where the text is no name by its length.</summary>
    public static string[] Words(string text)
    {
        if (text.Length > Longest)
        {
            return [];
        }

        var words = Normal.Normalize(JoinHyphens(BracketNote.Drop(text))).Words;
        return words.Length <= MostWords ? words : [];
    }

    /// <summary>Every way in which a listed name may be meant: one where the surname is clear, two where either word may be it.</summary>
    public static IEnumerable<PersonName> Readings(string name)
    {
        var words = Words(name);
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (words.Length > 0 && comma > 0 && Words(name[..comma]) is { Length: 1 })
        {
            return [Of(words, 0)];
        }

        return words.Length switch
        {
            0 => [],
            1 => [Of(words, 0)],
            2 => TwoWords(words),
            3 => [Of(words, SurnameOfThree(words))],
            _ => [Of(words, words.Length - 1), Of(words, 0)],
        };
    }

    /// <summary>How well a written name fits: 0 in full, 1 by initials, 2 where more is written than the list knows, 3 by the surname alone; null where it does not.</summary>
    public int? Fit(ReadOnlySpan<string> written)
    {
        if (written.IsEmpty)
        {
            return 3;
        }

        var rank = 0;
        for (var i = 0; i < written.Length; i++)
        {
            if (i < Given.Count)
            {
                if (written[i] != Given[i])
                {
                    if (!SameInitial(written[i], Given[i]))
                    {
                        return null;
                    }

                    rank = Math.Max(rank, 1);
                }
            }
            else if (Given.Count > 1 || i > 1 || !(written[i].Length == 1 || i == 0 || FirstNames.IsPatronymic(written[i])))
            {
                return null;
            }
            else
            {
                rank = 2;
            }
        }

        return rank;
    }

    private static bool SameInitial(string one, string other) =>
        (one.Length == 1 || other.Length == 1) && LookAlikes.ToLatin(one[0]) == LookAlikes.ToLatin(other[0]);

    private static PersonName Of(string[] words, int surname) =>
        new(words[surname], [.. words.Where((_, i) => i != surname)]);

    private static IEnumerable<PersonName> TwoWords(string[] words)
    {
        if (words[0].Length == 1 || words[1].Length == 1)
        {
            return [Of(words, words[0].Length == 1 ? 1 : 0)];
        }

        return (FirstNames.Contains(words[0]), FirstNames.Contains(words[1])) switch
        {
            (true, false) => [Of(words, 1)],
            (false, true) => [Of(words, 0)],
            _ => [Of(words, 0), Of(words, 1)],
        };
    }

    private static int SurnameOfThree(string[] words)
    {
        if (words[1].Length == 1 && words[2].Length == 1)
        {
            return 0;
        }

        if (FirstNames.IsPatronymic(words[1]) && (FirstNames.Contains(words[0]) || !FirstNames.IsPatronymic(words[2])))
        {
            return 3;
        }

        var cyrillic = words[0][0] is >= 'а' and <= 'я';
        return FirstNames.IsPatronymic(words[2]) || (cyrillic && !FirstNames.Contains(words[0])) ? 0 : 2;
    }

    /// <summary><c>Петрова-Водкина</c> is one word; a dash with spaces is not part of a name.</summary>
    private static string JoinHyphens(string text)
    {
        if (!text.AsSpan().ContainsAny('-', '‐', '‑'))
        {
            return text;
        }

        var joined = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var inside = text[i] is '-' or '‐' or '‑' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);
            if (!inside)
            {
                joined.Append(text[i]);
            }
        }

        return joined.ToString();
    }
}
