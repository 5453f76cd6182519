using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups.Explain;

/// <summary>Tells how the figures of an item came about, with their numbers and cells.</summary>
public static class Explainer
{
    private static readonly string[] CompanyNames = ["company", "компания"];

    /// <param name="item">An id, or the title of an indicator, goal, task or department, or <c>company</c> / <c>компания</c>; case does not matter.</param>
    /// <returns>Everything of that name, departments in their order; empty where there is none.</returns>
    public static IReadOnlyList<ItemExplanation> Explain(CompanyPlan plan, DateOnly today, string item)
    {
        var name = item.Trim();
        var report = RollupEngine.RollUp(plan, today);
        var periods = RollupEngine.RollUpPeriods(plan, today);
        var company = CompanyNames.Append(plan.Settings.Company ?? "").Any(n => Same(n, name)) ? [OfCompany(plan, report, periods)] : Array.Empty<ItemExplanation>();
        return [.. company, .. report.Departments.SelectMany(d => InDepartment(plan, d, name, today, periods))];
    }

    private static IEnumerable<ItemExplanation> InDepartment(
        CompanyPlan plan, DepartmentRollup department, string name, DateOnly today, IReadOnlyList<PeriodRollup> periods)
    {
        var source = department.Department;
        if (Same(source.Name, name))
        {
            yield return new(ExplainedKind.Department, null, source.Name, source.Cell, CompositeExplainer.Of(department, plan, periods));
        }

        foreach (var row in department.Indicators.Where(i => Is(i.Indicator.Id, i.Indicator.Name, name)))
        {
            var ofPeriods =
                from period in periods
                from part in period.Departments.SelectMany(d => d.Indicators).Where(i => ReferenceEquals(i.Indicator, row.Indicator))
                from figure in new IndicatorExplainer(part, plan.Settings).Explain(period.Period)
                select figure;
            yield return new(
                ExplainedKind.Indicator, row.Indicator.Id.Value, row.Indicator.Name ?? "—", row.Indicator.Cell,
                [.. new IndicatorExplainer(row, plan.Settings).Explain(), .. ofPeriods]);
        }

        foreach (var goal in department.Goals.Where(g => Is(g.Goal.Id, g.Goal.Title, name)))
        {
            yield return new(ExplainedKind.Goal, goal.Goal.Id.Value, goal.Goal.Title, goal.Goal.Cell, [CompositeExplainer.Of(goal, source)]);
        }

        foreach (var task in source.Tasks.Where(t => Is(t.Id, t.Title, name)))
        {
            yield return new(ExplainedKind.Task, task.Id.Value, task.Title, task.Cell, [Progress(task), .. DaysOverdue(plan, source, task, today)]);
        }
    }

    private static ItemExplanation OfCompany(CompanyPlan plan, RollupReport report, IReadOnlyList<PeriodRollup> periods) => new(
        ExplainedKind.Company, null, plan.Settings.Company ?? plan.Title, null, CompositeExplainer.Of(report, plan, periods));

    private static FigureExplanation Progress(PlanTask task)
    {
        var progress = TaskProgress.Of(task);
        var done = task.Milestones.Count(m => m.Done);
        return new(ExplainedFigure.Progress, progress, Formula.In(f => $"{f.Number(progress)}: " + Why(f)), [task.Cell]);

        string Why(Formula f) =>
            task.IsDone ? f.Say("задача выполнена", "the task is done")
            : task.Progress is not null ? f.Say("как указано в столбце готовности", "as the progress column says")
            : task.Milestones.Count > 0 ? f.Say($"вех выполнено {done} из {task.Milestones.Count}", $"{done} of {task.Milestones.Count} milestones are done")
            : f.Say("ни статуса, ни готовности, ни вех", "neither a status nor progress nor milestones");
    }

    private static IEnumerable<FigureExplanation> DaysOverdue(CompanyPlan plan, Department department, PlanTask task, DateOnly today) =>
        from item in OverdueEngine.Evaluate(plan with { Departments = [department with { Tasks = [task] }] }, today).Items
        select new FigureExplanation(
            ExplainedFigure.DaysOverdue,
            item.Days,
            Formula.In(f => $"«{item.Title}»: {item.Days} = {f.Date(today)} − {f.Date(item.Due)}, "
                + f.Say($"уровень {item.Level}", $"level {item.Level}")),
            [item.Cell]);

    private static bool Is(ItemId id, string? title, string name) => Same(id.Value, name) || (title is not null && Same(title, name));

    private static bool Same(string one, string other) => one.Length > 0 && string.Equals(one.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
