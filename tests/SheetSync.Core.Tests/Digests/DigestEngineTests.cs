using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Digests;

/// <summary>The digest of a plan, with and without one before.</summary>
public sealed class DigestEngineTests
{
    private static readonly DateOnly Today = new(2027, 11, 12);
    private static readonly DateOnly WeekAgo = new(2027, 11, 5);

    private static DigestInput Input(CompanyPlan plan, DateOnly? today = null) => new(
        plan, RollupEngine.RollUp(plan, today ?? Today), OverdueEngine.Evaluate(plan, today ?? Today), today ?? Today);

    /// <summary>This week's plan against last week's.</summary>
    private static Digest Compare(CompanyPlan before, CompanyPlan now)
    {
        var past = Input(before, WeekAgo);
        return DigestEngine.Compose(Input(now) with
        {
            Since = Standing.Of(past.Rollup, past.Overdue, WeekAgo),
            Events = PlanComparison.Compare(before, now),
        });
    }

    private static CompanyPlan Sales(Func<DepartmentBuilder, DepartmentBuilder> describe) => APlan.WithDepartment(describe);

    [Fact]
    public void Tasks_WithSeveralDates_AreCountedOnceAndShownWithTheOldest()
    {
        var digest = DigestEngine.Compose(Input(Sales(d => d
            .Task("Late twice", t => t.Milestone(8, "Draft").Milestone(9, "Final"))
            .Task("Later", t => t.Due("2027-11-01")))));

        digest.OverdueTasks.ShouldBe(2);
        var tasks = digest.Overdue.ShouldHaveSingleItem().Tasks;
        tasks.Select(t => (t.Task.Title, t.Oldest.Days, t.MoreDates)).ShouldBe([("Late twice", 73, 1), ("Later", 11, 0)]);
    }

    [Fact]
    public void FirstDigest_ComparesWithNothing()
    {
        var digest = DigestEngine.Compose(Input(Sales(d => d.Task("Late", t => t.Due("2027-11-01")))));
        (digest.OverdueChange, digest.Closed, digest.NewlyOverdue, digest.NoLonger, digest.KpiChange).ShouldBe((null, null, null, null, null));
        DigestLetter.Headline(digest, Language.En).ShouldBe("1 overdue, company KPI: no data");
    }

    [Fact]
    public void Week_IsToldByWhatCameAndWhatWent()
    {
        var before = Sales(d => d
            .Task("Closed in time", t => t.Due("2027-12-01"))
            .Task("Closed late", t => t.Due("2027-10-01"))
            .Task("Still late", t => t.Due("2027-10-02"))
            .Task("Moved", t => t.Due("2027-10-03"))
            .Task("Cancelled", t => t.Due("2027-10-04"))
            .Task("On hold", t => t.Due("2027-10-05"))
            .Task("Half done", t => t.Milestone(9, "Draft").Milestone(12, "Final"))
            .Task("Removed", t => t.Due("2027-10-06"))
            .Task("Late since Monday", t => t.Due("2027-11-07")));
        var now = Sales(d => d
            .Task("Closed in time", t => t.Due("2027-12-01").Done())
            .Task("Closed late", t => t.Due("2027-10-01").Done())
            .Task("Still late", t => t.Due("2027-10-02"))
            .Task("Moved", t => t.Due("2027-12-03"))
            .Task("Cancelled", t => t.Due("2027-10-04").Cancelled())
            .Task("On hold", t => t.Due("2027-10-05").OnHold())
            .Task("Half done", t => t.Milestone(9, "Draft", done: true).Milestone(12, "Final"))
            .Task("Late since Monday", t => t.Due("2027-11-07").Id("SAL-9")));

        var digest = Compare(before, now);

        (digest.OverdueTasks, digest.OverdueChange).ShouldBe((2, -5));
        digest.Closed!.Select(c => c.Task.Title).ShouldBe(["Closed in time", "Closed late"]);
        digest.NewlyOverdue!.Select(t => t.Task.Title).ShouldBe(["Late since Monday"]);
        digest.NoLonger!.Select(n => (n.Title, n.Because)).ShouldBe(
        [
            ("Moved", LeftBecause.Moved), ("Cancelled", LeftBecause.Cancelled), ("On hold", LeftBecause.OnHold),
            ("Half done", LeftBecause.MilestoneDone), ("Removed", LeftBecause.Removed),
        ]);

        // The change is explained to the last task.
        var closedLate = 1;
        digest.OverdueChange.ShouldBe(digest.NewlyOverdue!.Count - digest.NoLonger!.Count - closedLate);
        DigestLetter.Headline(digest, Language.Ru).ShouldBe("2 просрочено (−5), 2 закрыто, KPI компании: нет данных");
    }

    [Fact]
    public void Task_ReopenedSinceItWasClosed_IsNotClosed()
    {
        var now = Sales(d => d.Task("Back again", t => t.Due("2027-12-01")));
        var closed = PlanComparison.Compare(now, Sales(d => d.Task("Back again", t => t.Due("2027-12-01").Done())));
        var digest = DigestEngine.Compose(Input(now) with { Since = new Standing(WeekAgo, null, []), Events = closed });
        digest.Closed.ShouldBe([]);
    }

    [Theory]
    [InlineData(0.945, 0.9449, "company KPI 94.5% →")] // looks the same: both are shown as 94.5 %
    [InlineData(0.945, 0.951, "company KPI 94.5% ↓")]
    [InlineData(0.945, 0.8, "company KPI 94.5% ↑")]
    [InlineData(0.945, null, "company KPI 94.5%")]
    public void Kpi_AgainstTheDigestBefore_IsAnArrow(double now, double? before, string told)
    {
        var input = Input(Sales(d => d));
        var digest = DigestEngine.Compose(input with
        {
            Rollup = input.Rollup with { Company = new((decimal)now, 1, FigureStatus.Amber) },
            Since = new Standing(WeekAgo, (decimal?)before, []),
        });
        DigestLetter.Headline(digest, Language.En).ShouldEndWith(told);
    }

    [Fact]
    public void Contract_Example_IsTheHeadline()
    {
        var plan = Sales(d => Enumerable.Range(1, 7).Aggregate(d, (builder, n) => builder.Task($"Late {n}", t => t.Due("2027-11-01"))));
        var input = Input(plan);
        var digest = DigestEngine.Compose(input with
        {
            Rollup = input.Rollup with { Company = new(0.945m, 1, FigureStatus.Amber) },
            Since = new Standing(WeekAgo, 0.96m, ["SAL-1", "SAL-2", "SAL-3", "SAL-4", "SAL-5"]),
        }) with
        { Closed = [.. plan.Departments[0].Tasks.Take(3).Select(t => new TaskMention(t, "Sales"))] };
        DigestLetter.Headline(digest, Language.Ru).Replace('\u00A0', ' ').ShouldBe("7 просрочено (+2), 3 закрыто, KPI компании 94,5 % ↓");
        DigestLetter.Headline(digest, Language.En).ShouldBe("7 overdue (+2), 3 closed, company KPI 94.5% ↓");
    }

    [Fact]
    public void DueThisMonth_NamesOpenTasksOnceAndNoneThatIsOverdue()
    {
        var digest = DigestEngine.Compose(Input(Sales(d => d
            .Task("Twice", t => t.Due("2027-11-20").Milestone(11, "Draft"))
            .Task("Overdue too", t => t.Due("2027-11-01").Milestone(11, "Draft"))
            .Task("Done", t => t.Due("2027-11-25").Done())
            .Task("Later", t => t.Due("2027-12-01")))));
        digest.DueThisMonth.Select(t => (t.Task.Title, t.Oldest.Due.Day, t.MoreDates)).ShouldBe([("Twice", 20, 1)]);
    }

    [Fact]
    public void RedAndMissing_AreThoseOfTheRollup()
    {
        var plan = Sales(d => d
            .Indicator("Red", i => i.Target(120).Plan("10 10 10 10 10 10 10 10 10 10").Actual("5 5 5 5 5 5 5 5 5 5"))
            .Indicator("Worse", i => i.Target(120).Plan("10 10 10 10 10 10 10 10 10 10").Actual("1 1 1 1 1 1 1 1 1 1"))
            .Indicator("Silent", i => i.Target(120).Plan("10 10 10 10 10 10 10 10 10 10").Actual("10 10 10 10 10 10 10 10")));
        var digest = DigestEngine.Compose(Input(plan));
        digest.Red.ShouldHaveSingleItem().Indicators.Select(i => i.Indicator.Name).ShouldBe(["Worse", "Red"]);
        var missing = digest.Missing.ShouldHaveSingleItem();
        (missing.Indicators.Count, missing.Of).ShouldBe((1, 3));
        missing.Months.Select(m => m.Number).ShouldBe([9, 10]);
    }

    [Fact]
    public void Plan_WithNothing_IsADigestTooThatSaysSo()
    {
        var digest = DigestEngine.Compose(Input(APlan.Of(p => p)));
        var text = PlainLetter.Write(DigestLetter.Compose(digest, LetterSource.Of(Language.Ru, null, null), DigestLimits.Steps[0]));
        text.ShouldContain("Просроченного нет: всё, чему пора, сделано.");
    }
}
