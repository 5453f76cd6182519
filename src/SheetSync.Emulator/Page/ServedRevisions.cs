using System.Runtime.CompilerServices;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Page;

/// <summary>
/// The last revisions that pages were given, so that the next answer holds only rows that differ: unchanged rows are shared between revisions.
/// Nothing is kept for spreadsheets that no page shows.
/// </summary>
internal sealed class ServedRevisions
{
    private const int Kept = 8;

    private readonly ConditionalWeakTable<StoredWorkbook, List<(long Version, Workbook Book)>> _revisions = [];

    public Workbook? Find(StoredWorkbook file, long version)
    {
        if (!_revisions.TryGetValue(file, out var list))
            return null;
        lock (list)
            return list.Find(item => item.Version == version).Book;
    }

    public void Remember(StoredWorkbook file, long version, Workbook book)
    {
        var list = _revisions.GetOrCreateValue(file);
        lock (list)
        {
            // The earlier revision under one version stays: it makes the next difference larger, never smaller.
            if (list.Exists(item => item.Version == version))
                return;
            list.Add((version, book));
            if (list.Count > Kept)
                list.RemoveAt(0);
        }
    }
}
