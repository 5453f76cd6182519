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

    private Demonstration(EmulatorServer emulator, TemporaryFolder folder, AppSettings settings, SpreadsheetId id, DateOnly today)
    {
        Settings = settings;
        this.emulator = emulator;
        this.folder = folder;
        backend = new Backend(settings);
        Today = today;
        Id = id;
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

    public static async Task<Demonstration> StartAsync(Language language, DateOnly today, CancellationToken ct)
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "sample-template", language == Language.Ru ? "plan.ru.xlsx" : "plan.en.xlsx");
        if (!File.Exists(sample))
        {
            throw new CommandFailure(ExitCode.Internal, NoSample, sample);
        }

        var temporary = new TemporaryFolder();
        try
        {
            var server = await EmulatorServer.StartAsync(new EmulatorOptions(), ct);
            var id = new SpreadsheetId(server.Admin.SeedFile(sample));
            var key = temporary.File("service-account.json");
            await File.WriteAllTextAsync(key, server.Admin.KeyFile(), ct);
            var settings = new AppSettings
            {
                // The emulator has no quota, and who plays a year in a minute needs none.
                Google = new() { Endpoint = server.Address, CredentialsFile = key, Quota = new() { PerProject = 100_000, PerAccount = 100_000 } },
                Storage = new() { DataDirectory = temporary.Path },
                Serve = new() { Address = new("http://127.0.0.1:0"), PollInterval = TimeSpan.FromSeconds(2) },
                Mail = new() { Delivery = MailDelivery.Files, From = "sheetsync@example.com", Folder = temporary.File("mail"), ShowsMails = true },
                Board = new() { OpenOnThisMachine = true },
                Api = DemoAddOn.Settings(server.Address),
                DataDirectory = temporary.Path,
            };
            return new Demonstration(server, temporary, settings, id, today);
        }
        catch
        {
            temporary.Dispose();
            throw;
        }
    }

    /// <summary>Registers and adopts the workbook and syncs it twice: the second sync finds nothing to write.</summary>
    public async Task<DemoRun> RunAsync(CancellationToken ct)
    {
        await backend.Registry().AddAsync(Id, ct);
        var adoption = await backend.Adoption(Today).RunAsync(Id, SyncMode.Apply, ct);
        adopted = emulator.Admin.Find(Id.Value).Current;
        var first = await backend.Sync().RunAsync(Id, SyncMode.Apply, Today, ct);
        var second = await backend.Sync().RunAsync(Id, SyncMode.Apply, Today, ct);
        return new DemoRun(adoption, first, second);
    }

    /// <summary>The tour through the company's year, which begins where the run ended.</summary>
    public GuidedTour Tour(DemoRun run, PinnedClock clock, Language language) =>
        new(new TourSheet(emulator, Id.Value, language, adopted!, run.First.Decision.Plan), Id, clock, Today);

    /// <summary>From now on the sheet's page has the add-on's menu and sidebar, which call the service at this address.</summary>
    public void ShowAddOn(DemoRun run, Uri service, Language language) =>
        emulator.Admin.Extension = DemoAddOn.Extension(run.First.Decision.Plan, Id, service, language);

    public async ValueTask DisposeAsync()
    {
        backend.Dispose();
        await emulator.DisposeAsync();
        folder.Dispose();
    }
}

internal sealed record DemoRun(AdoptionRun Adoption, SyncRun First, SyncRun Second);
