using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>The personal KPI of leaders (domain.md §5): half the department's KPI of the month, half the key tasks done.</summary>
public static class PersonalKpis
{
    /// <summary>One entry for each ended month, also where the KPI is not set; none for a department without a leader.</summary>
    public static IReadOnlyList<PersonalKpi> Of(
        WorkbookSettings settings, Department department, IReadOnlyList<IndicatorFigures> figures, KeyTasks keyTasks, FiscalMonth? asOf)
    {
        if (department.Leader is not { } leader || asOf is not { } last)
        {
            return [];
        }

        var counts = keyTasks.CountsOf(leader);
        var judged = MonthSet.Where(m => m.CompareTo(last) <= 0 && counts[m].All > 0);
        var departmentKpis = Composites.OfMonths(figures, judged, settings);
        return [.. FiscalMonth.All.Take(last.Number).Select(m => OfMonth(m))];

        PersonalKpi OfMonth(FiscalMonth month)
        {
            var (done, all) = counts[month];
            var personal = all > 0 && departmentKpis[month.Number - 1] is { } half ? (decimal?)Arithmetic.Tidy((half + (decimal)done / all) / 2) : null;
            return new(leader, month, personal, done, all);
        }
    }

    /// <summary>Tasks of any department, not cancelled, that are key in some month and for which the person is accountable.</summary>
    public static IEnumerable<PlanTask> KeyTasksOf(CompanyPlan plan, Person person) =>
        from department in plan.Departments
        from task in department.Tasks
        where task.KeyMonths.Count > 0 && !task.IsCancelled && Accountability.IsAccountable(task, person)
        select task;
}
