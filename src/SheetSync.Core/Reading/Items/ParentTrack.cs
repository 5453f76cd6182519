using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>What a parent column says for a row: the text that is in force and the cell it stands in.</summary>
internal readonly record struct ParentName(string Text, TextKey Key, CellRef Cell);

/// <summary>
/// Fill-down of parent columns (domain.md §3, Parents): a value holds over merged cells and blanks until the next value in its own column
/// or in that of a parent before it. The same value written again is no new one. An error holds no name and ends the one before.
/// </summary>
internal sealed class ParentTrack(SheetView view, HeaderColumn column, ParentTrack? before)
{
    private int changes;
    private int seenBefore;

    public ParentName? Current { get; private set; }

    /// <summary>How often the value has changed so far; a later parent compares it to know of a new one.</summary>
    private int Changes => changes + (before?.Changes ?? 0);

    public HeaderColumn Column => column;

    /// <summary>Moves on to a row. Returns true where the row itself writes a value in the column.</summary>
    public bool Advance(int row)
    {
        var (address, cell) = CellAt(row);
        var resetByParent = before is not null && before.Changes != seenBefore;
        seenBefore = before?.Changes ?? 0;
        if (cell.IsBlank)
        {
            if (resetByParent)
            {
                Change(null);
            }

            return false;
        }

        var text = cell.Value.Kind == CellKind.Error ? "" : cell.Value.Display.Trim();
        var key = ValueReader.IsDash(text) ? default : Normal.Normalize(text);
        var isNew = resetByParent || Current is null || Current.Value.Key != key;
        if (isNew)
        {
            Change(key.IsEmpty ? null : new ParentName(text, key, view.Ref(address.Row, address.Column)));
        }

        return address.Row == row;
    }

    private (CellAddress Address, Cell Cell) CellAt(int row)
    {
        for (var c = column.First; c <= column.Last; c++)
        {
            var origin = view.Origin(row, c);
            if (origin.Column >= column.First && !view.Sheet[origin].IsBlank)
            {
                return (origin, view.Sheet[origin]);
            }
        }

        return (new CellAddress(row, column.First), default);
    }

    private void Change(ParentName? value)
    {
        if (Current?.Key != value?.Key || Current is null != (value is null))
        {
            changes++;
        }

        Current = value;
    }
}
