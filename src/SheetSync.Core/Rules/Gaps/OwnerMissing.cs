using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion owners: a task, or a goal of a block with an owner column, without an owner.</summary>
public sealed class OwnerMissing : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0208",
        Severity.Blocker,
        new("Нет ответственного", "No owner"),
        new(
            "«{0}»: нет ответственного. Впишите одного человека, который отвечает за результат.",
            "“{0}” has no owner. Enter the one person who answers for the result."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        foreach (var department in input.Plan.Departments)
        {
            foreach (var item in Gap.Owned(department))
            {
                if (item.Owners.Count == 0)
                {
                    yield return Kind.At(item.Cell, department.Name, item.Title);
                }
            }
        }
    }
}
