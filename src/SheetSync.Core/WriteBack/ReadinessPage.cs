using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;
using static SheetSync.Core.WriteBack.ServicePage;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// The tab <c>Готовность</c> / <c>Readiness</c>: the phase, six criteria by department in the order of work, then for each leader what to do with
/// links to the cells, the load of people, and the rules that this workbook sets. No figure in it changes by the passing of a day alone.
/// </summary>
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
        var page = new ServicePage(ServiceTab.Readiness, facts.Grid, language).Begin(facts.Plan, now).Add(Text(ReadinessTexts.Phase(readiness, language)));
        page.Add([
            Text(WriteBackTexts.Department, language), Text(WriteBackTexts.State, language), Text(WriteBackTexts.Score, language),
            .. Criteria.Select(c => Text(c.Name, language)), Text(WriteBackTexts.Link, language)]);
        foreach (var department in readiness.Departments)
        {
            page.AddLinked(department.Department.Cell, [
                Text(department.Department.Name), State(department.Ready, language), Number(department.Score),
                .. Criteria.Select(c => Text(Counted(department, c.Criterion, language)))]);
        }

        page.Add(Text(WriteBackTexts.Company, language), State(readiness.Ready, language), Number(readiness.Score)).Add();
        Work(page, facts, language);
        Load(page, readiness, facts.Plan, language);
        Settings(page, readiness, language);
        return page;
    }

    private static Grid.CellValue State(bool ready, Language language) =>
        Text(ready ? WriteBackTexts.Ready : WriteBackTexts.NotReady, language);

    private static string Counted(DepartmentReadiness department, Criterion criterion, Language language)
    {
        var result = department.Criteria.First(c => c.Criterion == criterion);
        return WriteBackTexts.OfRequired.Format(language, result.Satisfied, result.Required);
    }

    private static void Work(ServicePage page, WriteBackFacts facts, Language language)
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
        foreach (var list in WorkList.Of(facts.Readiness))
        {
            page.Add(Text(ReadinessTexts.Whose(list, language)));
            foreach (var finding in list.Findings)
            {
                page.AddFinding(finding, Text(finding.Department), Text(Word(finding.Severity), language), Text(finding.Code));
            }
        }
    }

    /// <summary>One row a person who reaches the limit: the most of any month, and the months with their counts.</summary>
    private static void Load(ServicePage page, ReadinessReport readiness, CompanyPlan plan, Language language)
    {
        var busy = readiness.Load.GroupBy(l => l.Person).Where(p => p.Any(l => l.Tasks.Count >= l.Limit)).ToList();
        if (busy.Count == 0)
        {
            return;
        }

        page.Add().Add(Text(WriteBackTexts.Load.Format(language, readiness.LoadLimit)));
        page.Add(Text(WriteBackTexts.Person, language), Text(WriteBackTexts.MostInAMonth, language), default, Text(WriteBackTexts.ByMonth, language));
        foreach (var person in busy)
        {
            var months = person.Select(l => $"{Show.Month(plan.Settings.FiscalYear.CalendarMonth(l.Month), language)} {l.Tasks.Count}{(l.IsOverLimit ? "!" : "")}");
            page.Add(Text(person.Key), Number(person.Max(l => l.Tasks.Count)), default, Text(string.Join(" · ", months)));
        }
    }

    private static void Settings(ServicePage page, ReadinessReport readiness, Language language)
    {
        if (readiness.RuleSettings.Count == 0)
        {
            return;
        }

        page.Add().Add(Text(WriteBackTexts.RulesSet, language));
        foreach (var setting in readiness.RuleSettings)
        {
            page.Add(default, default, Text(setting.Kind.Code), Text($"{setting.Kind.Title.In(language)}: {setting.Told(language)}"));
        }
    }

    private static LocalText Word(Severity severity) => severity switch
    {
        Severity.Blocker => WriteBackTexts.Blocker,
        Severity.Warning => WriteBackTexts.Warning,
        _ => WriteBackTexts.Hint,
    };
}
