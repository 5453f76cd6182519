using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>The personal KPI of leaders (domain.md §5): half the department's KPI of the month, half the key tasks done.</summary>
public static class PersonalKpis
{
    /// <summary>One entry for each ended month, also where the KPI is not set; none for a department without a leader.</summary>
    public static IReadOnlyList<PersonalKpi> Of(
        CompanyPlan plan, Department department, IReadOnlyList<IndicatorFigures> figures, FiscalMonth? asOf)
    {
        if (department.Leader is not { } leader || asOf is not { } last)
        {
            return [];
        }

        var keyTasks = KeyTasks(plan, leader).ToList();
        return [.. FiscalMonth.All.Where(m => m.CompareTo(last) <= 0).Select(m => OfMonth(m))];

        PersonalKpi OfMonth(FiscalMonth month)
        {
            var all = keyTasks.Where(t => t.KeyMonths.Contains(month)).ToList();
            var done = all.Count(t => t.IsDone);
            var kpi = all.Count == 0 ? null : Composites.OfIndicators(figures.Select(f => (f.Indicator.Weight, f.AttainmentOf(month))), plan.Settings).Attainment;
            var personal = kpi is { } half ? (decimal?)Arithmetic.Tidy((half + (decimal)done / all.Count) / 2) : null;
            return new(leader, month, personal, done, all.Count);
        }
    }

    /// <summary>Tasks of any department, not cancelled, that are key in some month and for which the person is accountable.</summary>
    public static IEnumerable<PlanTask> KeyTasks(CompanyPlan plan, Person person) =>
        from department in plan.Departments
        from task in department.Tasks
        where task.KeyMonths.Count > 0 && !task.IsCancelled && Accountability.IsAccountable(task, person)
        select task;
}
