using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

public sealed class LoadPictureTests
{
    [Fact]
    public void Load_CountsOpenTasksOfTheAccountableOverDepartments()
    {
        var plan = APlan.Of(p => p.People("Ann", "Bob")
            .Department("Sales", d => d
                .Task("A", t => t.Owner("Ann;Bob").Milestone(3, "one").Milestone(3, "two").Milestone(5))
                .Task("Done", t => t.Owner("Ann").Milestone(3).Done())
                .Task("Unknown", t => t.Owner("Nobody").Milestone(3)))
            .Department("Staff", d => d.Task("B", t => t.Owner("Ann").Milestone(3)).Task("C", t => t.Owner("Bob").Due("2027-03-01"))));
        LoadPicture.Of(plan).Select(l => (l.Person, l.Month.Number, string.Join(",", l.Tasks.Select(t => t.Task.Title)), l.IsOverLimit))
            .ShouldBe([("Ann", 3, "A,B", false), ("Ann", 5, "A", false)]);
    }

    [Fact]
    public void Load_WorkbookSetsTheLimit_ThatCounts()
    {
        var plan = APlan.Of(p => p.People("Ann")
            .Settings(s => s with { RuleThresholds = new Dictionary<string, RuleLimits> { ["SS0307"] = RuleLimits.Of(1) } })
            .Department("Sales", d => d.Task("A", t => t.Owner("Ann").Milestone(3)).Task("B", t => t.Owner("Ann").Milestone(3))));
        LoadPicture.LimitOf(plan.Settings).ShouldBe(1);
        LoadPicture.Of(plan).ShouldHaveSingleItem().IsOverLimit.ShouldBeTrue();
    }

    [Fact]
    public void Load_WithoutAPeopleTable_GoesByTheNameWritten()
    {
        var plan = APlan.WithDepartment(d => d
            .Task("A", t => t.Owner("Ann").Milestone(3)).Task("B", t => t.Owner(" ann").Milestone(3)).Task("C", t => t.Owner("ANN").Milestone(3)));
        var load = LoadPicture.Of(plan).ShouldHaveSingleItem();
        (load.Person, load.Tasks.Count, load.IsOverLimit).ShouldBe(("Ann", 3, true));
    }
}
