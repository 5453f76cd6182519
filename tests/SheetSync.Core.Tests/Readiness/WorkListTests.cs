using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Readiness;

public sealed class WorkListTests
{
    [Fact]
    public void Leader_OfTwoDepartments_HasOneList()
    {
        var plan = APlan.Of(p => p.People("Ann", "Bob")
            .Department("Sales", d => d.Leader("Ann"))
            .Department("Staff", d => d.Leader("Bob").Indicator("A", i => i.Complete()).Indicator("B", i => i.Complete())
                .Goal("G", "A").Goal("H", "B").Task("T", t => t.Goal("G").Owner("Bob").Milestone(1)).Task("U", t => t.Goal("H").Owner("Bob").Milestone(2)))
            .Department("Lab", d => d.Leader("Ann"))
            .Department("Yard"));
        var today = new DateOnly(2027, 1, 1);
        var lists = WorkList.Of(ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, today), today));

        // Bob has nothing to do; months with nothing due belong to no department.
        lists.Select(l => (l.Leader?.Name, string.Join(",", l.Departments.Select(d => d.Name))))
            .ShouldBe([("Ann", "Sales,Lab"), (null, "Yard"), (null, "")]);
        lists[0].Findings.Select(f => f.Department).Distinct().ShouldBe(["Sales", "Lab"]);
        lists[2].Findings.ShouldHaveSingleItem().Code.ShouldBe("SS0314");
    }
}
