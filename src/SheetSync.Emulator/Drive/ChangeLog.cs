namespace SheetSync.Emulator.Drive;

/// <summary>An entry as one person sees it: the file's current state is meant, or that it is gone for them.</summary>
internal sealed record DriveChange(long Sequence, string FileId, DateTimeOffset Time, bool Removed);

/// <summary>
/// Drive's log of changes, one per person: an entry tells that a file is different since then, not how (guide "Retrieve
/// changes"). Edits can be held back and joined for a while (the window), as Drive shows edits of a spreadsheet minutes late; version and modification time as shown then stay behind too. Page tokens are sequence numbers.
/// </summary>
internal sealed class ChangeLog(TimeProvider time, Func<TimeSpan> window) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long Sequence, DateTimeOffset Time)> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Email, string FileId), (long Sequence, DateTimeOffset Time)> _removed = [];
    private readonly Dictionary<string, (DateTimeOffset Due, DriveFile File)> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Version, DateTimeOffset Modified)> _shown = new(StringComparer.Ordinal);
    private long _next = 1;
    private ITimer? _timer;

    /// <summary>Called with the people for whom something changed; set up before the first call. Must be quick.</summary>
    public Action<IReadOnlyCollection<string>>? Published { get; set; }

    /// <summary>The token from which the next change will be listed.</summary>
    public long StartToken
    {
        get
        {
            Settle();
            lock (_gate)
            {
                return _next;
            }
        }
    }

    /// <summary>Notes an edit of a file's content, to be shown when the window has passed; without one at once.</summary>
    public void NoteEdit(DriveFile file)
    {
        var wait = window();
        if (wait <= TimeSpan.Zero)
        {
            Publish(file);
            return;
        }
        lock (_gate)
        {
            if (_held.TryAdd(file.Id, (time.GetUtcNow() + wait, file)))
            {
                _timer ??= time.CreateTimer(_ => Settle(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                _timer.Change(wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <summary>Shows a file's present state at once: a new file, a change of its metadata or of who may see it.</summary>
    public void Publish(DriveFile file)
    {
        lock (_gate)
        {
            _held.Remove(file.Id);
            _latest[file.Id] = (_next++, time.GetUtcNow());
            _shown[file.Id] = (file.Version, file.ModifiedTime);
        }
        Published?.Invoke([.. file.Permissions.Keys]);
    }

    /// <summary>A file is gone for these people: deleted, or no longer shared with them.</summary>
    public void PublishRemoval(string fileId, IReadOnlyCollection<string> people)
    {
        lock (_gate)
        {
            foreach (var email in people)
                _removed[(email.ToLowerInvariant(), fileId)] = (_next++, time.GetUtcNow());
        }
        Published?.Invoke(people);
    }

    /// <summary>Forgets a deleted file; its removals stay.</summary>
    public void Forget(string fileId)
    {
        lock (_gate)
        {
            _latest.Remove(fileId);
            _held.Remove(fileId);
            _shown.Remove(fileId);
        }
    }

    /// <summary>Version and modification time as Drive tells them now: those of the last change that shows.</summary>
    public (long Version, DateTimeOffset Modified) Shown(DriveFile file)
    {
        Settle();
        lock (_gate)
        {
            return _held.ContainsKey(file.Id) && _shown.TryGetValue(file.Id, out var shown) ? shown : (file.Version, file.ModifiedTime);
        }
    }

    /// <summary>A person's entries from a token on, in order: each file once.</summary>
    public List<DriveChange> Since(long token, string email, Func<string, bool> canSee)
    {
        Settle();
        lock (_gate)
        {
            var seen = _latest.Where(pair => pair.Value.Sequence >= token && canSee(pair.Key))
                .Select(pair => new DriveChange(pair.Value.Sequence, pair.Key, pair.Value.Time, false));
            var gone = _removed.Where(pair => pair.Key.Email == email.ToLowerInvariant() && pair.Value.Sequence >= token && !canSee(pair.Key.FileId))
                .Select(pair => new DriveChange(pair.Value.Sequence, pair.Key.FileId, pair.Value.Time, true));
            return [.. seen.Concat(gone).OrderBy(change => change.Sequence)];
        }
    }

    /// <summary>Shows the held edits whose time has come.</summary>
    public void Settle()
    {
        List<DriveFile> due;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            due = [.. _held.Values.Where(held => held.Due <= now).Select(held => held.File)];
            if (_held.Count > due.Count)
                _timer?.Change(_held.Values.Where(held => held.Due > now).Min(held => held.Due) - now, Timeout.InfiniteTimeSpan);
        }
        due.ForEach(Publish);
    }

    /// <summary>The log as saved: the next sequence number and each file's last entry.</summary>
    internal (long Next, Dictionary<string, (long Sequence, DateTimeOffset Time)> Latest) Save()
    {
        lock (_gate)
        {
            return (_next, new(_latest, StringComparer.Ordinal));
        }
    }

    /// <summary>Goes on from a saved log, so that page tokens given out before a restart stay good.</summary>
    internal void Restore(long next, IEnumerable<KeyValuePair<string, (long Sequence, DateTimeOffset Time)>> latest)
    {
        lock (_gate)
        {
            _next = Math.Max(_next, next);
            foreach (var (file, entry) in latest)
                _latest[file] = entry;
        }
    }

    public void Dispose() => _timer?.Dispose();
}
