namespace SheetSync.Core.Grid;

/// <summary>Texts of one workbook: owners, units and statuses repeat in row after row, and are one string then. What is pushed out is merely made again.</summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int LongestPooled = 24;
    private const int Edge = 4;

    private readonly string?[] slots = new string?[Slots];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestPooled)
        {
            return text.ToString();
        }

        ref var slot = ref slots[Slot(text)];
        return slot is { } known && text.SequenceEqual(known) ? known : slot = text.ToString();
    }

    /// <summary>By length, beginning and end: texts that differ in the middle push each other out, which costs no more than making them.</summary>
    private static int Slot(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text[..Math.Min(Edge, text.Length)])
        {
            hash = (hash * 31) + c;
        }

        foreach (var c in text[Math.Max(0, text.Length - Edge)..])
        {
            hash = (hash * 31) + c;
        }

        return (int)((hash * 0x9E3779B1u) >> 20);
    }
}
