using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>
/// Due dates and milestones as a calendar (RFC 5545): events of a whole day, on the day that counts, for every calendar program shows those, and
/// few show a calendar's tasks. An event keeps its UID, so that importing again moves it; the same plan on the same day gives the same bytes.
/// </summary>
public static class PlanCalendar
{
    private static readonly LocalText Name = new("{0}: вехи и сроки {1}", "{0}: milestones and due dates {1}");
    private static readonly LocalText DueOf = new("Срок: {0}", "Due: {0}");
    private static readonly LocalText GoalLine = new("Цель: {0}", "Goal: {0}");
    private static readonly LocalText TaskLine = new("Задача: {0}", "Task: {0}");
    private static readonly LocalText OwnersLine = new("Ответственные: {0}", "Owners: {0}");
    private static readonly LocalText CellLine = new("Ячейка: {0}", "Cell: {0}");

    /// <param name="asOf">The day of the reading: when the events were last known to be so.</param>
    public static byte[] Write(CompanyPlan plan, DateOnly asOf, Language language, Func<CellRef, string?> linkTo)
    {
        var ics = new IcsWriter();
        ics.Line("BEGIN", "VCALENDAR");
        ics.Line("VERSION", "2.0");
        ics.Line("PRODID", "-//SheetSync//Plan//EN");
        ics.Line("CALSCALE", "GREGORIAN");
        ics.Line("METHOD", "PUBLISH");
        ics.Text("X-WR-CALNAME", Name.Format(language, plan.Settings.Company ?? plan.Title, plan.Settings.FiscalYear.Year));
        var calendar = new Writing(plan, ics, asOf, language, linkTo);
        foreach (var department in plan.Departments)
        {
            foreach (var task in department.Tasks)
            {
                calendar.Add(department, task);
            }
        }

        ics.Line("END", "VCALENDAR");
        return ics.ToBytes();
    }

    /// <summary>Globally unique, as RFC 5545 §3.8.4.7 asks: a plan is told by its spreadsheet, in a file by company and year.</summary>
    private static string PlanKey(CompanyPlan plan) => plan.SpreadsheetId
        ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{plan.Settings.Company ?? plan.Title}\n{plan.Settings.FiscalYear.Year}")).AsSpan(0, 8));

    private sealed class Writing(CompanyPlan plan, IcsWriter ics, DateOnly asOf, Language language, Func<CellRef, string?> linkTo)
    {
        private readonly string key = PlanKey(plan);

        public void Add(Department department, PlanTask task)
        {
            if (task.Due is { } due)
            {
                Event(department, task, "due", due, DueOf.Format(language, task.Title), task.IsDone, null, task.DueCell ?? task.Cell);
            }

            var seen = new Dictionary<FiscalMonth, int>();
            foreach (var milestone in task.Milestones)
            {
                var number = seen[milestone.Month] = seen.GetValueOrDefault(milestone.Month) + 1;
                var part = string.Create(CultureInfo.InvariantCulture, $"m{milestone.Month.Number}{(number == 1 ? "" : $"-{number}")}");
                var title = milestone.Text is null ? task.Title : milestone.Text;
                Event(
                    department, task, part, plan.Settings.FiscalYear.LastDayOf(milestone.Month), title, milestone.Done,
                    milestone.Text is null ? null : TaskLine.Format(language, task.Title), milestone.Cell);
            }
        }

        private void Event(Department department, PlanTask task, string part, DateOnly day, string title, bool done, string? taskLine, CellRef cell)
        {
            ics.Line("BEGIN", "VEVENT");
            ics.Text("UID", $"{task.Id.Value}.{part}@{key}.sheetsync");
            ics.Line("DTSTAMP", $"{Day(asOf)}T000000Z");
            ics.Line("DTSTART;VALUE=DATE", Day(day));
            if (day < DateOnly.MaxValue)
            {
                ics.Line("DTEND;VALUE=DATE", Day(day.AddDays(1)));
            }

            ics.Text("SUMMARY", $"{(done ? "✓ " : "")}{title} · {department.Name}");
            ics.Text("DESCRIPTION", string.Join('\n', new[]
            {
                taskLine,
                task.Goal is null ? null : GoalLine.Format(language, task.Goal),
                task.Owners.Count == 0 ? null : OwnersLine.Format(language, string.Join(", ", task.Owners.Select(o => o.Name ?? o.Text))),
                CellLine.Format(language, cell.ToString()),
            }.OfType<string>()));
            ics.Text("CATEGORIES", department.Name);
            ics.Line("STATUS", task.IsCancelled ? "CANCELLED" : "CONFIRMED");
            ics.Line("TRANSP", "TRANSPARENT");
            if (linkTo(cell) is { } link)
            {
                ics.Line("URL", link);
            }

            ics.Line("END", "VEVENT");
        }

        private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }
}
