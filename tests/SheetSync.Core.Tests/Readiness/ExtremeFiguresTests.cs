using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Readiness;

/// <summary>Figures at the edges of what a decimal holds: nothing throws, neither judging nor telling.</summary>
public sealed class ExtremeFiguresTests
{
    private static readonly decimal[] Edges =
        [decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, -0.0000000000000000000000000001m, 1_000_000_000_000_000m, 0];

    [Fact]
    public void Plans_WithExtremeFigures_AreJudgedAndTold() => Parallel.For(0, Math.Max(1, Generated.Count / 100), seed =>
    {
        var random = new RandomPlans(seed);
        var plan = Extreme(random.Plan(2), new Random(seed));
        var today = random.DayAround(plan.Settings.FiscalYear);
        var rollup = RollupEngine.RollUp(plan, today);
        RollupEngine.RollUpPeriods(plan, today);
        RollupEngine.KpisOfPeriods(plan, today, Period.Parts);
        OverdueEngine.Evaluate(plan, today);
        foreach (var finding in ReadinessEngine.Evaluate(plan, rollup, today).Findings)
        {
            (finding.Message(Language.Ru).Length * finding.Message(Language.En).Length).ShouldBeGreaterThan(0);
        }

        foreach (var name in plan.Departments.SelectMany(d => d.Indicators).Select(i => i.Id.Value).Append("company").Append("Department 1"))
        {
            Explainer.Explain(plan, today, name).ShouldHaveSingleItem();
        }
    });

    private static CompanyPlan Extreme(CompanyPlan plan, Random random)
    {
        return plan with { Departments = [.. plan.Departments.Select(Department)] };

        Department Department(Department d) => d with { Weight = Math.Abs(Edge()), Indicators = [.. d.Indicators.Select(Indicator)] };

        Indicator Indicator(Indicator i) => i with
        {
            Weight = Math.Abs(Edge()),
            IsPercent = random.Next(2) == 0,
            Baseline = Figure(i.Baseline),
            Target = Figure(i.Target),
            Plan = new MonthFigures(i.Plan.All.Select(Figure)),
            Actual = new MonthFigures(i.Actual.All.Select(Figure)),
        };

        Figure Figure(Figure figure) => figure.Value is null ? figure : figure with { Value = Edge() };

        decimal Edge() => Edges[random.Next(Edges.Length)];
    }
}
