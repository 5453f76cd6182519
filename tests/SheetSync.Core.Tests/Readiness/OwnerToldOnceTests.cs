using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Tests.Reading.Gallery;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Readiness;

/// <summary>An owner whom nobody knows has one message at its cell: the blocker, with what reading knows of the name (domain.md §3, §7).</summary>
public sealed class OwnerToldOnceTests
{
    private static IReadOnlyList<Finding> OfOwner(string owner, Func<WorkbookSettings, WorkbookSettings>? change = null)
    {
        var plan = Sheets.Ru($"""
            | Цель | Задача    | Ответственный | Март |
            | Рост | Позвонить | {owner}       | x    |
            """).Plan;
        plan = plan with { Settings = change?.Invoke(plan.Settings) ?? plan.Settings };
        var report = ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, Sheets.Today), Sheets.Today);
        return [.. report.Findings.Where(f => f.Cell?.A1 == "C2")];
    }

    [Theory]
    [InlineData("Смирнов", "«Смирнов» нет в списке людей. Возможно, это Анна Смирнова. Исправьте имя")]
    [InlineData("Продажи", "«Продажи» — отдел, а не человек. Впишите того, кто отвечает.")]
    [InlineData("Незнайка", "«Незнайка» нет в списке людей. Исправьте имя")]
    public void Accountable_Unknown_IsOneBlockerThatExplains(string owner, string explanation)
    {
        var finding = OfOwner(owner).ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("SS0209", Severity.Blocker));
        finding.Message(Language.Ru).ShouldStartWith("Продажи!C2 — «Позвонить»: непонятно, кто отвечает. " + explanation);
    }

    [Fact]
    public void SecondOwner_Unknown_IsTheFindingOfReading()
    {
        var finding = OfOwner("Иванов; Незнайка").ShouldHaveSingleItem();
        (finding.Code, finding.Severity).ShouldBe(("SS0190", Severity.Warning));
    }

    [Fact]
    public void BothUnknown_EachIsToldOnce() =>
        OfOwner("Незнайка; Винтик").Select(f => f.Code).ShouldBe(["SS0209", "SS0190"]);

    [Fact]
    public void RuleSilenced_ReadingStillTells() =>
        OfOwner("Незнайка", s => s with { SilencedRules = new HashSet<string> { "SS0209" } }).ShouldHaveSingleItem().Code.ShouldBe("SS0190");

    [Fact]
    public void ReadingMadeGraver_IsNotHiddenByALesserRule() =>
        OfOwner("Незнайка", s => s with { RuleSeverities = new Dictionary<string, Severity> { ["SS0190"] = Severity.Blocker, ["SS0209"] = Severity.Hint } })
            .Select(f => (f.Code, f.Severity)).ShouldBe([("SS0190", Severity.Blocker), ("SS0209", Severity.Hint)]);

    [Fact]
    public void Plan_KeepsTheFindingOfReading() => Sheets.Ru("""
        | Цель | Задача    | Ответственный | Март |
        | Рост | Позвонить | Незнайка      | x    |
        """).Plan.Findings.Select(f => f.Code).ShouldContain("SS0190");
}
