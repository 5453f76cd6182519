using System.Collections.Immutable;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Storage;

/// <summary>A spreadsheet file: its current revision, who may use it, and the figures that Drive tells about it.</summary>
public sealed class StoredWorkbook
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly ICellEngine _engine;
    private readonly Action<StoredWorkbook> _changed;
    private volatile Workbook _current;
    private volatile ImmutableDictionary<string, string> _permissions;

    internal StoredWorkbook(Workbook workbook, string owner, TimeProvider time, ICellEngine engine, Action<StoredWorkbook> changed)
    {
        (_time, _engine, _changed, _current, Owner) = (time, engine, changed, workbook, owner);
        CreatedTime = ModifiedTime = time.GetUtcNow();
        _permissions = ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add(owner, "owner");
    }

    public string Id => _current.Id;

    public string Owner { get; }

    /// <summary>The revision to read. It never changes; later writes publish another.</summary>
    public Workbook Current => _current;

    /// <summary>Grows with every change (Drive's <c>version</c>).</summary>
    public long Version { get; private set; } = 1;

    public DateTimeOffset CreatedTime { get; internal set; }

    public DateTimeOffset ModifiedTime { get; private set; }

    /// <summary>The account that changed it last.</summary>
    public string ModifiedBy { get; private set; } = "";

    /// <summary>Role by e-mail: owner, writer, commenter or reader. The key <c>anyone</c> stands for everybody.</summary>
    public IReadOnlyDictionary<string, string> Permissions => _permissions;

    public void Share(string email, string role)
    {
        lock (_gate)
        {
            _permissions = _permissions.SetItem(email, role);
        }
        _changed(this);
    }

    public void Unshare(string email)
    {
        lock (_gate)
        {
            _permissions = _permissions.Remove(email);
        }
        _changed(this);
    }

    public string? RoleOf(string email) =>
        _permissions.TryGetValue(email, out var role) || _permissions.TryGetValue("anyone", out role) ? role : null;

    /// <exception cref="ApiError">403 if the account may not read.</exception>
    public void RequireReader(Actor actor)
    {
        if (RoleOf(actor.Email) is null)
            throw ApiError.Forbidden();
    }

    /// <exception cref="ApiError">403 if the account may not write.</exception>
    public void RequireWriter(Actor actor)
    {
        if (RoleOf(actor.Email) is not ("owner" or "writer"))
            throw ApiError.Forbidden();
    }

    /// <summary>Edits a fork and publishes it if <paramref name="change"/> does not throw: all of it or nothing. One writer at a time.</summary>
    public T Edit<T>(Actor actor, Func<Draft, T> change)
    {
        T result;
        lock (_gate)
        {
            var draft = new Draft(_current.Fork(), actor, this, _engine);
            result = change(draft);
            draft.Finish();
            _current = draft.Book;
            Version++;
            ModifiedTime = _time.GetUtcNow();
            ModifiedBy = actor.Email;
        }
        _changed(this);
        return result;
    }

    /// <summary>Publishes an earlier revision again, as the next one: as a person does who restores a version.</summary>
    public void Return(Actor actor, Workbook earlier)
    {
        lock (_gate)
        {
            // A copy, so that nothing calculated since then is taken for its own.
            var draft = new Draft(earlier.CopyAs(Id, earlier.Title), actor, this, _engine);
            draft.Finish();
            _current = draft.Book;
            Version++;
            ModifiedTime = _time.GetUtcNow();
            ModifiedBy = actor.Email;
        }
        _changed(this);
    }

    /// <summary>Puts back what a saved state says, without counting it as a change.</summary>
    internal void Restore(long version, DateTimeOffset created, DateTimeOffset modified, string modifiedBy, IReadOnlyDictionary<string, string> permissions)
    {
        Version = version;
        CreatedTime = created;
        ModifiedTime = modified;
        ModifiedBy = modifiedBy;
        _permissions = permissions.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
