namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>What is known of each Latin and Cyrillic character, by its code. Filled by a loop: a chain of iterators would be compiled at each start for each kind of value.</summary>
internal static class LetterTable
{
    public const int Size = 0x500;

    public static T[] Of<T>(Func<char, T> value)
    {
        var table = new T[Size];
        for (var code = 0; code < Size; code++)
        {
            table[code] = value((char)code);
        }

        return table;
    }
}
