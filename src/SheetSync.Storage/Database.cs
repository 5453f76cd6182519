using System.Data.Common;
using SheetSync.Application;
using SheetSync.Storage.Dialects;

namespace SheetSync.Storage;

/// <summary>Runs pieces of work in transactions, after the schema has been brought up to date once, and turns the engine's faults into typed ones.</summary>
internal sealed class Database(Dialect dialect, TimeProvider clock)
{
    /// <summary>A sync of a large plan takes less.</summary>
    private const long LeastFree = 1024 * 1024;

    /// <summary>Of a transaction that the server ended because it and another waited for each other.</summary>
    private const int MostTries = 5;

    private readonly SemaphoreSlim migrating = new(1, 1);

    /// <summary>Where the engine has one writer, this process's own wait for each other here, in order: its locks would have them knock until they are lucky.</summary>
    private readonly SemaphoreSlim? writing = dialect.HasOneWriter ? new(1, 1) : null;
    private volatile bool current;

    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken ct) => RunAsync(dialect.BeginReadAsync, work, ct);

    /// <summary>All of the work or nothing of it.</summary>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken ct)
    {
        if (writing is null)
        {
            return await WriteBesideOthersAsync(work, ct);
        }

        await writing.WaitAsync(ct);
        try
        {
            return await RunAsync(dialect.BeginWriteAsync, work, ct);
        }
        finally
        {
            writing.Release();
        }
    }

    public Task AfterPurgeAsync(CancellationToken ct) => GuardAsync(
        async connection =>
        {
            await dialect.AfterPurgeAsync(connection, ct);
            return true;
        },
        ct);

    /// <summary>Brings the schema up to date.</summary>
    public Task<SchemaChange> MigrateAsync(CancellationToken ct) => GuardAsync(
        async connection =>
        {
            await dialect.PrepareAsync(connection, ct);
            return await new Migrations(dialect, clock).RunAsync(connection, ct);
        },
        ct);

    /// <summary>Looks at the database as it is: makes no file and no schema.</summary>
    public Task<DatabaseState> InspectAsync(CancellationToken ct) => dialect.IsMissing
        ? Task.FromResult(new DatabaseState(dialect.Engine, "", dialect.Where, 0, Migrations.Known, 0, dialect.FreeBytes()))
        : GuardAsync(
            async connection =>
            {
                await using var transaction = await dialect.BeginReadAsync(connection, ct);
                var session = new Session(dialect, transaction, ct);
                var version = await new Migrations(dialect, clock).VersionAsync(session);
                var bytes = await session.FirstAsync<long>(dialect.SizeSql);
                return new DatabaseState(dialect.Engine, connection.ServerVersion, dialect.Where, version, Migrations.Known, bytes, dialect.FreeBytes());
            },
            ct);

    public StorageException? FindFullDisk() => dialect.FreeBytes() is < LeastFree ? StorageException.Full(dialect.Where) : null;

    /// <summary>A write that changes nothing and is taken back: file, rights and locks are as writing needs them.</summary>
    public Task ProbeWriteAsync(CancellationToken ct) => GuardAsync(
        async connection =>
        {
            await using var transaction = await dialect.BeginWriteAsync(connection, ct);
            await new Session(dialect, transaction, ct).ExecuteAsync("delete from leases where spreadsheet_id = ''");
            await transaction.RollbackAsync(ct);
            return true;
        },
        ct);

    /// <summary>Of two transactions that wait for each other the server ends one; all of it is taken back, and it begins again.</summary>
    private async Task<T> WriteBesideOthersAsync<T>(Func<Session, Task<T>> work, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await RunAsync(dialect.BeginWriteAsync, work, ct);
            }
            catch (StorageException fault) when (tries < MostTries && dialect.IsDeadlock(fault.InnerException))
            {
                // The other one goes on meanwhile.
            }
        }
    }

    private async Task<T> RunAsync<T>(
        Func<DbConnection, CancellationToken, Task<DbTransaction>> begin, Func<Session, Task<T>> work, CancellationToken ct)
    {
        await EnsureCurrentAsync(ct);
        return await GuardAsync(
            async connection =>
            {
                await using var transaction = await begin(connection, ct);
                var result = await work(new Session(dialect, transaction, ct));
                await transaction.CommitAsync(ct);
                return result;
            },
            ct);
    }

    private async Task EnsureCurrentAsync(CancellationToken ct)
    {
        if (current)
        {
            return;
        }

        await migrating.WaitAsync(ct);
        try
        {
            if (!current)
            {
                await MigrateAsync(ct);
                current = true;
            }
        }
        finally
        {
            migrating.Release();
        }
    }

    private async Task<T> GuardAsync<T>(Func<DbConnection, Task<T>> work, CancellationToken ct)
    {
        try
        {
            await using var connection = await dialect.OpenAsync(ct);
            return await work(connection);
        }
        catch (Exception e) when (dialect.Classify(e) is not null)
        {
            throw dialect.Classify(e)!;
        }
    }
}
