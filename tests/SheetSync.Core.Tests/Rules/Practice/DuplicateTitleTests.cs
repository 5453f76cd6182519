using SheetSync.Core.Rules.Practice;

namespace SheetSync.Core.Tests.Rules.Practice;

public sealed class DuplicateTitleTests
{
    private readonly DuplicateTitle rule = new();

    [Fact]
    public void Titles_EqualButForCaseAndSpaces_WarnAtTheSecond() =>
        RuleRun.Sales(rule, d => d
                .Task("Call clients").Task("call  Clients").Goal("Grow").Goal("Grow").Indicator("Учёт").Indicator("учет"))
            .ShouldBe([
                "Sales!A7 — “учет”: there is already an indicator of this title at A6. Make the title more precise or remove the row.",
                "Sales!A5 — “Grow”: there is already a goal of this title at A4. Make the title more precise or remove the row.",
                "Sales!A3 — “call  Clients”: there is already a task of this title at A2. Make the title more precise or remove the row.",
            ]);

    [Fact]
    public void Titles_OfDifferentKindsOrDepartmentsOrBlank_AreFine() =>
        RuleRun.Messages(rule, p => p
            .Department("Sales", d => d.Task("Grow").Goal("Grow").Indicator(null).Indicator(null))
            .Department("Staff", d => d.Task("Grow"))).ShouldBeEmpty();
}
