using SheetSync.Application.Mail;
using SheetSync.Core;
using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;

namespace SheetSync.Application;

/// <summary>
/// The exclusive right to sync one workbook, whoever asks: the service, a replica of it, the command line. Renewed while it is held;
/// disposing gives it back. After a pause longer than the lease somebody else may hold it: then recording is refused.
/// </summary>
public interface ILease : IAsyncDisposable
{
    SpreadsheetId Workbook { get; }

    /// <summary>The fencing token: grows with every lease of this workbook.</summary>
    long Token { get; }
}

/// <summary>What is remembered of workbooks. Faults are <see cref="StorageException"/>. The store brings its schema up to date before its first use.</summary>
public interface IPlanStore
{
    /// <summary>Waits a short while where another holds it, then <see cref="StorageFault.WorkbookBusy"/>. Registers nothing.</summary>
    Task<ILease> LeaseAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>What earlier syncs recorded; <see cref="KnownWorkbook.Nothing"/> for a workbook never recorded.</summary>
    Task<KnownWorkbook> LoadAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>What is about to be recorded by whoever holds the lease: what of the work needs no writing is begun, so that it is done while the sheet is written.</summary>
    void Foresee(SpreadsheetId id, Decision decision);

    /// <summary>
    /// Plan, known items, events, the run and an approval in one transaction; registers a workbook that was synced without being added.
    /// The lease is given back with it. Refused with <see cref="StorageFault.StaleLease"/> where it is no longer held; nothing is recorded then.
    /// </summary>
    Task<RecordedRun> RecordAsync(ILease lease, SyncRecord record, CancellationToken ct);

    /// <summary>The last recorded plan with its figures; null where there is none.</summary>
    Task<StoredPlan?> LoadPlanAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>The newest runs first.</summary>
    Task<IReadOnlyList<RecordedRun>> RunsAsync(SpreadsheetId id, int newest, CancellationToken ct);

    /// <summary>Events seen after an instant, the oldest first: one of <see cref="RecordedRun.FinishedAt"/> or <see cref="Approval.At"/> leaves out those of that sync.</summary>
    Task<IReadOnlyList<RecordedEvent>> HistoryAsync(SpreadsheetId id, DateTimeOffset since, CancellationToken ct);

    /// <summary>Who approved the plan last; null where nobody did.</summary>
    Task<Approval?> ApprovalAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>The approved plan; null where none was.</summary>
    Task<ApprovedPlan?> ApprovedPlanAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Forgets runs that began before an instant, except the last of each workbook. Returns how many.</summary>
    Task<int> ForgetRunsAsync(DateTimeOffset before, CancellationToken ct);

    /// <summary>Brings the schema up to date under a lock; returns the version now in use. Doing it again changes nothing.</summary>
    Task<int> MigrateAsync(CancellationToken ct);
}

/// <summary>Which workbooks the service looks after. Faults are <see cref="StorageException"/>.</summary>
public interface IRegistrations
{
    /// <summary>Registers a workbook, or takes a removed one on again with all that was known of it. False where it was registered already.</summary>
    Task<bool> AddAsync(SpreadsheetId id, string title, CancellationToken ct);

    /// <summary>Registered workbooks in the order they were added.</summary>
    Task<IReadOnlyList<Registration>> ListAsync(CancellationToken ct);

    /// <summary>Null where it is not registered.</summary>
    Task<Registration?> FindAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Stops looking after a workbook; what is known of it stays. False where it was not registered.</summary>
    Task<bool> RemoveAsync(SpreadsheetId id, CancellationToken ct);

    /// <summary>Erases everything about a workbook, registered or not, and gives the lease back with it. False where nothing was known.</summary>
    Task<bool> PurgeAsync(ILease lease, CancellationToken ct);
}

/// <param name="LastRun">Null before the first sync.</param>
public sealed record Registration(SpreadsheetId Id, string Title, DateTimeOffset AddedAt, RecordedRun? LastRun);

public enum SyncOutcome
{
    /// <summary>Decided, nothing written or recorded.</summary>
    Preview,

    /// <summary>Cells were written.</summary>
    Written,

    /// <summary>Every service cell already held what it should: no write request.</summary>
    Unchanged,

    /// <summary>Fewer cells were taken than decided: a protection or a share for reading forbids the rest, see <see cref="SyncRun.Notices"/>.</summary>
    Partial,

    /// <summary>So much vanished that nothing was concluded: nothing written, nothing forgotten, until a person confirms (domain.md §8).</summary>
    Held,

    /// <summary>Reading or writing failed; see the fault.</summary>
    Failed,
}

/// <summary>What one sync leaves behind.</summary>
public sealed record SyncRecord
{
    /// <summary>Null where reading failed or the shrink guard held: then only the run is recorded, and only for a registered workbook.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Start of links to cells; null where unknown.</summary>
    public string? LinkBase { get; init; }

    public required SyncOutcome Outcome { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required RequestCount Requests { get; init; }

    public int CellsWritten { get; init; }

    public int CellsUnchanged { get; init; }

    /// <summary>Why it failed; null otherwise.</summary>
    public SheetsFault? Fault { get; init; }

    /// <summary>Keeps the plan as the approved one in place of any before; null for a mere sync.</summary>
    public Approver? Approver { get; init; }

    /// <summary>Mail that is due with this sync; also where the shrink guard held.</summary>
    public MailBatch Mail { get; init; } = MailBatch.Nothing;

    /// <summary>Why it failed, was held or written in part, and people's texts that were put back; null otherwise. English.</summary>
    public string? Message { get; init; }
}

/// <param name="PlanChanged">The plan or its figures differ from what the run before recorded.</param>
public sealed record RecordedRun(
    long Id, long Token, SyncOutcome Outcome, DateTimeOffset StartedAt, DateTimeOffset FinishedAt, RequestCount Requests,
    int CellsWritten, int CellsUnchanged, bool PlanChanged, SheetsFault? Fault, string? Message);

/// <summary>An event as it was recorded.</summary>
/// <param name="SeenAt">When the sync that saw it was recorded: <see cref="RecordedRun.FinishedAt"/>.</param>
/// <param name="Day">The workbook's today of that sync.</param>
/// <param name="Run">That sync; null once it was forgotten.</param>
public sealed record RecordedEvent(PlanEvent Event, DateTimeOffset SeenAt, DateOnly Day, long? Run);

/// <param name="Name">Who approves, as people will read it; null where unknown.</param>
public sealed record Approver(string? Name);

/// <param name="Day">The workbook's today when it was approved.</param>
/// <param name="By">Null where unknown.</param>
public sealed record Approval(DateTimeOffset At, DateOnly Day, string? By);

/// <param name="Plan">As it stood in the sheet when it was approved, without findings.</param>
public sealed record ApprovedPlan(Approval Approval, CompanyPlan Plan);

/// <summary>
/// A plan as the store gives it back. Findings stand in <see cref="ReadinessReport.Findings"/>, with their sentences as they were said;
/// <see cref="CompanyPlan.Findings"/> is empty.
/// </summary>
public sealed record StoredPlan
{
    public required CompanyPlan Plan { get; init; }

    public required ReadinessReport Readiness { get; init; }

    public required RollupReport Rollup { get; init; }

    public required OverdueReport Overdue { get; init; }

    /// <summary>The workbook's today when it was decided.</summary>
    public required DateOnly Today { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public string? LinkBase { get; init; }
}
