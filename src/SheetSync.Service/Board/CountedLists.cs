using SheetSync.Core.Board;
using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Board;

/// <summary>What a figure of the board counts, one by one: each with its cell and with the explanation of its own.</summary>
/// <param name="Path">Of the page, below the board.</param>
public sealed record CountedList(string Path, string Title, string? Note, IReadOnlyList<CountedGroup> Groups);

/// <param name="Id">Where a link to this part of the page leads; none has two of them.</param>
/// <param name="Heading">With the figure, as the board shows it.</param>
/// <param name="Class">The figure's colour.</param>
public sealed record CountedGroup(string Id, string Heading, string Class, IReadOnlyList<CountedLine> Lines);

/// <param name="Badge">What matters of it, linked to its explanation.</param>
/// <param name="Title">Linked to the cell.</param>
public sealed record CountedLine(string Badge, string Class, ItemId Item, string Title, CellRef? Cell, string Note);

/// <summary>The lists behind the counts of a board. Null where the plan holds nothing of the name: its row may be gone since the board was drawn.</summary>
internal static class CountedLists
{
    /// <summary>Open tasks of a person, month by month. People of one name stand one after the other.</summary>
    public static CountedList? Load(BoardView view, string person)
    {
        var months = view.Model.Load.People.Where(row => row.Person == person).SelectMany(row => row.Months).OfType<PersonLoad>().ToList();
        var groups = months.Select((month, at) => new CountedGroup(
            BoardLinks.MonthMark(month.Month) + (months.FindIndex(m => m.Month == month.Month) < at ? "-2" : ""),
            view.In(BoardTexts.LoadOf, view.Month(month.Month), month.Tasks.Count, month.Limit),
            BoardView.ClassOf(month),
            [
                .. month.Tasks.Select(t => new CountedLine(
                    view.Percent(TaskProgress.Of(t.Task)), "n", t.Task.Id, view.Title(t.Task.Title), t.Milestone.Cell,
                    Joined(view.Name(t.Department.Name), t.Milestone.Text is { } text ? view.Title(text) : ""))),
            ])).ToList();
        return groups.Count == 0 ? null : new CountedList(
            BoardLinks.LoadPath(person), view.In(BoardTexts.LoadTitle, view.Name(person)), view.In(BoardTexts.LoadNote, view.Model.Load.Limit), groups);
    }

    /// <summary>All milestones of a department in one month.</summary>
    public static CountedList? Month(BoardView view, FiscalMonth month, string department)
    {
        if (view.Model.Calendar.Rows.FirstOrDefault(r => r.Department.Name == department) is not { } row || row.Months[month.Number - 1] is not { Count: > 0 } entries)
        {
            return null;
        }

        return new CountedList(
            BoardLinks.MonthPath(month, department),
            Joined(view.Name(department), view.Month(month)),
            null,
            [
                .. entries.GroupBy(e => e.State).Select(g => new CountedGroup(
                    g.Key.ToString().ToLowerInvariant(), $"{view.In(BoardTexts.Of(g.Key))}: {view.Number(g.Count())}", Colour(g.Key), [.. g.Select(e => Line(view, e))])),
            ]);
    }

    /// <summary>Overdue tasks by age.</summary>
    /// <param name="department">Null: of all departments.</param>
    public static CountedList? Overdue(BoardView view, string? department)
    {
        var tasks = OverdueTasks.Of(view.Model.Input.Overdue).Oldest.Where(t => department is null || t.Oldest.Department.Name == department).ToList();
        var groups = tasks.GroupBy(t => t.Oldest.Level).OrderByDescending(g => g.Key).Select(g => new CountedGroup(
            BoardLinks.LevelMark(g.Key), $"{view.LevelOf(g.Key)}: {view.Number(g.Count())}", BoardView.ClassOfLevel(g.Key), [.. g.Select(t => Line(view, t.Oldest))])).ToList();
        return groups.Count == 0 ? null : new CountedList(
            BoardLinks.OverduePath(department), department is null ? view.In(BoardTexts.Overdue) : $"{view.In(BoardTexts.Overdue)}: {view.Name(department)}",
            $"{view.Number(tasks.Count)} {view.In(BoardTexts.OverdueTasks, tasks.Count)}", groups);
    }

    /// <summary>Indicators of a department that lack the actual of an ended month.</summary>
    public static CountedList? Actuals(BoardView view, string department)
    {
        if (view.Model.Execution?.MissingActuals.FirstOrDefault(m => m.Department.Name == department) is not { } missing)
        {
            return null;
        }

        return new CountedList(
            BoardLinks.ActualsPath(department),
            $"{view.In(BoardTexts.MissingActuals)}: {view.Name(department)}",
            null,
            [
                new CountedGroup("all", view.In(BoardTexts.MissingOf, missing.Indicators.Count, missing.Of), "y", [
                    .. missing.Indicators.Select(i => new CountedLine(
                        view.Number(i.MonthsMissing.Count), "y", i.Indicator.Id, view.Title(i.Indicator.Name), i.Indicator.Cell, view.Months(i.MonthsMissing))),
                ]),
            ]);
    }

    private static CountedLine Line(BoardView view, CalendarEntry entry) => new(
        BoardView.Sign(entry.State), Colour(entry.State), entry.Task.Id, view.Title(entry.Text), entry.Cell,
        Joined(entry.Text == entry.Task.Title ? "" : view.Title(entry.Task.Title), view.Owner(entry.Task)));

    private static CountedLine Line(BoardView view, OverdueItem item) => new(
        view.In(BoardTexts.Days, item.Days), BoardView.ClassOfLevel(item.Level), item.Task.Id, view.Title(item.Task.Title), item.Cell, view.LateNote(item));

    private static string Colour(EntryState state) => state switch { EntryState.Done => "g", EntryState.Overdue => "r", _ => "n" };

    private static string Joined(params IEnumerable<string> parts) => string.Join(" · ", parts.Where(p => p.Length > 0));
}
