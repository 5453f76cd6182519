using SheetSync.Core.Rules.Figures;
using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Rules;

/// <summary>Every rule, by code. A plain list: nothing is found by reflection, a test sees to it that none is forgotten.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<IReadinessRule> All { get; } =
    [
        new IndicatorIncomplete(),
        new NoIndicators(),
        new GoalNotMeasured(),
        new NoGoals(),
        new GoalWithoutTask(),
        new TaskWithoutGoal(),
        new NoTasks(),
        new OwnerMissing(),
        new OwnerUnknown(),
        new TaskWithoutDate(),
        new AllTasksCancelled(),
        new BaselineMissing(),
        new ReportPartMissing(),
        new NoReport(),
        new TooManyGoals(),
        new TooFewGoals(),
        new TooManyIndicators(),
        new WeightsOffTotal(),
        new GoalWithoutIndicator(),
        new EverythingAtYearEnd(),
        new TooMuchAtOnce(),
        new KeyTasksOutOfRange(),
        new DuplicateTitle(),
        new LeaderDoesEverything(),
        new TargetBelowBaseline(),
        new DependedOnNotReady(),
        new ForeignEmail(),
        new EmptyMonth(),
        new TargetAgainstPlan(),
        new ActualMissing(),
        new UnplannedActual(),
        new DefaultAggregation(),
        new UndefinedAttainment(),
        new ForecastAgainstSign(),
    ];

    /// <summary>The rule of a code in any case; null where there is none.</summary>
    public static IReadinessRule? Find(string code) =>
        All.FirstOrDefault(r => string.Equals(r.Kind.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));
}
