using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Sample;

/// <summary>
/// A department's tab in the year, on a day before <see cref="SampleCompany.Today"/>: actuals of the months that were reported, marks on what was done,
/// states as their leaders would have set them. One milestone in five is done weeks late, so that every month has something overdue.
/// </summary>
internal static class SampleExecution
{
    /// <summary>Actuals of a month are typed by this day of the next one.</summary>
    private const int ReportedBy = 8;

    private const int Late = 40;

    /// <summary>What was cancelled was so at the review of the half year, notes are of the autumn.</summary>
    private static readonly DateOnly Review = new(2027, 6, 15);
    private static readonly DateOnly Autumn = new(2027, 9, 1);

    /// <param name="number">Of the department, from 0.</param>
    public static DepartmentOutline AsOf(DepartmentOutline department, int number, FiscalYear year, DateOnly day) => department with
    {
        Indicators = [.. department.Indicators.Select(line => line with { Actual = [.. line.Actual.TakeWhile((_, month) => End(year, month + 1).AddDays(ReportedBy) <= day)] })],
        Tasks = [.. department.Tasks.Select((task, i) => AsOf(task, new Pace(year, (number * 5) + (i * 3)), day))],
    };

    /// <summary>The task as the session left it: nothing is done, and nobody has set a state.</summary>
    public static TaskLine Planned(TaskLine task) => task with
    {
        Milestones = task.Milestones.ToDictionary(m => m.Key, m => SampleYear.Planned(m.Value)),
        Status = null,
        Progress = null,
        Comment = null,
    };

    private static TaskLine AsOf(TaskLine task, Pace pace, DateOnly day)
    {
        var milestones = task.Milestones.ToDictionary(
            m => m.Key, m => SampleYear.IsDone(m.Value) && pace.DoneOn(m.Key) > day ? SampleYear.Planned(m.Value) : m.Value);
        var done = milestones.Values.Count(SampleYear.IsDone);
        var status = StatusOn(task, pace, day, begun: done > 0);
        return task with
        {
            Milestones = milestones,
            Status = status,
            Progress = task.Progress is not { } last || status is null ? null
                : status == TaskState.Done ? 1
                : milestones.Count == 0 ? null
                : Math.Min(last, Math.Round(20m * done / milestones.Count) / 20),
            Comment = day >= (task.Status == TaskState.Cancelled ? Review : Autumn) ? task.Comment : null,
        };
    }

    private static TaskState? StatusOn(TaskLine task, Pace pace, DateOnly day, bool begun) => task.Status switch
    {
        TaskState.Done when DoneOn(task, pace) <= day => TaskState.Done,
        TaskState.Cancelled or TaskState.OnHold => day >= Review ? task.Status : null,
        null => null,
        _ => begun ? TaskState.InProgress : null,
    };

    private static DateOnly DoneOn(TaskLine task, Pace pace) =>
        task.Milestones.Keys.Select(pace.DoneOn).Append(task.Due ?? DateOnly.MinValue).Max();

    private static DateOnly End(FiscalYear year, int month) => year.LastDayOf(new FiscalMonth(month));

    /// <summary>When the milestones of a task were done.</summary>
    private readonly record struct Pace(FiscalYear Year, int Luck)
    {
        public DateOnly DoneOn(int month)
        {
            var day = End(Year, month).AddDays((Luck + month) % 5 == 2 ? Late : 0);
            return day < SampleCompany.Today ? day : SampleCompany.Today;
        }
    }
}
