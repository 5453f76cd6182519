using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Plans;

/// <summary>One department's tab; items stand in rows from 2 on, in the order they are named.</summary>
public sealed class DepartmentBuilder
{
    private readonly PlanBuilder plan;
    private readonly string prefix;
    private readonly List<Indicator> indicators = [];
    private readonly List<Goal> goals = [];
    private readonly List<PlanTask> tasks = [];
    private Department department;
    private int row = 1;

    internal DepartmentBuilder(PlanBuilder plan, string name, int settingsRow)
    {
        this.plan = plan;
        prefix = name.Length < 3 ? name.ToUpperInvariant() : name[..3].ToUpperInvariant();
        department = new Department { Name = name, Tab = name, Cell = new CellRef("Settings", null, new CellAddress(settingsRow, 1)) };
    }

    public DepartmentBuilder Leader(string name, string? email = null)
    {
        department = department with { Leader = Find(name) ?? new Person(name, email, department.Name, null) };
        return this;
    }

    public DepartmentBuilder Weight(decimal weight) => With(d => d with { Weight = weight });

    public DepartmentBuilder DependedOn() => With(d => d with { DependedOn = true });

    public DepartmentBuilder WithoutTab() => With(d => d with { HasTab = false });

    public DepartmentBuilder UsesKeyMonths() => With(d => d with { UsesKeyMonths = true });

    public DepartmentBuilder With(Func<Department, Department> change)
    {
        department = change(department);
        return this;
    }

    /// <summary>The five parts of the year report; leave out or pass null what is blank.</summary>
    public DepartmentBuilder Report(
        string? results = null, string? strengths = null, string? weaknesses = null, string? market = null, string? conclusions = null) =>
        With(d => d with { Report = new YearReport(results, strengths, weaknesses, market, conclusions) { Cell = Next() } });

    public DepartmentBuilder Indicator(string? name, Func<IndicatorBuilder, IndicatorBuilder>? describe = null)
    {
        var builder = new IndicatorBuilder(name, NextId(), Next());
        indicators.Add((describe?.Invoke(builder) ?? builder).Build());
        return this;
    }

    /// <param name="owner">Names separated by <c>;</c>.</param>
    public DepartmentBuilder Goal(string title, string? indicator = null, string? result = null, string? owner = null, bool ownerExpected = false)
    {
        var cell = Next();
        goals.Add(new Goal
        {
            Id = NextId(),
            Title = title,
            Indicator = indicator,
            Result = result,
            Owners = Owners(owner, cell),
            OwnerExpected = ownerExpected,
            Cell = cell,
        });
        return this;
    }

    public DepartmentBuilder Task(string title, Func<TaskBuilder, TaskBuilder>? describe = null)
    {
        var builder = new TaskBuilder(this, title, NextId(), Next());
        tasks.Add((describe?.Invoke(builder) ?? builder).Build());
        return this;
    }

    internal Department Build() => department with { Indicators = indicators, Goals = goals, Tasks = tasks };

    internal IReadOnlyList<Owner> Owners(string? names, CellRef cell) => names is null
        ? []
        : [.. names.Split(';', StringSplitOptions.TrimEntries).Select(name => new Owner(name, Find(name), cell))];

    private Person? Find(string name) => plan.KnownPeople.FirstOrDefault(p => p.Name == name);

    private ItemId NextId() => new($"{prefix}-{indicators.Count + goals.Count + tasks.Count + 1}");

    private CellRef Next() => new(department.Tab, null, new CellAddress(++row, 1));
}
