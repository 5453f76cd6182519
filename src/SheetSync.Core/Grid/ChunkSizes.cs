namespace SheetSync.Core.Grid;

/// <summary>
/// How much a workbook takes from the pool at a time: the more it has, the more. The pool keeps some dozens of arrays of each length, which chunks of
/// one length would use up in a workbook of forty thousand rows; and of a small workbook next to nothing lies idle. None is so long that it would
/// be an object of the large heap.
/// </summary>
internal static class ChunkSizes
{
    /// <summary>A row that is longer is kept by itself.</summary>
    public const int LeastCells = 8 * 1024;

    private const int LeastBytes = 64 * 1024;

    /// <summary>Chunks of one length, before the next one is twice as long.</summary>
    private const int OfOneLength = 8;

    private const int MostDoublings = 2;

    /// <param name="chunks">How many there are.</param>
    public static int Cells(int chunks) => LeastCells << Doublings(chunks);

    /// <inheritdoc cref="Cells"/>
    public static int Bytes(int chunks) => LeastBytes << Doublings(chunks);

    private static int Doublings(int chunks) => Math.Min(chunks / OfOneLength, MostDoublings);
}
