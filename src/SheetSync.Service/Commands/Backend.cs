using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Configuration;
using SheetSync.Storage;

namespace SheetSync.Service.Commands;

/// <summary>
/// The product put together for one command, without a host: file commands need none of it, and what a command does not ask for is
/// never opened.
/// </summary>
internal sealed class Backend : IDisposable
{
    private static readonly LocalText BadConnection = new(
        "Storage:ConnectionString не читается. Укажите для sqlite Data Source=/путь/файл.db, для postgresql Host=…;Database=…;Username=….",
        "Storage:ConnectionString cannot be read. Give Data Source=/path/file.db for sqlite, Host=…;Database=…;Username=… for postgresql.");

    private readonly AppSettings settings;
    private readonly Lazy<PlanStore> store;
    private readonly Lazy<GoogleSpreadsheets> sheets;

    public Backend(AppSettings settings)
    {
        this.settings = settings;
        store = new(() => OpenStore(settings.Storage, TimeProvider.System));
        sheets = new(() => GoogleSpreadsheets.Create(settings.Google, TimeProvider.System));
    }

    /// <exception cref="ConfigurationException">No usable credentials.</exception>
    public ISpreadsheets Sheets => sheets.Value;

    public IPlanStore Store => store.Value;

    public IRegistrations Registrations => store.Value;

    /// <summary>The database as a whole.</summary>
    /// <param name="lockWait">How long to wait for another process's transaction.</param>
    public IStoreUpkeep Upkeep(TimeSpan lockWait) => OpenStore(settings.Storage with { LockWait = lockWait }, TimeProvider.System);

    public IOutbox Outbox => store.Value;

    public ISyncStates States => store.Value;

    public IBoardLinks BoardLinks => store.Value;

    public BoardInvitations Invitations() => new(BoardLinks, new BoardKey(settings.Board, settings.DataDirectory), settings.Serve, TimeProvider.System);

    public IPushChannels Channels => store.Value;

    public IUnknownAudiences UnknownAudiences => store.Value;

    /// <param name="mail">Composes mail that goes out with the sync; null: none does.</param>
    public WorkbookSync Sync(IDueMail? mail = null) => new(Sheets, Store, SyncEngine.Decide, TimeProvider.System, mail);

    public PlanApproval Approval() => new(Sync(), Store);

    public PlanDrift Drift() => new(Sheets, Store, SyncEngine.Decide, TimeProvider.System);

    public WorkbookRegistry Registry() => new(Sheets, Store, Registrations);

    /// <param name="today">As in <see cref="SyncEngine.Decide"/>.</param>
    public Adoption Adoption(DateOnly? today) => new(Sheets, Store, Planned(today));

    /// <summary>Needs no store: a new spreadsheet is not known yet.</summary>
    public TemplateCreation Templates(DateOnly? today) => new(sheets.Value, sheets.Value, Planned(today));

    /// <summary>As <see cref="WorkbookRegistry.RemoveAsync"/>, without asking for credentials: nothing is read from Google.</summary>
    public async Task<bool> RemoveAsync(SpreadsheetId id, bool purge, CancellationToken ct)
    {
        if (!purge)
        {
            return await Registrations.RemoveAsync(id, ct);
        }

        await using var lease = await Store.LeaseAsync(id, ct);
        return await Registrations.PurgeAsync(lease, ct);
    }

    /// <summary>What earlier syncs recorded. A report makes no database: without one, nothing is known.</summary>
    public async Task<KnownWorkbook> KnownAsync(SpreadsheetId id, CancellationToken ct) =>
        settings.Storage is { Provider: StorageProvider.Sqlite, ConnectionString: null } && !File.Exists(Path.Combine(settings.DataDirectory, "sheetsync.db"))
            ? KnownWorkbook.Nothing
            : await Store.LoadAsync(id, ct);

    public void Dispose()
    {
        if (sheets.IsValueCreated)
        {
            sheets.Value.Dispose();
        }
    }

    /// <exception cref="ConfigurationException">The connection string cannot be understood.</exception>
    public static PlanStore OpenStore(StorageOptions options, TimeProvider clock)
    {
        try
        {
            return new PlanStore(options, clock);
        }
        catch (ArgumentException broken)
        {
            throw new ConfigurationException(BadConnection, broken);
        }
    }

    private static PlanAdoption Planned(DateOnly? today) => grid =>
    {
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, TimeProvider.System.GetUtcNow(), today);
        return AdoptionEngine.Plan(grid, decision.Plan, decision.Reading);
    };
}
