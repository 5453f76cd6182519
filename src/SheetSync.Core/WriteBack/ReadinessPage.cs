using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;
using static SheetSync.Core.WriteBack.ServicePage;

namespace SheetSync.Core.WriteBack;

/// <summary>The tab <c>Готовность</c> / <c>Readiness</c>: six criteria by department, then every finding with a link to its cell.</summary>
internal static class ReadinessPage
{
    private static readonly (Criterion Criterion, LocalText Name)[] Criteria =
    [
        (Criterion.Indicators, WriteBackTexts.Indicators),
        (Criterion.Goals, WriteBackTexts.Goals),
        (Criterion.Tasks, WriteBackTexts.Tasks),
        (Criterion.Owners, WriteBackTexts.Owners),
        (Criterion.Milestones, WriteBackTexts.Milestones),
        (Criterion.Report, WriteBackTexts.Report),
    ];

    public static ServicePage Compose(WriteBackFacts facts, DateTimeOffset now, Language language)
    {
        var readiness = facts.Readiness;
        var page = new ServicePage(ServiceTab.Readiness).Begin(facts.Plan, now, language).Add();
        page.Add([
            Text(WriteBackTexts.Department, language), Text(WriteBackTexts.State, language), Text(WriteBackTexts.Score, language),
            .. Criteria.Select(c => Text(c.Name, language)), Text(WriteBackTexts.Link, language)]);
        foreach (var department in readiness.Departments)
        {
            page.Add([
                Text(department.Department.Name), State(department.Ready, language), Number(department.Score),
                .. Criteria.Select(c => Text(Counted(department, c.Criterion, language))), Link(facts.Grid, department.Department.Cell)]);
        }

        page.Add(Text(WriteBackTexts.Company, language), State(readiness.Ready, language), Number(readiness.Score)).Add();
        Findings(page, facts, language);
        return page;
    }

    private static Grid.CellValue State(bool ready, Language language) =>
        Text(ready ? WriteBackTexts.Ready : WriteBackTexts.NotReady, language);

    private static string Counted(DepartmentReadiness department, Criterion criterion, Language language)
    {
        var result = department.Criteria.First(c => c.Criterion == criterion);
        return WriteBackTexts.OfRequired.Format(language, result.Satisfied, result.Required);
    }

    private static void Findings(ServicePage page, WriteBackFacts facts, Language language)
    {
        page.Add(Text(WriteBackTexts.ToFix, language));
        if (facts.Readiness.Findings.Count == 0)
        {
            page.Add(Text(WriteBackTexts.NothingToFix, language));
            return;
        }

        page.Add([
            Text(WriteBackTexts.Department, language), Text(WriteBackTexts.Severity, language), Text(WriteBackTexts.Code, language),
            Text(WriteBackTexts.Finding, language), default, default, default, default, default, Text(WriteBackTexts.Link, language)]);
        foreach (var finding in facts.Readiness.Findings)
        {
            page.Add([
                Text(finding.Department), Text(Word(finding.Severity), language), Text(finding.Code), Text(finding.Message(language)),
                default, default, default, default, default, Link(facts.Grid, finding.Cell)]);
        }
    }

    private static LocalText Word(Severity severity) => severity switch
    {
        Severity.Blocker => WriteBackTexts.Blocker,
        Severity.Warning => WriteBackTexts.Warning,
        _ => WriteBackTexts.Hint,
    };
}
