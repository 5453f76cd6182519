using System.Data.Common;
using Dapper;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Storage;
using SheetSync.Testing;

namespace SheetSync.Adapters.Tests.Storage;

/// <summary>What every engine must do alike: each engine's class runs all of it on fresh databases. Parts stand in files of their own.</summary>
public abstract partial class PlanStoreContract
{
    protected static readonly SpreadsheetId Daisy = new("sheet-1");
    protected static readonly SpreadsheetId Other = new("sheet-2");

    protected FixedClock Clock { get; } = new();

    /// <summary>The test's own database, empty at its start.</summary>
    protected abstract StorageOptions Options { get; }

    protected PlanStore Store(StorageOptions? options = null) => new(options ?? Impatient, Clock);

    protected StorageOptions Impatient => Options with { LeaseWait = TimeSpan.Zero };

    /// <summary>A look past the store, as a BI tool has it.</summary>
    protected async Task<IReadOnlyList<T>> QueryAsync<T>(string sql)
    {
        await using var connection = await OpenAsync();
        return [.. await connection.QueryAsync<T>(sql)];
    }

    protected async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    protected Task<DbConnection> OpenAsync() => PlanStore.DialectOf(Options).OpenAsync(CancellationToken.None);

    protected static SyncRecord RecordOf(Decision decision) => new()
    {
        Decision = decision,
        LinkBase = "https://docs.google.com/spreadsheets/d/sheet-1/edit",
        Outcome = SyncOutcome.Written,
        StartedAt = new DateTimeOffset(2027, 11, 1, 8, 59, 58, 500, TimeSpan.Zero),
        Requests = new RequestCount(1, 1),
        CellsWritten = 34,
        CellsUnchanged = 12,
    };

    protected static async Task<RecordedRun> RecordAsync(PlanStore store, SpreadsheetId id, SyncRecord record)
    {
        await using var lease = await store.LeaseAsync(id, CancellationToken.None);
        return await store.RecordAsync(lease, record, CancellationToken.None);
    }
}
