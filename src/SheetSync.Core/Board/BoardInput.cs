using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules;

namespace SheetSync.Core.Board;

/// <summary>What a board shows, judged on one day: the same reports that the command line prints.</summary>
/// <param name="Today">In the workbook's time zone.</param>
public sealed record BoardInput(CompanyPlan Plan, ReadinessReport Readiness, RollupReport Rollup, OverdueReport Overdue, DateOnly Today)
{
    /// <summary>Null where no plan was approved.</summary>
    public BoardDrift? Drift { get; init; }

    public static BoardInput Of(Decision decision) => new(decision.Plan, decision.Readiness, decision.Rollup, decision.Overdue, decision.Today);

    /// <summary>
    /// A plan as the last sync recorded it, judged on a day by the same pure engines: what reading found stays as it was said, everything that
    /// depends on the day is judged anew.
    /// </summary>
    /// <param name="recorded">The recorded report; only what reading found is taken from it.</param>
    /// <param name="history">Of due dates, as recorded.</param>
    public static BoardInput Of(CompanyPlan plan, ReadinessReport recorded, IReadOnlyDictionary<string, DueHistory> history, DateOnly today)
    {
        var rules = RuleCatalogue.All.Select(rule => rule.Kind.Code).ToHashSet(StringComparer.Ordinal);
        var read = plan with { Findings = [.. recorded.Findings.Where(f => !rules.Contains(f.Code))] };
        var rollup = RollupEngine.RollUp(read, today);
        return new(read, ReadinessEngine.Evaluate(read, rollup, today), rollup, OverdueEngine.Evaluate(read, history, today), today);
    }
}

/// <summary>What changed since the approved plan.</summary>
/// <param name="Day">The workbook's day of the approval.</param>
/// <param name="By">Who approved it; null where unknown.</param>
public sealed record BoardDrift(DateOnly Day, string? By, DriftReport Report);
