using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Plans;

/// <summary>A task: no goal, owner, status or date, unless said otherwise.</summary>
public sealed class TaskBuilder
{
    private const int DueColumn = 6;
    private const int FirstMonthColumn = 8;
    private readonly DepartmentBuilder department;
    private readonly List<Milestone> milestones = [];
    private PlanTask task;

    internal TaskBuilder(DepartmentBuilder department, string title, ItemId id, CellRef cell)
    {
        this.department = department;
        task = new PlanTask { Id = id, Title = title, Cell = cell };
    }

    /// <summary>The id, where a test follows a task from one revision to the next.</summary>
    public TaskBuilder Id(string id) => With(t => t with { Id = new ItemId(id) });

    public TaskBuilder Goal(string title) => With(t => t with { Goal = title });

    public TaskBuilder Indicator(string name) => With(t => t with { Indicator = name });

    /// <param name="names">Separated by <c>;</c>; the first is accountable.</param>
    public TaskBuilder Owner(string names) => With(t => t with { Owners = department.Owners(names, Cell(5)) });

    public TaskBuilder Status(TaskState status) => With(t => t with { Status = status });

    public TaskBuilder Done() => Status(TaskState.Done);

    public TaskBuilder Cancelled() => Status(TaskState.Cancelled);

    public TaskBuilder OnHold() => Status(TaskState.OnHold);

    public TaskBuilder Progress(decimal progress) => With(t => t with { Progress = progress });

    /// <param name="date">ISO: <c>2027-03-31</c>.</param>
    public TaskBuilder Due(string date) =>
        With(t => t with { Due = DateOnly.ParseExact(date, "yyyy-MM-dd"), DueCell = Cell(DueColumn) });

    public TaskBuilder KeyIn(params int[] months) => With(t => t with { KeyMonths = [.. months.Select(m => new FiscalMonth(m))] });

    /// <summary>A milestone of a fiscal month; bare without a text.</summary>
    public TaskBuilder Milestone(int month, string? text = null, bool done = false)
    {
        milestones.Add(new Milestone(new FiscalMonth(month), text, done, Cell(FirstMonthColumn + month - 1)));
        return this;
    }

    public TaskBuilder With(Func<PlanTask, PlanTask> change)
    {
        task = change(task);
        return this;
    }

    /// <summary>A done task's milestones are done, as reading leaves them.</summary>
    internal PlanTask Build() =>
        task with { Milestones = [.. milestones.Select(m => task.Status == TaskState.Done ? m with { Done = true } : m)] };

    private CellRef Cell(int column) => task.Cell with { Address = task.Cell.Address with { Column = column } };
}
