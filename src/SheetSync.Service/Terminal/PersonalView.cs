using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>Personal KPI of leaders for the last ended month; all months stand in JSON.</summary>
internal static class PersonalView
{
    private static readonly LocalText Title = new("Личный KPI руководителей за {0}", "Personal KPI of leaders in {0}");
    private static readonly LocalText NotSet = new("не задан", "not set");

    private static readonly Heading[] Headings =
    [
        new(new("Руководитель", "Leader")), new(new("Отдел", "Department")),
        new(new("Личный KPI", "Personal KPI"), new("KPI", "KPI"), Right: true, NoWrap: true),
        new(new("Ключевые задачи", "Key tasks"), new("Задачи", "Tasks"), Right: true, NoWrap: true),
    ];

    public static void Write(Screen screen, Report report)
    {
        var (rollup, language) = (report.Decision.Rollup, screen.Language);
        var entries = rollup.Departments.SelectMany(d => d.Personal.Where(p => p.Month == rollup.AsOf).Select(p => (d.Department.Name, Entry: p))).ToList();
        if (rollup.AsOf is not { } month || entries.Count == 0)
        {
            return;
        }

        screen.Heading(Title.Format(language, new CalendarMonth(report.Decision.Plan.Settings.FiscalYear.CalendarMonth(month))));
        var table = screen.Table(Headings);
        foreach (var (department, entry) in entries)
        {
            table.AddRow(
                Plain.Text(entry.Person.Name),
                Plain.Text(department),
                entry.Kpi is { } kpi ? Plain.Text(Show.Percent(kpi, language)) : Plain.Text(NotSet.In(language), Styles.Faint),
                Plain.Text($"{entry.KeyTasksDone}/{entry.KeyTasks}"));
        }

        screen.Write(table);
    }
}
