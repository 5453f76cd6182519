using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Requests;
using SheetSync.Emulator.Seeding;
using SheetSync.Emulator.Storage;
using SheetSync.Emulator.Trouble;
using SheetSync.Emulator.Values;

namespace SheetSync.Emulator.Admin;

/// <summary>What tests, the demo and the admin endpoints do with the emulator beside its HTTP interface.</summary>
public sealed class EmulatorAdmin
{
    /// <summary>The Cloud project of service accounts made without naming one.</summary>
    public const string DefaultProject = "sheetsync-emulator";

    private readonly HashSet<string> _openToAccounts = new(StringComparer.Ordinal);

    internal EmulatorAdmin(WorkbookStore store, ServiceAccounts accounts, TimeProvider time)
    {
        (Store, Accounts, Time) = (store, accounts, time);
        Tokens = new AccessTokens(time);
        OpenId = new OpenIdTokens(time);
        Quotas = new Quotas(time);
        accounts.Added = ShareSeeds;
    }

    public WorkbookStore Store { get; }

    internal TimeProvider Time { get; }

    public ServiceAccounts Accounts { get; }

    public AccessTokens Tokens { get; }

    /// <summary>Mints OpenID tokens of people, as an add-on sends them.</summary>
    public OpenIdTokens OpenId { get; }

    public EmulatorSwitches Switches { get; } = new();

    /// <summary>What is shown on the page beside the spreadsheet; null: nothing. A page that is open already shows it when it is loaded anew.</summary>
    public PageExtension? Extension { get; set; }

    /// <summary>Pages on this origin for as long as there is no <see cref="Extension"/>; null: none.</summary>
    public EarlyPages? Early { get; set; }

    /// <summary>Trouble on order: errors, delays, broken connections, another person's edits.</summary>
    public Troubles Troubles { get; } = new();

    public Quotas Quotas { get; }

    public RequestLog Log { get; } = new();

    /// <summary>Cancelled when the server begins to stop: streams of events end then.</summary>
    internal CancellationTokenSource Stopping { get; } = new();

    /// <summary>The base address, once the server listens.</summary>
    public Uri? Address { get; internal set; }

    private void ShareSeeds(ServiceAccount account)
    {
        lock (_openToAccounts)
        {
            foreach (var id in _openToAccounts)
                Store.Find(id)?.Share(account.Email, "writer");
        }
    }

    internal void OpenToAccounts(StoredWorkbook file)
    {
        lock (_openToAccounts)
            _openToAccounts.Add(file.Id);
        foreach (var account in Accounts.All)
            file.Share(account.Email, "writer");
    }

    /// <summary>
    /// Serves every <c>.xlsx</c> of a folder; the ids follow from the file names (<see cref="Ids.ForSeed"/>). A spreadsheet that is there
    /// already, from the data folder, is kept as it is.
    /// </summary>
    public IReadOnlyList<string> SeedFolder(string folder, bool share = true) =>
        [.. Directory.EnumerateFiles(folder, "*.xlsx").Where(path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Store.Find(Ids.ForSeed(Path.GetFileNameWithoutExtension(path))) is { } kept ? Keep(kept, share) : SeedFile(path, share))];

    private string Keep(StoredWorkbook file, bool share)
    {
        if (share)
        {
            lock (_openToAccounts)
                _openToAccounts.Add(file.Id);
        }
        return file.Id;
    }

    /// <summary>Serves an <c>.xlsx</c> file as Drive would convert it, and returns the spreadsheet's id.</summary>
    /// <param name="share">True shares it with every service account, present and future.</param>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public string SeedFile(string path, bool share = true, string? id = null)
    {
        using var stream = File.OpenRead(path);
        return Seed(stream, Path.GetFileNameWithoutExtension(path), share, id);
    }

    /// <summary>The same from a stream; <paramref name="title"/> becomes the document's title and gives the id.</summary>
    public string Seed(Stream xlsx, string title, bool share = true, string? id = null)
    {
        var file = Store.Add(XlsxImport.Read(xlsx, id ?? Ids.ForSeed(title), title, Store.Engine), Actor.Person.Email);
        if (share)
            OpenToAccounts(file);
        return file.Id;
    }

    /// <summary>Makes an empty spreadsheet of the person's, shared with every service account unless told otherwise.</summary>
    public string Create(string title, bool share = true)
    {
        var body = new JsonObject { ["properties"] = new JsonObject { ["title"] = title } };
        var file = Store.Add(SpreadsheetCreation.Create(Args.Root(JsonNode.Parse(body.ToJsonString())), Actor.Person.Email, Store.Engine), Actor.Person.Email);
        if (share)
            OpenToAccounts(file);
        return file.Id;
    }

    /// <exception cref="KeyNotFoundException">There is no such spreadsheet.</exception>
    public StoredWorkbook Find(string id) => Store.Find(id) ?? throw new KeyNotFoundException($"No spreadsheet {id}.");

    /// <summary>One cell, by A1 notation with or without a sheet title.</summary>
    public Cell CellAt(string id, string a1)
    {
        var workbook = Find(id).Current;
        var range = A1.Parse(workbook, a1);
        return workbook.Find(range.SheetId)!.CellAt(range.StartRow ?? 0, range.StartColumn ?? 0);
    }

    /// <summary>Types values into cells as a person at the keyboard would: USER_ENTERED, starting at a cell or range.</summary>
    public void Type(string id, string range, JsonArray values, Actor? person = null)
    {
        var body = Args.Root(JsonNode.Parse(new JsonObject { ["values"] = values.DeepClone() }.ToJsonString()));
        Find(id).Edit(person ?? Actor.Person, draft => new ValueWrites(draft).Update(range, body, "USER_ENTERED"));
    }

    public void Type(string id, string cell, string text, Actor? person = null) => Type(id, cell, [new JsonArray(text)], person);

    /// <summary>Carries batchUpdate requests out as a person (rows inserted, ranges sorted …). Returns the replies.</summary>
    public JsonArray BatchUpdate(string id, JsonArray requests, Actor? person = null)
    {
        var body = Args.Root(JsonNode.Parse(new JsonObject { ["requests"] = requests.DeepClone() }.ToJsonString()));
        return Find(id).Edit(person ?? Actor.Person, draft => Requests.BatchUpdate.Run(draft, body));
    }

    /// <summary>A person restores an earlier revision (<see cref="StoredWorkbook.Current"/> of that time), with its tabs, metadata and formats.</summary>
    public void Return(string id, Workbook earlier, Actor? person = null) => Find(id).Return(person ?? Actor.Person, earlier);

    public void Share(string id, string email, string role = "writer") => Find(id).Share(email, role);

    public void Unshare(string id, string email)
    {
        lock (_openToAccounts)
            _openToAccounts.Remove(id);
        Find(id).Unshare(email);
    }

    /// <summary>The key file (JSON) of a service account, made if new.</summary>
    /// <param name="name">The part of its e-mail before the <c>@</c>.</param>
    public string KeyFile(string name = "sheetsync", string project = DefaultProject)
    {
        var address = Address?.ToString().TrimEnd('/') ?? throw new InvalidOperationException("The emulator does not listen yet.");
        return ServiceAccounts.KeyFile(Accounts.GetOrAdd(name, project), address).ToJsonString(new() { WriteIndented = true });
    }

    /// <summary>A bearer token for any account, without the exchange of an assertion.</summary>
    public string IssueToken(string email, string project = DefaultProject, TimeSpan? lifetime = null) =>
        Tokens.Issue(new Actor(email, project), ["https://www.googleapis.com/auth/spreadsheets", "https://www.googleapis.com/auth/drive"], lifetime).Text;

    /// <summary>Forgets every spreadsheet, the log and the trouble ordered; accounts and keys stay.</summary>
    public void Reset()
    {
        lock (_openToAccounts)
            _openToAccounts.Clear();
        Store.Clear();
        Log.Reset();
        Troubles.Clear();
    }
}
