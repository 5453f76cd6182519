using System.Collections.Concurrent;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Drive;

/// <summary>All files as Drive sees them: the spreadsheets, folders and kept files, and the log of their changes.</summary>
internal sealed class DriveStore : IDisposable
{
    private readonly ConcurrentDictionary<string, DriveFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashSet<string>> _audience = new(StringComparer.Ordinal);
    private readonly IDisposable _subscription;

    public DriveStore(WorkbookStore workbooks, TimeProvider time, Func<TimeSpan> coalesce)
    {
        (Workbooks, Time) = (workbooks, time);
        Changes = new ChangeLog(time, coalesce);
        foreach (var workbook in workbooks.All)
            OnChanged(workbook);
        _subscription = workbooks.Subscribe(OnChanged, OnRemoved);
    }

    public WorkbookStore Workbooks { get; }

    public TimeProvider Time { get; }

    public ChangeLog Changes { get; }

    /// <summary>Guards metadata of files, which several requests may change at once.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Takes a file back from a saved state, without telling of a change.</summary>
    public void Restore(DriveFile file)
    {
        _files[file.Id] = file;
        _audience[file.Id] = file.Permissions.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<DriveFile> All => _files.Values;

    /// <exception cref="Api.ApiError">404 if there is no such file or the caller may not see it.</exception>
    public DriveFile Find(string id, Actor actor)
    {
        if (id == "root")
            id = DriveFile.RootOf(actor.Email);
        return _files.TryGetValue(id, out var file) && file.RoleOf(actor.Email) is not null ? file : throw DriveErrors.FileNotFound(id);
    }

    public bool CanSee(string id, Actor actor) => _files.TryGetValue(id, out var file) && file.RoleOf(actor.Email) is not null;

    public DriveFile? Known(string id) => _files.GetValueOrDefault(id);

    public SpreadsheetFile Add(Workbook workbook, Actor actor, Action<DriveFile> dress)
    {
        Workbooks.Add(workbook, actor.Email);
        var file = (SpreadsheetFile)_files[workbook.Id];
        dress(file);
        Changes.Publish(file);
        return file;
    }

    public PlainFile Add(PlainFile file)
    {
        _files[file.Id] = file;
        _audience[file.Id] = [.. file.Permissions.Keys];
        Changes.Publish(file);
        return file;
    }

    public void Delete(DriveFile file)
    {
        if (file is SpreadsheetFile)
            Workbooks.Remove(file.Id);
        else
            OnRemoved(file.Id);
    }

    /// <summary>Shows a change of a file's metadata, and to those who lost it that it is gone.</summary>
    public void Publish(DriveFile file)
    {
        TellTheLost(file);
        Changes.Publish(file);
    }

    private void OnChanged(StoredWorkbook workbook)
    {
        var isNew = !_files.TryGetValue(workbook.Id, out var known) || !ReferenceEquals((known as SpreadsheetFile)?.Workbook, workbook);
        var file = isNew ? new SpreadsheetFile(workbook) { Parents = [DriveFile.RootOf(workbook.Owner)] } : known!;
        if (isNew)
            _files[workbook.Id] = file;
        if (TellTheLost(file) || isNew)
            Changes.Publish(file);
        else
            Changes.NoteEdit(file);
    }

    private void OnRemoved(string id)
    {
        if (!_files.TryRemove(id, out var file))
            return;
        _audience.TryRemove(id, out _);
        Changes.Forget(id);
        Changes.PublishRemoval(id, [.. file.Permissions.Keys]);
    }

    /// <summary>Notes who may see a file now. True if that changed.</summary>
    private bool TellTheLost(DriveFile file)
    {
        var now = file.Permissions.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var before = _audience.GetValueOrDefault(file.Id) ?? now;
        _audience[file.Id] = now;
        var lost = before.Where(email => !now.Contains(email)).ToList();
        if (lost.Count > 0)
            Changes.PublishRemoval(file.Id, lost);
        return !before.SetEquals(now);
    }

    public void Dispose()
    {
        _subscription.Dispose();
        Changes.Dispose();
    }
}
