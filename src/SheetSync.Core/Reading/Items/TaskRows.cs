using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>Rows of a block of tasks: parents fill down, month cells are milestones.</summary>
internal sealed class TaskRows : BlockRows
{
    private readonly DepartmentReader department;
    private readonly ParentTrack? indicators;
    private readonly ParentTrack? goals;
    private readonly MilestoneCells milestones;
    private readonly List<Milestone> read = [];
    private TaskDraft? current;

    public TaskRows(SheetView view, Block block, ValueReader values, DepartmentReader department)
        : base(view, block, values)
    {
        this.department = department;
        indicators = block.Roles.TryGetValue(ColumnRole.Indicator, out var indicator) ? new ParentTrack(view, indicator, before: null) : null;
        goals = block.Roles.TryGetValue(ColumnRole.Goal, out var goal) ? new ParentTrack(view, goal, indicators) : null;
        milestones = new MilestoneCells(view, block, values);
    }

    protected override void ReadRow(int row, string? title)
    {
        var indicatorWritten = indicators?.Advance(row) ?? false;
        var goalWritten = goals?.Advance(row) ?? false;
        var indicator = department.IndicatorNamed(indicators?.Current, indicatorWritten);
        var goal = department.GoalNamed(goals?.Current, indicator, goalWritten);
        if (indicatorWritten || goalWritten)
        {
            department.ReportOtherIndicator(goal, indicator, indicators?.Current);
        }

        if (title is not null)
        {
            current = new TaskDraft { Title = title, Cell = TitleCell(row), HasRow = true, Goal = goal, Indicator = indicator };
            department.Tasks.Add(current);
            Values.ReportList(current.Cell, title);
        }
        else if (!ContinuesAbove(row))
        {
            ReportRowWithoutTitle(row, ValueColumns(ColumnRole.Indicator, ColumnRole.Goal));
            return;
        }

        if (current is { } task)
        {
            ReadValues(row, task);
        }
    }

    private void ReadValues(int row, TaskDraft task)
    {
        task.TypedId ??= TypedId(row);
        task.Owners = Owners(row, task.Owners);

        var (dueCell, due) = Shared(row, ColumnRole.Due);
        if (!due.IsBlank && !IsTaken(task.Due is not null, due, dueCell, ColumnRole.Due))
        {
            task.Due = Values.Due(due, dueCell);
            task.DueCell = View.Sheet.Ref(dueCell);
        }

        var (statusCell, status) = Shared(row, ColumnRole.Status);
        if (!status.IsBlank && !IsTaken(task.Status is not null, status, statusCell, ColumnRole.Status))
        {
            task.Status = Values.Status(status, statusCell);
        }

        var (progressCell, progress) = At(row, ColumnRole.Progress);
        if (!progress.IsBlank && !IsTaken(task.Progress is not null, progress, progressCell, ColumnRole.Progress))
        {
            task.Progress = Values.Progress(progress, progressCell);
        }

        var (keyCell, key) = Shared(row, ColumnRole.KeyMonth);
        var keyMonths = Values.KeyMonths(key, keyCell);
        task.KeyMonths = task.KeyMonths.Count == 0 ? keyMonths : [.. task.KeyMonths, .. keyMonths];
        read.Clear();
        milestones.Read(row, read);
        task.Milestones = [.. task.Milestones, .. read];
    }

    /// <summary>A continued row may fill what is still blank; a second value is said to be unused.</summary>
    private bool IsTaken(bool taken, in Grid.Cell value, Grid.CellAddress cell, ColumnRole role)
    {
        if (taken && View.MergeAt(cell.Row, cell.Column) is null)
        {
            Values.Report(StructureFindings.ContinuationConflict, cell, ValueReader.Short(value), Block.Roles[role].Text);
        }

        return taken;
    }
}
