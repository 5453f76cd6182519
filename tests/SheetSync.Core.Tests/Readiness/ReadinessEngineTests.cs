using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Readiness;

public sealed class ReadinessEngineTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);

    private static readonly FindingKind Unreadable =
        new("SS0199", Severity.Warning, new("Не прочитано", "Unreadable"), new("не прочитано", "unreadable"));

    private static ReadinessReport Judge(Func<PlanBuilder, PlanBuilder> describe)
    {
        var plan = APlan.Of(describe);
        return ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, Today), Today);
    }

    private static DepartmentBuilder Complete(DepartmentBuilder d) => d
        .Indicator("Revenue", i => i.Complete()).Goal("Grow", "Revenue").Task("Call", t => t.Goal("Grow").Owner("Ann").Milestone(3));

    private static PlanBuilder Silencing(PlanBuilder p, params string[] codes) =>
        p.Settings(s => s with { SilencedRules = codes.ToHashSet() });

    [Fact]
    public void CompleteDepartment_IsReadyWithTheFullScore()
    {
        var report = Judge(p => p.People("Ann").Department("Sales", Complete));
        report.Ready.ShouldBeTrue();
        report.Score.ShouldBe(1);
        report.Findings.ShouldAllBe(f => f.Severity != Severity.Blocker);
    }

    [Fact]
    public void Score_IsTheMeanOfSharesAndThenOfDepartments()
    {
        // Sales 1; Staff: only an indicator, complete and with a baseline: indicators 1, report 1 of six criteria = 1/3. Workbook (1 + 1/3)/2.
        var report = Judge(p => p.People("Ann").Department("Sales", Complete).Department("Staff", d => d.Indicator("A", i => i.Complete())));
        report.Departments.Select(d => d.Ready).ShouldBe([true, false]);
        report.Departments[1].Score.ShouldBe(1m / 3, tolerance: 1e-20m);
        report.Score.ShouldBe(2m / 3, tolerance: 1e-20m);
        report.Ready.ShouldBeFalse();
    }

    [Fact]
    public void WorkbookWithoutDepartments_IsNotReady()
    {
        var report = Judge(p => p);
        report.Ready.ShouldBeFalse();
        report.Score.ShouldBe(0);
    }

    [Fact]
    public void BlockerOfReading_BlocksItsDepartment()
    {
        var missing = Unreadable.At(null, "Staff") with { Severity = Severity.Blocker };
        var report = Judge(p => p.People("Ann").Finding(missing).Department("Sales", Complete).Department("Staff", d => d.WithoutTab()));
        report.Departments.Select(d => d.Ready).ShouldBe([true, false]);
        report.Findings.Where(f => f.Department == "Staff" && f.Severity == Severity.Blocker).ShouldBe([missing]); // one gap, one blocker
        report.Departments[1].Score.ShouldBe(0);
    }

    [Fact]
    public void BlockerOfNoDepartment_KeepsTheWorkbookFromBeingReady()
    {
        var report = Judge(p => p.People("Ann").Finding(Unreadable.At(null, null) with { Severity = Severity.Blocker }).Department("Sales", Complete));
        report.Departments[0].Ready.ShouldBeTrue();
        report.Ready.ShouldBeFalse();
    }

    [Fact]
    public void SilencedBlocker_NoLongerBlocksButStillCounts()
    {
        static DepartmentBuilder WithoutUnit(DepartmentBuilder d) => Complete(d).Indicator("Margin", i => i.Baseline(1).Target(2));
        Judge(p => p.People("Ann").Department("Sales", WithoutUnit)).Ready.ShouldBeFalse();

        var report = Judge(p => Silencing(p.People("Ann"), "SS0201").Department("Sales", WithoutUnit));
        report.Ready.ShouldBeTrue();
        report.Findings.ShouldNotContain(f => f.Code == "SS0201");
        report.Departments[0].Criteria[0].ShouldBe(new CriterionResult(Criterion.Indicators, 1, 2));
    }

    [Fact]
    public void LoweredBlocker_IsListedAsLoweredAndNoLongerBlocks()
    {
        var report = Judge(p => p.People("Ann")
            .Settings(s => s with { RuleSeverities = new Dictionary<string, Severity> { ["SS0201"] = Severity.Hint } })
            .Department("Sales", d => Complete(d).Indicator("Margin", i => i.Baseline(1).Target(2))));
        report.Ready.ShouldBeTrue();
        report.Findings.Single(f => f.Code == "SS0201").Severity.ShouldBe(Severity.Hint);
    }

    [Fact]
    public void RaisedWarning_Blocks()
    {
        var report = Judge(p => p.People("Ann")
            .Settings(s => s with { RuleSeverities = new Dictionary<string, Severity> { ["SS0212"] = Severity.Blocker } })
            .Department("Sales", d => Complete(d).Indicator("Margin", i => i.Unit("%").Target(2))));
        report.Departments[0].Ready.ShouldBeFalse();
    }

    [Fact]
    public void SettingsHoldForFindingsOfReadingToo()
    {
        var finding = Unreadable.At(null, "Sales");
        Judge(p => p.People("Ann").Finding(finding).Department("Sales", Complete)).Findings.ShouldContain(finding);
        Judge(p => Silencing(p.People("Ann"), "SS0199").Finding(finding).Department("Sales", Complete)).Findings.ShouldNotContain(f => f.Code == "SS0199");
    }

    [Fact]
    public void Findings_BlockersFirstThenDepartmentsInOrderThenCells()
    {
        static CellRef Cell(string tab, int row) => new(tab, null, new CellAddress(row, 1));
        var first = Unreadable.At(Cell("Sales", 2), "Sales") with { Severity = Severity.Blocker };
        var second = Unreadable.At(Cell("Sales", 10), "Sales") with { Severity = Severity.Blocker };
        var third = Unreadable.At(Cell("Art", 1), "Art") with { Severity = Severity.Blocker };
        var workbook = Unreadable.At(null, null);
        var last = Unreadable.At(Cell("Sales", 1), "Sales");
        var report = Judge(p => p.People("Ann")
            .Finding(last).Finding(third).Finding(workbook).Finding(second).Finding(first)
            .Department("Sales", Complete).Department("Art", Complete));
        report.Findings.Where(f => f.Code == "SS0199").ShouldBe([first, second, third, workbook, last]);
    }

    [Fact]
    public void Blockers_AreExactlyTheGapsOfTheBlockingCriteria() => Parallel.For(0, Generated.Count / 20, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(3);
        var today = random.DayAround(plan.Settings.FiscalYear);
        var report = ReadinessEngine.Evaluate(plan, RollupEngine.RollUp(plan, today), today);
        foreach (var department in report.Departments)
        {
            var complete = department.Criteria.Where(c => c.Criterion != Criterion.Report).All(c => c.State == CriterionState.Complete);
            if (department.Ready != complete)
            {
                Assert.Fail($"seed {seed}, {department.Department.Name}: {string.Join(", ", department.Criteria)}");
            }

            // Where there is something to count in each criterion, one blocker a gap.
            var blockers = report.Findings.Count(f => f.Department == department.Department.Name && f.Severity == Severity.Blocker);
            var source = department.Department;
            if (source.Indicators.Count > 0 && source.Goals.Count > 0 && source.Tasks.Any(t => !t.IsCancelled))
            {
                Assert.Equal(department.Criteria.Where(c => c.Criterion != Criterion.Report).Sum(c => c.Required - c.Satisfied), blockers);
            }
        }
    });
}
