using System.Data.Common;
using SheetSync.Application;
using SheetSync.Storage.Tables;

namespace SheetSync.Storage.Dialects;

/// <summary>What the engines do differently; the SQL of the store is the same for all.</summary>
internal abstract class Dialect
{
    /// <summary>The file or server and database, without secrets: for messages.</summary>
    public abstract string Where { get; }

    /// <summary>The engine's name, as people write it.</summary>
    public abstract string Engine { get; }

    /// <summary>Query: the bytes that the database takes.</summary>
    public abstract string SizeSql { get; }

    /// <summary>There is no database yet, and the first use makes one.</summary>
    public virtual bool IsMissing => false;

    /// <summary>Free bytes where the database grows; null where that cannot be seen from here.</summary>
    public virtual long? FreeBytes() => null;

    /// <summary>An open connection with foreign keys enforced.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>A transaction that sees one state from its first to its last query.</summary>
    public abstract Task<DbTransaction> BeginReadAsync(DbConnection connection, CancellationToken ct);

    /// <summary>One transaction writes at a time, whatever it writes.</summary>
    public virtual bool HasOneWriter => false;

    /// <summary>The end of a query that locks the rows it finds and passes over those that another transaction has locked; nothing where the engine has one writer.</summary>
    /// <param name="table">As the query calls it.</param>
    public virtual string SkipLocked(string table) => "";

    /// <summary>A transaction that will write; where the engine has one writer at a time, it is taken here.</summary>
    public abstract Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Fills the engine's types into a migration.</summary>
    public abstract string Translate(string migration);

    /// <summary>Query: 1 where the table <c>schema_version</c> exists.</summary>
    public abstract string HasSchemaSql { get; }

    /// <summary>Once, before the first migration of a process.</summary>
    public virtual Task PrepareAsync(DbConnection connection, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Keeps other processes from migrating until the transaction ends.</summary>
    public virtual Task LockSchemaAsync(DbTransaction transaction, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Writes rows of one table.</summary>
    /// <param name="owner">The plan or workbook they belong to.</param>
    public abstract Task InsertAsync(DbTransaction transaction, long owner, TableRows rows, CancellationToken ct);

    /// <summary>A column of the current row as string, int, long, decimal, bool, DateOnly, DateTimeOffset or null.</summary>
    public abstract object? Read(DbDataReader reader, int ordinal, ColumnType type);

    /// <summary>
    /// The time that all processes on this database agree on. A clock other than the system's is meant by whoever handed it in, and holds.
    /// </summary>
    public virtual Task<DateTimeOffset> NowAsync(Session session, TimeProvider clock) => Task.FromResult(clock.GetUtcNow());

    /// <summary>After a purge has been committed: nothing erased may stay readable in the files.</summary>
    public virtual Task AfterPurgeAsync(DbConnection connection, CancellationToken ct) => Task.CompletedTask;

    /// <summary>The engine ended the transaction because it and another waited for each other.</summary>
    public virtual bool IsDeadlock(Exception? fault) => false;

    /// <summary>The engine's fault as one that says what to do; null for a defect of this program.</summary>
    public abstract StorageException? Classify(Exception fault);
}
