using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups;

/// <summary>How many key tasks a person has in a month, and how many of them are done.</summary>
public readonly record struct KeyTaskCount(int Done, int All);

/// <summary>The key tasks of a plan that are not cancelled, by who is accountable: looked through once, asked for every leader (domain.md §5, Personal KPI).</summary>
public sealed class KeyTasks
{
    private readonly List<(PlanTask First, KeyTaskMonths Months)> owners;

    private KeyTasks(List<(PlanTask First, KeyTaskMonths Months)> owners) => this.owners = owners;

    public static KeyTasks Of(CompanyPlan plan)
    {
        var accountable = new Dictionary<(Person?, string?), (PlanTask First, KeyTaskMonths Months)>();
        foreach (var task in plan.Departments.SelectMany(d => d.Tasks))
        {
            if (task.KeyMonths.Count == 0 || task.Accountable is not { } owner || task.IsCancelled)
            {
                continue;
            }

            // Owners alike are accountable alike: one of their tasks answers for all.
            var alike = (owner.Person, owner.Person is null ? owner.Text : null);
            if (!accountable.TryGetValue(alike, out var known))
            {
                accountable.Add(alike, known = (task, new KeyTaskMonths()));
            }

            known.Months.Add(task);
        }

        return new([.. accountable.Values]);
    }

    /// <summary>Over all departments. One person may be written in several ways, which add up.</summary>
    public KeyTaskMonths CountsOf(Person person)
    {
        var counts = new KeyTaskMonths();
        foreach (var (task, months) in owners)
        {
            if (Accountability.IsAccountable(task, person))
            {
                counts.Add(months);
            }
        }

        return counts;
    }
}

/// <summary>Counts of key tasks by month of the fiscal year.</summary>
public sealed class KeyTaskMonths
{
    private readonly KeyTaskCount[] months = new KeyTaskCount[12];

    public KeyTaskCount this[FiscalMonth month] => months[month.Number - 1];

    internal void Add(PlanTask task)
    {
        var done = task.IsDone ? 1 : 0;
        for (var i = 0; i < task.KeyMonths.Count; i++)
        {
            // A month that a plan names twice counts once.
            var month = task.KeyMonths[i];
            if (i == 0 || !task.KeyMonths.Take(i).Contains(month))
            {
                var (before, all) = this[month];
                months[month.Number - 1] = new(before + done, all + 1);
            }
        }
    }

    internal void Add(KeyTaskMonths other)
    {
        for (var i = 0; i < months.Length; i++)
        {
            months[i] = new(months[i].Done + other.months[i].Done, months[i].All + other.months[i].All);
        }
    }
}
