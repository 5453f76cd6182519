using SheetSync.Core.Overdue;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>Overdue tasks by department, each with its oldest date: people count tasks, not dates (domain.md §6).</summary>
internal static class OverdueView
{
    private static readonly LocalText Title = new(
        "Просрочено на {1}: {0} {0|задача|задачи|задач}", "Overdue on {1}: {0} {0|task|tasks}");

    private static readonly LocalText Nothing = new("Просроченного на {0} нет.", "Nothing is overdue on {0}.");
    private static readonly LocalText Postponed = new("Перенесено после срока: {0}", "Postponed after it was due: {0}");
    private static readonly LocalText MilestoneWord = new("веха: {0}", "milestone: {0}");
    private static readonly LocalText More = new("и ещё {0} {0|срок|срока|сроков}", "and {0} more {0|date|dates}");
    private static readonly LocalText Nobody = new("не назначен", "nobody");
    private static readonly LocalText FirstDue = new("{0}\nсначала {1}", "{0}\nfirst {1}");
    private static readonly LocalText Cells = new("Ячейки:", "Cells:");

    private static readonly Heading[] Headings =
    [
        new(new("Дней", "Days"), Right: true, NoWrap: true),
        new(new("Уровень", "Level"), new("Ур.", "Lvl"), Right: true, NoWrap: true),
        new(new("Задача", "Task")),
        new(new("Ответственный", "Owner"), new("Отв.", "Owner")),
        new(new("Срок", "Due"), NoWrap: true),
        new(new("Ячейка", "Cell"), NoWrap: true),
    ];

    public static void Write(Screen screen, Report report)
    {
        var overdue = report.Decision.Overdue;
        var today = report.Decision.Today;
        if (overdue.Tasks == 0)
        {
            screen.Heading(Nothing.Format(screen.Language, today));
        }
        else
        {
            screen.Heading(Title.Format(screen.Language, overdue.Tasks, today));
            WriteTable(screen, report, overdue.Items);
        }

        if (overdue.Postponed.Count > 0)
        {
            screen.Heading(Postponed.Format(screen.Language, overdue.Postponed.Count));
            WriteTable(screen, report, overdue.Postponed);
        }
    }

    private static void WriteTable(Screen screen, Report report, IReadOnlyList<OverdueItem> items)
    {
        var table = screen.Table(Headings);
        var cells = new List<Core.Grid.CellRef>();
        foreach (var department in items.GroupBy(item => item.Department.Name))
        {
            table.AddRow(Plain.Text(""), Plain.Text(""), Plain.Text(department.Key, Styles.Bold));
            var tasks = department.GroupBy(item => item.Task.Id).Select(task => task.OrderByDescending(item => item.Days).ToList());
            foreach (var task in tasks.OrderByDescending(task => task[0].Days))
            {
                AddTask(table, screen, report, task[0], task.Count - 1);
                cells.Add(task[0].Cell);
            }
        }

        screen.Write(table);
        if (cells.Any(cell => report.LinkTo(cell) is not null) && !screen.HasLinks)
        {
            screen.Line(Cells.In(screen.Language), Styles.Faint);
            screen.Links(cells, report.LinkTo);
        }
    }

    private static void AddTask(Table table, Screen screen, Report report, OverdueItem item, int more)
    {
        var language = screen.Language;
        var what = new Paragraph().Append(Plain.Clean(item.Task.Title));
        if (item.Kind == OverdueKind.Milestone && item.Title != item.Task.Title)
        {
            what.Append("\n" + Plain.Clean(MilestoneWord.Format(language, item.Title)), Styles.Faint);
        }

        if (more > 0)
        {
            what.Append("\n" + More.Format(language, more), Styles.Faint);
        }

        var owner = item.Task.Accountable is { } accountable ? accountable.Name ?? accountable.Text : Nobody.In(language);
        var due = Show.Date(item.Due, language);
        table.AddRow(
            Plain.Text(Show.Number(item.Days, language), Styles.OfLevel(item.Level)),
            Plain.Text(Show.Number(item.Level, language), Styles.OfLevel(item.Level)),
            what,
            Plain.Text(owner),
            Plain.Text(item.FirstDue == item.Due ? due : FirstDue.Format(language, item.Due, item.FirstDue)),
            screen.Cell(item.Cell, report.LinkTo));
    }
}
