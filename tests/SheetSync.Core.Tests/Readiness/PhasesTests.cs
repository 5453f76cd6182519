using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Readiness;

/// <summary>domain.md §1: preparation up to and including S, execution from S + 1 or without S; tabs are due at S − 7.</summary>
public sealed class PhasesTests
{
    private static readonly DateOnly Session = new(2026, 12, 10);

    private static ReadinessReport Report(DateOnly? session, DateOnly today)
    {
        var plan = APlan.Of(p => p.Settings(s => s with { SessionDate = session }).Department("Sales"));
        return ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, today), today);
    }

    [Theory]
    [InlineData("2026-11-28", YearPhase.Preparation, "До этого срока 5 дней.", "5 days left.")]
    [InlineData("2026-12-02", YearPhase.Preparation, "До этого срока 1 день.", "1 day left.")]
    [InlineData("2026-12-03", YearPhase.Preparation, "Этот срок — сегодня.", "That is today.")]
    [InlineData("2026-12-05", YearPhase.Preparation, "Этот срок прошёл 2 дня назад.", "That was 2 days ago.")]
    [InlineData("2026-12-10", YearPhase.Preparation, "Этот срок прошёл 7 дней назад.", "That was 7 days ago.")]
    [InlineData("2026-12-11", YearPhase.Execution, null, null)]
    public void Phase_AroundTheSession_IsToldWithTheDaysLeft(string today, YearPhase phase, string? ru, string? en)
    {
        var day = DateOnly.Parse(today);
        var report = Report(Session, day);
        report.Phase.ShouldBe(phase);
        report.TabsDue.ShouldBe(new DateOnly(2026, 12, 3));
        ReadinessTexts.Countdown(report, day, Language.Ru).ShouldBe(ru);
        ReadinessTexts.Countdown(report, day, Language.En).ShouldBe(en);
    }

    [Fact]
    public void Phase_InWords_NamesTheDates()
    {
        ReadinessTexts.Phase(Report(Session, Session), Language.Ru).ShouldBe("Подготовка: сессия 10.12.2026, вкладки заполняют до 03.12.2026.");
        ReadinessTexts.Phase(Report(Session, Session.AddDays(1)), Language.En).ShouldBe("Execution of the plan: the session was on 10 Dec 2026.");
        ReadinessTexts.Phase(Report(null, Session), Language.En).ShouldBe("Execution of the plan: no session date is set.");
        Report(null, Session).TabsDue.ShouldBeNull();
    }

    [Fact]
    public void List_OfALeader_IsHeadedByWhatStandsOnIt()
    {
        var lists = WorkList.Of(Report(null, Session));
        ReadinessTexts.Whose(lists[0], Language.Ru).ShouldBe("Руководитель не указан (Sales): 3 блокируют, 1 предупреждение");
        ReadinessTexts.Whose(lists[0], Language.En).ShouldBe("No leader (Sales): 3 blockers, 1 warning");
    }
}
