using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Rollups;

public sealed class ExplainerTests
{
    private static readonly DateOnly InNovember = new(2027, 11, 15);

    private static readonly CompanyPlan Example = APlan.Of(p => p.People("Ann").Settings(s => s with { Company = "Acme" })
        .Department("Sales", d => d.Leader("Ann")
            .Indicator("Revenue", i => i.Sum().Weight(3).Target(120).Actual("9 10 11 8 10 12 9 10 11 10"))
            .Indicator("Staff turnover", i => i.Unit("%").Average().Lower().Target(0.12m).Actual("0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15 0.15"))
            .Indicator("Client base", i => i.Last().Weight(2).Baseline(400).Target(520).Actual("400 410 420 430 440 450 460 470 475 480"))
            .Goal("Grow")
            .Task("Call", t => t.Goal("Grow").Owner("Ann").KeyIn(10).Done())
            .Task("Write", t => t.Goal("Grow").Owner("Ann").KeyIn(10).Milestone(9, "Letter").Milestone(10, done: true))));

    private static IReadOnlyList<string> Formulas(CompanyPlan plan, string item, Language language = Language.En) =>
        [.. Explainer.Explain(plan, InNovember, item).ShouldHaveSingleItem().Figures.Where(f => f.Period == Period.Year).Select(f => f.Formula.In(language))];

    private static IReadOnlyList<string> OfPeriods(CompanyPlan plan, string item) =>
        [.. Explainer.Explain(plan, InNovember, item).ShouldHaveSingleItem().Figures.Where(f => f.Period != Period.Year).Select(f => $"{f.Figure} {f.Period}: {f.Formula.En}")];

    [Fact]
    public void Department_ShowsTheWeightedMean()
    {
        Formulas(Example, "sales").Take(3).ShouldBe([
            "0.945 = (3·1.00 + 1·0.75 + 2·0.96) / 6",
            "1 = (3·1 + 1·1 + 2·1) / 6",
            "amber: 0.945 is 0.8 or more, but below 0.95",
        ]);
        Formulas(Example, "Sales", Language.Ru)[0].ShouldBe("0,945 = (3·1,00 + 1·0,75 + 2·0,96) / 6");
    }

    [Fact]
    public void Department_EndsWithThePersonalKpiOfEachMonth()
    {
        // October alone: revenue 10 of 10, turnover 0.75, clients 480 of 500: (3·1 + 0.75 + 2·0.96)/6 = 0.945; key tasks 1 of 2.
        OfPeriods(Example, "Sales")[^1].ShouldBe("PersonalKpi Month 10: Ann, October: 0.7225 = (0.945 + 1/2) / 2");
        OfPeriods(Example, "Sales")[^2].ShouldBe("PersonalKpi Month 9: Ann, September: not set: no key tasks");
        Explainer.Explain(Example, InNovember, "Sales")[0].Figures[^1].Cells.Select(c => c.A1).ShouldBe(["A6", "A7"]); // the two key tasks
    }

    [Fact]
    public void Periods_MonthsQuartersAndHalves_HaveTheirOwnArithmetic()
    {
        // 120/12 = 10 a month; the first quarter reached 9 + 10 + 11 = 30, the second 8 + 10 + 12 = 30, October alone 10.
        var revenue = OfPeriods(Example, "Revenue");
        revenue.Count.ShouldBe(10 + 4 + 2);
        revenue[0].ShouldBe("Attainment Month 1: 0.90 = 1 + (9 − 10) / 10; planned 10 = 120 · 1 / 12; actual 9");
        revenue[10].ShouldBe("Attainment Quarter 1: 1.00 = 1 + (30 − 30) / 30; planned 30 = 120 · 3 / 12; actual 30 = 9 + 10 + 11");
        revenue[13].ShouldBe("Attainment Quarter 4: 1.00 = 1 + (10 − 10) / 10; planned 10 = 120 · 1 / 12; actual 10");
        revenue[14].ShouldBe("Attainment Half 1: 1.00 = 1 + (60 − 60) / 60; planned 60 = 120 · 6 / 12; actual 60 = 9 + 10 + 11 + 8 + 10 + 12");

        // The client base of a quarter is its last month's: 400 + 120·3/12 = 430 planned in March, 420 reached.
        OfPeriods(Example, "Client base")[10].ShouldBe(
            "Attainment Quarter 1: 0.9767 = 1 + (420 − 430) / 430; planned 430 = 400 + (520 − 400) · 3 / 12; actual 420 = 420 (March)");

        // (3·1 + 1·0.75 + 2·0.9767…)/6 = 0.9506
        OfPeriods(Example, "Sales")[10].ShouldBe("Kpi Quarter 1: 0.9506 = (3·1.00 + 1·0.75 + 2·0.9767) / 6");
        OfPeriods(Example, "company")[10].ShouldBe("Kpi Quarter 1: 0.9506 = (1·0.9506) / 1");
    }

    [Fact]
    public void Sum_ShowsTargetMonthsAndPace()
    {
        var revenue = Explainer.Explain(Example, InNovember, "SAL-1").ShouldHaveSingleItem();
        revenue.Figures.Take(6).Select(f => f.Formula.En).ShouldBe([
            "100 = 120 · 10 / 12",
            "100 = 9 + 10 + 11 + 8 + 10 + 12 + 9 + 10 + 11 + 10",
            "1.00 = 1 + (100 − 100) / 100",
            "green: 1.00 is 0.95 or more",
            "120 = 100 + (100 / 100) · 20",
            "down: last month 1.00 against (1.00 + 1.10) / 2",
        ]);
        revenue.Figures[0].Cells.Select(c => c.A1).ShouldBe(["G2"]);
        revenue.Figures[1].Cells.Count.ShouldBe(10);
    }

    [Fact]
    public void Average_ShowsPercent() => Formulas(Example, "staff turnover").ShouldBe([
        "12%",
        "15% = (15% + 15% + 15% + 15% + 15% + 15% + 15% + 15% + 15% + 15%) / 10",
        "0.75 = 1 − (15% − 12%) / 12%",
        "red: 0.75 is below 0.8",
        "15% = the mean so far, 15%",
        "flat: last month 0.75 against (0.75 + 0.75) / 2",
    ]);

    [Fact]
    public void Last_ShowsTheMonthItStandsFor()
    {
        var lines = Formulas(Example, "Client base", Language.Ru);
        lines[0].ShouldBe("500 = 400 + (520 − 400) · 10 / 12");
        lines[1].ShouldBe("480 = 480 (октябрь)");
        lines[2].ShouldBe("0,96 = 1 + (480 − 500) / 500");
        lines[4].ShouldBe("500 = 480 + (520 − 500)");
    }

    [Fact]
    public void Company_GoalAndTask_AreExplainedToo()
    {
        Formulas(Example, "Acme")[0].ShouldBe("0.945 = (1·0.945) / 1");
        Formulas(Example, "company")[1].ShouldBe("1 = (1·1) / 1");
        Formulas(Example, "Grow").ShouldBe(["0.75 = (1 + 0.5) / 2"]);
        Formulas(Example, "Write").ShouldBe(["0.5: 1 of 2 milestones are done", "«Letter»: 46 = 15 Nov 2027 − 30 Sep 2027, level 2"]);
    }

    [Fact]
    public void WithoutData_SaysWhy()
    {
        var plan = APlan.WithDepartment(d => d
            .Indicator("Blank").Indicator("Zero", i => i.Plan("0 0").Actual("1 1")).Indicator("Capped", i => i.Plan("1").Actual("-5")).Goal("Idle"));
        Formulas(plan, "Blank").ShouldBe(["no data: no ended month has both plan and actual"]);
        Formulas(plan, "Zero")[2].ShouldBe("undefined: the plan of the months so far is 0");
        Formulas(plan, "Sales")[0].ShouldBe("0 = (1·0.00 (for −5.00)) / 1");
        Formulas(plan, "Idle").ShouldBe(["no data: the goal has no task that is not cancelled"]);
        Explainer.Explain(plan, InNovember, "Nothing of the kind").ShouldBeEmpty();
    }

    [Fact]
    public void Explanations_OfGeneratedPlans_NeverThrowAndGiveTheReportsFigures() => Parallel.For(0, Generated.Count / 500, seed =>
    {
        var random = new RandomPlans(seed);
        var plan = random.Plan(2);
        var today = random.DayAround(plan.Settings.FiscalYear);
        foreach (var department in plan.Departments)
        {
            var names = department.Indicators.Select(i => i.Id.Value).Concat(department.Goals.Select(g => g.Id.Value))
                .Concat(department.Tasks.Select(t => t.Id.Value)).Append(department.Name).Append("company");
            foreach (var name in names)
            {
                Explainer.Explain(plan, today, name).ShouldHaveSingleItem().Figures.ShouldAllBe(f => f.Formula.Ru.Length > 0 && f.Formula.En.Length > 0);
            }
        }
    });
}
