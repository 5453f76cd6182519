using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Rules;

/// <summary>What a rule judges: a plan and a day in the workbook's time zone. Figures are computed when a rule asks, unless they are at hand.</summary>
public sealed class RuleInput
{
    private readonly Lazy<RollupReport> rollup;
    private readonly Lazy<IReadOnlySet<string>> blockedDepartments;

    private readonly Lazy<IReadOnlyList<PersonLoad>> load;
    private readonly Lazy<KeyTasks> keyTasks;

    public RuleInput(CompanyPlan plan, DateOnly today, RollupReport? rollup = null)
    {
        Plan = plan;
        Today = today;
        this.rollup = new(() => rollup ?? RollupEngine.RollUp(plan, today), LazyThreadSafetyMode.None);
        blockedDepartments = new(Blocked, LazyThreadSafetyMode.None);
        load = new(() => LoadPicture.Of(plan), LazyThreadSafetyMode.None);
        keyTasks = new(() => KeyTasks.Of(plan), LazyThreadSafetyMode.None);
    }

    public CompanyPlan Plan { get; }

    public DateOnly Today { get; }

    public RollupReport Rollup => rollup.Value;

    /// <summary>Open tasks with a milestone by person and month.</summary>
    public IReadOnlyList<PersonLoad> Load => load.Value;

    public KeyTasks KeyTasks => keyTasks.Value;

    /// <summary>What the rule allows in this workbook: set in its Settings tab, else the rule's own.</summary>
    public RuleLimits Limits(IThresholdRule rule) => Plan.Settings.RuleThresholds.TryGetValue(rule.Kind.Code, out var set) ? set : rule.Threshold.Default;

    /// <summary>The limit of a rule that has one.</summary>
    public int Limit(IThresholdRule rule) => (int)Limits(rule).High;

    /// <summary>Names of departments that are not ready: some finding of theirs, of reading or of a rule, is a blocker in this workbook.</summary>
    public IReadOnlySet<string> BlockedDepartments => blockedDepartments.Value;

    /// <summary>All findings that are blockers here; the rule that speaks of readiness itself is left out, it would ask about its own answer.</summary>
    private HashSet<string> Blocked() =>
        FindingSettings.Apply(
                Plan.Findings.Concat(RuleCatalogue.All
                    .Where(r => r is not Practice.DependedOnNotReady && FindingSettings.SeverityOf(r.Kind, Plan.Settings) == Severity.Blocker)
                    .SelectMany(r => r.Evaluate(this))),
                Plan.Settings)
            .Where(f => f.Severity == Severity.Blocker && f.Department is not null)
            .Select(f => f.Department!)
            .ToHashSet(StringComparer.Ordinal);
}
