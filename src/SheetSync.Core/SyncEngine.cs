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
    private readonly Lazy<KnownWorkbook> known = new(KnownWorkbook.Nothing);
    private readonly Lazy<IReadOnlyList<PlanEvent>> events = new([]);

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

    /// <summary>What the next sync should know. Nothing that is written depends on it: made once it is asked for.</summary>
    public KnownWorkbook Known
    {
        get => known.Value;
        init => known = new(value);
    }

    internal Lazy<KnownWorkbook> KnownOnceAsked
    {
        init => known = value;
    }

    /// <summary>What happened since the plan of the sync before; empty at the first sync, which has nothing to compare with. Found out once it is asked for, as <see cref="Known"/>.</summary>
    public IReadOnlyList<PlanEvent> Events
    {
        get => events.Value;
        init => events = new(value);
    }

    internal Lazy<IReadOnlyList<PlanEvent>> EventsOnceAsked
    {
        init => events = value;
    }

    /// <summary>How each item came by its id.</summary>
    public IReadOnlyList<IdAssignment> Ids { get; init; } = [];
}

/// <summary>The one decision (architecture.md, One idea): settings, today, parse, identify, judge, roll up, flag, diff. Pure; deciding twice yields the same.</summary>
public static class SyncEngine
{
    /// <param name="today">Overrides the day that follows from <paramref name="now"/> and the workbook's time zone.</param>
    public static Decision Decide(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today = null)
    {
        var read = PlanReader.Read(grid, known.Items, now, today);
        var rollup = RollupEngine.RollUp(read.Plan, read.Today);
        var readiness = ReadinessEngine.Evaluate(read.Plan, rollup, read.Today);
        var overdue = OverdueEngine.Evaluate(read.Plan, known.DueDates, read.Today);
        var facts = new WriteBackFacts(grid, read.Plan, read.Report, readiness, rollup, overdue)
        {
            Memory = new ServiceMemory(known.Cells), Reported = known.Reported, RefusedMail = known.RefusedMail,
        };
        var diff = WriteBackEngine.Diff(facts, now, read.Plan.Settings.Language);
        return new Decision
        {
            Today = read.Today,
            Plan = read.Plan,
            Reading = read.Report,
            Readiness = readiness,
            Rollup = rollup,
            Overdue = overdue,
            Edits = diff.Edits,
            Withheld = diff.Withheld,
            Notices = diff.Notices,
            Shrink = ShrinkGuard.Examine(known.Items, read.Known),
            CellsUnchanged = diff.Unchanged,
            EventsOnceAsked = new(() => known.LastPlan is { } last ? PlanComparison.Compare(last, read.Plan) : []),
            KnownOnceAsked = new(() => known with
            {
                Items = read.Known,
                DueDates = overdue.History,
                LastPlan = read.Plan with { Findings = [] },
                Cells = diff.Written.Value,
                Reported = diff.Reported,
            }),
            Ids = read.Ids,
        };
    }
}
