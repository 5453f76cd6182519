using System.Buffers;
using SheetSync.Core.Reading.Blocks;

namespace SheetSync.Core.Grid;

/// <summary>
/// Texts of a workbook as the bytes they came in. A third of a sheet stands in columns that nobody reads: only a text that is asked for
/// becomes a string.
/// </summary>
internal sealed class TextChunk(TextPool pool, int size) : IDisposable
{
    /// <summary>In bytes, and so at most in characters: longer texts are rare and become strings at once.</summary>
    public const int LongestText = 512;

    private byte[]? bytes = ArrayPool<byte>.Shared.Rent(size);
    private int filled;

    /// <summary>Where a text stands in its chunk, in bytes, and what its first letters say: asked of every text, and known while it is at hand.</summary>
    public readonly record struct Place(long Packed)
    {
        /// <param name="mayBeTitle">Kept in the sign, where a cell looks for it.</param>
        public Place(int start, int length, bool mayBeTitle)
            : this((mayBeTitle ? long.MinValue : 0) | ((long)start << 32) | (uint)length)
        {
        }

        public int Start => (int)(Packed >> 32) & int.MaxValue;

        public int Length => (int)Packed;
    }

    /// <summary>False where there is no room left for it.</summary>
    /// <param name="utf8">At most <see cref="LongestText"/> bytes.</param>
    public bool TryAdd(ReadOnlySpan<byte> utf8, out Place place)
    {
        place = new Place(filled, utf8.Length, TitleSieve.MayPass(utf8));
        if (!utf8.TryCopyTo(bytes.AsSpan(filled)))
        {
            return false;
        }

        filled += utf8.Length;
        return true;
    }

    /// <exception cref="ObjectDisposedException">The workbook's memory has been given back.</exception>
    public string Read(Place place) => pool.Of(this, place);

    /// <inheritdoc cref="Read"/>
    public ReadOnlySpan<byte> Bytes(Place place)
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
