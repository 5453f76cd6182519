using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules.Gaps;

/// <summary>Criterion owners: the accountable (first) owner is no one of the people table.</summary>
public sealed class OwnerUnknown : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0209",
        Severity.Blocker,
        new("Ответственный не найден", "Unknown owner"),
        new(
            "«{0}»: ответственный «{1}» не найден среди людей. Впишите имя так, как в таблице людей, или добавьте человека туда.",
            "“{0}”: the owner “{1}” is not among the people. Write the name as in the people table, or add the person there."));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        from item in Gap.Owned(department)
        where item.Owners.Count > 0 && !Gap.HasAccountable(item.Owners, input.Plan)
        select Kind.At(item.Owners[0].Cell, department.Name, item.Title, item.Owners[0].Text);
}
