using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>KPI of departments and company with status and forecast; goals below.</summary>
internal static class RollupView
{
    private static readonly LocalText Title = new("KPI на конец месяца: {0} {1}", "KPI at the end of {0} {1}");
    private static readonly LocalText NoMonth = new("KPI: ни один месяц года ещё не закончился", "KPI: no month of the year has ended yet");
    private static readonly LocalText Company = new("Компания", "Company");
    private static readonly LocalText Nameless = new("(без названия)", "(no name)");
    private static readonly LocalText Coverage = new("данные по {0}", "data for {0}");
    private static readonly LocalText Missing = new("Нет факта: {0}.", "No actual for {0}.");
    private static readonly LocalText GoalsTitle = new("Цели", "Goals");

    private static readonly Heading[] Headings =
    [
        new(new("Показатель", "Indicator")),
        new(new("План", "Plan"), Right: true, NoWrap: true),
        new(new("Факт", "Actual"), Right: true, NoWrap: true),
        new(new("Выполнение", "Attainment"), new("Вып.", "Att."), Right: true, NoWrap: true),
        new(new("Статус", "Status"), NoWrap: true),
        new(new("Прогноз на год", "Year forecast"), new("Прогноз", "Forecast"), Right: true, NoWrap: true),
        new(new("Цель", "Target"), Right: true, NoWrap: true),
    ];

    private static readonly Heading[] GoalHeadings =
    [
        new(new("Отдел", "Department")), new(new("Цель", "Goal")), new(new("Ход", "Progress"), Right: true, NoWrap: true),
    ];

    public static void Write(Screen screen, Report report)
    {
        var rollup = report.Decision.Rollup;
        var year = report.Decision.Plan.Settings.FiscalYear;
        screen.Heading(rollup.AsOf is { } month
            ? Title.Format(screen.Language, new CalendarMonth(year.CalendarMonth(month)), year.LastDayOf(month).Year)
            : NoMonth.In(screen.Language));
        var table = screen.Table(Headings);
        foreach (var department in rollup.Departments)
        {
            AddComposite(table, screen, department.Department.Name, department.Kpi);
            department.Indicators.ToList().ForEach(indicator => AddIndicator(table, screen, indicator, report));
            table.AddEmptyRow();
        }

        AddComposite(table, screen, Company.In(screen.Language), rollup.Company);
        screen.Write(table);
    }

    public static void WriteGoals(Screen screen, Report report)
    {
        var goals = report.Decision.Rollup.Departments.SelectMany(d => d.Goals.Select(goal => (d.Department.Name, Goal: goal))).ToList();
        if (goals.Count == 0)
        {
            return;
        }

        screen.Heading(GoalsTitle.In(screen.Language));
        var table = screen.Table(GoalHeadings);
        foreach (var (department, goal) in goals)
        {
            table.AddRow(
                Plain.Text(department),
                screen.Linked(goal.Goal.Title, Styles.Plain, goal.Goal.Cell, report.LinkTo),
                Plain.Text(goal.Progress is { } progress ? Show.Percent(progress, screen.Language) : "—"));
        }

        screen.Write(table);
    }

    private static void AddComposite(Table table, Screen screen, string name, CompositeFigure figure)
    {
        var style = Styles.Of(figure.Status);
        var coverage = figure.Coverage is { } share and < 1 ? Coverage.Format(screen.Language, new Share(share)) : "";
        table.AddRow(
            Plain.Text(name, Styles.Bold),
            Plain.Text(""),
            Plain.Text(""),
            Plain.Text(figure.Attainment is { } a ? Show.Percent(a, screen.Language) : "—", style.Decoration(Decoration.Bold)),
            Plain.Text(Styles.Word(figure.Status, screen.Language), style),
            Plain.Text(coverage, Styles.Faint),
            Plain.Text(""));
    }

    private static void AddIndicator(Table table, Screen screen, IndicatorRollup rollup, Report report)
    {
        var language = screen.Language;
        var indicator = rollup.Indicator;
        var style = Styles.Of(rollup.Status);
        string Figure(decimal? value) => value is not { } number ? "—"
            : indicator.IsPercent ? Show.Percent(number, language) : Show.Number(number, language);
        var unit = indicator.Unit is { IsPercent: false } u ? $", {u.Text}" : "";
        var name = new Paragraph().Append(Plain.Clean($"{indicator.Name ?? Nameless.In(language)}{unit}"));
        if (rollup.MonthsMissing.Count > 0)
        {
            var year = report.Decision.Plan.Settings.FiscalYear;
            var months = rollup.MonthsMissing.Select(month => Show.Month(year.CalendarMonth(month), language));
            name.Append("\n" + Missing.Format(language, string.Join(", ", months)), Styles.Faint);
        }

        table.AddRow(
            new Padder(name, new Padding(2, 0, 0, 0)),
            Plain.Text(Figure(rollup.Planned)),
            Plain.Text(Figure(rollup.Actual)),
            Plain.Text((rollup.Attainment is { } a ? Show.Percent(a, language) : "—") + Styles.Arrow(rollup.Trend), style),
            Plain.Text(Styles.Word(rollup.Status, language), style),
            Plain.Text(Figure(rollup.Forecast)),
            Plain.Text(Figure(indicator.Target.Value)));
    }
}
