using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups.Explain;

namespace SheetSync.Service.Api.Cells;

/// <summary>What a cell of the sheet is in the plan.</summary>
/// <param name="Shown">What stands in it, in a neutral spelling.</param>
/// <param name="Milestone">Null where it is none.</param>
internal sealed record InspectedCell(CellRef Cell, string Shown, CellMilestone? Milestone);

/// <param name="DoneText">What the cell says once the milestone is done; null where it is done already.</param>
internal sealed record CellMilestone(PlanTask Task, Milestone Milestone, string? DoneText);

/// <summary>From cells that a person points at to the plan.</summary>
internal static class CellInspector
{
    private const string DoneMark = "✓";

    /// <summary>The cells that hold something, or are a milestone.</summary>
    public static IReadOnlyList<InspectedCell> Inspect(CompanyPlan plan, SheetGrid sheet, IReadOnlyList<CellAddress> cells)
    {
        var milestones = plan.Departments.SelectMany(d => d.Tasks)
            .SelectMany(task => task.Milestones.Select(milestone => (task, milestone)))
            .Where(pair => pair.milestone.Cell.SheetId == sheet.SheetId)
            .GroupBy(pair => pair.milestone.Cell.Address).ToDictionary(group => group.Key, group => group.First());
        var inspected =
            from cell in cells
            let shown = sheet[cell].Value.Display
            let milestone = milestones.TryGetValue(cell, out var found) ? new CellMilestone(found.task, found.milestone, DoneText(found.milestone)) : null
            where shown.Length > 0 || milestone is not null
            select new InspectedCell(sheet.Ref(cell), shown, milestone);
        return [.. inspected];
    }

    /// <summary>The items whose row the cell stands in; on a tab of the service's own, those that its row names. Empty where there is nothing to explain.</summary>
    public static IReadOnlyList<ItemExplanation> Explain(Decision decision, SheetGrid sheet, CellAddress cell)
    {
        var plan = decision.Plan;
        return sheet.ServiceTabMark is null
            ? [.. IdsAt(plan, sheet, cell).SelectMany(id => Explainer.Explain(plan, decision.Today, id.Value))]
            : NamedInRow(sheet, cell.Row).Select(name => Explainer.Explain(plan, decision.Today, name)).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>A mark alone becomes the mark of what is done; text keeps standing behind it (domain.md §3, Milestone cells).</summary>
    private static string? DoneText(Milestone milestone) =>
        milestone.Done ? null : milestone.Text is { } text ? $"{DoneMark} {text}" : DoneMark;

    private static IEnumerable<string> NamedInRow(SheetGrid sheet, int row) =>
        Enumerable.Range(1, sheet.ColumnCount).Select(column => sheet[row, column].Value.Text?.Trim()).OfType<string>().Where(text => text.Length > 0);

    /// <summary>In a table of indicators, goals and tasks side by side a row has several items: the title that was pointed at, else the innermost.</summary>
    private static IEnumerable<ItemId> IdsAt(CompanyPlan plan, SheetGrid sheet, CellAddress cell)
    {
        var inRow = plan.Departments.Where(d => d.SheetId == sheet.SheetId)
            .SelectMany(d => d.Tasks.Select(t => (t.Id, t.Cell)).Concat(d.Indicators.Select(i => (i.Id, i.Cell))).Concat(d.Goals.Select(g => (g.Id, g.Cell))))
            .Where(item => item.Cell.SheetId == sheet.SheetId)
            .Select(item => (item.Id, Title: TitleOf(sheet, item.Cell.Address)))
            .Where(item => item.Title.First.Row <= cell.Row && cell.Row <= item.Title.Last.Row)
            .ToList();
        var pointed = inRow.Where(item => item.Title.Contains(cell)).Select(item => item.Id).ToList();
        return pointed.Count > 0 ? pointed : inRow.Select(item => item.Id).Take(1);
    }

    /// <summary>A title cell with what it is merged with.</summary>
    private static CellRange TitleOf(SheetGrid sheet, CellAddress title)
    {
        foreach (var merge in sheet.Merges)
        {
            if (merge.First == title)
            {
                return merge;
            }
        }

        return new CellRange(title, title);
    }
}
