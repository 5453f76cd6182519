using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Identity;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Shrink;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core;

/// <summary>Everything that follows from one revision of a workbook; the shell carries it out.</summary>
public sealed record Decision
{
    public required DateOnly Today { get; init; }

    public required CompanyPlan Plan { get; init; }

    public required ReadingReport Reading { get; init; }

    public required ReadinessReport Readiness { get; init; }

    public required RollupReport Rollup { get; init; }

    public required OverdueReport Overdue { get; init; }

    /// <summary>Cells to write, in owned columns and service tabs only; empty where nothing changed.</summary>
    public required IReadOnlyList<CellEdit> Edits { get; init; }

    /// <summary>Service cells that already hold what they should.</summary>
    public required int CellsUnchanged { get; init; }

    /// <summary>Edits that a protection forbids; see <see cref="Notices"/>.</summary>
    public IReadOnlyList<CellEdit> Withheld { get; init; } = [];

    /// <summary>What people should know about the service's own cells.</summary>
    public IReadOnlyList<ServiceNotice> Notices { get; init; } = [];

    /// <summary>Not null where so much vanished since the last sync that nothing may be concluded until a person confirms.</summary>
    public ShrinkReport? Shrink { get; init; }

    /// <summary>What the next sync should know.</summary>
    public required KnownWorkbook Known { get; init; }

    /// <summary>What happened since the plan of the sync before; empty at the first sync, which has nothing to compare with.</summary>
    public IReadOnlyList<PlanEvent> Events { get; init; } = [];

    /// <summary>How each item came by its id.</summary>
    public IReadOnlyList<IdAssignment> Ids { get; init; } = [];
}

/// <summary>The one decision (architecture.md, One idea): settings, today, parse, identify, judge, roll up, flag, diff. Pure; deciding twice yields the same.</summary>
public static class SyncEngine
{
    /// <param name="today">Overrides the day that follows from <paramref name="now"/> and the workbook's time zone.</param>
    public static Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today = null) =>
        Decide(grid, known, now, today, Steps.InTurn);

    /// <param name="both">How steps are run that do not depend on each other.</param>
    /// <inheritdoc cref="Decide(WorkbookGrid, KnownWorkbook, DateTimeOffset, DateOnly?)"/>
    public static Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today, RunBoth both)
    {
        var read = PlanReader.Read(grid, known.Items, now, today);
        var (judged, past) = both.Of(() => Judge(read), () => Past.Of(known, read));
        var facts = new WriteBackFacts(grid, read.Plan, read.Report, judged.Readiness, judged.Rollup, past.Overdue)
        {
            Memory = past.Memory, Reported = known.Reported, RefusedMail = known.RefusedMail,
        };
        var diff = WriteBackEngine.Diff(facts, now, read.Plan.Settings.Language, both);
        return new Decision
        {
            Today = read.Today,
            Plan = read.Plan,
            Reading = read.Report,
            Readiness = judged.Readiness,
            Rollup = judged.Rollup,
            Overdue = past.Overdue,
            Edits = diff.Edits,
            Withheld = diff.Withheld,
            Notices = diff.Notices,
            Shrink = past.Shrink,
            CellsUnchanged = diff.Unchanged,
            Events = past.Events,
            Known = known with { Items = read.Known, DueDates = past.Overdue.History, LastPlan = read.Plan with { Findings = [] }, Cells = diff.Written, Reported = diff.Reported },
            Ids = read.Ids,
        };
    }

    private static (RollupReport Rollup, ReadinessReport Readiness) Judge(ReadOutcome read)
    {
        var rollup = RollupEngine.RollUp(read.Plan, read.Today);
        return (rollup, ReadinessEngine.Evaluate(read.Plan, rollup, read.Today));
    }

    /// <summary>What follows from the plan as it is and as it was.</summary>
    private readonly record struct Past(OverdueReport Overdue, ServiceMemory Memory, ShrinkReport? Shrink, IReadOnlyList<PlanEvent> Events)
    {
        public static Past Of(KnownWorkbook known, ReadOutcome read) => new(
            OverdueEngine.Evaluate(read.Plan, known.DueDates, read.Today),
            new ServiceMemory(known.Cells),
            ShrinkGuard.Examine(known.Items, read.Known),
            known.LastPlan is { } last ? PlanComparison.Compare(last, read.Plan) : []);
    }
}
