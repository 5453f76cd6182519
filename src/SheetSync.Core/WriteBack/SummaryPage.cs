using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using static SheetSync.Core.WriteBack.ServicePage;

namespace SheetSync.Core.WriteBack;

/// <summary>The tab <c>Сводка</c> / <c>Summary</c>: departments and the company, these by month, quarter and half, then indicators, goals, and initiatives with their ranks.</summary>
internal static class SummaryPage
{
    public static ServicePage Compose(WriteBackFacts facts, DateTimeOffset now, Language language)
    {
        var page = new ServicePage(ServiceTab.Summary, facts.Grid, language).Begin(facts.Plan, now);
        page.Add(Text(WriteBackTexts.AsOf, language), AsOf(facts, language)).Add();
        Departments(page, facts, language);
        Periods(page, facts, language);
        Indicators(page, facts, language);
        Goals(page, facts, language);
        Initiatives(page, facts, language);
        RefusedMail(page, facts, language);
        return page;
    }

    private static CellValue AsOf(WriteBackFacts facts, Language language) => facts.Rollup.AsOf is { } month
        ? Text(MonthName(facts.Plan, month, language))
        : Text(WriteBackTexts.NoMonthEnded, language);

    private static string MonthName(CompanyPlan plan, FiscalMonth month, Language language) =>
        Show.Month(plan.Settings.FiscalYear.CalendarMonth(month), language);

    private static void Departments(ServicePage page, WriteBackFacts facts, Language language)
    {
        Heading(page, language, WriteBackTexts.Department, WriteBackTexts.Leader, WriteBackTexts.Attainment, WriteBackTexts.Status,
            WriteBackTexts.Coverage, WriteBackTexts.Readiness, WriteBackTexts.OverdueTasks);
        var late = facts.Overdue.Items.GroupBy(i => i.Department.Name).ToDictionary(g => g.Key, g => g.DistinctBy(i => i.Task.Id).Count());
        foreach (var rollup in facts.Rollup.Departments)
        {
            var department = rollup.Department;
            var readiness = facts.Readiness.Departments.FirstOrDefault(d => d.Department.Name == department.Name);
            page.AddLinked(
                department.Cell,
                Text(department.Name), Text(department.Leader?.Name), Number(rollup.Kpi.Attainment), Status(rollup.Kpi.Status, language),
                Number(rollup.Kpi.Coverage), Number(readiness?.Score), Number(late.GetValueOrDefault(department.Name)));
        }

        var company = facts.Rollup.Company;
        page.Add(
            Text(WriteBackTexts.Company, language), default, Number(company.Attainment), Status(company.Status, language),
            Number(company.Coverage), Number(facts.Readiness.Score), Number(facts.Overdue.Tasks)).Add();
    }

    /// <summary>The last ended month, quarters and halves of departments and the company, in the columns of figures; nothing before a month has ended.</summary>
    private static void Periods(ServicePage page, WriteBackFacts facts, Language language)
    {
        if (facts.Rollup.AsOf is not { } last)
        {
            return;
        }

        List<Period> shown = [Period.Of(last), .. Period.Parts.Where(p => p.Kind != PeriodKind.Month)];
        var begun = RollupEngine.KpisOfPeriods(facts.Plan, facts.Plan.Settings.FiscalYear.LastDayOf(last).AddDays(1), shown);
        page.Add(Text(WriteBackTexts.Periods, language));
        Heading(page, language, [WriteBackTexts.Department, null, .. BesideStatus(shown.Select(p => (LocalText?)PeriodNames.Of(p, facts.Plan)))]);
        for (var at = 0; at < facts.Rollup.Departments.Count; at++)
        {
            var department = facts.Rollup.Departments[at].Department;
            page.AddLinked(department.Cell, [Text(department.Name), default, .. Cells(p => p.Departments[at].Attainment)]);
        }

        page.Add([Text(WriteBackTexts.Company, language), default, .. Cells(p => p.Company.Attainment)]).Add();

        IEnumerable<CellValue> Cells(Func<PeriodKpis, decimal?> figure) => BesideStatus(shown.Select(p =>
            begun.FirstOrDefault(b => b.Period == p) is { } rollup && figure(rollup) is { } attainment ? Text(Show.Percent(attainment, language)) : default));
    }

    /// <summary>The column of status words between them stays free: figures stand below figures.</summary>
    private static IEnumerable<T?> BesideStatus<T>(IEnumerable<T?> cells) => cells.Take(1).Append(default).Concat(cells.Skip(1));

    private static void Indicators(ServicePage page, WriteBackFacts facts, Language language)
    {
        page.Add(Text(WriteBackTexts.Indicators, language));
        Heading(page, language, WriteBackTexts.Department, WriteBackTexts.Indicator, WriteBackTexts.Attainment, WriteBackTexts.Status,
            WriteBackTexts.Trend, WriteBackTexts.MonthsMissing, WriteBackTexts.Planned, WriteBackTexts.Actual, WriteBackTexts.Forecast, WriteBackTexts.Target);
        foreach (var (department, figures) in facts.Rollup.Departments.SelectMany(d => d.Indicators.Select(i => (d.Department, i))))
        {
            var indicator = figures.Indicator;
            page.AddLinked(
                indicator.Cell,
                Text(department.Name), Text(indicator.Name), Number(figures.Attainment), Status(figures.Status, language),
                WriteBackTexts.Of(figures.Trend) is { } trend ? Text(trend, language) : default,
                Text(string.Join(", ", figures.MonthsMissing.Select(m => MonthName(facts.Plan, m, language)))),
                RowValues.Figure(indicator, figures.Planned, language), RowValues.Figure(indicator, figures.Actual, language),
                RowValues.Figure(indicator, figures.Forecast, language), RowValues.Figure(indicator, indicator.Target.Value, language));
        }

        page.Add();
    }

    private static void Goals(ServicePage page, WriteBackFacts facts, Language language)
    {
        page.Add(Text(WriteBackTexts.Goals, language));
        Heading(page, language, WriteBackTexts.Department, WriteBackTexts.Goal, WriteBackTexts.Progress);
        foreach (var (department, figures) in facts.Rollup.Departments.SelectMany(d => d.Goals.Select(g => (d.Department, g))))
        {
            page.AddLinked(figures.Goal.Cell, Text(department.Name), Text(figures.Goal.Title), Number(figures.Progress));
        }
    }

    private static void Initiatives(ServicePage page, WriteBackFacts facts, Language language)
    {
        if (facts.Plan.Initiatives.Count == 0)
        {
            return;
        }

        page.Add().Add(Text(WriteBackTexts.Initiatives, language));
        Heading(page, language, WriteBackTexts.Department, WriteBackTexts.Initiative, null, null, null, null,
            WriteBackTexts.Rice, WriteBackTexts.RiceRank, WriteBackTexts.Ice, WriteBackTexts.IceRank);
        foreach (var ranked in InitiativeRanks.Of(facts.Plan.Initiatives))
        {
            page.AddLinked(
                ranked.Initiative.Cell,
                Text(ranked.Initiative.Department), Text(ranked.Initiative.Title), default, default, default, default, Amount(ranked.Rice),
                Number(ranked.RiceRank), Amount(ranked.Ice), Number(ranked.IceRank));
        }
    }

    private static void RefusedMail(ServicePage page, WriteBackFacts facts, Language language)
    {
        if (facts.RefusedMail.Count == 0)
        {
            return;
        }

        page.Add().Add(Text(WriteBackTexts.RefusedMail, language)).Add(Text(WriteBackTexts.Address, language), Text(WriteBackTexts.ServerSaid, language));
        foreach (var refused in facts.RefusedMail)
        {
            page.Add(Text(refused.Recipient), Text(refused.Reason));
        }
    }

    private static CellValue Status(FigureStatus status, Language language) => Text(WriteBackTexts.Of(status), language);

    private static void Heading(ServicePage page, Language language, params IReadOnlyList<LocalText?> names)
    {
        var cells = new CellValue[page.Layout.Columns.Count];
        for (var i = 0; i < names.Count; i++)
        {
            cells[i] = names[i] is { } name ? Text(name, language) : default;
        }

        cells[^1] = Text(WriteBackTexts.Link, language);
        page.Add(cells);
    }
}
