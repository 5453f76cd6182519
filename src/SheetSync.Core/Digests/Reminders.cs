using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;

namespace SheetSync.Core.Digests;

/// <summary>What a leader still has to fill before the session: only while something blocks (domain.md §1, Preparation).</summary>
/// <param name="Leader">With an address.</param>
/// <param name="Departments">Those the person leads and that are not ready, those that others depend on first.</param>
/// <param name="Gaps">What blocks, then what warns, in those departments.</param>
public sealed record Reminder(CompanyPlan Plan, DateOnly Today, Person Leader, IReadOnlyList<DepartmentReadiness> Departments, IReadOnlyList<Finding> Gaps)
{
    public int Blockers => Gaps.Count(f => f.Severity == Severity.Blocker);
}

/// <summary>A department that nobody could be reminded of.</summary>
public enum NotReminded
{
    NoLeader,

    /// <summary>The leader's address is not in Settings.</summary>
    NoAddress,

    /// <summary>The leader asked for no more mail.</summary>
    OptedOut,
}

/// <summary>What the facilitator reads after the reminders have gone out.</summary>
/// <param name="Reminded">Those who were written to.</param>
/// <param name="Missed">Departments that are not ready and whose leader was not written to.</param>
/// <param name="Ready">Departments that are ready.</param>
public sealed record ReminderRound(
    CompanyPlan Plan, DateOnly Today, ReadinessReport Readiness, IReadOnlyList<Reminder> Reminded,
    IReadOnlyList<(DepartmentReadiness Department, NotReminded Because)> Missed, IReadOnlyList<Department> Ready)
{
    /// <summary>Who is reminded today, and of what.</summary>
    /// <param name="optedOut">Addresses in lower case that want no mail.</param>
    public static ReminderRound Of(CompanyPlan plan, ReadinessReport readiness, DateOnly today, IReadOnlySet<string> optedOut)
    {
        var reminded = new List<Reminder>();
        var missed = new List<(DepartmentReadiness, NotReminded)>();
        var late = readiness.Departments.Where(d => !d.Ready).ToList();
        foreach (var led in late.GroupBy(d => AddressOf(d.Department) ?? ""))
        {
            if (led.Key.Length == 0)
            {
                missed.AddRange(led.Select(d => (d, d.Department.Leader is null ? NotReminded.NoLeader : NotReminded.NoAddress)));
            }
            else if (optedOut.Contains(led.Key))
            {
                missed.AddRange(led.Select(d => (d, NotReminded.OptedOut)));
            }
            else
            {
                reminded.Add(new Reminder(plan, today, led.First().Department.Leader!, [.. led], Gaps(readiness, led)));
            }
        }

        return new(plan, today, readiness, reminded, missed, [.. readiness.Departments.Where(d => d.Ready).Select(d => d.Department)]);
    }

    private static string? AddressOf(Department department) => department.Leader?.Email?.Trim().ToLowerInvariant();

    private static IReadOnlyList<Finding> Gaps(ReadinessReport readiness, IEnumerable<DepartmentReadiness> departments)
    {
        var names = departments.Select(d => d.Department.Name).ToHashSet(StringComparer.Ordinal);
        return [.. readiness.Findings.Where(f => f.Severity is Severity.Blocker or Severity.Warning && f.Department is { } name && names.Contains(name))];
    }
}
