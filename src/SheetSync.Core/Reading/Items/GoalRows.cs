using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>Rows of a block of goals; an indicator column names what they are measured by.</summary>
internal sealed class GoalRows(SheetView view, Block block, ValueReader values, DepartmentReader department)
    : BlockRows(view, block, values)
{
    private readonly ParentTrack? indicators =
        block.Roles.TryGetValue(ColumnRole.Indicator, out var column) ? new ParentTrack(view, column, before: null) : null;

    private GoalDraft? current;

    protected override void ReadRow(int row, string? title)
    {
        var isWritten = indicators?.Advance(row) ?? false;
        var indicator = department.IndicatorNamed(indicators?.Current, isWritten);
        if (title is not null)
        {
            current = department.AddGoal(title, TitleCell(row));
            current.Indicator ??= indicator;
            department.ReportOtherIndicator(current, indicator, isWritten ? indicators?.Current : null);
            Values.ReportList(TitleCell(row), title);
        }
        else if (!ContinuesAbove(row))
        {
            ReportRowWithoutTitle(row, ValueColumns(ColumnRole.Indicator));
            return;
        }

        if (current is { } goal)
        {
            ReadValues(row, goal);
        }
    }

    private void ReadValues(int row, GoalDraft goal)
    {
        goal.TypedId ??= TypedId(row);
        goal.OwnerExpected |= Block.Has(ColumnRole.Owner);
        var (cell, result) = At(row, ColumnRole.Result);
        if (Values.Text(result, cell) is { } text)
        {
            goal.Result = goal.Result is null ? text : goal.Result + "\n" + text;
        }

        goal.Owners = Owners(row, goal.Owners);
    }
}
