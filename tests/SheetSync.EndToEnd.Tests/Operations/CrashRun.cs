using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Plan;
using SheetSync.EndToEnd.Tests.AddOn;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>
/// Replicas of the service on one database, people who edit all the while and ask for syncs by hand, and somebody who kills replicas at random
/// (SIGKILL), pauses them for longer than a lease and starts new ones. In the end every workbook must be as <see cref="SyncEngine.Decide"/> has it.
/// </summary>
internal sealed class CrashRun : IAsyncDisposable
{
    private readonly CrashPlan plan;
    private readonly Workplace place;
    private readonly AppSettings settings;
    private readonly Backend backend;
    private readonly Random random;
    private readonly List<EditedBook> books = [];
    private readonly RunningService[] replicas;
    private readonly ConcurrentQueue<string> logs = new();
    private readonly StuckWatch stuck;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private int menuCalls;
    private int edits;
    private int byHand;
    private int pauses;
    private volatile int paused = -1;

    private CrashRun(CrashPlan plan, Workplace place, AppSettings settings)
    {
        this.plan = plan;
        this.place = place;
        this.settings = settings;
        backend = new Backend(settings);
        random = new Random(plan.Seed);
        replicas = new RunningService[plan.Replicas];
        stuck = new StuckWatch(settings.Storage, () => replicas.Where((_, at) => at != paused).Any(replica => replica?.AddressNow is not null));
    }

    /// <param name="connectionString">Of PostgreSQL; null: SQLite in the workplace's folder.</param>
    public static async Task<CrashRun> PrepareAsync(CrashPlan plan, string? connectionString)
    {
        var workplace = await Workplace.StartAsync();
        var environment = workplace.Cli.Environment;
        environment["SHEETSYNC__Storage__LeaseTime"] = plan.LeaseTime.ToString("c", CultureInfo.InvariantCulture);
        environment["SHEETSYNC__Serve__PollInterval"] = "00:00:01";
        environment["SHEETSYNC__Google__Quota__PerProject"] = environment["SHEETSYNC__Google__Quota__PerAccount"] = "1000000";
        environment["SHEETSYNC__Api__Audiences"] = AddOnPlace.Audience;
        environment["SHEETSYNC__Api__CertificatesUrl"] = new Uri(workplace.Emulator.Address, "oauth2/v3/certs").AbsoluteUri;
        environment["SHEETSYNC__Api__RequestsPerMinute"] = "10000";
        if (connectionString is not null)
        {
            environment["SHEETSYNC__Storage__Provider"] = "postgresql";
            environment["SHEETSYNC__Storage__ConnectionString"] = connectionString;
        }

        var run = new CrashRun(plan, workplace, new AppSettings
        {
            Google = new() { Endpoint = workplace.Emulator.Address, CredentialsFile = workplace.KeyFile },
            Storage = new()
            {
                Provider = plan.Engine, ConnectionString = connectionString, DataDirectory = workplace.Data, LeaseTime = plan.LeaseTime,
                LockWait = TimeSpan.FromSeconds(30),
            },
            DataDirectory = workplace.Data,
        });
        for (var number = 1; number <= plan.Workbooks; number++)
        {
            await run.AddWorkbookAsync(number);
        }

        return run;
    }

    public async Task<CrashFigures> RunAsync()
    {
        for (var at = 0; at < replicas.Length; at++)
        {
            replicas[at] = RunningService.Launch(place.Cli);
        }

        await Task.WhenAll(replicas.Select(replica => replica.AddressAsync()));
        using var enough = new CancellationTokenSource();
        var people = Task.Run(() => EditAsync(new Random(plan.Seed + 1), enough.Token), CancellationToken.None);
        var impatient = Task.Run(() => SyncByHandAsync(new Random(plan.Seed + 2), enough.Token), CancellationToken.None);
        var clicking = Task.Run(() => ClickAsync(new Random(plan.Seed + 3), enough.Token), CancellationToken.None);
        var watching = Task.Run(() => WatchAsync(enough.Token), CancellationToken.None);
        for (var kill = 1; kill <= plan.Kills; kill++)
        {
            await Task.Delay(plan.Breath * random.NextDouble(), CancellationToken.None);
            await KillOneAsync(kill);
        }

        await enough.CancelAsync();
        await Task.WhenAll(people, impatient, clicking, watching);
        var stopped = Stopwatch.GetTimestamp();
        await ConvergeAsync();
        return await FiguresAsync(Stopwatch.GetElapsedTime(stopped));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas.OfType<RunningService>())
        {
            await replica.KillAsync();
            await replica.DisposeAsync();
        }

        http.Dispose();
        backend.Dispose();
        await place.DisposeAsync();
    }

    private async Task AddWorkbookAsync(int number)
    {
        using var sample = File.OpenRead(Path.Combine(Workplace.Samples, "plan.en.xlsx"));
        var id = new SpreadsheetId(place.Emulator.Admin.Seed(sample, $"Company {number.ToString(CultureInfo.InvariantCulture)}"));
        await backend.Registry().AddAsync(id, CancellationToken.None);
        await backend.Adoption(null).RunAsync(id, SyncMode.Apply, CancellationToken.None);
        var read = await backend.Sheets.ReadAsync(id, CancellationToken.None);
        books.Add(new EditedBook(id, SyncEngine.Decide(read.Grid, KnownWorkbook.Nothing, DateTimeOffset.UtcNow).Plan));
    }

    private async Task KillOneAsync(int kill)
    {
        var at = random.Next(replicas.Length);
        if (plan.PauseEach > 0 && kill % plan.PauseEach == 0)
        {
            pauses++;
            paused = at;
            await replicas[at].PauseAsync();
            await Task.Delay(plan.LeaseTime * 1.5, CancellationToken.None);
            await replicas[at].ResumeAsync();
            paused = -1;
            return;
        }

        await replicas[at].KillAsync();
        Keep(replicas[at]);
        await replicas[at].DisposeAsync();
        replicas[at] = RunningService.Launch(place.Cli);
        if (replicas.Length == 1)
        {
            // Else the one process would be killed over and over before it did anything.
            await replicas[at].AddressAsync();
        }
    }

    private void Keep(RunningService replica)
    {
        foreach (var line in replica.Lines)
        {
            logs.Enqueue(line);
        }
    }

    private async Task EditAsync(Random dice, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var book = books[dice.Next(books.Count)];
            var (cell, value) = book.NextEdit(dice);
            place.Emulator.Admin.Type(book.Id.Value, cell, [new JsonArray(JsonValue.Create(value))]);
            book.Typed(cell, Held(book, cell));
            edits++;
            await Task.Delay(plan.EditEach * (2 * dice.NextDouble()), CancellationToken.None);
        }
    }

    /// <summary>As the command line syncs, beside the service and in its way.</summary>
    private async Task SyncByHandAsync(Random dice, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                await backend.Sync().RunAsync(books[dice.Next(books.Count)].Id, SyncMode.Apply, null, CancellationToken.None);
                byHand++;
            }
            catch (StorageException busy) when (busy.Fault is StorageFault.WorkbookBusy or StorageFault.StaleLease or StorageFault.Locked)
            {
                // A replica that was killed holds it until its lease runs out.
            }

            await Task.Delay(plan.EditEach * 10 * dice.NextDouble(), CancellationToken.None);
        }
    }

    /// <summary>The owner presses <em>Sync now</em> in the sheet's menu; whichever replica is asked may be dying.</summary>
    private async Task ClickAsync(Random dice, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            if (replicas[dice.Next(replicas.Length)].AddressNow is { } address)
            {
                await ClickAsync(address, books[dice.Next(books.Count)].Id);
            }

            await Task.Delay(plan.EditEach * 10 * dice.NextDouble(), CancellationToken.None);
        }
    }

    private async Task ClickAsync(string address, SpreadsheetId id)
    {
        using var call = new HttpRequestMessage(HttpMethod.Post, $"{address}/v1/workbooks/{id.Value}/sync")
        {
            Content = new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        call.Headers.TryAddWithoutValidation("Authorization", "Bearer " + place.Emulator.Admin.OpenId.Mint(AddOnPlace.Owner, AddOnPlace.Audience));
        try
        {
            using var answer = await http.SendAsync(call);
            menuCalls += answer.IsSuccessStatusCode ? 1 : 0;
        }
        catch (Exception dead) when (dead is HttpRequestException or TaskCanceledException)
        {
            // The person presses again.
        }
    }

    /// <summary>How long a change waits for the sync that saw it: a run that began after it, or the state that says all is done.</summary>
    private async Task WatchAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await SettleAsync();
            await Task.Delay(500, CancellationToken.None);
        }
    }

    private async Task SettleAsync()
    {
        await stuck.LookAsync();
        foreach (var book in books.Where(book => book.OldestOpenEdit is not null))
        {
            var runs = await backend.Store.RunsAsync(book.Id, 5, CancellationToken.None);
            book.Settled([.. runs.Where(run => run.Outcome is SyncOutcome.Written or SyncOutcome.Unchanged)]);
        }
    }

    /// <summary>Every workbook, as it stands in the sheet and as it is remembered, needs nothing any more.</summary>
    private async Task ConvergeAsync()
    {
        var open = new List<EditedBook>(books);
        await Until.HoldsAsync(
            async () =>
            {
                await SettleAsync();
                foreach (var book in open.ToList())
                {
                    if (await DifferenceAsync(book) is null)
                    {
                        book.Closed();
                        open.Remove(book);
                    }
                }

                return open.Count == 0;
            },
            "every workbook is right",
            () => string.Join('\n', open.Select(book => $"{book.Id.Value}: {DifferenceAsync(book).GetAwaiter().GetResult()}")) + "\n" + Tail());
    }

    private string Tail() => string.Join('\n', replicas.SelectMany(replica => replica.Lines.TakeLast(60)));

    /// <summary>Null where sheet, memory and people's cells agree with what is to be.</summary>
    private async Task<string?> DifferenceAsync(EditedBook book)
    {
        var known = await backend.Store.LoadAsync(book.Id, CancellationToken.None);
        var read = await backend.Sheets.ReadAsync(book.Id, CancellationToken.None);
        var decision = SyncEngine.Decide(read.Grid, known, DateTimeOffset.UtcNow);
        if (decision.Shrink is not null)
        {
            return "the shrink guard holds";
        }

        if (decision.Edits.Count > 0)
        {
            return $"{decision.Edits.Count} cells are not as they should be";
        }

        if (known.LastPlan is null || Dump.Difference(decision.Known.LastPlan, known.LastPlan) is { Length: > 0 })
        {
            return "the plan is not remembered as it stands";
        }

        return book.Wrong(cell => Held(book, cell));
    }

    private string Held(EditedBook book, string cell) => place.Emulator.Admin.CellAt(book.Id.Value, cell).Effective.ToString();

    private async Task<CrashFigures> FiguresAsync(TimeSpan converged)
    {
        foreach (var replica in replicas)
        {
            Keep(replica);
        }

        var (syncs, disorder) = (0, 0);
        foreach (var book in books)
        {
            // The newest first: each lease has a higher token than the one before, and whoever lost his was to record nothing.
            var tokens = (await backend.Store.RunsAsync(book.Id, int.MaxValue, CancellationToken.None)).Select(run => run.Token).ToList();
            syncs += tokens.Count;
            disorder += tokens.Zip(tokens.Skip(1)).Count(pair => pair.First <= pair.Second);
        }

        return new CrashFigures
        {
            Plan = plan, Pauses = pauses, Edits = edits, SyncsByHand = byHand, MenuCalls = menuCalls, Syncs = syncs, RecordedOutOfTurn = disorder, Converged = converged,
            StaleRefused = logs.Count(line => line.Contains("another one has taken its place", StringComparison.Ordinal)),
            LongestWait = books.Max(book => book.LongestWait), LongestUnattended = stuck.LongestUnattended, LongestHold = stuck.LongestHold, Looks = stuck.Looks,
            Crashed = logs.Count(line => line.Contains("Unhandled exception", StringComparison.Ordinal)),
        };
    }
}
