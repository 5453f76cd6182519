using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>Sets aside what a protection forbids, so that the rest is written: Google refuses a batch as a whole for one locked cell.</summary>
internal static class Locks
{
    /// <summary>
    /// A column is addressed as a whole from row 1 (decision 3), and Google does not say whether a null skips the protection of a cell too:
    /// one locked cell down to the last edit keeps the column's edits back. Service tabs lose the locked cells alone.
    /// </summary>
    public static (IReadOnlyList<CellEdit> Free, IReadOnlyList<CellEdit> Withheld) Split(IReadOnlyList<CellEdit> edits)
    {
        if (edits.All(e => LocksOf(e).Count == 0))
        {
            return (edits, []);
        }

        var locked = edits.OfType<ColumnEdit>().GroupBy(e => e.Column.Mark.MetadataId).Where(g => Reach(g).Any(c => IsLocked(g.First(), c)))
            .Select(g => g.Key).ToHashSet();
        var split = edits.ToLookup(e => e is ColumnEdit edit ? locked.Contains(edit.Column.Mark.MetadataId) : IsLocked(e, e.Address));
        return ([.. split[false]], [.. split[true]]);
    }

    /// <summary>One notice a tab.</summary>
    public static IEnumerable<ServiceNotice> Notices(IReadOnlyList<CellEdit> withheld) => withheld.GroupBy(e => e.Tab).Select(tab =>
    {
        var first = tab.MinBy(e => e.Address)!;
        return new ServiceNotice(NoticeKind.Locked, tab.Key, first.Cell, new LocalText(
            WriteBackTexts.Locked.Format(Language.Ru, tab.Key, tab.Count()), WriteBackTexts.Locked.Format(Language.En, tab.Key, tab.Count())));
    });

    private static IEnumerable<CellAddress> Reach(IEnumerable<ColumnEdit> edits)
    {
        var all = edits.ToList();
        return Enumerable.Range(1, all.Max(e => e.Address.Row)).Select(row => new CellAddress(row, all[0].Address.Column));
    }

    private static bool IsLocked(CellEdit edit, CellAddress cell) => LocksOf(edit).Any(l => l.Locks(cell));

    private static IReadOnlyList<LockedRange> LocksOf(CellEdit edit) => edit.Sheet.Locked;
}
