namespace SheetSync.Google.Reading;

/// <summary>Texts of one workbook: owners, units and statuses repeat in row after row, and are one string then. What is pushed out is merely made again.</summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int LongestPooled = 64;

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

    private static int Slot(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var c in text)
        {
            hash = (hash * 31) + c;
        }

        return (int)((hash * 0x9E3779B1u) >> 20);
    }
}
