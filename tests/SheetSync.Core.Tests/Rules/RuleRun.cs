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

    public static IReadOnlyList<Finding> Findings(IReadinessRule rule, Func<PlanBuilder, PlanBuilder> describe, DateOnly? today = null) =>
        [.. rule.Evaluate(new RuleInput(APlan.Of(describe), today ?? Today))];

    public static IReadOnlyList<string> Messages(
        IReadinessRule rule, Func<PlanBuilder, PlanBuilder> describe, DateOnly? today = null, Language language = Language.En) =>
        [.. Findings(rule, describe, today).Select(f => f.Message(language))];

    /// <summary>On a single department called Sales.</summary>
    public static IReadOnlyList<string> Sales(IReadinessRule rule, Func<DepartmentBuilder, DepartmentBuilder> describe, Language language = Language.En) =>
        Messages(rule, p => p.People("Ann", "Bob").Department("Sales", describe), language: language);
}
