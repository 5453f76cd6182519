namespace SheetSync.Core.Template.Sample;

/// <summary>
/// A department's tab while it is being filled. Departments differ as they do in life: the accountant is done before anybody asks, the buyer begins
/// after the second reminder. What is filled has the gaps of a first draft: owners, dates and targets are missing.
/// </summary>
internal static class SamplePreparation
{
    /// <summary>How much of the tab is filled, by department in the order of the tabs.</summary>
    private static readonly (int DaysLeft, double[] Shares)[] Pace =
    [
        (7, [0.7, 0.5, 0.3, 0.2, 1, 0.45]),
        (3, [1, 0.9, 0.75, 0.6, 1, 0.85]),
        (1, [1, 1, 0.9, 0.85, 1, 1]),
    ];

    /// <param name="number">Of the department, from 0.</param>
    /// <param name="daysLeft">To the session, at least 1.</param>
    public static DepartmentOutline AsOf(DepartmentOutline department, int number, int daysLeft)
    {
        var share = Pace.First(step => daysLeft >= step.DaysLeft).Shares[number];
        var indicators = (int)Math.Ceiling(share * department.Indicators.Count);
        var measures = department.Indicators.Take(indicators).Select(line => line.Name).ToHashSet(StringComparer.Ordinal);

        // A goal waits for the indicator that it is measured by, a task for its goal.
        var goals = department.Goals.Take(Count(share, department.Goals.Count)).Where(goal => goal.Indicator is null || measures.Contains(goal.Indicator)).ToHashSet();
        var titles = goals.Select(goal => goal.Title).ToHashSet(StringComparer.Ordinal);
        var tasks = Count(share, department.Tasks.Count);
        return department with
        {
            Indicators = [.. department.Indicators.Select((line, i) => Draft(line, i, indicators, share))],
            Goals = [.. department.Goals.Select(goal => goals.Contains(goal) ? goal : GoalLine.Blank)],
            Tasks = [.. department.Tasks.Select((task, i) => i < tasks && titles.Contains(task.Goal ?? "") ? Draft(task, i, share) : TaskLine.Blank)],
            Report = [.. department.Report.Take(share < 1 ? (int)(share * department.Report.Count) : department.Report.Count)],
        };
    }

    private static int Count(double share, int of) => Math.Max(1, (int)(share * of));

    private static IndicatorLine Draft(IndicatorLine line, int index, int written, double share)
    {
        if (index >= written)
        {
            return IndicatorLine.Blank;
        }

        var unfinished = share < 1 && index == written - 1;
        return line with { Actual = [], Plan = share < 0.5 ? [] : line.Plan, Target = unfinished ? null : line.Target, Unit = unfinished && share < 0.7 ? null : line.Unit };
    }

    private static TaskLine Draft(TaskLine task, int index, double share)
    {
        var planned = SampleExecution.Planned(task);
        return share >= 1 ? planned : planned with
        {
            Owner = index % 3 == 2 ? null : planned.Owner,
            Milestones = index % 4 == 1 ? TaskLine.Blank.Milestones : planned.Milestones,
            Due = index % 4 == 1 ? null : planned.Due,
            KeyMonths = [],
        };
    }
}
