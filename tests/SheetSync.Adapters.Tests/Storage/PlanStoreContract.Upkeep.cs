using Dapper;
using SheetSync.Application;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public abstract partial class PlanStoreContract
{
    /// <summary>Tables that hold nothing of any company's.</summary>
    private static readonly string[] OfTheService =
        ["schema_version", "change_logs", "push_channels", "quota_takes", "quota_turns", "mail_link_key", "unknown_audiences"];

    [EngineFact]
    public async Task Upgrade_FromNothingAndAgain_TellsTheVersions()
    {
        (await Store().InspectAsync(default)).Version.ShouldBe(0);

        (await Store().UpgradeAsync(default)).ShouldBe(new SchemaChange(0, Migrations.Known, Migrations.Versions.Count()));
        (await Store().UpgradeAsync(default)).ShouldBe(new SchemaChange(Migrations.Known, Migrations.Known, 0));

        var state = await Store().InspectAsync(default);
        (state.Version, state.Known).ShouldBe((Migrations.Known, Migrations.Known));
        state.Bytes.ShouldBeGreaterThan(0);
        state.EngineVersion.ShouldNotBeEmpty();
    }

    [EngineFact]
    public async Task Upgrade_OfTheFirstVersion_TellsBoth()
    {
        await ExecuteAsync(Released(1));

        (await Store().UpgradeAsync(default)).ShouldBe(new SchemaChange(1, Migrations.Known, Migrations.Versions.Count() - 1));
    }

    /// <summary>A database of a version between two numbers that exist now: what fills the gap is applied too.</summary>
    [EngineFact]
    public async Task Upgrade_WithAGapThatWasFilledLater_AppliesIt()
    {
        await Store().MigrateAsync(default);
        await ExecuteAsync("drop table known_conflicts; drop table known_cells; delete from schema_version where version = 3");

        (await Store().UpgradeAsync(default)).ShouldBe(new SchemaChange(Migrations.Known, Migrations.Known, 1));

        (await QueryAsync<long>("select count(*) from known_conflicts")).ShouldBe([0]);
    }

    /// <summary>The page for people who write reports names every table, view and column, and none that is gone.</summary>
    [EngineFact]
    public async Task TablesPage_ComparedWithTheSchema_TellsEveryColumn()
    {
        await Store().MigrateAsync(default);
        await using var connection = await OpenAsync();
        var schema = await SchemaColumn.ReadAsync(connection);

        foreach (var kind in new[] { "table", "view" })
        {
            var (real, told) = (schema.Where(c => c.Kind == kind).Select(c => Spelled(c, kind)), TablesPage.Columns(kind).Select(Comparable));
            told.Except(real).ShouldBeEmpty("told, and not there");
            real.Except(told).ShouldBeEmpty("there, and not told: src/SheetSync.Storage/Migrations/README.md");
        }

        TablesPage.Untold().ShouldBeEmpty();
    }

    /// <summary>Whatever tables later migrations add: each is filled with a row of the company's, and each is empty after the purge.</summary>
    [EngineFact]
    public async Task Purge_WithEveryTableOfTheSchemaFilled_LeavesNothing()
    {
        var store = Store();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { Approver = new Approver("Петрова") });
        var tables = await FillAsync(Options);
        (await CountsAsync(tables)).ShouldAllBe(table => table.Rows > 0);

        await using (var lease = await store.LeaseAsync(Daisy, default))
        {
            (await store.PurgeAsync(lease, default)).ShouldBeTrue();
        }

        (await CountsAsync(tables)).Where(table => table.Rows > 0).ShouldBeEmpty();
    }

    [EngineFact]
    public async Task Forget_OldRunsEventsAndLeases_LeavesTheNewestRunAndThePlans()
    {
        var store = Store();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { StartedAt = Clock.GetUtcNow(), Approver = new Approver("Петрова") });
        await RecordAsync(store, Other, RecordOf(SampleDecisions.Full()) with { StartedAt = Clock.GetUtcNow() });
        await (await store.LeaseAsync(new SpreadsheetId("mistyped"), default)).DisposeAsync();
        Clock.Advance(TimeSpan.FromDays(100));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full() with { Events = [] }) with { StartedAt = Clock.GetUtcNow() });
        var before = Clock.GetUtcNow() - TimeSpan.FromDays(90);

        (await store.ForgetAsync(before, before - TimeSpan.FromDays(30), default)).ShouldBe(new Forgotten(1, 0, 1));
        (await store.ForgetAsync(before, before, default)).ShouldBe(new Forgotten(0, 2 * SampleDecisions.Full().Events.Count, 0));

        (await store.RunsAsync(Daisy, 10, default)).Count.ShouldBe(1);
        (await store.RunsAsync(Other, 10, default)).Count.ShouldBe(1);
        (await store.ApprovedPlanAsync(Daisy, default)).ShouldNotBeNull();
        (await store.LoadPlanAsync(Other, default)).ShouldNotBeNull();
    }

    /// <summary>Taken while the clock stood a day ahead, by somebody who died: whoever comes after it was put right does not wait for that day.</summary>
    [EngineFact]
    public async Task Lease_OfAClockThatWasWrong_IsTakenOver()
    {
        var store = Store();
        await using var lost = await store.LeaseAsync(Daisy, default);
        await ExecuteAsync("update leases set expires_at = '2127-01-01T00:00:00.000000Z'");

        await using var next = await store.LeaseAsync(Daisy, default);

        next.Token.ShouldBe(lost.Token + 1);
        (await Should.ThrowAsync<StorageException>(() => store.RecordAsync(lost, RecordOf(SampleDecisions.Full()), default))).Fault.ShouldBe(StorageFault.StaleLease);
    }

    [EngineFact]
    public async Task Sync_PutOffByAClockThatWasWrong_IsDueNow()
    {
        var store = Store();
        await store.AddAsync(Daisy, "Ромашка", default);
        await ExecuteAsync("update sync_states set urgency = 0, due_at = '2127-01-01T00:00:00.000000Z', claimed_until = '2127-01-01T00:00:00.000000Z'");

        (await store.ClaimAsync(10, 10, TimeSpan.FromMinutes(1), default)).Select(due => due.Id).ShouldBe([Daisy]);
        (await store.ClaimAsync(10, 10, TimeSpan.FromMinutes(1), default)).ShouldBeEmpty("somebody has it now");
    }

    [EngineFact]
    public async Task Backup_TakenWhileSyncsRecord_IsRestoredWhole()
    {
        var store = Store(Options with { LockWait = TimeSpan.FromSeconds(60) });
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()) with { Approver = new Approver("Петрова") });
        var plan = await store.LoadPlanAsync(Daisy, default);
        using var enough = new CancellationTokenSource();
        var recording = RecordUntilAsync(store, enough.Token);

        var restored = await BackUpAndRestoreAsync();

        await enough.CancelAsync();
        (await recording).ShouldBeGreaterThan(0);
        var copy = Store(restored);
        Dump.Difference(plan, await copy.LoadPlanAsync(Daisy, default)).ShouldBeEmpty();
        (await copy.ApprovedPlanAsync(Daisy, default)).ShouldNotBeNull();
        (await RecordAsync(copy, Daisy, RecordOf(SampleDecisions.Large(2, 5)))).Token.ShouldBeGreaterThan(1, "leases went along");
    }

    /// <summary>As deploy/README.md describes it, while the program runs.</summary>
    protected abstract Task<StorageOptions> BackUpAndRestoreAsync();

    private static Task<int> RecordUntilAsync(PlanStore store, CancellationToken enough) => Task.Run(
        async () =>
        {
            var times = 0;
            for (; !enough.IsCancellationRequested || times == 0; times++)
            {
                await RecordAsync(store, Other, RecordOf(SampleDecisions.Large(2, 10 + (times % 7))));
            }

            return times;
        },
        CancellationToken.None);

    private string Spelled(SchemaColumn column, string kind) => Comparable(
        $"{column.Table}.{column.Name} {column.Type}{(kind == "table" && column.Nullable ? " null" : "")}");

    /// <summary>SQLite has other types, and none in views; whether a value may be missing it knows as well as PostgreSQL.</summary>
    private string Comparable(string column) => Options.Provider == StorageProvider.PostgreSql
        ? column
        : column.Split(' ')[0] + (column.EndsWith(" null", StringComparison.Ordinal) ? " null" : "");

    /// <summary>A row in every table of companies that has none yet; returns those tables.</summary>
    private async Task<IReadOnlyList<string>> FillAsync(StorageOptions options)
    {
        await using var connection = await PlanStore.DialectOf(options).OpenAsync(CancellationToken.None);
        var schema = await SchemaColumn.ReadAsync(connection);
        var tables = schema.Where(c => c.Kind == "table").GroupBy(c => c.Table).Where(t => !OfTheService.Contains(t.Key)).ToList();
        var ids = new Dictionary<string, object>
        {
            ["workbook_id"] = await connection.ExecuteScalarAsync<long>("select id from workbooks"),
            ["plan_id"] = await connection.ExecuteScalarAsync<long>("select min(id) from plans"),
            ["run_id"] = await connection.ExecuteScalarAsync<long>("select max(id) from sync_runs"),
            ["spreadsheet_id"] = Daisy.Value,

            // What is read back has to make sense.
            ["service_column"] = "flag",
            ["told"] = """{"day":"2027-11-01","kpi":null,"overdue":[]}""",
            ["standing"] = """{"day":"2027-11-01","kpi":null,"overdue":[]}""",
        };
        await connection.ExecuteAsync(Options.Provider == StorageProvider.PostgreSql ? "set session_replication_role = replica" : "pragma foreign_keys = off");
        foreach (var table in tables.Where(t => connection.ExecuteScalar<long>($"select count(*) from {t.Key}") == 0))
        {
            var columns = table.Where(c => !c.Identity).ToList();
            await connection.ExecuteAsync(
                $"insert into {table.Key} ({string.Join(", ", columns.Select(c => c.Name))}) values ({string.Join(", ", columns.Select(c => "@" + c.Name))})",
                columns.ToDictionary(c => c.Name, c => ids.GetValueOrDefault(c.Name) ?? Any(c.Type)));
        }

        await connection.ExecuteAsync(Options.Provider == StorageProvider.PostgreSql ? "set session_replication_role = origin" : "pragma foreign_keys = on");
        return [.. tables.Select(t => t.Key)];
    }

    // SQLite spells the types that it knows itself in capitals, whatever was written.
    private object Any(string type) => type.ToLowerInvariant() switch
    {
        "bigint" or "integer" => 1,
        "numeric" or "real" => 1.5m,
        "boolean" => true,
        "date" when Options.Provider == StorageProvider.PostgreSql => new DateOnly(2027, 11, 1),
        "timestamptz" when Options.Provider == StorageProvider.PostgreSql => Clock.GetUtcNow(),
        "bytea" or "blob" => new byte[] { 1 },
        _ => "2027-11-01T00:00:00.000000Z",
    };

    private async Task<IReadOnlyList<(string Table, long Rows)>> CountsAsync(IReadOnlyList<string> tables)
    {
        var counts = new List<(string, long)>();
        foreach (var table in tables)
        {
            counts.Add((table, (await QueryAsync<long>($"select count(*) from {table}"))[0]));
        }

        return counts;
    }
}
