using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Digests;

/// <summary>
/// One person's overdue tasks, in one mail: their own, and what has come up to them by its level (domain.md §6). Level 1 goes to the accountable
/// owner, level 2 to the department's leader as well; where a person is unknown or has no address, to the next one up. The strategy owner
/// is the last and has the digest, which lists everything: nobody gets two mails about one task.
/// </summary>
/// <param name="Own">The person is accountable; the oldest first.</param>
/// <param name="Raised">Others are accountable, the person leads the department: level 2 and above, or nobody else can be written to.</param>
public sealed record Escalation(CompanyPlan Plan, DateOnly Today, Person Person, IReadOnlyList<OverdueTask> Own, IReadOnlyList<OverdueTask> Raised)
{
    /// <summary>Level from which the department's leader is told too.</summary>
    private const int LeadersLevel = 2;

    /// <summary>One for each person with an address, in the order of their first task.</summary>
    public static IReadOnlyList<Escalation> Of(DigestInput input)
    {
        var tasks = DigestEngine.Compose(input).Overdue.SelectMany(d => d.Tasks).OrderByDescending(t => t.Oldest.Days).ToList();
        var told = new Dictionary<string, (Person Person, List<OverdueTask> Own, List<OverdueTask> Raised)>(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var owner = Reachable(task.Task.Accountable?.Person);
            var leader = Reachable(task.Department.Leader);
            if (owner is not null)
            {
                Of(owner).Own.Add(task);
            }

            if (leader is not null && (owner is null || (task.Oldest.Level >= LeadersLevel && !Accountability.IsSame(owner, leader))))
            {
                Of(leader).Raised.Add(task);
            }
        }

        return [.. told.Values.Select(t => new Escalation(input.Plan, input.Today, t.Person, t.Own, t.Raised))];

        (Person Person, List<OverdueTask> Own, List<OverdueTask> Raised) Of(Person person)
        {
            var key = person.Email!.Trim().ToLowerInvariant();
            return told.TryGetValue(key, out var known) ? known : told[key] = (person, [], []);
        }
    }

    private static Person? Reachable(Person? person) => string.IsNullOrWhiteSpace(person?.Email) ? null : person;
}
