using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>
/// Where things stand in a plan, counted from 1: what the tables refer to each other by. The plan's own objects are found as such,
/// copies of them by id or name.
/// </summary>
internal sealed class PlanIndex
{
    private readonly Dictionary<object, (int Department, int Item)> objects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> departments = [];
    private readonly Dictionary<(Type Kind, ItemId Id), (int Department, int Item)> items = [];
    private readonly Dictionary<Person, int> people = [];

    public PlanIndex(CompanyPlan plan)
    {
        Plan = plan;
        foreach (var (no, person) in plan.People.Numbered())
        {
            people.TryAdd(person, no);
        }

        foreach (var (no, department) in plan.Departments.Numbered())
        {
            objects[department] = (no, 0);
            departments.TryAdd(department.Name, no);
            Add(no, department.Indicators, i => i.Id);
            Add(no, department.Goals, g => g.Id);
            Add(no, department.Tasks, t => t.Id);
        }
    }

    public CompanyPlan Plan { get; }

    public int Of(Department department) =>
        objects.TryGetValue(department, out var place) ? place.Department : departments[department.Name];

    public (int Department, int Item) Of(Indicator indicator) => Of(indicator, indicator.Id);

    public (int Department, int Item) Of(Goal goal) => Of(goal, goal.Id);

    public (int Department, int Item) Of(PlanTask task) => Of(task, task.Id);

    /// <summary>Null for a person who is not in the people table.</summary>
    public int? Of(Person? person) => person is not null && people.TryGetValue(person, out var no) ? no : null;

    private (int Department, int Item) Of<T>(T item, ItemId id)
        where T : class => objects.TryGetValue(item, out var place) ? place : items[(typeof(T), id)];

    private void Add<T>(int department, IReadOnlyList<T> all, Func<T, ItemId> id)
        where T : class
    {
        foreach (var (no, item) in all.Numbered())
        {
            objects[item] = (department, no);
            items.TryAdd((typeof(T), id(item)), (department, no));
        }
    }
}

internal static class Numbering
{
    /// <summary>Each element with its number, counted from 1.</summary>
    public static IEnumerable<(int No, T Item)> Numbered<T>(this IEnumerable<T> items) => items.Select((item, at) => (at + 1, item));
}
