using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups.Explain;

/// <summary>Spells out weighted figures, goal and personal progress (domain.md §5).</summary>
internal static class CompositeExplainer
{
    /// <param name="periods">Parts of the year that have begun to be judged.</param>
    public static IReadOnlyList<FigureExplanation> Of(DepartmentRollup department, CompanyPlan plan, IEnumerable<PeriodRollup> periods) =>
    [
        .. Of(department.Kpi, Terms(department.Indicators), plan.Settings, Period.Year),
        .. periods.SelectMany(p => p.Departments.Where(d => ReferenceEquals(d.Department, department.Department))
            .SelectMany(d => Of(d.Kpi, Terms(d.Indicators), plan.Settings, p.Period).Take(1))),
        .. department.Personal.Select(p => Personal(p, plan)),
    ];

    /// <param name="periods">Parts of the year that have begun to be judged.</param>
    public static IReadOnlyList<FigureExplanation> Of(RollupReport report, CompanyPlan plan, IEnumerable<PeriodRollup> periods) =>
    [
        .. Of(report.Company, Terms(report.Departments.Select(d => (d.Department, d.Kpi))), plan.Settings, Period.Year),
        .. periods.SelectMany(p => Of(p.Company, Terms(p.Departments.Select(d => (d.Department, d.Kpi))), plan.Settings, p.Period).Take(1)),
    ];

    public static FigureExplanation Of(GoalRollup goal, Department department)
    {
        var tasks = department.Tasks.Where(t => !t.IsCancelled && TaskProgress.Serves(t, goal.Goal)).ToList();
        return new(
            ExplainedFigure.Progress,
            goal.Progress,
            Formula.In(f => goal.Progress is { } progress
                ? $"{f.Number(progress)} = ({Formula.Sum(tasks.Select(t => f.Number(TaskProgress.Of(t))))}) / {tasks.Count}"
                : f.Say("нет данных: у цели нет задач, кроме отменённых", "no data: the goal has no task that is not cancelled")),
            [.. tasks.Select(t => t.Cell)]);
    }

    /// <param name="Covered">The share of the weight that has data.</param>
    private sealed record Term(decimal Weight, decimal? Attainment, decimal Covered, CellRef? Cell);

    private static List<Term> Terms(IEnumerable<IndicatorRollup> indicators) =>
        [.. indicators.Select(i => new Term(i.Indicator.Weight, i.Attainment, i.Attainment is null ? 0 : 1, i.Indicator.Cell))];

    private static List<Term> Terms(IEnumerable<(Department Department, CompositeFigure Kpi)> departments) =>
        [.. departments.Select(d => new Term(d.Department.Weight, d.Kpi.Attainment, d.Kpi.Attainment is null ? 0 : d.Kpi.Coverage ?? 0, d.Department.Cell))];

    /// <summary>The figure, its coverage and its colour, over some months.</summary>
    private static List<FigureExplanation> Of(CompositeFigure figure, List<Term> terms, WorkbookSettings settings, Period period)
    {
        var counted = terms.Where(t => t.Attainment is not null).ToList();
        var cells = counted.Select(t => t.Cell).OfType<CellRef>().ToList();
        return
        [
            new(ExplainedFigure.Kpi, figure.Attainment, Formula.In(f => KpiText(f, figure.Attainment, counted, settings)), cells) { Period = period },
            new(ExplainedFigure.Coverage, figure.Coverage, Formula.In(f => CoverageText(f, figure.Coverage, terms)), []) { Period = period },
            new(ExplainedFigure.Status, null, Formula.In(f => Colours.Explain(f, figure.Attainment, settings)), []) { Period = period },
        ];
    }

    private static string KpiText(Formula f, decimal? kpi, List<Term> counted, WorkbookSettings settings) => kpi is { } figure
        ? $"{f.Number(figure)} = ({Formula.Sum(counted.Select(t => $"{f.Number(t.Weight)}·{Capped(f, t.Attainment!.Value, settings)}"))}) / {Weights(f, counted)}"
        : f.Say("нет данных: ни у чего с весом нет выполнения", "no data: nothing with a weight has an attainment");

    private static string CoverageText(Formula f, decimal? coverage, List<Term> terms) => coverage is { } figure
        ? $"{f.Number(figure)} = ({Formula.Sum(terms.Select(t => $"{f.Number(t.Weight)}·{f.Number(t.Covered)}"))}) / {Weights(f, terms)}"
        : f.Say("нет: сумма весов — 0", "none: the weights sum to 0");

    private static string Weights(Formula f, List<Term> terms) =>
        Arithmetic.OrNull(() => terms.Sum(t => t.Weight)) is { } sum ? f.Number(sum) : "—";

    /// <summary>As it counts, and in brackets as it is where floor or cap hold it.</summary>
    private static string Capped(Formula f, decimal attainment, WorkbookSettings settings)
    {
        var counts = Math.Min(Math.Max(attainment, 0), settings.AttainmentCap);
        return counts == attainment
            ? f.Ratio(attainment)
            : f.Say($"{f.Ratio(counts)} (вместо {f.Ratio(attainment)})", $"{f.Ratio(counts)} (for {f.Ratio(attainment)})");
    }

    private static FigureExplanation Personal(PersonalKpi entry, CompanyPlan plan) => new(
        ExplainedFigure.PersonalKpi,
        entry.Kpi,
        Formula.In(f => $"{entry.Person.Name}, {f.Month(plan.Settings.FiscalYear.CalendarMonth(entry.Month))}: " + PersonalText(f, entry)),
        [.. PersonalKpis.KeyTasksOf(plan, entry.Person).Where(t => t.KeyMonths.Contains(entry.Month)).Select(t => t.Cell)])
    {
        Period = Period.Of(entry.Month),
    };

    /// <summary>½·department + ½·done/all: the department's half follows from the result.</summary>
    private static string PersonalText(Formula f, PersonalKpi entry) => entry.Kpi is { } kpi
        ? $"{f.Number(kpi)} = ({f.Number(kpi * 2 - (decimal)entry.KeyTasksDone / entry.KeyTasks)} + {entry.KeyTasksDone}/{entry.KeyTasks}) / 2"
        : entry.KeyTasks == 0 ? f.Say("не задан: нет ключевых задач", "not set: no key tasks")
        : f.Say("не задан: за месяц нет KPI отдела", "not set: no department KPI for the month");
}
