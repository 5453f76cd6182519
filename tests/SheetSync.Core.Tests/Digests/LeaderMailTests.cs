using SheetSync.Core.Digests;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Digests;

/// <summary>Who is written to about what: the month's note, what is overdue by level, reminders before the session.</summary>
public sealed class LeaderMailTests
{
    private static readonly DateOnly Today = new(2027, 11, 12);

    private static DigestInput Input(CompanyPlan plan) => new(plan, RollupEngine.RollUp(plan, Today), OverdueEngine.Evaluate(plan, Today), Today);

    private static CompanyPlan Plan(Func<DepartmentBuilder, DepartmentBuilder> sales) => APlan.Of(p => p
        .People("Ann", "Bob", "Cat").Person("Dan")
        .Department("Sales", d => sales(d.Leader("Ann"))));

    private static IReadOnlyList<(string Who, string Own, string Raised)> Told(CompanyPlan plan) =>
        [.. Escalation.Of(Input(plan)).Select(e => (e.Person.Name, Titles(e.Own), Titles(e.Raised)))];

    private static string Titles(IEnumerable<OverdueTask> tasks) => string.Join(", ", tasks.Select(t => t.Task.Title));

    [Fact]
    public void Levels_CopyTheNextPersonUp_GroupedInOneMailEach()
    {
        var plan = Plan(d => d
            .Task("12 days", t => t.Due("2027-10-31").Owner("Bob"))
            .Task("43 days", t => t.Due("2027-09-30").Owner("Bob"))
            .Task("Of the leader", t => t.Due("2027-09-30").Owner("Ann"))
            .Task("103 days", t => t.Due("2027-08-01").Owner("Cat")));

        Told(plan).ShouldBe(
        [
            ("Cat", "103 days", ""),
            ("Ann", "Of the leader", "103 days, 43 days"),
            ("Bob", "43 days, 12 days", ""),
        ]);
    }

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void Level2_BeginsWithItsDay(int days, bool raised)
    {
        var due = Today.AddDays(-days).ToString("yyyy-MM-dd");
        Told(Plan(d => d.Task("Late", t => t.Due(due).Owner("Bob")))).Any(t => t.Who == "Ann").ShouldBe(raised);
    }

    [Fact]
    public void Person_WhoCannotBeWrittenTo_IsPassedOver()
    {
        // Dan has no address and Zoe is nobody: the leader is told at once; without a leader it is the owner's digest.
        Told(Plan(d => d.Task("Dan's", t => t.Due("2027-11-01").Owner("Dan")).Task("Zoe's", t => t.Due("2027-11-01").Owner("Zoe")).Task("Nobody's", t => t.Due("2027-11-01"))))
            .ShouldBe([("Ann", "", "Dan's, Zoe's, Nobody's")]);
        Told(APlan.WithDepartment(d => d.Task("Nobody's", t => t.Due("2027-08-01")))).ShouldBeEmpty();
    }

    [Fact]
    public void Note_HoldsTheLeadersMonth()
    {
        var plan = APlan.Of(p => p.People("Ann", "Bob")
            .Department("Sales", d => d.Leader("Ann").UsesKeyMonths()
                .Indicator("Revenue", i => i.Target(120).Plan("10 10 10 10 10 10 10 10 10 10").Actual("10 10 10 10 10 10 10 10 10"))
                .Task("Mine, late", t => t.Due("2027-11-01").Owner("Ann"))
                .Task("Bob's, late", t => t.Due("2027-11-02").Owner("Bob"))
                .Task("Key now", t => t.KeyIn(11).Owner("Ann").Due("2027-11-30"))
                .Task("Key then", t => t.KeyIn(10).Owner("Ann").Done())
                .Task("Key, cancelled", t => t.KeyIn(11).Owner("Ann").Cancelled()))
            .Department("Supply", d => d.Leader("Bob").Task("Elsewhere", t => t.KeyIn(11).Owner("Ann"))));

        var note = LeaderNote.Of(Input(plan)).First(n => n.Leader.Name == "Ann");

        Titles(note.Own).ShouldBe("Mine, late");
        Titles(note.Others).ShouldBe("Bob's, late");
        note.KeyTasks.Select(k => (k.Task.Title, k.Department)).ShouldBe([("Key now", "Sales"), ("Elsewhere", "Supply")]);
        note.Missing.ShouldHaveSingleItem().Months.Select(m => m.Number).ShouldBe([10]);
        note.Personal.Count.ShouldBe(10);
        note.Personal.ShouldBe(Input(plan).Rollup.Departments[0].Personal);
    }

    [Fact]
    public void Leader_OfTwoDepartments_GetsOneNote()
    {
        var plan = APlan.Of(p => p.People("Ann").Department("Sales", d => d.Leader("Ann")).Department("Supply", d => d.Leader("Ann")));
        LeaderNote.Of(Input(plan)).ShouldHaveSingleItem().Departments.Select(d => d.Department.Name).ShouldBe(["Sales", "Supply"]);
    }

    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>(StringComparer.Ordinal);

    private static ReminderRound Round(IReadOnlySet<string>? optedOut = null)
    {
        var plan = APlan.Of(p => p.Settings(s => s with { SessionDate = Today.AddDays(3) }).People("Ann", "Bob", "Cat")
            .Department("Ready", d => d.Leader("Ann")
                .Indicator("Revenue", i => i.Complete().Target(130)).Goal("Grow", indicator: "Revenue").Goal("Win", indicator: "Revenue")
                .Task("Call", t => t.Goal("Grow").Owner("Ann").Due("2027-12-01")).Task("Sell", t => t.Goal("Win").Owner("Bob").Due("2027-12-01")))
            .Department("Late", d => d.Leader("Bob").Task("Loose"))
            .Department("Later", d => d.Leader("Bob"))
            .Department("Headless")
            .Department("Unwritten", d => d.Leader("Zoe")));
        return ReminderRound.Of(plan, ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, Today), Today), Today, optedOut ?? Nobody);
    }

    [Fact]
    public void Reminders_GoToLeadersWithGapsOnly_OneMailEach()
    {
        var round = Round();
        var reminder = round.Reminded.ShouldHaveSingleItem();
        (reminder.Leader.Name, reminder.Departments.Count).ShouldBe(("Bob", 2));
        reminder.Gaps.ShouldAllBe(f => f.Department == "Late" || f.Department == "Later");
        reminder.Blockers.ShouldBeGreaterThan(0);
        round.Ready.Select(d => d.Name).ShouldBe(["Ready"]);
        round.Missed.Select(m => (m.Department.Department.Name, m.Because)).ShouldBe([("Headless", NotReminded.NoLeader), ("Unwritten", NotReminded.NoAddress)]);
    }

    [Fact]
    public void Leader_WhoOptedOut_IsNotRemindedAndTheFacilitatorSeesIt()
    {
        var round = Round(new HashSet<string>(StringComparer.Ordinal) { "bob@acme.example" });
        round.Reminded.ShouldBeEmpty();
        round.Missed.Count(m => m.Because == NotReminded.OptedOut).ShouldBe(2);
    }
}
