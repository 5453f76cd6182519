using System.Text;
using Microsoft.Data.Sqlite;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Storage;
using SheetSync.Storage.Dialects;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

public sealed class SqlitePlanStoreTests : PlanStoreContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-store-");

    protected override StorageOptions Options => new() { DataDirectory = folder.FullName, LockWait = TimeSpan.FromSeconds(5) };

    private string File => Path.Combine(folder.FullName, SqliteDialect.FileName);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    /// <summary>Else <see cref="PlanStoreContract.Plan_Recorded_ComesBackEqualInEveryField"/> would not see that a field is lost.</summary>
    [Fact]
    public void Sample_OfTheRoundTrip_SetsEveryField()
    {
        var full = SampleDecisions.Full();

        FieldCover.Unset(full.Plan, full.Rollup, full.Overdue, full.Readiness.Departments, full.Known with { LastPlan = null }, full.Events).ShouldBe(
        [
            "CompanyPlan.Findings", // stand in the readiness report
            "KnownWorkbook.LastPlan", // the plan itself
            "KnownWorkbook.RefusedMail", // read from the outbox
        ]);
    }

    [Fact]
    public async Task File_LockedByAnotherProcess_IsATypedFaultAndReadingGoesOn()
    {
        var store = Store(Impatient with { LockWait = TimeSpan.FromSeconds(1) });
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await using var other = await LockAsync();

        var fault = await Should.ThrowAsync<StorageException>(() => store.LeaseAsync(Daisy, default));

        fault.Fault.ShouldBe(StorageFault.Locked);
        fault.Sentence(Language.Ru).ShouldStartWith("База данных занята другим процессом: " + File);
        fault.Sentence(Language.En).ShouldStartWith("The database is locked by another process: " + File);
        (await store.LoadPlanAsync(Daisy, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task NewFile_LockedByAnotherProcess_IsATypedFault()
    {
        await using var other = await LockAsync();

        (await Should.ThrowAsync<StorageException>(() => Store(Impatient with { LockWait = TimeSpan.FromSeconds(1) }).LoadAsync(Daisy, default)))
            .Fault.ShouldBe(StorageFault.Locked);
    }

    [Fact]
    public async Task Disk_Full_IsATypedFaultAndNothingIsRecorded()
    {
        await Store().AddAsync(Daisy, "Ромашка", default);
        var pages = (await QueryAsync<long>("pragma page_count"))[0];
        var store = new PlanStore(Impatient, Clock, new SqliteDialect(Impatient, $"pragma max_page_count = {pages + 8};"));

        var fault = await Should.ThrowAsync<StorageException>(() => RecordAsync(store, Daisy, RecordOf(SampleDecisions.Large(12, 200))));

        fault.Fault.ShouldBe(StorageFault.Full);
        (await Store().LoadPlanAsync(Daisy, default)).ShouldBeNull();
        (await Store().RunsAsync(Daisy, 10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task File_OfSomethingElse_IsATypedFaultAndIsLeftAlone()
    {
        var text = string.Concat(Enumerable.Repeat("This is no database.\n", 1000));
        await System.IO.File.WriteAllTextAsync(File, text);

        (await Should.ThrowAsync<StorageException>(() => Store().LoadAsync(Daisy, default))).Fault.ShouldBe(StorageFault.Corrupt);

        SqliteConnection.ClearAllPools();
        (await System.IO.File.ReadAllTextAsync(File)).ShouldBe(text);
    }

    [Fact]
    public async Task Folder_ThatCannotBeMade_IsATypedFault()
    {
        var inTheWay = Path.Combine(folder.FullName, "file");
        await System.IO.File.WriteAllTextAsync(inTheWay, "");

        (await Should.ThrowAsync<StorageException>(() => Store(Options with { DataDirectory = Path.Combine(inTheWay, "data") }).LoadAsync(Daisy, default)))
            .Fault.ShouldBe(StorageFault.Unreachable);
    }

    [Fact]
    public async Task Folder_ThatIsMissing_IsMade()
    {
        var missing = Path.Combine(folder.FullName, "a", "b");

        await Store(Options with { DataDirectory = missing }).AddAsync(Daisy, "Ромашка", default);

        System.IO.File.Exists(Path.Combine(missing, SqliteDialect.FileName)).ShouldBeTrue();
    }

    [Fact]
    public async Task ConnectionString_Given_NamesTheFile()
    {
        var path = Path.Combine(folder.FullName, "other.db");

        await Store(Options with { ConnectionString = $"Data Source={path}" }).AddAsync(Daisy, "Ромашка", default);

        System.IO.File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task Purge_Done_LeavesNoTraceInTheFiles()
    {
        var store = Store();
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Full()));
        await RecordAsync(store, Daisy, RecordOf(SampleDecisions.Large(3, 50)));
        Traces("Ромашка").ShouldBeGreaterThan(0);

        await using (var lease = await store.LeaseAsync(Daisy, default))
        {
            await store.PurgeAsync(lease, default);
        }

        Traces("Ромашка").ShouldBe(0);
        Traces("Запустить").ShouldBe(0);
        Traces("petrova@example.com").ShouldBe(0);
    }

    protected override Task<StorageOptions> EmptyAsync() =>
        Task.FromResult(Options with { DataDirectory = folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName });

    protected override async Task<string> DumpAsync(StorageOptions options)
    {
        await using var connection = await PlanStore.DialectOf(options).OpenAsync(default);
        return await SqliteDump.OfAsync(connection);
    }

    protected override async Task<StorageOptions> BackUpAndRestoreAsync()
    {
        var copy = Path.Combine(folder.FullName, "backup.db");
        await ExecuteAsync($"vacuum into '{copy}'");
        var elsewhere = folder.CreateSubdirectory("restored");
        System.IO.File.Copy(copy, Path.Combine(elsewhere.FullName, SqliteDialect.FileName));
        return Options with { DataDirectory = elsewhere.FullName };
    }

    /// <summary>Holds the writer's lock as a process of its own would: SQLite locks by connection.</summary>
    private async Task<SqliteConnection> LockAsync()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = "begin exclusive";
        await command.ExecuteNonQueryAsync();
        await command.DisposeAsync();
        return connection;
    }

    /// <summary>In how many files of the folder a text stands, in the bytes.</summary>
    private int Traces(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return folder.GetFiles().Count(file =>
        {
            using var stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return content.ToArray().AsSpan().IndexOf(bytes) >= 0;
        });
    }
}
