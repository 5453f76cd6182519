using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SheetSync.Core.Grid;

/// <summary>
/// Texts of a workbook as the bytes they came in. A third of a sheet stands in columns that nobody reads: only a text that is asked for
/// becomes a string.
/// </summary>
internal sealed class TextChunk(TextPool pool) : IDisposable
{
    /// <summary>In bytes, and so at most in characters: longer texts are rare and become strings at once.</summary>
    public const int LongestText = 512;

    private const int Size = 64 * 1024;

    private byte[]? bytes = ArrayPool<byte>.Shared.Rent(Size);
    private int filled;

    /// <summary>Where a text stands in its chunk, in bytes.</summary>
    public readonly record struct Place(long Packed)
    {
        public Place(int start, int length)
            : this(((long)start << 32) | (uint)length)
        {
        }

        public int Start => (int)(Packed >> 32);

        public int Length => (int)Packed;
    }

    /// <summary>False where there is no room left for it.</summary>
    /// <param name="utf8">At most <see cref="LongestText"/> bytes.</param>
    public bool TryAdd(ReadOnlySpan<byte> utf8, out Place place)
    {
        place = new Place(filled, utf8.Length);
        if (!utf8.TryCopyTo(bytes.AsSpan(filled)))
        {
            return false;
        }

        filled += utf8.Length;
        return true;
    }

    /// <exception cref="ObjectDisposedException">The workbook's memory has been given back.</exception>
    public string Read(Place place)
    {
        Span<char> buffer = stackalloc char[place.Length];
        Utf8.ToUtf16(Bytes(place), buffer, out _, out var written);
        return pool.Of(buffer[..written]);
    }

    /// <summary>As much of the text as the buffer has room for.</summary>
    /// <inheritdoc cref="Read"/>
    public ReadOnlySpan<char> Beginning(Place place, Span<char> buffer)
    {
        // Nearly all letters are one or two bytes; the rest is the library's business.
        var utf8 = Bytes(place);
        var written = 0;
        for (var i = 0; i < utf8.Length && written < buffer.Length; i++)
        {
            if (utf8[i] < 0x80)
            {
                buffer[written++] = (char)utf8[i];
            }
            else if (utf8[i] is >= 0xC2 and < 0xE0 && i + 1 < utf8.Length && (utf8[i + 1] & 0xC0) == 0x80)
            {
                buffer[written++] = (char)(((utf8[i] & 0x1F) << 6) | (utf8[++i] & 0x3F));
            }
            else
            {
                Utf8.ToUtf16(utf8, buffer, out _, out written);
                break;
            }
        }

        return buffer[..written];
    }

    private ReadOnlySpan<byte> Bytes(Place place)
    {
        ObjectDisposedException.ThrowIf(bytes is null, typeof(WorkbookGrid));
        return bytes.AsSpan(place.Start, place.Length);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref bytes, null) is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
