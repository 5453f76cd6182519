using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;
using SheetSync.Storage;

namespace SheetSync.Benchmarks;

/// <summary>Emulator, workbooks and service of the benchmark.</summary>
internal sealed class ServeScene : IAsyncDisposable
{
    /// <summary>Of the add-on, whose calls the services take.</summary>
    public const string Audience = "benchmark.apps.googleusercontent.com";

    private const int AccountCount = 5;
    private const int Latency = 150;

    /// <summary>The sheets were synced the day before: so every flag of something overdue changes at the first sync.</summary>
    private static readonly DateOnly Yesterday = new(2027, 11, 12);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-bench-");
    private readonly Clock clock = new(new DateTimeOffset(2027, 11, 13, 9, 0, 0, TimeSpan.Zero));
    private readonly ConcurrentBag<Uri> addresses = [];
    private PlanStore store = null!;

    /// <summary>Null: SQLite.</summary>
    private readonly string? postgreSql;

    private ServeScene(EmulatorServer server, string? postgreSql)
    {
        Server = server;
        this.postgreSql = postgreSql;
    }

    public EmulatorServer Server { get; }

    /// <summary>One process, or several replicas on PostgreSQL.</summary>
    public IReadOnlyList<Process> Services { get; private set; } = [];

    /// <summary>Where the services take calls.</summary>
    public IReadOnlyCollection<Uri> Addresses => addresses;

    public IReadOnlyList<string> Accounts { get; private set; } = [];

    public IReadOnlyList<string> Ids { get; private set; } = [];

    public DateOnly Today { get; } = Yesterday.AddDays(1);

    public TimeSpan SetUp { get; private set; }

    /// <param name="postgreSql">Connection string of an empty database; null keeps all in SQLite, which serves one process only.</param>
    public static async Task<ServeScene> StartAsync(int workbooks, int replicas = 1, string? postgreSql = null)
    {
        var watch = Stopwatch.StartNew();
        var scene = new ServeScene(await EmulatorServer.StartAsync(new EmulatorOptions()), postgreSql);
        await scene.PrepareAsync(workbooks);
        scene.Services = await Task.WhenAll(Enumerable.Range(0, replicas).Select(_ => scene.ServeAsync()));
        scene.clock.Restart();
        scene.SetUp = watch.Elapsed;
        return scene;
    }

    /// <summary>As midnight does.</summary>
    public async Task MakeAllDueAsync()
    {
        foreach (var account in Accounts)
        {
            await store.SignalAllAsync(account, default);
        }
    }

    /// <summary>Workbooks that were not synced since.</summary>
    public async Task<int> UndoneAsync(DateTimeOffset since) =>
        (await store.StatesAsync(default)).Count(state => state.SyncedAt is not { } at || at < since);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <returns>The exit code of each service.</returns>
    public async Task<IReadOnlyList<int>> StopAsync()
    {
        var codes = new List<int>();
        foreach (var service in Services)
        {
            using var kill = Process.Start("kill", ["-TERM", service.Id.ToString(CultureInfo.InvariantCulture)]);
            await service.WaitForExitAsync();
            codes.Add(service.ExitCode);
        }

        return codes;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Services)
        {
            if (!service.HasExited)
            {
                service.Kill();
                await service.WaitForExitAsync();
            }

            service.Dispose();
        }

        await Server.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task PrepareAsync(int workbooks)
    {
        store = new PlanStore(
            new StorageOptions
            {
                Provider = postgreSql is null ? StorageProvider.Sqlite : StorageProvider.PostgreSql, ConnectionString = postgreSql,
                DataDirectory = folder.FullName, LockWait = TimeSpan.FromSeconds(30),
            },
            clock);
        for (var n = 0; n < AccountCount; n++)
        {
            await File.WriteAllTextAsync(KeyFile(n), Server.Admin.KeyFile($"robot{n}", "bench"));
        }

        using var accounts = GoogleAccounts.Create(Options(), store);
        Accounts = accounts.Emails;
        var template = await TemplateAsync();
        Ids = [.. Enumerable.Range(0, workbooks).Select(n => $"bench-{n:00000}")];
        for (var n = 0; n < workbooks; n++)
        {
            Server.Admin.Store.Add(Server.Admin.Find(template).Current.CopyAs(Ids[n], $"Plan {n}"), "owner@example.com").Share(Accounts[n % AccountCount], "writer");
        }

        await RegisterAsync();
        Server.Admin.Unshare(template, Accounts[0]);
        foreach (var log in accounts.All)
        {
            await store.AdvanceAsync(log.Account, await log.StartTokenAsync(default), [], Urgency.Edited, default);
        }

        Server.Admin.Quotas.Enforced = true;
        foreach (var kind in (string[])["read", "write", "drive"])
        {
            Server.Admin.Troubles.Add(new TroubleOrder { Kind = kind, DelayMilliseconds = Latency, Times = null });
        }
    }

    /// <summary>All at once, as the store leaves workbooks that are at rest: one by one would take as many waits for the disk.</summary>
    private async Task RegisterAsync()
    {
        await store.MigrateAsync(default);
        await using System.Data.Common.DbConnection connection = postgreSql is null
            ? new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.FullName, "sheetsync.db")}")
            : new Npgsql.NpgsqlConnection(postgreSql);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        // Long before the service starts: its clock begins anew then, and what it syncs must be later.
        var now = Stored(clock.GetUtcNow().AddHours(-2));
        var due = Stored(clock.GetUtcNow().AddDays(5));
        for (var n = 0; n < Ids.Count; n++)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"""
                insert into workbooks (id, spreadsheet_id, title, added_at) {(postgreSql is null ? "" : "overriding system value")} values ({n + 1}, '{Ids[n]}', 'Plan {n}', '{now}');
                insert into sync_states (workbook_id, due_at, urgency, signals, failures, account, time_zone, synced_at)
                values ({n + 1}, '{due}', 0, 1, 0, '{Accounts[n % AccountCount]}', 'Europe/London', '{now}')
                """;
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();

        static string Stored(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
    }

    /// <summary>Adopted and synced as of yesterday; what is copied from it is at rest.</summary>
    private async Task<string> TemplateAsync()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "sample-template", "plan.en.xlsx");
        var id = Server.Admin.SeedFile(path, share: false);
        Server.Admin.Share(id, Accounts[0]);
        using var sheets = GoogleSpreadsheets.Create(Options());
        var spreadsheet = new SpreadsheetId(id);
        var grid = (await sheets.ReadAsync(spreadsheet, default)).Grid;
        var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, clock.GetUtcNow(), Yesterday);
        await sheets.AdoptAsync(spreadsheet, AdoptionEngine.Plan(grid, decision.Plan, decision.Reading), default);
        grid = (await sheets.ReadAsync(spreadsheet, default)).Grid;
        await sheets.ApplyAsync(spreadsheet, SyncEngine.Decide(grid, KnownWorkbook.Nothing, clock.GetUtcNow(), Yesterday).Edits, default);
        return id;
    }

    private async Task<Process> ServeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sheetsync.dll"), "serve", "--json", "--today", "2027-11-13"])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName,
        };
        start.Environment["SHEETSYNC__Google__Endpoint"] = Server.Address.GetLeftPart(UriPartial.Authority);
        start.Environment["SHEETSYNC__Google__CredentialsFiles"] = string.Join(';', Enumerable.Range(0, AccountCount).Select(KeyFile));
        start.Environment["SHEETSYNC__Data"] = folder.FullName;
        start.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        start.Environment["SHEETSYNC__Logging__Level"] = "Warning";
        start.Environment["SHEETSYNC__Api__Audiences"] = Audience;
        start.Environment["SHEETSYNC__Api__CertificatesUrl"] = new Uri(Server.Address, "oauth2/v3/certs").AbsoluteUri;
        if (postgreSql is not null)
        {
            start.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
            start.Environment["SHEETSYNC__Storage__ConnectionString"] = postgreSql;
        }

        var service = Process.Start(start)!;
        service.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + Environment.NewLine);
        service.BeginErrorReadLine();
        var document = new StringBuilder();
        while (await service.StandardOutput.ReadLineAsync() is { } line)
        {
            document.AppendLine(line);
            if (line == "}")
            {
                addresses.Add(new Uri(JsonDocument.Parse(document.ToString()).RootElement.GetProperty("address").GetString()!));
                return service;
            }
        }

        throw new InvalidOperationException($"The service has not started: {document}");
    }

    private GoogleOptions Options() => new()
    {
        Endpoint = Server.Address, CredentialsFiles = [.. Enumerable.Range(0, AccountCount).Select(KeyFile)],
    };

    private string KeyFile(int number) => Path.Combine(folder.FullName, $"key{number}.json");

    /// <summary>The day of the service, so that what is stored beforehand fits.</summary>
    private sealed class Clock(DateTimeOffset start) : TimeProvider
    {
        private long began = TimeProvider.System.GetTimestamp();

        /// <summary>The service's day begins when it does.</summary>
        public void Restart() => began = TimeProvider.System.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => start + TimeProvider.System.GetElapsedTime(began);
    }
}
