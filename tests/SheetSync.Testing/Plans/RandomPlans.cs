using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Testing.Plans;

/// <summary>Plans as people might leave them, with every awkward case of figures and dates; the same seed gives the same plan.</summary>
public sealed class RandomPlans(int seed)
{
    private static readonly CellRef Cell = new("Sales", null, new CellAddress(2, 1));
    private static readonly Person[] People = [new("Ann", "ann@acme.example", null, null), new("Bob", "bob@acme.example", null, null), new("Eve", null, null, null)];
    private readonly Random random = new(seed);
    private int lastId;

    /// <summary>A plan of a few departments in a year that may start in any month.</summary>
    public CompanyPlan Plan(int departments) => new()
    {
        Title = "Plan",
        People = People,
        Settings = new WorkbookSettings
        {
            FiscalYear = new FiscalYear(2027, Often(0.5) ? 1 : random.Next(1, 13)),
            TimeZone = "UTC",
            Language = Language.En,
            GraceDays = Often(0.7) ? 0 : random.Next(1, 20),
            GreenFrom = Often(0.7) ? 0.95m : 0.9m,
            AttainmentCap = Often(0.7) ? 1.2m : 2m,
            Level2FromDay = Often(0.7) ? 31 : 10,
        },
        Departments = [.. Enumerable.Range(1, departments).Select(Department)],
    };

    /// <summary>A day before, in or after the plan's year.</summary>
    public DateOnly DayAround(FiscalYear year) => year.FirstDay.AddDays(random.Next(-40, 420));

    /// <summary>The same tasks some time later: dates and milestones moved, dates cleared and set; work done.</summary>
    public CompanyPlan Later(CompanyPlan plan) =>
        plan with { Departments = [.. plan.Departments.Select(d => d with { Tasks = [.. d.Tasks.Select(Later)] })] };

    /// <summary>A higher-is-better figure of some judged or later month raised; null where the plan has none.</summary>
    public CompanyPlan? WithARaisedActual(CompanyPlan plan)
    {
        var at = random.Next(plan.Departments.Count);
        var department = plan.Departments[at];
        var candidates = department.Indicators.Where(i => i.Better == Better.Higher && i.Actual.Any).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var indicator = candidates[random.Next(candidates.Count)];
        var month = FiscalMonth.All.Where(m => indicator.Actual[m].Value is not null).MinBy(_ => random.Next());
        var raised = indicator with
        {
            Actual = new MonthFigures(FiscalMonth.All.Select(m =>
                m == month ? new Figure(indicator.Actual[m].Value + random.Next(1, 50), Cell) : indicator.Actual[m])),
        };
        var changed = department with { Indicators = [.. department.Indicators.Select(i => ReferenceEquals(i, indicator) ? raised : i)] };
        return plan with { Departments = [.. plan.Departments.Select(d => ReferenceEquals(d, department) ? changed : d)] };
    }

    private Department Department(int number)
    {
        var goals = Many(3).Select(n => new Goal { Id = Id(), Title = $"Goal {n}", Cell = Cell }).ToList();
        return new Department
        {
            Name = $"Department {number}",
            Tab = $"Department {number}",
            Leader = Often(0.8) ? Pick(People) : null,
            Weight = Often(0.6) ? 1 : random.Next(0, 4),
            Indicators = [.. Many(4).Select(n => Indicator(n))],
            Goals = goals,
            Tasks = [.. Many(4).Select(n => Task(n, goals))],
        };
    }

    private Indicator Indicator(int number) => new()
    {
        Id = Id(),
        Name = $"Indicator {number}",
        Better = Often(0.6) ? Better.Higher : Better.Lower,
        Aggregation = Pick(Enum.GetValues<Aggregation>()),
        Weight = Often(0.5) ? 1 : random.Next(0, 5) / 2m,
        Baseline = new Figure(Often(0.5) ? null : Number(), Cell),
        Target = new Figure(Often(0.2) ? null : Number(), Cell),
        Plan = Often(0.4) ? MonthFigures.Blank : Months(0.8),
        Actual = Months(0.7),
        Cell = Cell,
    };

    private PlanTask Task(int number, List<Goal> goals) => new()
    {
        Id = Id(),
        Title = $"Task {number}",
        Goal = goals.Count > 0 && Often(0.8) ? Pick(goals).Title : null,
        Owners = [.. Many(2).Select(_ => Pick(People)).Select(p => new Owner(p.Name, p, Cell))],
        Status = Often(0.5) ? null : Pick(Enum.GetValues<TaskState>()),
        Due = Often(0.4) ? null : Day(),
        Progress = Often(0.6) ? null : random.Next(0, 5) / 4m,
        KeyMonths = [.. FiscalMonth.All.Where(_ => Often(0.2))],
        Milestones = [.. Enumerable.Range(0, random.Next(0, 4)).Select(n => new Milestone(
            new FiscalMonth(random.Next(1, 13)), Often(0.5) ? $"Step {n}" : null, Often(0.3), Cell with { Address = new(2, 8 + n) }))],
        Cell = Cell,
    };

    private PlanTask Later(PlanTask task) => random.Next(9) switch
    {
        0 => task with { Due = Day() },
        1 => task with { Due = null },
        2 => task with { Status = Pick(Enum.GetValues<TaskState>()) },
        3 => task with { Milestones = [.. task.Milestones.Select(m => Often(0.5) ? m with { Month = new FiscalMonth(random.Next(1, 13)) } : m)] },
        4 => task with { Milestones = [.. task.Milestones.Select(m => Often(0.5) ? m with { Done = true } : m)] },
        _ => task,
    };

    private MonthFigures Months(double filled) =>
        new(Enumerable.Range(0, 12).Select(_ => new Figure(Often(filled) ? Number() : null, Cell)));

    private decimal Number() => random.Next(20) switch
    {
        0 => 0,
        1 or 2 => -random.Next(1, 100),
        3 => random.Next(1, 1000) / 1000m,
        4 => random.Next(1, 10) * 1_000_000_000_000_000m,
        5 => 0.07m,
        _ => random.Next(1, 40) / 2m,
    };

    private DateOnly Day() => new DateOnly(2027, 1, 1).AddDays(random.Next(0, 500));

    private ItemId Id() => new($"ANY-{++lastId}");

    private IEnumerable<int> Many(int most) => Enumerable.Range(1, random.Next(0, most + 1));

    private bool Often(double share) => random.NextDouble() < share;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
