using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Testing.Plans;

/// <summary>
/// Builds a company plan that reads like the sheet it stands for:
/// <code>APlan.Of(p => p.Department("Sales", d => d.Indicator("Revenue", i => i.Sum().Target(120).Actual("9 10 11"))))</code>
/// Fiscal year 2027 from January, English, UTC, no people table, unless said otherwise. Every item gets a row and a cell of its own.
/// </summary>
public sealed class PlanBuilder
{
    private readonly List<Department> departments = [];
    private readonly List<Person> people = [];
    private readonly List<Finding> findings = [];
    private WorkbookSettings settings = new() { FiscalYear = new FiscalYear(2027, 1), TimeZone = "UTC", Language = Language.En };

    internal IReadOnlyList<Person> KnownPeople => people;

    public PlanBuilder Year(int year, int firstMonth = 1) => Settings(s => s with { FiscalYear = new FiscalYear(year, firstMonth) });

    public PlanBuilder Settings(Func<WorkbookSettings, WorkbookSettings> change)
    {
        settings = change(settings);
        return this;
    }

    /// <summary>Lists a person; say so before the departments that name them.</summary>
    public PlanBuilder Person(string name, string? email = null, string? department = null)
    {
        people.Add(new Person(name, email, department, new CellRef("Settings", null, new CellAddress(20 + people.Count, 1))));
        return this;
    }

    public PlanBuilder People(params string[] names)
    {
        foreach (var name in names)
        {
            Person(name, $"{name.ToLowerInvariant()}@acme.example");
        }

        return this;
    }

    public PlanBuilder Department(string name, Func<DepartmentBuilder, DepartmentBuilder>? describe = null)
    {
        var builder = new DepartmentBuilder(this, name, departments.Count + 1);
        departments.Add((describe?.Invoke(builder) ?? builder).Build());
        return this;
    }

    /// <summary>A finding as reading leaves it in the plan.</summary>
    public PlanBuilder Finding(Finding finding)
    {
        findings.Add(finding);
        return this;
    }

    public CompanyPlan Build() => new()
    {
        Title = "Plan",
        Settings = settings,
        People = people,
        Departments = departments,
        Findings = findings,
    };
}

/// <summary>The start of every plan in a test.</summary>
public static class APlan
{
    public static CompanyPlan Of(Func<PlanBuilder, PlanBuilder> describe) => describe(new PlanBuilder()).Build();

    public static CompanyPlan WithDepartment(Func<DepartmentBuilder, DepartmentBuilder> describe) => Of(p => p.Department("Sales", describe));
}
