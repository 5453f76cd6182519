using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core;

/// <summary>What earlier syncs recorded about a workbook; everything <see cref="SyncEngine.Decide"/> knows beside the grid.</summary>
public sealed record KnownWorkbook
{
    /// <summary>Nothing known: a file, a workbook never synced.</summary>
    public static KnownWorkbook Nothing { get; } = new();

    public KnownItems Items { get; init; } = KnownItems.None;

    /// <summary>
    /// First known due date and times moved: of a task by its id, of a milestone by <c>TASK/text:…</c>
    /// or <c>TASK/bare:n</c> (see <see cref="Overdue.DueKeys"/>). Brought up to date by <see cref="Overdue.DueHistories.Update"/>.
    /// </summary>
    public IReadOnlyDictionary<string, DueHistory> DueDates { get; init; } = new Dictionary<string, DueHistory>();

    /// <summary>The plan of the newest sync, without its findings: what the next one is compared with. Null before the first.</summary>
    public CompanyPlan? LastPlan { get; init; }

    /// <summary>What was written into service columns, to tell leftovers from people's notes.</summary>
    public IReadOnlyList<KnownServiceCell> Cells { get; init; } = [];

    /// <summary>People's texts in service cells that were told and could not be put back.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>Whom mail does not reach: those whose newest mail was refused.</summary>
    public IReadOnlyList<RefusedMail> RefusedMail { get; init; } = [];
}

/// <param name="Reason">What the mail server said; null where it said nothing.</param>
public sealed record RefusedMail(string Recipient, string? Reason);

/// <param name="FirstDue">The first due date that was ever seen.</param>
/// <param name="LastDue">The due date when last seen; null once cleared.</param>
/// <param name="TimesMoved">How often it was moved or cleared while its task was open.</param>
/// <param name="Marks">What else must be remembered to judge the next revision.</param>
public readonly record struct DueHistory(DateOnly FirstDue, DateOnly? LastDue, int TimesMoved, DueMarks Marks = DueMarks.None);

/// <summary>Stored as a number: the values are part of the stored form.</summary>
[Flags]
public enum DueMarks
{
    None = 0,

    /// <summary>It was moved or cleared after its first due date had passed: listed as postponed (domain.md §6).</summary>
    MovedLate = 1,

    /// <summary>Done or cancelled when last seen: its removal hides nothing.</summary>
    Closed = 2,
}
