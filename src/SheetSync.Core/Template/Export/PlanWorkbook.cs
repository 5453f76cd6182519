using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Export;

/// <summary>
/// A plan as a workbook in the template's layout that reads back as the same plan: departments, items, people and settings, in the language
/// of the workbook whatever is shown on screen. What a plan does not hold, comments and findings, is not there.
/// </summary>
public static class PlanWorkbook
{
    public static WorkbookDesign Draw(CompanyPlan plan)
    {
        var drawn = plan.Departments.Where(d => d.HasTab).ToList();
        var titles = TabTitles.Of([.. drawn.Select(d => d.Tab)]);
        var ids = IdPlacements.For(plan);
        var spelling = new PlanSpelling(plan);
        var team = TeamOf(plan);
        return new WorkbookDesign(
            plan.Title,
            [
                .. drawn.Select((d, i) => new PlanDepartmentTab(plan, d, titles[i], spelling, ids).Draw()),
                .. plan.Remarks.Count > 0 ? [TeamTabs.Remarks(team)] : Array.Empty<TabDesign>(),
                .. plan.Initiatives.Count > 0 ? [TeamTabs.Initiatives(team)] : Array.Empty<TabDesign>(),
                new PlanSettingsTab(plan, d => drawn.IndexOf(d) is >= 0 and var at ? titles[at] : d.Tab).Draw(),
            ]);
    }

    /// <summary>Only what the tabs of the team are drawn from.</summary>
    private static CompanyOutline TeamOf(CompanyPlan plan) => new()
    {
        Language = plan.Settings.Language,
        Company = plan.Settings.Company ?? "",
        FiscalYear = plan.Settings.FiscalYear,
        TimeZone = plan.Settings.TimeZone,
        Departments = [],
        Remarks = [.. plan.Remarks.Select(r => new RemarkLine(r.Text, r.From ?? "", r.To ?? "", r.Task ?? ""))],
        Initiatives = [.. plan.Initiatives.Select(i => new InitiativeLine(i.Title, i.Department ?? "", i.Reach, i.Impact, i.Confidence, i.Effort, i.Ease))],
    };
}
