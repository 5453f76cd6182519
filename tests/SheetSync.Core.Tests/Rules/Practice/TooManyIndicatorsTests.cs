using SheetSync.Core.Rules.Practice;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class TooManyIndicatorsTests
{
    private readonly TooManyIndicators rule = new();

    [Fact]
    public void Indicators_Eight_WarnAtTheEighth() =>
        RuleRun.Sales(rule, d => Many(d, 8))
            .ShouldBe(["Sales!A9 — “Sales”: 8 indicators. Keep at most seven, those the department really decides by."]);

    [Fact]
    public void Indicators_SevenRows_AreFine() =>
        RuleRun.Sales(rule, d => Many(d, 7).Indicator("Named", i => i.With(x => x with { HasRow = false }))).ShouldBeEmpty();

    private static DepartmentBuilder Many(DepartmentBuilder d, int count) =>
        Enumerable.Range(1, count).Aggregate(d, (x, n) => x.Indicator($"Indicator {n}"));
}
