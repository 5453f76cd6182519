namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>The alphabets of a word's letters; "only" for letters that have no double in the other.</summary>
[Flags]
internal enum Alphabets : byte
{
    None = 0,
    Latin = 1,
    LatinOnly = 2,
    Cyrillic = 4,
    CyrillicOnly = 8,
}

/// <summary>
/// Latin and Cyrillic letters that look alike: people type <c>Cрок</c> or <c>СRM</c> with one letter of the other alphabet and never see it.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Pairs in lower case; В, Н, К, М, Т look like B, H, K, M, T as capitals only, and keys have no case.</summary>
    private const string Latin = "abcehkmoptxy";
    private const string Cyrillic = "авсенкмортху";

    private static readonly Alphabets[] AlphabetOfLetter = LetterTable.Of(letter => letter switch
    {
        >= 'a' and <= 'z' and var c => Alphabets.Latin | (Latin.Contains(c, StringComparison.Ordinal) ? Alphabets.None : Alphabets.LatinOnly),
        >= 'а' and <= 'я' and var c => Alphabets.Cyrillic | (Cyrillic.Contains(c, StringComparison.Ordinal) ? Alphabets.None : Alphabets.CyrillicOnly),
        _ => Alphabets.None,
    });

    /// <summary>
    /// Spells a word of a key in one alphabet, in place: a word made of look-alikes alone in Cyrillic (<c>c</c> and <c>с</c>, <c>CTO</c> and <c>СТО</c>
    /// get one key), a mixed word in the alphabet of its letters that have no double. A word with such letters of both stays as it is.
    /// </summary>
    /// <param name="alphabets">Of the word's letters.</param>
    public static void Unify(Span<char> word, Alphabets alphabets)
    {
        if ((alphabets & (Alphabets.Latin | Alphabets.LatinOnly)) == Alphabets.Latin)
        {
            Spell(word, Latin, Cyrillic);
        }
        else if ((alphabets & (Alphabets.LatinOnly | Alphabets.Cyrillic | Alphabets.CyrillicOnly)) == (Alphabets.LatinOnly | Alphabets.Cyrillic))
        {
            Spell(word, Cyrillic, Latin);
        }
    }

    /// <summary>What a letter of a key says of its word.</summary>
    public static Alphabets AlphabetOf(char letter) => letter < AlphabetOfLetter.Length ? AlphabetOfLetter[letter] : Alphabets.None;

    /// <summary>The letter in the other alphabet's spelling, lower case; the letter itself where it has no double.</summary>
    public static char ToLatin(char lower)
    {
        var at = Cyrillic.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Latin[at];
    }

    /// <summary>Composed and decomposed accents compare alike: combining marks are dropped, and so are these.</summary>
    public static char WithoutAccent(char lower) => lower switch
    {
        >= 'à' and <= 'å' => 'a',
        'ç' => 'c',
        >= 'è' and <= 'ë' => 'e',
        >= 'ì' and <= 'ï' => 'i',
        'ñ' => 'n',
        >= 'ò' and <= 'ö' => 'o',
        >= 'ù' and <= 'ü' => 'u',
        'ý' or 'ÿ' => 'y',
        'ё' => 'е',
        _ => lower,
    };

    private static void Spell(Span<char> word, string from, string to)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var at = from.IndexOf(word[i], StringComparison.Ordinal);
            if (at >= 0)
            {
                word[i] = to[at];
            }
        }
    }
}
