using System.Collections.Concurrent;
using System.Collections.Immutable;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Storage;

/// <summary>All spreadsheets of the emulator.</summary>
public sealed class WorkbookStore(TimeProvider time, ICellEngine engine)
{
    private readonly ConcurrentDictionary<string, StoredWorkbook> _files = new(StringComparer.Ordinal);

    private ImmutableList<Watcher> _watchers = [];

    public ICellEngine Engine { get; } = engine;

    public IEnumerable<StoredWorkbook> All => _files.Values.OrderBy(file => file.CreatedTime).ThenBy(file => file.Id, StringComparer.Ordinal);

    public StoredWorkbook? Find(string id) => _files.GetValueOrDefault(id);

    /// <exception cref="ApiError">404 if there is none, 403 if it is not shared with the caller.</exception>
    public StoredWorkbook Readable(string id, Actor actor)
    {
        var file = Find(id) ?? throw ApiError.NotFound();
        file.RequireReader(actor);
        return file;
    }

    public StoredWorkbook Writable(string id, Actor actor)
    {
        var file = Readable(id, actor);
        file.RequireWriter(actor);
        return file;
    }

    /// <summary>Takes a new workbook in, with formulas computed. An existing one with that id is replaced.</summary>
    public StoredWorkbook Add(Workbook workbook, string owner)
    {
        Engine.Recalculate(workbook);
        var file = new StoredWorkbook(workbook, owner, time, Engine, RaiseChanged);
        _files[workbook.Id] = file;
        RaiseChanged(file);
        return file;
    }

    /// <summary>Takes a saved workbook in without telling the watchers.</summary>
    internal StoredWorkbook Load(Workbook workbook, string owner)
    {
        Engine.Recalculate(workbook);
        var file = new StoredWorkbook(workbook, owner, time, Engine, RaiseChanged);
        _files[workbook.Id] = file;
        return file;
    }

    public bool Remove(string id)
    {
        var removed = _files.TryRemove(id, out _);
        if (removed)
            _watchers.ForEach(watcher => watcher.Removed?.Invoke(id));
        return removed;
    }

    public void Clear()
    {
        foreach (var id in _files.Keys)
            Remove(id);
    }

    private void RaiseChanged(StoredWorkbook file) => _watchers.ForEach(watcher => watcher.Changed(file));

    /// <summary>Calls back after a spreadsheet was created, edited or shared, and after one was removed. Handlers must be quick.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    public IDisposable Subscribe(Action<StoredWorkbook> changed, Action<string>? removed = null)
    {
        var watcher = new Watcher(this, changed, removed);
        ImmutableInterlocked.Update(ref _watchers, list => list.Add(watcher));
        return watcher;
    }

    private sealed record Watcher(WorkbookStore Store, Action<StoredWorkbook> Changed, Action<string>? Removed) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref Store._watchers, list => list.Remove(this));
    }
}
