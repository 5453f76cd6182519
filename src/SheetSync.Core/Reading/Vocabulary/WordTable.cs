
namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// Words that people use for a closed set of meanings, compared by key. Looking up allocates nothing: every cell of a row is tried
/// when a header is searched for.
/// </summary>
/// <typeparam name="T">The meaning.</typeparam>
public sealed class WordTable<T>
    where T : struct
{
    // Words lead to places: a dictionary of numbers is compiled once for all tables, one of T again for each at every start. A frozen one takes
    // longer to be made than a start can wait, and the sieve leaves it little to win.
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly T[] meanings;
    private readonly int longest;
    private readonly WordSieve sieve;

    /// <param name="entries">A meaning and its words, separated by <c>|</c>. A word that two meanings claim goes to the first.</param>
    // An array, not a span: on the stack the entries would be a type for each number of them, which no compilation beforehand knows.
    public WordTable(params (T Meaning, string Words)[] entries)
    {
        meanings = new T[entries.Length];
        for (var place = 0; place < entries.Length; place++)
        {
            meanings[place] = entries[place].Meaning;
            foreach (var name in entries[place].Words.Split('|'))
            {
                var word = Normal.Normalize(name).Value;
                places.TryAdd(word, place);
                longest = Math.Max(longest, word.Length);
            }
        }

        lookup = places.GetAlternateLookup<ReadOnlySpan<char>>();
        sieve = new WordSieve(places.Keys);
    }

    /// <summary>Of two languages.</summary>
    internal WordTable((T Meaning, string Words)[] one, (T Meaning, string Words)[] other)
        : this([.. one, .. other])
    {
    }

    /// <summary>The keys of all words.</summary>
    public IEnumerable<string> Keys => places.Keys;

    /// <summary>The meaning of a text: tried whole, then without its bracketed note; null where unknown.</summary>
    public T? Find(ReadOnlySpan<char> text) =>
        FindWhole(text) ?? (text.Length <= Longest && text.ContainsAny('(', '[') ? FindWhole(BracketNote.Drop(text.ToString())) : null);

    /// <summary>The meaning of a whole text.</summary>
    public T? FindWhole(ReadOnlySpan<char> text)
    {
        var trimmed = Invisible.Trim(text);
        if (trimmed.IsEmpty || trimmed.Length > Longest || !sieve.MayPass(trimmed))
        {
            return null;
        }

        Span<char> key = stackalloc char[Longest];
        return FindKey(key[..Normal.Write(trimmed, key)]);
    }

    /// <summary>The meaning of a text that is a key already.</summary>
    public T? FindKey(ReadOnlySpan<char> key) =>
        key.Length <= longest && lookup.TryGetValue(key, out var place) ? meanings[place] : null;

    /// <summary>No header, status or setting that a table knows is longer, spaces, punctuation and note included.</summary>
    private const int Longest = 200;
}
