using SheetSync.Core.Grid;

namespace SheetSync.Google.Reading;

/// <summary>
/// The protections of one tab while they arrive. <c>requestingUserCanEdit</c> tells whether one keeps this account out; false is a default
/// and left out of the answer (google.md, Reading). One on a named range carries its range too.
/// </summary>
internal sealed class LockAssembler
{
    private readonly List<LockedRange> ranges = [];
    private readonly List<CellRange> excepts = [];
    private CellRange? guarded;
    private bool open;

    public IReadOnlyList<LockedRange> Ranges => ranges;

    public void Begin()
    {
        excepts.Clear();
        (guarded, open) = (null, false);
    }

    public void Guard(CellRange range) => guarded = range;

    public void Except(CellRange range) => excepts.Add(range);

    public void Set(Leaf leaf, bool value) => open |= value && leaf is (Leaf.WarningOnly or Leaf.CanEdit);

    public void End()
    {
        if (!open)
        {
            var all = new CellRange(new CellAddress(1, 1), new CellAddress(LockedRange.NoEnd, LockedRange.NoEnd));
            ranges.Add(new LockedRange(guarded ?? all, [.. excepts]));
        }
    }
}
