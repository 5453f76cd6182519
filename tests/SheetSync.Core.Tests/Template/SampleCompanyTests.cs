using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Template;

/// <summary>What the product says about its own sample: a broken template or reader shows here first.</summary>
public sealed class SampleCompanyTests
{
    public static TheoryData<Language> Languages => [Language.Ru, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sales_OfTheSample_IsTheWorkedExample(Language language)
    {
        var sales = Decide(CompanyTemplate.Draw(SampleCompany.Filled(language))).Rollup.Departments[0];

        sales.Indicators.Select(i => i.Attainment).ShouldBe([1.00m, 0.75m, 0.96m]);
        sales.Indicators.Select(i => i.Forecast).ShouldBe([120m, 0.15m, 500m]);
        sales.Indicators.Select(i => i.Status).ShouldBe([FigureStatus.Green, FigureStatus.Red, FigureStatus.Green]);
        (sales.Kpi.Attainment, sales.Kpi.Coverage, sales.Kpi.Status).ShouldBe((0.945m, 1m, FigureStatus.Amber));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Sample_AsRead_IsWhatWasDrawn(Language language)
    {
        var company = SampleCompany.Filled(language);
        var plan = Decide(CompanyTemplate.Draw(company)).Plan;

        plan.Departments.Select(d => d.Name).ShouldBe(company.Departments.Select(d => d.Name));
        foreach (var (read, drawn) in plan.Departments.Zip(company.Departments))
        {
            read.Leader?.Name.ShouldBe(drawn.Leader);
            read.Indicators.Select(i => (i.Name, i.Target.Value, i.Better, i.Aggregation))
                .ShouldBe(drawn.Indicators.Select(i => ((string?)i.Name, i.Target, i.Better, i.Aggregation)));
            read.Indicators.SelectMany(i => i.Plan.Values.Concat(i.Actual.Values)).ShouldBe(
                drawn.Indicators.SelectMany(i => Year(i.Plan).Concat(Year(i.Actual))));
            read.Goals.Select(g => (g.Title, g.Indicator, g.Result)).ShouldBe(drawn.Goals.Select(g => (g.Title, g.Indicator, g.Result)));
            read.Tasks.Select(t => (t.Title, t.Goal, t.Status, t.Due, Months: t.Milestones.Count))
                .ShouldBe(drawn.Tasks.Select(t => (t.Title, t.Goal, t.Status, t.Due, Months: t.Milestones.Count)));
            read.Tasks.SelectMany(t => t.KeyMonths.Select(m => m.Number)).ShouldBe(drawn.Tasks.SelectMany(t => t.KeyMonths));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Gaps_OfTheSample_AreThoseItWasGiven(Language language)
    {
        var readiness = Decide(CompanyTemplate.Draw(SampleCompany.Filled(language))).Readiness;

        // Sales, Production, Marketing, Supply, Finance, People.
        readiness.Departments.Select(d => d.Ready).ShouldBe([true, true, false, false, true, false]);
        readiness.Departments.Select(Gaps).ShouldBe(
            ["", "", "Goals Owners", "Indicators Milestones Report", "", "Owners"]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Overdue_OfTheSample_HasEveryLevel(Language language)
    {
        var overdue = Decide(CompanyTemplate.Draw(SampleCompany.Filled(language))).Overdue;

        overdue.Items.Select(i => i.Level).Distinct().Order().ShouldBe([1, 2, 3]);
        overdue.Items.Select(i => i.Days).Distinct().Order().ShouldBe([12, 28, 43, 73]);
        overdue.Tasks.ShouldBe(7);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Findings_OfBothLanguages_AreTheSame(Language language)
    {
        var findings = Decide(CompanyTemplate.Draw(SampleCompany.Filled(language))).Readiness.Findings;
        var other = Decide(CompanyTemplate.Draw(SampleCompany.Filled(language == Language.Ru ? Language.En : Language.Ru))).Readiness.Findings;

        findings.Select(f => $"{f.Code} {f.Cell?.A1}").Order().ShouldBe(other.Select(f => $"{f.Code} {f.Cell?.A1}").Order());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EmptyTemplate_AsRead_HoldsDepartmentsAndNothingElse(Language language)
    {
        var decision = Decide(CompanyTemplate.Draw(SampleCompany.Empty(language)));

        decision.Plan.Departments.Count.ShouldBe(6);
        decision.Plan.Departments.ShouldAllBe(d => d.Indicators.Count == 0 && d.Goals.Count == 0 && d.Tasks.Count == 0 && d.Leader != null);
        decision.Plan.Findings.ShouldBeEmpty();
        decision.Readiness.Ready.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void SingleTable_AsRead_IsWhatWasDrawn(Language language)
    {
        var drawn = SampleTable.Filled(language);
        var department = Decide(SingleTable.Draw(drawn)).Plan.Departments.ShouldHaveSingleItem();

        department.Indicators.Select(i => i.Name).ShouldBe(drawn.Groups.SelectMany(g => g.Indicators).Select(i => i.Name));
        department.Goals.Select(g => g.Title).ShouldBe(Goals(drawn).Select(g => g.Title!));
        department.Tasks.Select(t => (t.Title, t.Goal)).ShouldBe(Goals(drawn).SelectMany(g => g.Tasks, (g, t) => (t.Title!, g.Title)));
        foreach (var (task, row) in department.Tasks.Zip(Goals(drawn).SelectMany(g => g.Tasks)))
        {
            task.Milestones.Select(m => m.Month.Number).ShouldBe(row.Marks.Select(m => m.To), task.Title);
            task.Milestones.Select(m => m.Done).ShouldBe(row.Marks.Select(m => m.Text?.Contains('✓') == true), task.Title);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void EmptySingleTable_AsRead_HoldsNothing(Language language)
    {
        var decision = Decide(SingleTable.Draw(SampleTable.Empty(language)));

        decision.Plan.Departments.SelectMany(d => d.Tasks).ShouldBeEmpty();
        decision.Plan.Findings.Where(f => f.Cell is not null).Select(f => f.Message(language)).ShouldBeEmpty();
    }

    private static IEnumerable<TableGoal> Goals(SingleTableOutline table) => table.Groups.SelectMany(g => g.Indicators).SelectMany(i => i.Goals);

    private static IEnumerable<decimal?> Year(IReadOnlyList<decimal?> months) => months.Concat(new decimal?[12 - months.Count]);

    private static string Gaps(DepartmentReadiness department) =>
        string.Join(' ', department.Criteria.Where(c => c.State != CriterionState.Complete).Select(c => c.Criterion));

    private static Decision Decide(WorkbookDesign design) =>
        SyncEngine.Decide(DesignGrid.Of(design), KnownWorkbook.Nothing, DateTimeOffset.UnixEpoch, SampleCompany.Today);
}
