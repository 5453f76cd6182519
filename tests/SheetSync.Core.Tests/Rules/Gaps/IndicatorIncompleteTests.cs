using SheetSync.Core.Rules.Gaps;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class IndicatorIncompleteTests
{
    private readonly IndicatorIncomplete rule = new();

    [Fact]
    public void Row_WithoutSomething_IsOneGapThatNamesIt() =>
        RuleRun.Sales(rule, d => d
                .Indicator("Revenue", i => i.Target(1)).Indicator("Margin", i => i.Unit("%")).Indicator(null))
            .ShouldBe([
                "Sales!A2 — “Revenue”: not filled in — unit. Fill it in, or the indicator cannot be judged.",
                "Sales!A3 — “Margin”: not filled in — annual target. Fill it in, or the indicator cannot be judged.",
                "Sales!A4 — “row without a name”: not filled in — name of the indicator, unit, annual target. Fill it in, or the indicator cannot be judged.",
            ]);

    [Fact]
    public void Row_InRussian_NamesWhatIsMissing() =>
        RuleRun.Sales(rule, d => d.Indicator(null, i => i.Target(1)), Language.Ru)
            .ShouldBe(["Sales!A2 — «строка без названия»: не заполнено — название показателя, единица измерения. Заполните, иначе по показателю нечего будет считать."]);

    [Fact]
    public void Row_CompleteOrOnlyNamedElsewhere_IsFine() =>
        RuleRun.Sales(rule, d => d.Indicator("Revenue", i => i.Unit("pcs").Target(0)).Indicator("Named", i => i.With(x => x with { HasRow = false })))
            .ShouldBeEmpty();
}
