using SheetSync.Core.Rules.Gaps;

namespace SheetSync.Core.Tests.Rules.Gaps;

public sealed class OwnerUnknownTests
{
    private readonly OwnerUnknown rule = new();

    [Fact]
    public void FirstOwner_NotAmongThePeople_IsAGapAtTheOwnersCell() =>
        RuleRun.Sales(rule, d => d.Task("Call", t => t.Owner("Sales dept.;Ann")))
            .ShouldBe(["Sales!E2 — “Call”: it is unclear who is accountable. “Sales dept.” is not in the list of people. Write the name as in the people table, or add the person there."]);

    [Fact]
    public void FirstOwner_KnownOrNotToBeChecked_IsFine()
    {
        RuleRun.Sales(rule, d => d.Task("Call", t => t.Owner("Ann;Sales dept."))).ShouldBeEmpty();
        RuleRun.Messages(rule, p => p.Department("Sales", d => d.Task("Call", t => t.Owner("Anybody")))).ShouldBeEmpty();
    }
}
