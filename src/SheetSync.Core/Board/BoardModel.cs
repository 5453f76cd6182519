using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;

namespace SheetSync.Core.Board;

/// <summary>
/// A board as data: what each section shows, in its order, nothing drawn and nothing said. Figures are those of the reports it is made of;
/// none is computed anew but the counts of what is listed.
/// </summary>
public sealed record BoardModel
{
    public required BoardInput Input { get; init; }

    public CompanyPlan Plan => Input.Plan;

    public DateOnly Today => Input.Today;

    /// <summary>The phase of the day, which need not be the one that is shown.</summary>
    public required YearPhase Phase { get; init; }

    /// <summary>Not null where preparation is shown.</summary>
    public PreparationBoard? Preparation { get; init; }

    /// <summary>Not null where execution is shown.</summary>
    public ExecutionBoard? Execution { get; init; }

    /// <summary>What every department is up to, in both phases.</summary>
    public required IReadOnlyList<DepartmentBranch> Tree { get; init; }

    public required YearCalendar Calendar { get; init; }

    public required LoadTable Load { get; init; }

    /// <param name="shown">The phase to show; null: that of the day.</param>
    public static BoardModel Compose(BoardInput input, YearPhase? shown = null)
    {
        var phase = Phases.Of(input.Plan.Settings, input.Today);
        var overdue = OverdueTasks.Of(input.Overdue);
        return new BoardModel
        {
            Input = input,
            Phase = phase,
            Preparation = (shown ?? phase) == YearPhase.Preparation ? PreparationBoard.Of(input) : null,
            Execution = (shown ?? phase) == YearPhase.Execution ? ExecutionBoard.Of(input, overdue) : null,
            Tree = DepartmentBranch.Of(input, overdue),
            Calendar = YearCalendar.Of(input),
            Load = LoadTable.Of(input),
        };
    }
}

/// <summary>Who is ready for the session and what is missing.</summary>
public sealed record PreparationBoard
{
    public required ReadinessReport Readiness { get; init; }

    /// <summary>Departments that are ready.</summary>
    public required int Ready { get; init; }

    /// <summary>Days from today to the session: 0 on its day, negative after it; null where no session date is set.</summary>
    public required int? DaysLeft { get; init; }

    /// <summary>What each leader has to do, departments that others depend on first.</summary>
    public required IReadOnlyList<WorkList> Missing { get; init; }

    internal static PreparationBoard Of(BoardInput input) => new()
    {
        Readiness = input.Readiness,
        Ready = input.Readiness.Departments.Count(d => d.Ready),
        DaysLeft = input.Plan.Settings.SessionDate is { } session ? session.DayNumber - input.Today.DayNumber : null,
        Missing = WorkList.Of(input.Readiness),
    };
}
