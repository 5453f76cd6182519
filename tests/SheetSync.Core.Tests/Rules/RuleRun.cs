using SheetSync.Core.Plan;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules;

/// <summary>Runs one rule on a plan and shows what it says; a rule needs nothing else.</summary>
internal static class RuleRun
{
    /// <summary>15 April 2027 unless a test says otherwise.</summary>
    public static readonly DateOnly Today = new(2027, 4, 15);

    public static IReadOnlyList<Finding> Findings(IReadinessRule rule, Func<PlanBuilder, PlanBuilder> describe, DateOnly? today = null, RuleLimits? limits = null) =>
        [.. rule.Evaluate(new RuleInput(Limited(APlan.Of(describe), rule, limits), today ?? Today))];

    public static IReadOnlyList<string> Messages(
        IReadinessRule rule, Func<PlanBuilder, PlanBuilder> describe, DateOnly? today = null, Language language = Language.En, RuleLimits? limits = null) =>
        [.. Findings(rule, describe, today, limits).Select(f => f.Message(language))];

    /// <summary>On a single department called Sales.</summary>
    public static IReadOnlyList<string> Sales(
        IReadinessRule rule, Func<DepartmentBuilder, DepartmentBuilder> describe, Language language = Language.En,
        RuleLimits? limits = null) =>
        Messages(rule, p => p.People("Ann", "Bob").Department("Sales", describe), language: language, limits: limits);

    /// <summary>The plan of a workbook that sets the rule's threshold.</summary>
    private static CompanyPlan Limited(CompanyPlan plan, IReadinessRule rule, RuleLimits? limits) => limits is not { } set
        ? plan
        : plan with { Settings = plan.Settings with { RuleThresholds = new Dictionary<string, RuleLimits> { [rule.Kind.Code] = set } } };
}
