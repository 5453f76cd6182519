using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Emulator;
using SheetSync.Emulator.Model;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;
using SheetSync.Service.Demo.Tour;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Demo;

/// <summary>
/// The whole product on one machine: an emulator of Google Sheets with the sample workbook, a service account's key, a store in a
/// temporary folder. Nothing is pretended: the same gateway, sync and store as with Google, over HTTP.
/// </summary>
internal sealed class Demonstration : IAsyncDisposable
{
    /// <summary>Inside the sample's fiscal year, with October judged.</summary>
    public static readonly DateOnly PinnedDay = new(2027, 11, 12);

    private static readonly LocalText NoSample = new(
        "Нет файла образца {0}. Восстановите папку sample-template рядом с программой.",
        "The sample file {0} is missing. Restore the folder sample-template beside the program.");

    private readonly EmulatorServer emulator;
    private readonly TemporaryFolder folder;
    private readonly Backend backend;

    private readonly string sample;

    private Demonstration(EmulatorServer emulator, TemporaryFolder folder, string sample, DateOnly today)
    {
        Settings = SettingsOf(emulator, folder);
        this.sample = sample;
        this.emulator = emulator;
        this.folder = folder;
        backend = new Backend(Settings);
        Today = today;
        Id = new SpreadsheetId(Ids.ForSeed(Path.GetFileNameWithoutExtension(sample)));
    }

    /// <summary>The sheet with ⚙ columns, before anything was written in them; null before it was adopted.</summary>
    private Workbook? adopted;

    public SpreadsheetId Id { get; }

    public DateOnly Today { get; }

    /// <summary>How the service is to be started beside the emulator.</summary>
    public AppSettings Settings { get; }

    /// <summary>Where the sheet can be looked at while the demo is up.</summary>
    public string Address => $"{Origin}/spreadsheets/d/{Id.Value}/edit";

    /// <summary>Where the tour is while the demo is up.</summary>
    public string TourAddress(Language language) => $"{Origin}/tour?lang={(language == Language.Ru ? "ru" : "en")}";

    private string Origin => emulator.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>Listens; the sheet comes with <see cref="RunAsync"/>.</summary>
    public static async Task<Demonstration> StartAsync(Language language, DateOnly today, CancellationToken ct)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "sample-template", language == Language.Ru ? "plan.ru.xlsx" : "plan.en.xlsx");
        if (!File.Exists(file))
        {
            throw new CommandFailure(ExitCode.Internal, NoSample, file);
        }

        var temporary = new TemporaryFolder();
        try
        {
            return new Demonstration(await EmulatorServer.StartAsync(new EmulatorOptions(), ct), temporary, file, today);
        }
        catch
        {
            temporary.Dispose();
            throw;
        }
    }

    /// <summary>From now on the tour's address answers: with how far things are, until <see cref="ShowAddOn"/>.</summary>
    public void Receive(TourPreparation preparation) => emulator.Admin.Early = new("tour", new TourEntrance(Id, preparation).AnswerAsync);

    /// <summary>Opens the sample, registers, adopts and syncs the workbook.</summary>
    public async Task<DemoBeginning> BeginAsync(TourPreparation preparation, CancellationToken ct)
    {
        preparation.Reach(TourStage.Sheet);
        emulator.Admin.SeedFile(sample);
        preparation.Reach(TourStage.Adoption);

        // Not before the tour's page has its sheet: that comes first.
        DemoRehearsal.Begin(sample, Today);
        await File.WriteAllTextAsync(Settings.Google.CredentialsFile!, emulator.Admin.KeyFile(), ct);
        await backend.Registry().AddAsync(Id, ct);
        var adoption = await backend.Adoption(Today).RunAsync(Id, SyncMode.Apply, ct);
        adopted = emulator.Admin.Find(Id.Value).Current;

        preparation.Reach(TourStage.Sync);
        return new DemoBeginning(adoption, await SyncAsync(ct));
    }

    /// <summary>The second sync, which finds nothing to write.</summary>
    public async Task<DemoRun> AgainAsync(DemoBeginning beginning, CancellationToken ct) => new(beginning.Adoption, beginning.First, await SyncAsync(ct));

    /// <summary>The tour through the company's year, which begins where the run ended.</summary>
    public GuidedTour Tour(DemoBeginning run, PinnedClock clock, Language language) =>
        new(new TourSheet(emulator, Id.Value, language, adopted!, run.First.Decision.Plan), Id, clock, Today);

    /// <summary>From now on the sheet's page has the add-on's menu and sidebar, which call the service at this address.</summary>
    public void ShowAddOn(DemoBeginning run, Uri service, Language language) =>
        emulator.Admin.Extension = DemoAddOn.Extension(run.First.Decision.Plan, Id, service, language);

    private Task<SyncRun> SyncAsync(CancellationToken ct) => backend.Sync().RunAsync(Id, SyncMode.Apply, Today, ct);

    private static AppSettings SettingsOf(EmulatorServer server, TemporaryFolder temporary) => new()
    {
        // The emulator has no quota, and who plays a year in a minute needs none.
        Google = new() { Endpoint = server.Address, CredentialsFile = temporary.File("service-account.json"), Quota = new() { PerProject = 100_000, PerAccount = 100_000 } },
        Storage = new() { DataDirectory = temporary.Path },
        Serve = new() { Address = new("http://127.0.0.1:0"), PollInterval = TimeSpan.FromSeconds(2) },
        Mail = new() { Delivery = MailDelivery.Files, From = "sheetsync@example.com", Folder = temporary.File("mail"), ShowsMails = true },
        Board = new() { OpenOnThisMachine = true },
        Api = DemoAddOn.Settings(server.Address),
        DataDirectory = temporary.Path,
    };

    public async ValueTask DisposeAsync()
    {
        backend.Dispose();
        await emulator.DisposeAsync();
        folder.Dispose();
    }
}

internal sealed record DemoBeginning(AdoptionRun Adoption, SyncRun First);

internal sealed record DemoRun(AdoptionRun Adoption, SyncRun First, SyncRun Second);
