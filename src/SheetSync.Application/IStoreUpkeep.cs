namespace SheetSync.Application;

/// <summary>What the operator does with the store as a whole. Faults are <see cref="StorageException"/>.</summary>
public interface IStoreUpkeep
{
    /// <summary>Brings the schema up to date under a lock: of several who start together one does it, the others wait and find it done.</summary>
    Task<SchemaChange> UpgradeAsync(CancellationToken ct);

    /// <summary>Looks at the database as it is: makes no file, brings no schema up to date.</summary>
    Task<DatabaseState> InspectAsync(CancellationToken ct);

    /// <summary>A fault where the disk that the database grows on is full; null where it is not, or cannot be seen from here.</summary>
    StorageException? FindFullDisk();

    /// <summary>Writes and takes it back, to see that it could. The schema must exist.</summary>
    Task ProbeWriteAsync(CancellationToken ct);

    /// <summary>
    /// What a service had taken when it died is free at once, and not only when its hold has run out. For whoever knows that no other service uses the
    /// store; what commands hold stays theirs.
    /// </summary>
    Task FreeFormerAsync(CancellationToken ct);

    /// <summary>
    /// Retention: forgets runs that began before an instant (never the last of a workbook), events seen before another, and leases of
    /// spreadsheets that were never registered. Approvals and plans stay.
    /// </summary>
    Task<Forgotten> ForgetAsync(DateTimeOffset runsBefore, DateTimeOffset eventsBefore, CancellationToken ct);
}

/// <param name="Before">The version found; 0 for an empty database.</param>
/// <param name="After">The version that this program works with.</param>
/// <param name="Applied">How many migrations were applied; 0 where the schema was up to date.</param>
public readonly record struct SchemaChange(int Before, int After, int Applied);

/// <param name="Engine">As people write it: <c>SQLite</c>, <c>PostgreSQL</c>.</param>
/// <param name="EngineVersion">Empty where there is no database yet.</param>
/// <param name="Where">The file, or the server and database, without secrets.</param>
/// <param name="Version">Of the schema; 0 for an empty database or none.</param>
/// <param name="Known">The version that this program works with.</param>
/// <param name="Bytes">What the database takes.</param>
/// <param name="FreeBytes">What is free on its disk; null where that cannot be seen from here.</param>
public sealed record DatabaseState(string Engine, string EngineVersion, string Where, int Version, int Known, long Bytes, long? FreeBytes);

/// <summary>How many of each were forgotten.</summary>
public readonly record struct Forgotten(int Runs, int Events, int Leases);
