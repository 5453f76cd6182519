using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Practice;

/// <summary>Two indicators, goals or tasks of one title in a department: nobody can tell which one is meant.</summary>
public sealed class DuplicateTitle : IReadinessRule
{
    private static readonly LocalText Indicator = new("показатель", "an indicator");
    private static readonly LocalText Goal = new("цель", "a goal");
    private static readonly LocalText Task = new("задача", "a task");

    public FindingKind Kind { get; } = new(
        "SS0309",
        Severity.Warning,
        new("Повтор названия", "Duplicate title"),
        new(
            "«{0}»: {1} с таким названием уже есть в {2}. Уточните название или удалите лишнюю строку.",
            "“{0}”: there is already {1} of this title at {2}. Make the title more precise or remove the row."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        input.Plan.Departments.SelectMany(department => (IEnumerable<Finding>)
        [
            .. Duplicates(department, Indicator, department.Indicators, i => i.Name, i => i.Cell),
            .. Duplicates(department, Goal, department.Goals, g => g.Title, g => g.Cell),
            .. Duplicates(department, Task, department.Tasks, t => t.Title, t => t.Cell),
        ]);

    private IEnumerable<Finding> Duplicates<T>(
        Department department, LocalText kind, IReadOnlyList<T> items, Func<T, string?> title, Func<T, CellRef> cell)
    {
        var first = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            var key = Normal.Normalize(title(item)).Value;
            if (key.Length > 0 && !first.TryAdd(key, item))
            {
                yield return Kind.At(cell(item), department.Name, title(item), kind, cell(first[key]).A1);
            }
        }
    }
}
