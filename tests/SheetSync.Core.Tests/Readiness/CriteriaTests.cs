using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Readiness;

/// <summary>n of m for each criterion, by the table of domain.md §7.</summary>
public sealed class CriteriaTests
{
    private static CriterionResult Of(Criterion criterion, Func<DepartmentBuilder, DepartmentBuilder> describe, params string[] people)
    {
        var plan = APlan.Of(p => p.People(people).Department("Sales", describe));
        return Criteria.Of(plan.Departments[0], plan).Single(c => c.Criterion == criterion);
    }

    private static CriterionResult Result(Criterion criterion, int satisfied, int required) => new(criterion, satisfied, required);

    [Fact]
    public void Indicators_RowsNeedNameUnitAndTarget()
    {
        var result = Of(Criterion.Indicators, d => d
            .Indicator("Complete", i => i.Unit("pcs").Target(0))
            .Indicator(null, i => i.Unit("pcs").Target(1))
            .Indicator("No unit", i => i.Target(1))
            .Indicator("No target", i => i.Unit("pcs"))
            .Indicator("Only named by a goal", i => i.With(x => x with { HasRow = false })));
        result.ShouldBe(Result(Criterion.Indicators, 1, 4));
        result.State.ShouldBe(CriterionState.Partial);
    }

    [Fact]
    public void Goals_NeedAnIndicatorOrAResult() =>
        Of(Criterion.Goals, d => d.Goal("A", indicator: "Revenue").Goal("B", result: "A new office").Goal("C").Goal("D", result: " "))
            .ShouldBe(Result(Criterion.Goals, 2, 4));

    [Fact]
    public void Tasks_GoalsNeedATaskAndTasksAGoal()
    {
        // Goals: A has a task, B has none. Tasks: one serves A, one nothing; an indicator does not help where there are goals.
        Of(Criterion.Tasks, d => d.Goal("A").Goal("B").Task("1", t => t.Goal("A")).Task("2", t => t.Indicator("Revenue")))
            .ShouldBe(Result(Criterion.Tasks, 2, 4));
    }

    [Fact]
    public void Tasks_DepartmentWithoutAnyGoal_AnIndicatorIsEnough() =>
        Of(Criterion.Tasks, d => d.Task("1", t => t.Indicator("Revenue")).Task("2")).ShouldBe(Result(Criterion.Tasks, 1, 2));

    [Fact]
    public void Owners_TheFirstOwnerMustBeKnown()
    {
        // Goal B stands in a block without an owner column. Tasks 1 and 4 have a known first owner, 2 an unknown one, 3 none.
        Of(
            Criterion.Owners,
            d => d.Goal("A", ownerExpected: true).Goal("B")
                .Task("1", t => t.Owner("Ann;Nobody")).Task("2", t => t.Owner("Nobody;Ann")).Task("3").Task("4", t => t.Owner("Ann").Cancelled()),
            "Ann").ShouldBe(Result(Criterion.Owners, 2, 5));
    }

    [Fact]
    public void Owners_WithoutAPeopleTable_AnyOwnerCounts() =>
        Of(Criterion.Owners, d => d.Task("1", t => t.Owner("Nobody")).Task("2")).ShouldBe(Result(Criterion.Owners, 1, 2));

    [Fact]
    public void Milestones_TasksNotCancelledNeedADate() =>
        Of(Criterion.Milestones, d => d
                .Task("1", t => t.Milestone(3)).Task("2", t => t.Due("2027-05-01")).Task("3").Task("4", t => t.Cancelled()).Task("5", t => t.OnHold()))
            .ShouldBe(Result(Criterion.Milestones, 2, 4));

    [Fact]
    public void Report_BaselinesAndFilledPartsCount()
    {
        Of(Criterion.Report, d => d.Indicator("A", i => i.Baseline(0)).Indicator("B")).ShouldBe(Result(Criterion.Report, 1, 2));
        Of(Criterion.Report, d => d.Indicator("A", i => i.Baseline(0)).Indicator("B").Report("Good", "Fast", null, " ", "More"))
            .ShouldBe(Result(Criterion.Report, 4, 7));
        Of(Criterion.Report, d => d.Report("Good", "Fast", "Slow", "Flat", "More")).State.ShouldBe(CriterionState.Complete);
    }

    [Fact]
    public void NothingToCount_IsZeroOfOne()
    {
        var plan = APlan.WithDepartment(d => d);
        var criteria = Criteria.Of(plan.Departments[0], plan);
        criteria.Select(c => c.Criterion).ShouldBe(Enum.GetValues<Criterion>());
        criteria.ShouldAllBe(c => c.Satisfied == 0 && c.Required == 1 && c.State == CriterionState.Missing);
    }

    [Fact]
    public void Milestones_AllTasksCancelled_IsZeroOfOne() =>
        Of(Criterion.Milestones, d => d.Task("1", t => t.Cancelled().Milestone(1))).ShouldBe(Result(Criterion.Milestones, 0, 1));
}
