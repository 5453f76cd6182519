using System.Data.Common;
using Dapper;
using Npgsql;
using SheetSync.Application;
using SheetSync.Storage;
using SheetSync.Testing;
using SheetSync.Testing.Storage;

namespace SheetSync.Adapters.Tests.Storage;

[NeedsPostgreSql]
public sealed class PostgreSqlPlanStoreTests(PostgreSqlServer server) : PlanStoreContract, IClassFixture<PostgreSqlServer>, IAsyncLifetime
{
    /// <summary>Locks the row of a workbook and changes nothing in it.</summary>
    private const string Touch = "update sync_states set failures = failures where workbook_id = (select id from workbooks where spreadsheet_id = @id)";

    private string connectionString = "";

    protected override StorageOptions Options => new()
    {
        Provider = StorageProvider.PostgreSql,
        ConnectionString = connectionString,
        LockWait = TimeSpan.FromSeconds(5),
    };

    public async Task InitializeAsync() => connectionString = await server.NewDatabaseAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [EngineFact]
    public async Task Server_NotThere_IsATypedFaultWithoutSecrets()
    {
        var store = Store(Options with { ConnectionString = "Host=127.0.0.1;Port=1;Username=me;Password=s3cret;Database=plans;Timeout=5" });

        var fault = await Should.ThrowAsync<StorageException>(() => store.LoadAsync(Daisy, default));

        fault.Fault.ShouldBe(StorageFault.Unreachable);
        fault.Message.ShouldContain("127.0.0.1:1/plans");
        fault.Message.ShouldNotContain("s3cret");
    }

    /// <summary>A system without the library of Kerberos complains on standard error as soon as it is asked for.</summary>
    [Theory]
    [InlineData("Host=db;Database=plans", GssEncryptionMode.Disable)]
    [InlineData("Host=db;Database=plans;GSS Encryption Mode=Require", GssEncryptionMode.Require)]
    [InlineData("Host=db;Database=plans;gssencryptionmode=Prefer", GssEncryptionMode.Prefer)]
    public void Kerberos_IsAskedForOnlyWhereSomebodySaysSo(string given, GssEncryptionMode expected) =>
        PostgreSqlSource.Settings(Options with { ConnectionString = given }).GssEncryptionMode.ShouldBe(expected);

    /// <summary>The one that waits first is ended by the server, after a second.</summary>
    [EngineFact]
    public async Task Deadlock_WithAnother_IsNoFault()
    {
        var store = await StoreOfTwoAsync(TimeSpan.FromSeconds(60));
        await using var other = await OpenAsync();
        await other.ExecuteAsync("set lock_timeout = 0; set deadlock_timeout = '60s'");
        await using var transaction = await other.BeginTransactionAsync();
        await other.ExecuteAsync(Touch, new { id = Other.Value }, transaction);

        var signalling = store.SignalAsync([Daisy, Other], Urgency.OnDemand, default);
        while ((await QueryAsync<long>("select count(*) from pg_locks where not granted"))[0] == 0)
        {
            await Task.Delay(20);
        }

        await other.ExecuteAsync(Touch, new { id = Daisy.Value }, transaction);
        await transaction.CommitAsync();

        (await signalling).ShouldBe([Daisy, Other]);
        (await store.StateAsync(Other, default))!.Urgency.ShouldBe(Urgency.OnDemand);
    }

    [EngineFact]
    public async Task Claim_OfWhatAnotherIsWritingTo_PassesItOver()
    {
        var store = await StoreOfTwoAsync(TimeSpan.FromMilliseconds(200));
        foreach (var urgency in new[] { Urgency.Edited, Urgency.Background })
        {
            await ExecuteAsync($"update sync_states set claimed_until = null, urgency = {(int)urgency}");
            await using var other = await OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await other.ExecuteAsync(Touch, new { id = Other.Value }, transaction);

            (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Daisy, urgency)]);
            await transaction.CommitAsync();

            (await store.ClaimAsync(10, 10, Hold, default)).ShouldBe([new DueSync(Other, urgency)]);
        }
    }

    [EngineFact]
    public async Task Database_NotThere_IsATypedFault()
    {
        var store = Store(Options with { ConnectionString = connectionString.Replace("Database=store", "Database=nowhere", StringComparison.Ordinal) });

        (await Should.ThrowAsync<StorageException>(() => store.LoadAsync(Daisy, default))).Fault.ShouldBe(StorageFault.Unreachable);
    }

    [EngineFact]
    public async Task Time_OfLeasesSignalsAndQuota_IsTheServersWhateverTheMachinesClockSays()
    {
        // A server an hour ahead of this machine: its clock is found before PostgreSQL's own.
        await ExecuteAsync("""
            create function public.clock_timestamp() returns timestamptz language sql volatile
                as $f$ select pg_catalog.clock_timestamp() + interval '1 hour' $f$;
            do $$ begin execute 'alter database ' || current_database() || ' set search_path = public, pg_catalog'; end $$
            """);
        Npgsql.NpgsqlConnection.ClearAllPools();
        var store = new PlanStore(Impatient, TimeProvider.System);
        await store.AddAsync(Daisy, "", default);
        await store.ClaimAsync(1, 1, Hold, default);
        await using var lease = await store.LeaseAsync(Daisy, default);
        await store.TakeAsync(Ask(1), default);

        foreach (var instant in (string[])["select expires_at from leases", "select due_at from sync_states", "select claimed_until from sync_states", "select taken_at from quota_takes"])
        {
            ((await QueryAsync<DateTimeOffset>(instant))[0] - DateTimeOffset.UtcNow).ShouldBeGreaterThan(TimeSpan.FromMinutes(50), instant);
        }
    }

    /// <summary>A replica that was stopped in the midst of a transaction, or whose machine is gone: the server gives free what it had locked.</summary>
    [EngineFact]
    public async Task Transaction_ThatLiesIdle_KeepsNobodyWaitingForLong()
    {
        var options = Options with { LeaseTime = TimeSpan.FromSeconds(8), LockWait = TimeSpan.FromSeconds(60) };
        await RecordAsync(Store(options), Daisy, RecordOf(SampleDecisions.Full()));
        var dialect = PlanStore.DialectOf(options);
        await using var source = PostgreSqlSource.Of(options);
        foreach (var open in (Func<Task<DbConnection>>[])[() => dialect.OpenAsync(default), async () => await source.OpenConnectionAsync()])
        {
            await using var stopped = await open();
            await using var transaction = await stopped.BeginTransactionAsync();
            await stopped.ExecuteAsync("lock table leases in access exclusive mode", transaction: transaction);

            await (await Store(options).LeaseAsync(Daisy, default)).DisposeAsync();

            var ended = await Should.ThrowAsync<DbException>(() => stopped.ExecuteAsync("select 1", transaction: transaction));
            dialect.Classify(ended)!.Fault.ShouldBe(StorageFault.Unreachable);
        }
    }

    [EngineFact]
    public async Task Rows_LockedByAnotherSession_AreATypedFault()
    {
        var store = Store(Impatient with { LockWait = TimeSpan.FromMilliseconds(300) });
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await using var other = await OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "lock table leases in access exclusive mode";
        await command.ExecuteNonQueryAsync();

        (await Should.ThrowAsync<StorageException>(() => store.LeaseAsync(Daisy, default))).Fault.ShouldBe(StorageFault.Locked);
    }

    protected override async Task<StorageOptions> EmptyAsync() => Options with { ConnectionString = await server.NewDatabaseAsync() };

    protected override async Task<string> DumpAsync(StorageOptions options)
    {
        var file = Path.GetTempFileName();
        try
        {
            await PostgreSqlCluster.RunClientAsync("pg_dump", "--inserts", "--no-owner", "--no-privileges", $"--file={file}", $"--dbname={Uri(options.ConnectionString!)}");
            var told = (await File.ReadAllLinesAsync(file)).Where(line =>
                line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith("SET ", StringComparison.Ordinal)
                && !line.StartsWith('\\') && !line.Contains("set_config", StringComparison.Ordinal));
            return string.Join('\n', told) + "\n";
        }
        finally
        {
            File.Delete(file);
        }
    }

    protected override async Task<StorageOptions> BackUpAndRestoreAsync()
    {
        var file = Path.GetTempFileName();
        try
        {
            await PostgreSqlCluster.RunClientAsync("pg_dump", "--format=custom", $"--file={file}", $"--dbname={Uri(connectionString)}");
            var restored = await server.NewDatabaseAsync();
            await PostgreSqlCluster.RunClientAsync("pg_restore", "--exit-on-error", "--no-owner", $"--dbname={Uri(restored)}", file);
            return Options with { ConnectionString = restored };
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<PlanStore> StoreOfTwoAsync(TimeSpan lockWait)
    {
        var store = Store(Options with { LockWait = lockWait });
        await store.AddAsync(Daisy, "", default);
        await store.AddAsync(Other, "", default);
        return store;
    }

    private static string Uri(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}";
    }
}
