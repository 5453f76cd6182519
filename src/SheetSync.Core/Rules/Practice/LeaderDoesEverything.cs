using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A leader who is accountable for every task, of at least four (or what the workbook sets) that are not cancelled.</summary>
public sealed class LeaderDoesEverything : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0310",
        Severity.Warning,
        new("Руководитель отвечает за всё", "Leader owns everything"),
        new(
            "«{0}»: за все задачи ({1}) отвечает руководитель, {2}. Передайте часть сотрудникам отдела.",
            "“{0}”: the leader, {2}, is accountable for all tasks ({1}). Hand some over to people of the department."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("замечание, если руководитель отвечает за все задачи и их не меньше {0}", "said where the leader is accountable for all of at least {0} {0|task|tasks}"),
        RuleLimits.Of(4),
        new(1, 1000));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.Leader is not null
        let tasks = Gap.NotCancelled(department).ToList()
        where tasks.Count >= input.Limit(this) && tasks.TrueForAll(t => Accountability.IsAccountable(t, department.Leader!))
        select Kind.At(department.Cell, department.Name, department.Name, tasks.Count, department.Leader!.Name);
}
