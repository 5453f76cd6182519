namespace SheetSync.Application;

/// <summary>The workbooks that the service looks after: <c>workbook add|list|show|remove</c>.</summary>
public sealed class WorkbookRegistry(ISpreadsheets sheets, IPlanStore store, IRegistrations registrations)
{
    /// <summary>Reads the workbook first, so that a wrong id or one that is not shared is refused and leaves nothing behind.</summary>
    /// <exception cref="SheetsException">It cannot be read.</exception>
    public async Task<AddedWorkbook> AddAsync(SpreadsheetId id, CancellationToken ct)
    {
        var read = await sheets.ReadAsync(id, ct);
        var added = await registrations.AddAsync(id, read.Grid.Title, ct);
        return new AddedWorkbook(id, read.Grid.Title, added, read.Requests);
    }

    public Task<IReadOnlyList<Registration>> ListAsync(CancellationToken ct) => registrations.ListAsync(ct);

    /// <summary>Null where it is not registered.</summary>
    public async Task<ShownWorkbook?> ShowAsync(SpreadsheetId id, int runs, CancellationToken ct)
    {
        var registration = await registrations.FindAsync(id, ct);
        return registration is null ? null : new ShownWorkbook(registration, await store.RunsAsync(id, runs, ct));
    }

    /// <summary>Purging erases everything about the workbook, under its lease so that no running sync writes it back. False where there was nothing to remove.</summary>
    public async Task<bool> RemoveAsync(SpreadsheetId id, bool purge, CancellationToken ct)
    {
        if (!purge)
        {
            return await registrations.RemoveAsync(id, ct);
        }

        await using var lease = await store.LeaseAsync(id, ct);
        return await registrations.PurgeAsync(lease, ct);
    }
}

/// <param name="New">False where it was registered already.</param>
public sealed record AddedWorkbook(SpreadsheetId Id, string Title, bool New, RequestCount Requests);

/// <param name="Runs">The newest first.</param>
public sealed record ShownWorkbook(Registration Registration, IReadOnlyList<RecordedRun> Runs);
