using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <param name="Edits">Cells that differ from what they should hold; empty where nothing changed.</param>
/// <param name="Unchanged">Service cells that already hold what they should.</param>
public sealed record WriteBackDiff(IReadOnlyList<CellEdit> Edits, int Unchanged);

/// <summary>What is known once a workbook is judged and computed: all that write-back shows.</summary>
public sealed record WriteBackFacts(
    WorkbookGrid Grid,
    CompanyPlan Plan,
    ReadingReport Reading,
    ReadinessReport Readiness,
    RollupReport Rollup,
    OverdueReport Overdue);

/// <summary>What should stand in owned columns and service tabs, minus what stands there (domain.md §8). Pure; applying it and deciding again yields nothing.</summary>
public static class WriteBackEngine
{
    /// <param name="now">When this was computed: shown on the service tabs, and only along with another change there.</param>
    /// <param name="language">The workbook's language.</param>
    public static WriteBackDiff Diff(WriteBackFacts facts, DateTimeOffset now, Language language)
    {
        var edits = new List<CellEdit>();
        var unchanged = 0;
        foreach (var department in facts.Plan.Departments)
        {
            if (SheetOf(facts.Grid, department) is { } sheet)
            {
                unchanged += DepartmentCells.Diff(facts, department, sheet, language, edits);
            }
        }

        var written = new HashSet<ServiceTab>();
        foreach (var sheet in facts.Grid.Sheets)
        {
            if (OwnedTab.From(sheet) is { } tab && written.Add(tab.Role))
            {
                unchanged += Compose(tab.Role, facts, now, language).Diff(tab, edits);
            }
        }

        return new(edits, unchanged);
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
