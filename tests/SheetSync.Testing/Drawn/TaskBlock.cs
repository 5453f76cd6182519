using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Drawn;

/// <summary>Blocks of tasks: of the sectioned template, or the single table with its parents in the first columns.</summary>
internal sealed class TaskBlock(CellForms forms, FiscalYear year, DrawnStyle style, IReadOnlyList<string> indicators, IReadOnlyList<Goal> goals)
{
    private static readonly CellRef Nowhere = new("", null, new CellAddress(1, 1));

    private readonly List<DrawnCell[]> heads = [];
    private readonly List<DrawnRow> rows = [];
    private readonly List<int> months = [];
    private bool withIndicator;
    private bool withGoal;
    private bool referFreely;
    private (string? Indicator, string? Goal) before;
    private int[] ownersBefore = [];

    /// <summary>The table that companies draw by hand: every goal has rows of tasks, or one row without a task.</summary>
    public DrawnBlock Single(List<PlanTask> tasks)
    {
        Start(indicator: true, goal: true, freely: false);
        foreach (var goal in goals)
        {
            var count = forms.Next(0, 4);
            for (var i = 0; i < count; i++)
            {
                tasks.Add(Row(goal.Indicator, goal.Title));
            }

            if (count == 0)
            {
                rows.Add(new DrawnRow([.. Parents(goal.Indicator, goal.Title, out var starts), .. heads.Skip(2).Select(_ => DrawnCell.Blank)], starts));
                ownersBefore = [];
            }
        }

        return Block(DrawnKind.Single);
    }

    public DrawnBlock Sectioned(List<PlanTask> tasks)
    {
        // Either kind of parent column, both or none; a task without a goal carries its indicator.
        var kind = forms.Next(0, 4);
        Start(indicator: kind is 1 or 2, goal: kind is 2 or 3 && goals.Count > 0, freely: true);
        if (withGoal)
        {
            foreach (var goal in goals)
            {
                tasks.AddRange(Enumerable.Range(0, forms.Next(0, 4)).Select(_ => Row(withIndicator ? goal.Indicator : null, goal.Title)));
            }
        }
        else if (withIndicator)
        {
            tasks.AddRange(indicators.SelectMany(name => Enumerable.Range(0, forms.Next(0, 3)).Select(_ => Row(name, null))));
        }
        else
        {
            tasks.AddRange(Enumerable.Range(0, forms.Next(1, 5)).Select(_ => Row(null, null)));
        }

        return Block(DrawnKind.Tasks);
    }

    private DrawnBlock Block(DrawnKind kind) =>
        new(kind, forms.Often(0.4) ? DrawnCell.Of("Задачи", "Tasks") : DrawnCell.Blank, [.. heads], 0, [.. rows]);

    private void Start(bool indicator, bool goal, bool freely)
    {
        heads.Clear();
        rows.Clear();
        months.Clear();
        (before, ownersBefore, withIndicator, withGoal, referFreely) = (default, [], indicator, goal, freely);
        var names = new List<(string, string)[]>();
        if (indicator)
        {
            names.Add(DrawnWords.Indicator);
        }

        if (goal)
        {
            names.Add(DrawnWords.Goal);
        }

        names.AddRange([DrawnWords.Task, DrawnWords.Owner, DrawnWords.Due, DrawnWords.Status, DrawnWords.Progress, DrawnWords.KeyMonth, DrawnWords.Comment, DrawnWords.Number]);
        heads.AddRange(names.Select(name => new[] { DrawnCell.Of(forms.Pick(name)) }));
        var way = forms.Next(0, 5);
        var count = forms.Next(0, 13);
        months.AddRange(Enumerable.Range(forms.Next(1, 14 - count), count));
        heads.AddRange(months.Select(m => new[] { DrawnCell.Of(DrawnWords.Month(year.CalendarMonth(new FiscalMonth(m)), way)) }));
    }

    private PlanTask Row(string? indicator, string? goal)
    {
        var title = forms.Title();
        var owners = Owners();
        var milestones = months.Where(_ => forms.Often(0.3)).Select(m => (Month: m, Cell: forms.Milestone())).ToList();
        var task = Task(title, goal, goal is null ? indicator : null, owners, milestones);
        var isSplit = style == DrawnStyle.FillDown && owners.Length > 1 && forms.Often(0.3);
        var mergesOwners = style == DrawnStyle.FillDown && !isSplit && owners.Length > 0 && owners.SequenceEqual(ownersBefore);
        var ownersCell = mergesOwners ? DrawnCell.Above : forms.Owners(isSplit ? owners[..1] : owners);
        var half = isSplit ? 6 : 12;
        rows.Add(new DrawnRow(
            [
                .. Parents(indicator, goal, out var starts), DrawnCell.Of(title), ownersCell, task.Due is { } due ? forms.Due(due) : DrawnCell.Blank,
                task.Status is { } status ? DrawnCell.Of(forms.Pick(DrawnWords.States[(int)status])) : DrawnCell.Blank,
                task.Progress is { } progress ? Progress(progress) : DrawnCell.Blank, KeyMonths(task.KeyMonths),
                forms.Often(0.2) ? DrawnCell.Of("см. протокол") : DrawnCell.Blank, DrawnCell.Of(rows.Count + 1),
                .. Milestones(milestones, 1, half),
            ],
            starts && !mergesOwners));
        if (isSplit)
        {
            DrawnCell[] parents = [.. Enumerable.Repeat(DrawnCell.Blank, (withIndicator ? 1 : 0) + (withGoal ? 1 : 0))];
            rows.Add(new DrawnRow([.. parents, DrawnCell.Above, forms.Owners(owners[1..]), .. Enumerable.Repeat(DrawnCell.Blank, 6), .. Milestones(milestones, 7, 12)], false));
        }

        ownersBefore = isSplit ? [] : owners;
        return task;
    }

    private PlanTask Task(string title, string? goal, string? indicator, int[] owners, List<(int Month, (DrawnCell Cell, string? Text, bool Done) Cell)> milestones)
    {
        var task = new PlanTask
        {
            Id = default,
            Title = title,
            Goal = goal,
            Indicator = indicator,
            Owners = [.. owners.Select(o => new Owner("", CellForms.People[o], Nowhere))],
            Due = forms.Often(0.5) ? Due() : null,
            Status = forms.Often(0.6) ? (TaskState)forms.Next(0, 5) : null,
            Progress = forms.Often(0.3) ? forms.Next(0, 21) * 0.05m : null,
            KeyMonths = forms.Often(0.3) ? [.. FiscalMonth.All.Where(_ => forms.Often(0.2))] : [],
            Milestones = [.. milestones.Select(m => new Milestone(new FiscalMonth(m.Month), m.Cell.Text, m.Cell.Done, Nowhere))],
            Cell = Nowhere,
        };
        return task.IsDone ? task with { Milestones = [.. task.Milestones.Select(m => m with { Done = true })] } : task;
    }

    private DateOnly Due() =>
        forms.Often(0.5) ? year.LastDayOf(new FiscalMonth(forms.Next(1, 13))) : year.FirstDay.AddDays(forms.Next(0, 365));

    private int[] Owners() => forms.Next(0, 5) switch
    {
        0 => [],
        1 => ownersBefore,
        2 or 3 => [forms.Next(0, CellForms.People.Count)],
        _ => [forms.Next(0, 3), forms.Next(3, CellForms.People.Count)],
    };

    private DrawnCell Progress(decimal share) => share is > 0.01m && forms.Often(0.3) ? DrawnCell.Of((double)(share * 100)) : forms.Share(share, points: false);

    private DrawnCell KeyMonths(IReadOnlyList<FiscalMonth> key)
    {
        if (key.Count == 0)
        {
            return DrawnCell.Blank;
        }

        var way = forms.Next(0, 5);
        var separator = forms.Pick(new[] { ", ", "; ", "\n" });
        var words = key.Select(m => DrawnWords.Month(year.CalendarMonth(m), way)).ToList();
        return DrawnCell.Of(string.Join(separator, words.Select(w => w.Ru)), string.Join(separator, words.Select(w => w.En)));
    }

    private IEnumerable<DrawnCell> Milestones(List<(int Month, (DrawnCell Cell, string? Text, bool Done) Cell)> milestones, int from, int to) =>
        months.Select(m => m >= from && m <= to && milestones.FindIndex(x => x.Month == m) is >= 0 and var at ? milestones[at].Cell.Cell : DrawnCell.Blank);

    private List<DrawnCell> Parents(string? indicator, string? goal, out bool starts)
    {
        var cells = new List<DrawnCell>();
        var newIndicator = rows.Count == 0 || indicator != before.Indicator;
        var newGoal = newIndicator || goal != before.Goal;
        if (withIndicator)
        {
            cells.Add(Parent(indicator!, newIndicator));
        }

        if (withGoal)
        {
            cells.Add(goal is null ? DrawnCell.Blank : Parent(goal, newGoal));
        }

        before = (indicator, goal);
        starts = style == DrawnStyle.Written || (withIndicator ? newIndicator : newGoal || !withGoal);
        return cells;
    }

    private DrawnCell Parent(string name, bool isNew) =>
        style == DrawnStyle.Written || isNew ? DrawnCell.Of(referFreely ? forms.Refer(name) : name) : forms.Often(0.5) ? DrawnCell.Above : DrawnCell.Blank;
}
