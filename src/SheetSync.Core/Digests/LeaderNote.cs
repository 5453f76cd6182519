using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Digests;

/// <summary>A leader's month: what is late, what is not reported, what matters this month, and how the personal KPI stands (domain.md §1, Execution).</summary>
public sealed record LeaderNote
{
    public required CompanyPlan Plan { get; init; }

    public required DateOnly Today { get; init; }

    public required Person Leader { get; init; }

    /// <summary>Those the person leads, in the plan's order.</summary>
    public required IReadOnlyList<DepartmentRollup> Departments { get; init; }

    /// <summary>Overdue tasks for which the leader is accountable, in any department; the oldest first.</summary>
    public required IReadOnlyList<OverdueTask> Own { get; init; }

    /// <summary>Overdue tasks of the departments for which others are accountable; the oldest first.</summary>
    public required IReadOnlyList<OverdueTask> Others { get; init; }

    public required IReadOnlyList<MissingActuals> Missing { get; init; }

    /// <summary>The running month; null outside the fiscal year.</summary>
    public FiscalMonth? Month { get; init; }

    /// <summary>Key tasks of the running month for which the leader is accountable, cancelled ones left out.</summary>
    public required IReadOnlyList<TaskMention> KeyTasks { get; init; }

    /// <summary>One entry for each ended month, as in the rollup.</summary>
    public required IReadOnlyList<PersonalKpi> Personal { get; init; }

    /// <summary>One note for each leader with an address, in the plan's order.</summary>
    public static IReadOnlyList<LeaderNote> Of(DigestInput input)
    {
        var digest = DigestEngine.Compose(input);
        var overdue = digest.Overdue.SelectMany(d => d.Tasks).OrderByDescending(t => t.Oldest.Days).ToList();
        var month = input.Plan.Settings.FiscalYear.MonthOf(input.Today);
        return
        [
            .. from led in LeadersOf(input)
               let leader = led[0].Department.Leader!
               let names = led.Select(d => d.Department.Name).ToHashSet(StringComparer.Ordinal)
               select new LeaderNote
               {
                   Plan = input.Plan,
                   Today = input.Today,
                   Leader = leader,
                   Departments = led,
                   Own = [.. overdue.Where(t => Accountability.IsAccountable(t.Task, leader))],
                   Others = [.. overdue.Where(t => names.Contains(t.Department.Name) && !Accountability.IsAccountable(t.Task, leader))],
                   Missing = [.. digest.Missing.Where(m => names.Contains(m.Department.Name))],
                   Month = month,
                   KeyTasks = month is { } running ? KeyTasksOf(input.Plan, leader, running) : [],
                   Personal = [.. led[0].Personal.Where(p => Accountability.IsSame(p.Person, leader))],
               },
        ];
    }

    private static IEnumerable<List<DepartmentRollup>> LeadersOf(DigestInput input) => input.Rollup.Departments
        .Where(d => d.Department.Leader?.Email is not null)
        .GroupBy(d => d.Department.Leader!.Email!.Trim().ToLowerInvariant(), StringComparer.Ordinal)
        .Select(g => g.ToList());

    private static IReadOnlyList<TaskMention> KeyTasksOf(CompanyPlan plan, Person leader, FiscalMonth month) =>
    [
        .. from department in plan.Departments
           from task in department.Tasks
           where !task.IsCancelled && task.KeyMonths.Contains(month) && Accountability.IsAccountable(task, leader)
           select new TaskMention(task, department.Name),
    ];
}
