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
        from department in input.Plan.Departments
        from finding in Duplicates(department, Indicator, department.Indicators.Select(i => (i.Name, i.Cell)))
            .Concat(Duplicates(department, Goal, department.Goals.Select(g => ((string?)g.Title, g.Cell))))
            .Concat(Duplicates(department, Task, department.Tasks.Select(t => ((string?)t.Title, t.Cell))))
        select finding;

    private IEnumerable<Finding> Duplicates(Department department, LocalText kind, IEnumerable<(string? Title, CellRef Cell)> items)
    {
        var first = new Dictionary<TextKey, CellRef>();
        foreach (var (title, cell) in items)
        {
            var key = Normal.Normalize(title);
            if (!key.IsEmpty && !first.TryAdd(key, cell))
            {
                yield return Kind.At(cell, department.Name, title, kind, first[key].A1);
            }
        }
    }
}
