using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class OwnerMissingTests
{
    private readonly OwnerMissing rule = new();

    [Fact]
    public void Item_WithoutAnOwner_IsAGap() =>
        RuleRun.Sales(rule, d => d.Goal("Grow", ownerExpected: true).Task("Call", t => t.Cancelled()))
            .ShouldBe([
                "Sales!A2 — “Grow” has no owner. Enter the one person who answers for the result.",
                "Sales!A3 — “Call” has no owner. Enter the one person who answers for the result.",
            ]);

    [Fact]
    public void Item_OwnedOrInABlockWithoutOwners_IsFine() =>
        RuleRun.Sales(rule, d => d.Goal("Grow").Task("Call", t => t.Owner("Nobody"))).ShouldBeEmpty();
}
