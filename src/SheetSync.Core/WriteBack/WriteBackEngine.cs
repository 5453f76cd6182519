using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <param name="Edits">Cells that differ from what they should hold and may be written; empty where nothing changed.</param>
/// <param name="Unchanged">Service cells that already hold what they should.</param>
public sealed record WriteBackDiff(IReadOnlyList<CellEdit> Edits, int Unchanged)
{
    /// <summary>Edits that a protection forbids.</summary>
    public IReadOnlyList<CellEdit> Withheld { get; init; } = [];

    /// <summary>What people should know about the service's cells; a conflict that still stands and was told before is left out.</summary>
    public IReadOnlyList<ServiceNotice> Notices { get; init; } = [];

    /// <summary>For the next sync: what this service wrote into its columns. Spelled once it is asked for.</summary>
    public required Lazy<IReadOnlyList<KnownServiceCell>> Written { get; init; }

    /// <summary>For the next sync: conflicts that are told and cannot be put back.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];
}

/// <summary>What is known once a workbook is judged and computed: all that write-back shows.</summary>
public sealed record WriteBackFacts(
    WorkbookGrid Grid,
    CompanyPlan Plan,
    ReadingReport Reading,
    ReadinessReport Readiness,
    RollupReport Rollup,
    OverdueReport Overdue)
{
    /// <summary>What earlier syncs wrote into service columns.</summary>
    public ServiceMemory Memory { get; init; } = ServiceMemory.Nothing;

    /// <summary>Conflicts that were told and could not be put back.</summary>
    public IReadOnlyList<string> Reported { get; init; } = [];

    /// <summary>Whom mail does not reach.</summary>
    public IReadOnlyList<RefusedMail> RefusedMail { get; init; } = [];
}

/// <summary>What should stand in owned columns and service tabs, minus what stands there (domain.md §8). Pure; applying it and deciding again yields nothing.</summary>
public static class WriteBackEngine
{
    /// <param name="now">When this was computed: shown on the service tabs, and only along with another change there.</param>
    /// <param name="language">The workbook's language.</param>
    public static WriteBackDiff Diff(WriteBackFacts facts, DateTimeOffset now, Language language)
    {
        var diff = new DiffBuilder(facts.Memory, language);
        foreach (var department in facts.Plan.Departments)
        {
            if (SheetOf(facts.Grid, department) is { } sheet)
            {
                DepartmentCells.Diff(facts, department, sheet, language, diff);
            }
        }

        var written = new HashSet<ServiceTab>();
        foreach (var sheet in facts.Grid.Sheets)
        {
            if (OwnedTab.From(sheet) is { } tab && written.Add(tab.Role))
            {
                diff.Unchanged += Compose(tab.Role, facts, now, language).Diff(tab, diff.Edits);
            }
        }

        var (free, withheld) = Locks.Split(diff.Edits);
        var told = diff.Conflicts.Where(c => !facts.Reported.Contains(c.Key, StringComparer.Ordinal)).Select(c => c.Notice);
        return new(free, diff.Unchanged)
        {
            Withheld = withheld,
            Notices = [.. told, .. Locks.Notices(withheld), .. ServiceGaps.Find(facts, language)],
            Written = new(diff.Written),
            Reported = [.. diff.Conflicts.Where(c => withheld.Contains(c.Edit)).Select(c => c.Key).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>The tab of a department by its id; null in a file or where it is missing.</summary>
    internal static SheetGrid? SheetOf(WorkbookGrid grid, Department department) =>
        department.HasTab && department.SheetId is { } id ? grid.Sheets.FirstOrDefault(s => s.SheetId == id) : null;

    /// <summary>A service tab's page as it should be.</summary>
    public static ServicePage Compose(ServiceTab role, WriteBackFacts facts, DateTimeOffset now, Language language) => role switch
    {
        ServiceTab.Summary => SummaryPage.Compose(facts, now, language),
        ServiceTab.Readiness => ReadinessPage.Compose(facts, now, language),
        _ => OverduePage.Compose(facts, now, language),
    };
}
