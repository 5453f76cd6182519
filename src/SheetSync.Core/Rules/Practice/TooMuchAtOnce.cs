using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules.Practice;

/// <summary>A person accountable for more than two (or what the workbook sets) open tasks with a milestone in one month, over all departments: the work in progress limit.</summary>
public sealed class TooMuchAtOnce : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0307",
        Severity.Warning,
        new("Слишком много задач в одном месяце", "Too much in one month"),
        new(
            "{0}: {1} {1|задача|задачи|задач} с вехой за {2} ({3}). Больше {4} сразу редко удаются: перенесите веху или передайте задачу.",
            "{0}: {1} {1|task|tasks} with a milestone in {2} ({3}). More than {4} at once rarely succeed: move a milestone or hand a task over."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Count,
        new("задач с вехой у человека в месяце не больше {0}", "at most {0} {0|task|tasks} with a milestone a person and month"),
        RuleLimits.Of(LoadPicture.UsualLimit),
        new(1, 100));

    /// <summary>At the first task that is over the limit.</summary>
    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from load in input.Load
        where load.IsOverLimit
        let over = load.Tasks[load.Limit]
        select Kind.At(
            over.Milestone.Cell, over.Department.Name, load.Person, load.Tasks.Count, Numbered.Month(input.Plan, load.Month),
            load.Tasks.Select(t => t.Task.Title).ToList(), load.Limit);
}
