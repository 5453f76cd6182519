using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The plan as it was read, department by department.</summary>
internal static class PlanView
{
    private static readonly LocalText Year = new("{0} год с месяца: {1} · {2}", "{0}, from {1} · {2}");
    private static readonly LocalText Leader = new("руководитель {0}", "led by {0}");
    private static readonly LocalText NoTab = new("вкладка «{0}» не найдена или пуста", "the tab “{0}” is missing or blank");
    private static readonly LocalText Nameless = new("(без названия)", "(no name)");

    private static readonly Heading[] Headings =
    [
        new(new("Код", "Id"), NoWrap: true),
        new(new("Что", "What")),
        new(new("Ответственные", "Owners"), new("Отв.", "Owners")),
        new(new("Срок", "Due"), NoWrap: true),
        new(new("Состояние", "State")),
    ];

    private static readonly LocalText IndicatorState = new("план {0} мес., факт {1} мес.", "{0} mo. planned, {1} actual");
    private static readonly LocalText TargetWord = new("цель {0}", "target {0}");
    private static readonly LocalText Milestones = new("вехи: {0} из {1}", "milestones: {0} of {1}");

    public static void Write(Screen screen, Report report)
    {
        var plan = report.Decision.Plan;
        var year = plan.Settings.FiscalYear;
        screen.Heading(plan.Settings.Company ?? plan.Title);
        screen.Line(
            Year.Format(screen.Language, year.Year.ToString(), new CalendarMonth(year.FirstMonth), plan.Settings.TimeZone), Styles.Faint);
        foreach (var department in plan.Departments)
        {
            var leader = department.Leader is { } person ? ", " + Leader.Format(screen.Language, person.Name) : "";
            screen.Heading(department.Name + leader);
            if (department.HasTab)
            {
                screen.Write(TableOf(screen, report, department));
            }
            else
            {
                screen.Line(NoTab.Format(screen.Language, department.Tab), Styles.Bad);
            }
        }
    }

    private static Table TableOf(Screen screen, Report report, Department department)
    {
        var table = screen.Table(Headings);
        foreach (var indicator in department.Indicators)
        {
            AddRow(table, screen, report, indicator.Id, "KPI  " + (indicator.Name ?? Nameless.In(screen.Language)), indicator.Cell, [], null,
                IndicatorLine(indicator, screen.Language));
        }

        foreach (var goal in department.Goals)
        {
            AddRow(table, screen, report, goal.Id, "◎  " + goal.Title, goal.Cell, goal.Owners, null, goal.Indicator ?? goal.Result ?? "");
        }

        foreach (var task in department.Tasks)
        {
            AddRow(table, screen, report, task.Id, "–  " + task.Title, task.Cell, task.Owners, task.Due, TaskLine(task, screen.Language));
        }

        return table;
    }

    private static void AddRow(
        Table table, Screen screen, Report report, ItemId id, string what, Core.Grid.CellRef cell, IReadOnlyList<Owner> owners, DateOnly? due, string state) =>
        table.AddRow(
            Plain.Text(id.Value, Styles.Faint),
            screen.Linked(what, Styles.Plain, cell, report.LinkTo),
            Plain.Text(string.Join(", ", owners.Select(owner => owner.Name ?? owner.Text))),
            Plain.Text(due is { } day ? Show.Date(day, screen.Language) : ""),
            Plain.Text(state));

    private static string IndicatorLine(Indicator indicator, Language language)
    {
        var months = IndicatorState.Format(
            language, indicator.Plan.Values.Count(v => v is not null), indicator.Actual.Values.Count(v => v is not null));
        return indicator.Target.Value is { } target
            ? TargetWord.Format(language, indicator.IsPercent ? new Share(target) : target) + "; " + months
            : months;
    }

    private static string TaskLine(PlanTask task, Language language)
    {
        var state = Styles.Word(task.EffectiveStatus, language);
        return task.Milestones.Count == 0
            ? state
            : state + "; " + Milestones.Format(language, task.Milestones.Count(m => m.Done), task.Milestones.Count);
    }
}
