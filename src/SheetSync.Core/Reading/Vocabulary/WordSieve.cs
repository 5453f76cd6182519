using System.Buffers.Binary;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// Sorts out, without normalising it, nearly every text that is none of a few known words: every cell of a workbook is asked what it might be.
/// It may pass what is none; it never holds back what is one. By the first three letters, which normalising leaves as they are but for what
/// <see cref="Fold"/> makes one; all other characters are passed over.
/// </summary>
internal sealed class WordSieve
{
    private const int Letters = 3;
    private const int Slots = 4096;
    private const int Tabled = LetterTable.Size;
    private const int NoteInFront = -2;

    /// <summary>The first bytes of three letters of two bytes each, and what they are where all three are Cyrillic: a text as a rule, answered without a branch.</summary>
    private const ulong ThreeLetters = 0xFE_00FE_00FE;
    private const ulong CyrillicLetters = 0xD0_00D0_00D0;

    /// <summary>Folded letters of Latin and Cyrillic; 0 for what is no letter.</summary>
    private static readonly char[] Folded = LetterTable.Of(c => char.IsLetter(c) ? FoldLetter(c) : '\0');

    private readonly bool[] starts = new bool[Slots];

    /// <summary>By the first letter alone.</summary>
    private readonly bool[] firsts = new bool[Slots];
    private readonly bool hasLetterless;

    /// <param name="keys">The words as keys (<see cref="Normal"/>).</param>
    public WordSieve(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            var slot = Slot(key);
            starts[Math.Max(slot, 0)] |= slot >= 0;
            hasLetterless |= slot < 0;
            foreach (var c in key)
            {
                if (Fold(c) is not '\0' and var letter)
                {
                    firsts[letter & (Slots - 1)] = true;
                    break;
                }
            }
        }
    }

    public bool MayPass(ReadOnlySpan<char> text)
    {
        var slot = Slot(text);
        return slot < 0 ? hasLetterless : starts[slot];
    }

    /// <summary>The same for names that are matched without their bracketed notes: a note in front says nothing of what follows it.</summary>
    public bool MayPassWithoutNote(ReadOnlySpan<char> text)
    {
        var slot = Slot(text, isNote: true);
        return slot switch
        {
            NoteInFront => true,
            < 0 => hasLetterless,
            _ => starts[slot],
        };
    }

    /// <summary>The same of a text still in its bytes. Letters of more than two bytes are not told apart: what has one passes.</summary>
    public bool MayPassWithoutNote(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length >= sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(utf8) is var first && (first & ThreeLetters) == CyrillicLetters)
        {
            return starts[Next(Next(Next(0, Cyrillic(first)), Cyrillic(first >> 16)), Cyrillic(first >> 32)) & (Slots - 1)];
        }

        var (slot, found) = (0, 0);
        for (var i = 0; i < utf8.Length && found < Letters; i++)
        {
            int letter = utf8[i];
            if (letter >= 0x80)
            {
                if (letter == 0xE2 && i + 2 < utf8.Length && utf8[i + 1] is >= 0x87 and <= 0xAF)
                {
                    // U+21C0 to U+2BFF: ticks, arrows and other signs, no letter among them.
                    i += 2;
                    continue;
                }

                // Two bytes, 110xxxxx 10xxxxxx (RFC 3629).
                if (letter is < 0xC2 or >= 0xE0 || ++i == utf8.Length)
                {
                    return true;
                }

                letter = ((letter & 0x1F) << 6) | (utf8[i] & 0x3F);
            }

            if (letter >= Tabled || letter is '(' or '[')
            {
                return true;
            }

            if (Folded[letter] is not '\0' and var folded)
            {
                if (found == 0 && !firsts[folded & (Slots - 1)])
                {
                    return false;
                }

                slot = Next(slot, folded);
                found++;
            }
        }

        return found == 0 ? hasLetterless : starts[slot & (Slots - 1)];
    }

    /// <summary>One spelling for letters that normalising takes for the same: case, accents (a й may be typed as и and a breve), look-alikes of the other alphabet; 0 for what is no letter.</summary>
    public static char Fold(char c) => c < Tabled ? Folded[c] : char.IsLetter(c) ? FoldLetter(c) : '\0';

    private static int Next(int slot, char letter) => (slot * 37) + letter;

    /// <summary>The folded letter of the two lowest bytes, D0 or D1 and what follows: the start of the Cyrillic block, letters all.</summary>
    private static char Cyrillic(ulong bytes) => Folded[((int)(bytes & 0x1F) << 6) | (int)((bytes >> 8) & 0x3F)];

    /// <summary>−1 without a letter.</summary>
    /// <param name="isNote">A bracket before the letters that decide gives <see cref="NoteInFront"/>.</param>
    private static int Slot(ReadOnlySpan<char> text, bool isNote = false)
    {
        var slot = 0;
        var found = 0;
        foreach (var c in text)
        {
            var letter = Fold(c);
            if (letter == '\0')
            {
                if (isNote && c is '(' or '[')
                {
                    return NoteInFront;
                }
            }
            else
            {
                slot = Next(slot, letter);
                if (++found == Letters)
                {
                    break;
                }
            }
        }

        return found == 0 ? -1 : slot & (Slots - 1);
    }

    private static char FoldLetter(char c) => c switch
    {
        // An apostrophe to Unicode's mind a letter; normalising drops it.
        '\u02BC' => '\0',
        >= '\uFF21' and <= '\uFF5A' => FoldLetter((char)(c - 0xFEE0)),
        _ => LookAlikes.WithoutAccent(char.ToLowerInvariant(c)) switch
        {
            'й' => LookAlikes.ToLatin('и'),
            var plain => LookAlikes.ToLatin(plain),
        },
    };
}
