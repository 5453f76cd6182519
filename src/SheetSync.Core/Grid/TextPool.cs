using System.Buffers;
using System.Buffers.Binary;
using System.Text.Unicode;

namespace SheetSync.Core.Grid;

/// <summary>
/// Texts of one workbook: owners, units and statuses repeat in row after row, and are one string then, found by the bytes they came in. What is
/// pushed out is merely made again.
/// </summary>
internal sealed class TextPool : IDisposable
{
    private const int Slots = 4096;

    /// <summary>In bytes: two dozen Cyrillic letters.</summary>
    private const int LongestPooled = 48;

    /// <summary>2⁶⁴ divided by the golden ratio: spreads what differs anywhere over the upper bits (Knuth, volume 3, 6.4).</summary>
    private const ulong Mix = 0x9E3779B97F4A7C15;

    private Slot[] slots = ArrayPool<Slot>.Shared.Rent(Slots);

    /// <exception cref="ObjectDisposedException">The workbook's memory has been given back.</exception>
    public string Of(TextChunk chunk, TextChunk.Place place)
    {
        var utf8 = chunk.Bytes(place);
        if (utf8.Length is 0 or > LongestPooled || slots.Length == 0)
        {
            return Make(utf8);
        }

        ref var slot = ref slots[SlotOf(utf8)];
        if (slot.Text is null || !slot.Chunk.Bytes(slot.Place).SequenceEqual(utf8))
        {
            slot = new Slot(Make(utf8), chunk, place);
        }

        return slot.Text;
    }

    /// <summary>From here on texts are made, not found.</summary>
    public void Dispose()
    {
        var rented = Interlocked.Exchange(ref slots, []);
        if (rented.Length > 0)
        {
            ArrayPool<Slot>.Shared.Return(rented, clearArray: true);
        }
    }

    private static string Make(ReadOnlySpan<byte> utf8)
    {
        Span<char> text = stackalloc char[TextChunk.LongestText];
        Utf8.ToUtf16(utf8, text, out _, out var length);
        return text[..length].ToString();
    }

    /// <summary>By length, beginning and end: texts that differ in the middle push each other out, which costs no more than making them.</summary>
    private static int SlotOf(ReadOnlySpan<byte> text)
    {
        var length = (ulong)text.Length;
        if (text.Length < sizeof(ulong))
        {
            var hash = length;
            foreach (var b in text)
            {
                hash = (hash * 31) + b;
            }

            return (int)((hash * Mix) >> 52);
        }

        var (start, end) = (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]));
        return (int)((((((start * Mix) ^ end) * Mix) ^ length) * Mix) >> 52);
    }

    /// <summary>A text, and where its bytes stood when it was made.</summary>
    private readonly record struct Slot(string Text, TextChunk Chunk, TextChunk.Place Place);
}
