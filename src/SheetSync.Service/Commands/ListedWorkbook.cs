using SheetSync.Application;

namespace SheetSync.Service.Commands;

/// <summary>How a workbook stands with the service.</summary>
internal enum WorkbookStanding
{
    /// <summary>Looked after, and in order.</summary>
    Active,

    /// <summary>The last tries failed, and more follow soon.</summary>
    Failing,

    /// <summary>It fails for good and is tried rarely: somebody has to do something.</summary>
    Parked,

    /// <summary>Shared with a service account and holding a Settings tab; nobody added it.</summary>
    Found,
}

/// <summary>A line of <c>workbook list</c>: a workbook that is looked after, or one that was found.</summary>
internal sealed record ListedWorkbook(SpreadsheetId Id, string Title, Registration? Registration, SyncState? State, FoundWorkbook? Found)
{
    public WorkbookStanding Standing => Found is not null ? WorkbookStanding.Found
        : State?.ParkedAt is not null ? WorkbookStanding.Parked
        : State?.Fault is not null ? WorkbookStanding.Failing
        : WorkbookStanding.Active;

    public static ListedWorkbook Of(Registration registration, SyncState? state) => new(registration.Id, registration.Title, registration, state, null);

    public static ListedWorkbook Of(FoundWorkbook found) => new(found.Id, found.Title, null, null, found);

    public static async Task<IReadOnlyList<ListedWorkbook>> RegisteredAsync(Backend backend, CancellationToken ct)
    {
        var states = (await backend.States.StatesAsync(ct)).ToDictionary(state => state.Id);
        return [.. (await backend.Registrations.ListAsync(ct)).Select(workbook => Of(workbook, states.GetValueOrDefault(workbook.Id)))];
    }
}
