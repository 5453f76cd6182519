using System.Globalization;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The load picture: open tasks with a milestone by person and month. People who never reach the limit are only counted.</summary>
internal static class LoadView
{
    private static readonly LocalText Title = new(
        "Нагрузка: сколько задач с вехой у человека в месяце (предел — {0})", "Load: tasks with a milestone a person and month (limit: {0})");

    private static readonly LocalText Light = new(
        "Ещё {0} {0|человек|человека|человек} — меньше {1} в каждом месяце.", "{0} more {0|person|people} below {1} in every month.");

    private static readonly LocalText Person = new("Кто", "Who");

    public static void Write(Screen screen, Report report)
    {
        var readiness = report.Decision.Readiness;
        var people = readiness.Load.GroupBy(load => load.Person).ToList();
        if (people.Count == 0)
        {
            return;
        }

        var busy = people.Where(person => person.Any(load => load.Tasks.Count >= readiness.LoadLimit)).ToList();
        screen.Heading(Title.Format(screen.Language, readiness.LoadLimit));
        if (busy.Count > 0)
        {
            var table = screen.Table([new(Person), .. FiscalMonth.All.Select(month => Month(report, month))]);
            foreach (var person in busy)
            {
                table.AddRow([Plain.Text(person.Key), .. FiscalMonth.All.Select(month => Count([.. person.Where(load => load.Month == month)], readiness))]);
            }

            screen.Write(table);
        }

        if (people.Count > busy.Count)
        {
            screen.Line(Light.Format(screen.Language, people.Count - busy.Count, readiness.LoadLimit), Styles.Faint);
        }
    }

    /// <summary>Three letters: twelve months fit beside a name.</summary>
    private static Heading Month(Report report, FiscalMonth month)
    {
        var calendar = report.Decision.Plan.Settings.FiscalYear.CalendarMonth(month);
        return new(new(Show.Month(calendar, Language.Ru)[..3], Show.Month(calendar, Language.En)[..3]), Right: true, NoWrap: true);
    }

    private static Text Count(IReadOnlyList<Core.Rollups.PersonLoad> loads, ReadinessReport readiness)
    {
        var count = loads.Sum(load => load.Tasks.Count);
        return count == 0 ? Plain.Text("·", Styles.Faint)
            : count > readiness.LoadLimit ? Plain.Text(count.ToString(CultureInfo.InvariantCulture) + "!", Styles.Bad)
            : Plain.Text(count.ToString(CultureInfo.InvariantCulture));
    }
}
