using SheetSync.Core.Plan;
using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Rules.Practice;

/// <summary>
/// Fiscal months with nothing due in the whole company: neither a milestone nor a due date of a task that is not cancelled.
/// One finding for all of them, and none while the plan has no date at all: then each task is a gap.
/// </summary>
public sealed class EmptyMonth : IReadinessRule
{
    public FindingKind Kind { get; } = new(
        "SS0314",
        Severity.Warning,
        new("Месяц без результатов", "A month with nothing due"),
        new(
            "{1|Месяц, на который|Месяцы, на которые|Месяцы, на которые} во всей компании ничего не запланировано: {0}. Проверьте, нет ли там промежуточных результатов.",
            "{1|A month|Months} with nothing due in the whole company: {0}. See whether some interim result belongs there."));

    public IEnumerable<Finding> Evaluate(RuleInput input)
    {
        var year = input.Plan.Settings.FiscalYear;
        var hasDates = false;
        var filled = new bool[13];
        foreach (var task in input.Plan.Departments.SelectMany(Gap.NotCancelled))
        {
            hasDates |= Gap.HasDate(task);
            for (var i = 0; i < task.Milestones.Count; i++)
            {
                filled[task.Milestones[i].Month.Number] = true;
            }

            if (task.Due is { } due && year.MonthOf(due) is { } month)
            {
                filled[month.Number] = true;
            }
        }

        var empty = FiscalMonth.All.Where(m => hasDates && !filled[m.Number]).ToList();
        return empty.Count == 0 ? [] : [Kind.At(null, null, Numbered.Months(input.Plan, empty), empty.Count)];
    }
}
