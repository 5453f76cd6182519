using SheetSync.Core.Plan;

namespace SheetSync.Core.Readiness;

/// <summary>The two phases of a plan's year, told apart by the session date S (domain.md §1).</summary>
public enum YearPhase
{
    /// <summary>Up to and including S.</summary>
    Preparation,

    /// <summary>From S + 1, or where no S is set.</summary>
    Execution,
}

/// <summary>Where a workbook stands between the two, and by when tabs are due.</summary>
public static class Phases
{
    /// <summary>Tabs are due at S − 7 days.</summary>
    public const int DaysBeforeSession = 7;

    public static YearPhase Of(WorkbookSettings settings, DateOnly today) =>
        settings.SessionDate is { } session && today <= session ? YearPhase.Preparation : YearPhase.Execution;

    /// <summary>The day by which leaders have filled their tabs; null without a session date.</summary>
    public static DateOnly? TabsDue(WorkbookSettings settings) =>
        settings.SessionDate is { } session ? DateOnly.FromDayNumber(Math.Max(0, session.DayNumber - DaysBeforeSession)) : null;
}
