namespace SheetSync.Emulator.Formulas;

/// <summary>Rows or columns.</summary>
public enum Axis
{
    Rows,
    Columns,
}

/// <summary>
/// A change of a sheet's structure, as references see it. Indices count from 0. A reference that loses all its cells
/// becomes <c>#REF!</c>; one that loses some shrinks; one that has cells put between its ends grows.
/// </summary>
/// <param name="SheetId">The sheet that changes.</param>
public abstract record StructuralEdit(int SheetId)
{
    /// <summary>Where the reference points afterwards, or null for <c>#REF!</c>.</summary>
    internal abstract (CellBounds Bounds, int SheetId)? Map(CellBounds bounds);

    /// <summary>Rows or columns put in before an index: whole ones, or only cells within a band of the other axis (insertRange).</summary>
    public sealed record Insert(int SheetId, Axis Axis, int Index, int Count, (int First, int Last)? Band = null) : StructuralEdit(SheetId)
    {
        internal override (CellBounds, int)? Map(CellBounds bounds) =>
            bounds.Within(Axis, Band) ? (bounds.With(Axis, Interval.Insert(bounds.Of(Axis), Index, Count)), SheetId) : (bounds, SheetId);
    }

    /// <summary>Rows or columns taken out: whole ones, or only cells within a band of the other axis (deleteRange).</summary>
    public sealed record Delete(int SheetId, Axis Axis, int Index, int Count, (int First, int Last)? Band = null) : StructuralEdit(SheetId)
    {
        internal override (CellBounds, int)? Map(CellBounds bounds)
        {
            if (!bounds.Within(Axis, Band))
            {
                return (bounds, SheetId);
            }
            return Interval.Delete(bounds.Of(Axis), Index, Count) is { } left ? (bounds.With(Axis, left), SheetId) : null;
        }
    }

    /// <summary>
    /// Rows or columns moved before an index counted as it was before the move (moveDimension). A reference inside the
    /// moved block follows it; for others the block is taken out here and put in there. Google documents only the first.
    /// </summary>
    public sealed record Move(int SheetId, Axis Axis, int Index, int Count, int Destination) : StructuralEdit(SheetId)
    {
        internal override (CellBounds, int)? Map(CellBounds bounds)
        {
            var interval = bounds.Of(Axis);
            var target = Destination > Index ? Destination - Count : Destination;
            if (interval is { First: { } first, Last: { } last } && first >= Index && last < Index + Count)
            {
                return (bounds.With(Axis, new(first + target - Index, last + target - Index)), SheetId);
            }
            return Interval.Delete(interval, Index, Count) is { } left
                ? (bounds.With(Axis, Interval.Insert(left, target, Count)), SheetId)
                : null;
        }
    }

    /// <summary>A rectangle cut and pasted elsewhere: references to cells inside follow it, references to cells under the paste are lost.</summary>
    public sealed record CutPaste(CellArea Source, CellKey Destination) : StructuralEdit(Source.SheetId)
    {
        internal override (CellBounds, int)? Map(CellBounds bounds) =>
            bounds.Inside(Source)
                ? (bounds.Moved(Destination.Row - Source.Row1, Destination.Column - Source.Column1), Destination.SheetId)
                : Destination.SheetId == SheetId && bounds.Inside(Target) ? null : (bounds, SheetId);

        /// <summary>The rectangle that the paste covers.</summary>
        internal CellArea Target => new(
            Destination.SheetId, Destination.Row, Destination.Column, Destination.Row + Source.Rows - 1, Destination.Column + Source.Columns - 1);
    }
}

/// <summary>The ends of a reference on one axis, null where open.</summary>
internal readonly record struct Interval(int? First, int? Last)
{
    public static Interval Insert(Interval interval, int index, int count) =>
        new(interval.First >= index ? interval.First + count : interval.First, interval.Last >= index ? interval.Last + count : interval.Last);

    public static Interval? Delete(Interval interval, int index, int count)
    {
        var end = index + count;
        var firstGone = interval.First >= index && interval.First < end;
        var lastGone = interval.Last >= index && interval.Last < end;
        if (firstGone && lastGone)
        {
            return null;
        }
        var first = firstGone ? index : interval.First >= end ? interval.First - count : interval.First;
        var last = lastGone ? index - 1 : interval.Last >= end ? interval.Last - count : interval.Last;
        // Only an open start can now lie behind its end: all of its cells are gone.
        return last < (first ?? 0) ? null : new(first, last);
    }
}

/// <summary>A reference's rectangle, ends null where open.</summary>
internal readonly record struct CellBounds(Interval Rows, Interval Columns)
{
    public Interval Of(Axis axis) => axis is Axis.Rows ? Rows : Columns;

    public CellBounds With(Axis axis, Interval interval) => axis is Axis.Rows ? this with { Rows = interval } : this with { Columns = interval };

    /// <summary>True where all of the rectangle lies in a band across the axis; without a band everything does.</summary>
    public bool Within(Axis axis, (int First, int Last)? band)
    {
        var across = Of(axis is Axis.Rows ? Axis.Columns : Axis.Rows);
        return band is not { } limits || ((across.First ?? 0) >= limits.First && across.Last <= limits.Last);
    }

    public bool Inside(CellArea area) =>
        (Rows.First ?? 0) >= area.Row1 && Rows.Last <= area.Row2 && (Columns.First ?? 0) >= area.Column1 && Columns.Last <= area.Column2;

    public CellBounds Moved(int rows, int columns) =>
        new(new(Rows.First + rows, Rows.Last + rows), new(Columns.First + columns, Columns.Last + columns));
}
