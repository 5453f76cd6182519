using System.Runtime.InteropServices;

namespace SheetSync.Core.Grid;

/// <summary>Texts of one workbook: owners, units and statuses repeat in row after row, and are one string then. What is pushed out is merely made again.</summary>
internal sealed class TextPool
{
    private const int Slots = 4096;
    private const int LongestPooled = 24;
    private const int Edge = 4;

    /// <summary>2⁶⁴ divided by the golden ratio: spreads what differs anywhere over the upper bits (Knuth, volume 3, 6.4).</summary>
    private const ulong Mix = 0x9E3779B97F4A7C15;

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
        var length = (ulong)text.Length;
        if (text.Length < Edge)
        {
            var hash = length;
            foreach (var c in text)
            {
                hash = (hash * 31) + c;
            }

            return (int)((hash * Mix) >> 52);
        }

        // Four characters are one word.
        var (start, end) = (MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text)), MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text[^Edge..])));
        return (int)((((((start * Mix) ^ end) * Mix) ^ length) * Mix) >> 52);
    }
}
