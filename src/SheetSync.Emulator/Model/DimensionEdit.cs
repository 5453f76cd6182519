namespace SheetSync.Emulator.Model;

public enum DimensionEditKind
{
    Insert,
    Delete,
    Move,
}

/// <summary>
/// A change of a sheet's rows or columns, as a mapping of indices: everything that points at a place (merges, metadata,
/// rules, charts, formulas) moves by the same two functions.
/// </summary>
/// <param name="SheetId">The sheet whose rows or columns change.</param>
/// <param name="Start">First index inserted, deleted or moved.</param>
/// <param name="Count">How many.</param>
/// <param name="Destination">For a move: the index before which they go, counted before they are taken out.</param>
public readonly record struct DimensionEdit(
    int SheetId, Dimension Dimension, DimensionEditKind Kind, int Start, int Count, int Destination = 0)
{
    public int End => Start + Count;

    /// <summary>Where an index is after the edit; null if it was deleted.</summary>
    public int? Map(int index) => Kind switch
    {
        DimensionEditKind.Insert => index >= Start ? index + Count : index,
        DimensionEditKind.Delete => index < Start ? index : index < End ? null : index - Count,
        _ => MapMoved(index),
    };

    /// <summary>Where the span [start, end) is after the edit; null if nothing is left. An insertion inside it stretches it.</summary>
    public (int Start, int End)? Map(int start, int end)
    {
        switch (Kind)
        {
            case DimensionEditKind.Insert:
                return (start >= Start ? start + Count : start, end > Start ? end + Count : end);
            case DimensionEditKind.Delete:
                var (first, last) = (Removed(start), Removed(end));
                return first < last ? (first, last) : null;
            default:
                if (start >= Start && end <= End)
                    return (MapMoved(start), MapMoved(end - 1) + 1);
                var taken = this with { Kind = DimensionEditKind.Delete };
                var landing = Destination > Start ? Destination - Count : Destination;
                var put = this with { Kind = DimensionEditKind.Insert, Start = landing };
                return taken.Map(start, end) is { } rest ? put.Map(rest.Start, rest.End) : null;
        }
    }

    private int Removed(int bound) => bound <= Start ? bound : Math.Max(Start, bound - Count);

    private int MapMoved(int index)
    {
        if (index >= Start && index < End)
            return Destination > Start ? index + Destination - End : index + Destination - Start;
        if (Destination > Start)
            return index >= End && index < Destination ? index - Count : index;
        return index >= Destination && index < Start ? index + Count : index;
    }

    public GridRange? Map(GridRange range)
    {
        if (range.SheetId != SheetId)
            return range;
        var (start, end) = Dimension == Dimension.Rows ? (range.StartRow, range.EndRow) : (range.StartColumn, range.EndColumn);
        if (start is null && end is null)
            return range;
        if (Map(start ?? 0, end ?? int.MaxValue / 2) is not { } mapped)
            return null;
        int? newStart = start is null ? null : mapped.Start;
        int? newEnd = end is null ? null : mapped.End;
        return Dimension == Dimension.Rows
            ? range with { StartRow = newStart, EndRow = newEnd }
            : range with { StartColumn = newStart, EndColumn = newEnd };
    }

    public Rect? Map(Rect rect)
    {
        var mapped = Map(rect.On(SheetId));
        return mapped is { } range
            ? new Rect(range.StartRow!.Value, range.EndRow!.Value, range.StartColumn!.Value, range.EndColumn!.Value)
            : null;
    }
}
