using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// Words that people use for a closed set of meanings, compared by key. Looking up allocates nothing: every cell of a row is tried
/// when a header is searched for.
/// </summary>
/// <typeparam name="T">The meaning.</typeparam>
public sealed class WordTable<T>
    where T : struct
{
    private readonly FrozenDictionary<string, T> meanings;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly int longest;
    private readonly WordSieve sieve;

    /// <param name="entries">A meaning and its words, separated by <c>|</c>. A word that two meanings claim goes to the first.</param>
    public WordTable(params IEnumerable<(T Meaning, string Words)> entries)
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (meaning, names) in entries)
        {
            foreach (var name in names.Split('|'))
            {
                words.TryAdd(Normal.Normalize(name).Value, meaning);
            }
        }

        meanings = words.ToFrozenDictionary(StringComparer.Ordinal);
        lookup = meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        sieve = new WordSieve(words.Keys);
        longest = words.Count == 0 ? 0 : words.Keys.Max(word => word.Length);
    }

    /// <summary>The keys of all words.</summary>
    public IEnumerable<string> Keys => meanings.Keys;

    /// <summary>The meaning of a text: tried whole, then without its bracketed note; null where unknown.</summary>
    public T? Find(ReadOnlySpan<char> text) =>
        FindWhole(text) ?? (text.Length <= Longest && text.ContainsAny('(', '[') ? FindWhole(BracketNote.Drop(text.ToString())) : null);

    /// <summary>The meaning of a whole text.</summary>
    [SkipLocalsInit]
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
        key.Length <= longest && lookup.TryGetValue(key, out var meaning) ? meaning : null;

    /// <summary>No header, status or setting that a table knows is longer, spaces, punctuation and note included.</summary>
    private const int Longest = 200;
}
