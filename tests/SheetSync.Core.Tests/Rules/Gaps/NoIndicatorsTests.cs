using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class NoIndicatorsTests
{
    private readonly NoIndicators rule = new();

    [Fact]
    public void Tab_WithoutRows_IsAGapAtTheDepartmentsCell() =>
        RuleRun.Sales(rule, d => d.Indicator("Named", i => i.With(x => x with { HasRow = false })))
            .ShouldBe(["Settings!A1 — “Sales”: not a single row of indicators. Add 3–6 indicators, each with a unit and an annual target."]);

    [Fact]
    public void Tab_WithARowOrMissingAltogether_IsNotNamedHere()
    {
        RuleRun.Sales(rule, d => d.Indicator("Revenue")).ShouldBeEmpty();
        RuleRun.Sales(rule, d => d.WithoutTab()).ShouldBeEmpty();
    }
}
