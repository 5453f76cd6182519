using System.Runtime.InteropServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// Tells what an earlier write left in an owned column from what a person put there. Beside no item and no header stands either a
/// leftover (the item was cleared, its cells were moved without ours, or rows moved between our read and our write) or a note of a
/// person, which is left alone (domain.md §8). A leftover is a header of ours, or a value that is remembered as written into this column
/// and stands there no more often than that: one more, and a person typed the same, so all of them stay.
/// </summary>
internal sealed class Leftovers
{
    private static readonly HashSet<string> HeaderTexts = new(
        Enum.GetValues<ServiceColumn>().SelectMany(column => new[] { ServiceNames.Header(column).Ru, ServiceNames.Header(column).En }));

    private readonly OwnedColumn column;
    private readonly ServiceMemory memory;

    /// <summary>How often each value stands in the column; counted once it is asked for: in most columns all is as it should be.</summary>
    private Dictionary<CellValue, int>? standing;

    public Leftovers(OwnedColumn column, ServiceMemory memory) => (this.column, this.memory) = (column, memory);

    public static bool IsHeader(CellValue value) => value.Text is { } text && HeaderTexts.Contains(text);

    /// <summary>Whether the cell of a row beside no item and no header may be cleared.</summary>
    public bool IsOurs(int row)
    {
        var cell = At(row);
        return !cell.IsBlank && !cell.IsFormula && (IsHeader(cell.Value) || AreOurs(cell.Value));
    }

    /// <summary>Every cell of the column that holds this value got it from this service.</summary>
    public bool AreOurs(CellValue value) =>
        (standing ??= Standing()).GetValueOrDefault(value) <= memory.Count(column.Sheet.SheetId ?? 0, column.Role, value);

    private Dictionary<CellValue, int> Standing()
    {
        var counts = new Dictionary<CellValue, int>();
        for (var row = 1; row <= column.Sheet.RowCount; row++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, At(row).Value, out _)++;
        }

        return counts;
    }

    private Cell At(int row) => column.Sheet[row, column.Mark.Column];
}
