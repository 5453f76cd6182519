using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Drive;

/// <summary>A file of Drive: what all kinds have in common. Fields set here are guarded by the store's gate.</summary>
internal abstract class DriveFile
{
    public abstract string Id { get; }

    public abstract string Name { get; }

    public abstract string MimeType { get; }

    public abstract string Owner { get; }

    public abstract DateTimeOffset CreatedTime { get; }

    public abstract string ModifiedBy { get; }

    /// <summary>Role by e-mail; the key <c>anyone</c> stands for everybody with the link.</summary>
    public abstract IReadOnlyDictionary<string, string> Permissions { get; }

    public bool Trashed { get; set; }

    public bool Starred { get; set; }

    public string? Description { get; set; }

    public ImmutableList<string> Parents { get; set; } = [];

    public ImmutableDictionary<string, string> Properties { get; set; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableDictionary<string, string> AppProperties { get; set; } = ImmutableDictionary<string, string>.Empty;

    public List<DriveComment> Comments { get; } = [];

    public long Version => ContentVersion + MetadataVersion;

    public DateTimeOffset ModifiedTime => Touched > ContentTime ? Touched : ContentTime;

    protected abstract long ContentVersion { get; }

    protected abstract DateTimeOffset ContentTime { get; }

    /// <summary>Changes beside those of the content.</summary>
    internal long MetadataVersion { get; set; }

    internal DateTimeOffset Touched { get; set; }

    public abstract void Rename(string name, Actor actor);

    public abstract void Share(string email, string role);

    public abstract void Unshare(string email);

    public string? RoleOf(string email) =>
        Permissions.TryGetValue(email, out var role) || Permissions.TryGetValue("anyone", out role) ? role : null;

    /// <summary>Counts a change that is none of the content.</summary>
    /// <param name="modified">The time to show as modified; null leaves it, as trashing and sharing do.</param>
    public void Touch(DateTimeOffset? modified)
    {
        MetadataVersion++;
        Touched = modified ?? Touched;
    }

    /// <summary>The id of a permission: the same for one person on every file, as Drive's is.</summary>
    public static string PermissionId(string email)
    {
        if (email == "anyone")
            return "anyoneWithLink";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.ToLowerInvariant()));
        return "1" + (BitConverter.ToUInt64(hash) % 10_000_000_000_000_000_000UL).ToString("D19");
    }

    /// <summary>The id of a person's My Drive; its alias in requests is <c>root</c>.</summary>
    public static string RootOf(string email) => "0A" + PermissionId(email)[..15] + "PVA";
}

/// <summary>A spreadsheet, which lives in the store of workbooks.</summary>
internal sealed class SpreadsheetFile(StoredWorkbook workbook) : DriveFile
{
    public StoredWorkbook Workbook { get; } = workbook;

    public override string Id => Workbook.Id;

    public override string Name => Workbook.Current.Title;

    public override string MimeType => MimeTypes.Spreadsheet;

    public override string Owner => Workbook.Owner;

    public override DateTimeOffset CreatedTime => Workbook.CreatedTime;

    public override string ModifiedBy => Workbook.ModifiedBy.Length == 0 ? Owner : Workbook.ModifiedBy;

    public override IReadOnlyDictionary<string, string> Permissions => Workbook.Permissions;

    protected override long ContentVersion => Workbook.Version;

    protected override DateTimeOffset ContentTime => Workbook.ModifiedTime;

    public override void Rename(string name, Actor actor) => Workbook.Edit(actor, draft => draft.Book.Title = name);

    public override void Share(string email, string role) => Workbook.Share(email, role);

    public override void Unshare(string email) => Workbook.Unshare(email);
}

/// <summary>A folder, or a file whose content Drive only keeps.</summary>
internal sealed class PlainFile(string id, string name, string mimeType, string owner, DateTimeOffset created) : DriveFile
{
    private ImmutableDictionary<string, string> _permissions =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase).Add(owner, "owner");

    private string _name = name;
    private long _version = 1;
    private DateTimeOffset _modified = created;
    private string _modifiedBy = owner;

    /// <summary>The content; null for folders.</summary>
    public byte[]? Content { get; private set; }

    public override string Id { get; } = id;

    public override string Name => _name;

    public override string MimeType { get; } = mimeType;

    public override string Owner { get; } = owner;

    public override DateTimeOffset CreatedTime { get; } = created;

    public override string ModifiedBy => _modifiedBy;

    public override IReadOnlyDictionary<string, string> Permissions => _permissions;

    protected override long ContentVersion => _version;

    protected override DateTimeOffset ContentTime => _modified;

    /// <summary>Puts back what a saved state says.</summary>
    internal void Restore(byte[]? content, long version, DateTimeOffset modified, string modifiedBy, IEnumerable<KeyValuePair<string, string>> permissions)
    {
        (Content, _version, _modified, _modifiedBy) = (content, version, modified, modifiedBy);
        _permissions = _permissions.Clear().AddRange(permissions);
    }

    public void Fill(byte[] content, Actor actor, DateTimeOffset now)
    {
        (Content, _modified, _modifiedBy) = (content, now, actor.Email);
        _version++;
    }

    public override void Rename(string name, Actor actor) => (_name, _modifiedBy, _version) = (name, actor.Email, _version + 1);

    public override void Share(string email, string role) => _permissions = _permissions.SetItem(email, role);

    public override void Unshare(string email) => _permissions = _permissions.Remove(email);
}

/// <summary>A comment and its replies. A reply has an action where it resolves or reopens.</summary>
internal sealed class DriveComment
{
    public required string Id { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required string Content { get; set; }

    public DateTimeOffset Modified { get; set; }

    public string? Anchor { get; init; }

    public string? QuotedText { get; init; }

    public string? Action { get; init; }

    public bool Resolved { get; set; }

    public bool Deleted { get; set; }

    public List<DriveComment> Replies { get; init; } = [];
}
