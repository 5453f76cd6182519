using SheetSync.Core.Rules.Practice;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class EmptyMonthTests
{
    private readonly EmptyMonth rule = new();

    [Fact]
    public void Months_WithNothingDue_AreNamedTogether() =>
        RuleRun.Messages(rule, p => p
                .Department("Sales", d => d
                    .Task("A", t => t.Milestone(1).Milestone(2).Milestone(3).Milestone(4).Milestone(5).Milestone(6).Milestone(7))
                    .Task("Cancelled", t => t.Cancelled().Milestone(8)))
                .Department("Staff", d => d.Task("B", t => t.Milestone(9).Milestone(10).Milestone(11).Due("2028-08-15"))))
            .ShouldBe(["Months with nothing due in the whole company: August, December. See whether some interim result belongs there."]);

    [Fact]
    public void Month_Single_IsSaidInTheSingular() =>
        RuleRun.Sales(rule, d => Enumerable.Range(1, 11).Aggregate(d, (x, m) => x.Task($"Task {m}", t => t.Milestone(m))), Language.Ru)
            .ShouldBe(["Месяц, на который во всей компании ничего не запланировано: декабрь. Проверьте, нет ли там промежуточных результатов."]);

    [Fact]
    public void Months_AllFilledByMilestonesAndDueDates_AreFine() =>
        RuleRun.Sales(rule, d => Enumerable.Range(1, 11).Aggregate(d, (x, m) => x.Task($"Task {m}", t => t.Milestone(m)))
            .Task("Last", t => t.Due("2027-12-01"))).ShouldBeEmpty();

    [Fact]
    public void Plan_WithoutAnyDate_IsNotJudged() => RuleRun.Sales(rule, d => d.Task("A")).ShouldBeEmpty();
}
