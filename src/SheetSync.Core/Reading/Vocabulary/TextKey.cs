namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>
/// What is left of a name, title or reference once everything that domain.md §3 (Matching) ignores is taken off. Two texts mean
/// the same where their keys are equal. For comparing only: a key is never shown (words made of look-alike letters are spelled in Cyrillic).
/// </summary>
public readonly record struct TextKey(string Value)
{
    public bool IsEmpty => string.IsNullOrEmpty(Value);

    /// <summary>The words of the key, for similarity of titles.</summary>
    public string[] Words => IsEmpty ? [] : Value.Split(' ');

    public override string ToString() => Value ?? "";
}
