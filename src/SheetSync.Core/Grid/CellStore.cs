using System.Buffers;

namespace SheetSync.Core.Grid;

/// <summary>
/// The memory that a workbook's cells and texts are kept in while it is read and decided on: taken from a pool, for a service does this all day.
/// Who disposes of it promises that nobody looks at the cells any more; who does not leaves it to the garbage collector.
/// </summary>
public sealed class CellStore : IDisposable
{
    private readonly TextPool pool = new();
    private readonly List<TextChunk> texts = [];
    private readonly List<Cell[]> chunks = [];
    private readonly List<SheetGrid> sheets = [];
    private int filled;

    /// <summary>A cell with a plain text of UTF-8, in which broken bytes become U+FFFD; blank where it is made of white space only.</summary>
    public Cell Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > TextChunk.LongestText || !StartsVisibly(utf8))
        {
            return Cell.OfText(System.Text.Encoding.UTF8.GetString(utf8));
        }

        if (texts.Count == 0 || !texts[^1].TryAdd(utf8, out var place))
        {
            texts.Add(new TextChunk(pool, ChunkSizes.Bytes(texts.Count)));
            texts[^1].TryAdd(utf8, out place);
        }

        return new Cell(texts[^1], place);
    }

    /// <summary>Keeps a copy of a row.</summary>
    public ArraySegment<Cell> Row(ReadOnlySpan<Cell> cells)
    {
        if (cells.Length > ChunkSizes.LeastCells)
        {
            return cells.ToArray();
        }

        if (chunks.Count == 0 || filled + cells.Length > chunks[^1].Length)
        {
            chunks.Add(ArrayPool<Cell>.Shared.Rent(ChunkSizes.Cells(chunks.Count)));
            filled = 0;
        }

        var row = new ArraySegment<Cell>(chunks[^1], filled, cells.Length);
        cells.CopyTo(row);
        filled += cells.Length;
        return row;
    }

    /// <summary>Gives the memory back; the sheets made of it say so when they are asked for a cell.</summary>
    public void Dispose()
    {
        sheets.ForEach(sheet => sheet.Forget());
        texts.ForEach(chunk => chunk.Dispose());
        pool.Dispose();
        chunks.ForEach(chunk => ArrayPool<Cell>.Shared.Return(chunk, clearArray: true));
        sheets.Clear();
        texts.Clear();
        chunks.Clear();
    }

    internal void Own(SheetGrid sheet) => sheets.Add(sheet);

    /// <summary>A sign of ASCII, the Cyrillic block or, behind the spaces in it, the planes of symbols: nothing that begins so is blank.</summary>
    private static bool StartsVisibly(ReadOnlySpan<byte> utf8) => utf8 is [(> 0x20 and < 0x7F) or 0xD0 or 0xD1, ..] or [0xE2, > 0x81, ..];
}
