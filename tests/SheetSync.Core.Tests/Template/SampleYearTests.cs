using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rules;
using SheetSync.Core.Template;
using SheetSync.Core.Template.Sample;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Template;

/// <summary>The sample company through its year: what had been written by a day is part of the filled sample, and looks as such a plan would.</summary>
public sealed class SampleYearTests
{
    private static readonly DateOnly WeekBefore = SampleYear.Session.AddDays(-8);
    private static readonly DateOnly March = new(2027, 3, 15);

    private static readonly IReadOnlyList<DateOnly> Days =
        [WeekBefore, SampleYear.Session.AddDays(-3), SampleYear.Session.AddDays(-1), SampleYear.Session, March, new(2027, 7, 1), SampleCompany.Today];

    public static TheoryData<Language> Languages => [Language.Ru, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public void November_IsTheSample(Language language) =>
        Cells(SampleYear.AsOf(language, SampleCompany.Today)).ShouldBe(Cells(SampleCompany.Filled(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void AnyDay_AsRead_IsPartOfTheFilledPlan(Language language)
    {
        var full = Decide(language, SampleCompany.Today).Plan;
        foreach (var day in Days)
        {
            foreach (var (department, whole) in Decide(language, day).Plan.Departments.Zip(full.Departments))
            {
                department.Name.ShouldBe(whole.Name);
                department.Indicators.Select(i => (i.Name, i.Cell.A1)).ShouldBeSubsetOf(whole.Indicators.Select(i => (i.Name, i.Cell.A1)));
                department.Goals.Select(g => (g.Title, g.Indicator, g.Result, g.Cell.A1)).ShouldBeSubsetOf(whole.Goals.Select(g => (g.Title, g.Indicator, g.Result, g.Cell.A1)));
                department.Tasks.Select(t => (t.Title, t.Goal, t.Cell.A1)).ShouldBeSubsetOf(whole.Tasks.Select(t => (t.Title, t.Goal, t.Cell.A1)));
                Milestones(department).ShouldBeSubsetOf(Milestones(whole));
                Done(department).ShouldBeSubsetOf(Done(whole));
                Actuals(department).ShouldBeSubsetOf(Actuals(whole));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void LaterDay_HoldsWhatAnEarlierOneDid(Language language)
    {
        foreach (var (earlier, later) in Days.Zip(Days.Skip(1), (a, b) => (Decide(language, a).Plan, Decide(language, b).Plan)))
        {
            foreach (var (before, after) in earlier.Departments.Zip(later.Departments))
            {
                before.Tasks.Select(t => t.Title).ShouldBeSubsetOf(after.Tasks.Select(t => t.Title));
                Done(before).ShouldBeSubsetOf(Done(after));
                Actuals(before).ShouldBeSubsetOf(Actuals(after));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void WeekBeforeTheSession_IsHalfFilled(Language language)
    {
        var readiness = Decide(language, WeekBefore).Readiness;

        readiness.Ready.ShouldBeFalse();
        readiness.Findings.Count(f => f.Severity == Severity.Blocker).ShouldBeInRange(15, 60);
        readiness.Score.ShouldBeInRange(0.5m, 0.8m);
        readiness.Departments.Count(d => d.Ready).ShouldBe(1, "Finance alone is done");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Session_LacksWhatTheSampleLacks(Language language)
    {
        var session = Decide(language, SampleYear.Session);

        Blockers(session).ShouldBe(Blockers(Decide(language, SampleCompany.Today)));
        session.Overdue.Tasks.ShouldBe(0);
        session.Rollup.Company.Attainment.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void March_HasFirstFiguresAndFirstDelays(Language language)
    {
        var march = Decide(language, March);

        march.Rollup.AsOf!.Value.Number.ShouldBe(2);
        march.Rollup.Company.Attainment!.Value.ShouldBeInRange(0.85m, 1.05m);
        march.Overdue.Tasks.ShouldBeInRange(2, 6);
        march.Plan.Departments.Sum(d => d.Tasks.Count(t => t.Status == TaskState.Done)).ShouldBeInRange(2, 12);
    }

    [Fact]
    public void BothLanguages_TellTheSameStory()
    {
        foreach (var day in Days)
        {
            var (ru, en) = (Decide(Language.Ru, day), Decide(Language.En, day));
            ru.Readiness.Score.ShouldBe(en.Readiness.Score);
            ru.Rollup.Company.Attainment.ShouldBe(en.Rollup.Company.Attainment);
            ru.Overdue.Items.Select(i => (i.Cell.A1, i.Days)).Order().ShouldBe(en.Overdue.Items.Select(i => (i.Cell.A1, i.Days)).Order());
        }
    }

    private static List<string> Blockers(Decision decision) =>
        [.. decision.Readiness.Findings.Where(f => f.Severity == Severity.Blocker).Select(f => $"{f.Code} {f.Cell?.Tab}!{f.Cell?.A1}")];

    private static List<string> Milestones(Department department) =>
        [.. department.Tasks.SelectMany(t => t.Milestones.Select(m => $"{t.Title}/{m.Month}/{m.Text}"))];

    private static List<string> Done(Department department) =>
    [
        .. department.Tasks.SelectMany(t => t.Milestones.Where(m => m.Done).Select(m => $"{t.Title}/{m.Month}")),
        .. department.Tasks.Where(t => t.Status == TaskState.Done).Select(t => t.Title),
    ];

    private static List<string> Actuals(Department department) =>
        [.. department.Indicators.SelectMany(i => i.Actual.Values.Select((value, month) => (value, month)).Where(v => v.value is not null).Select(v => $"{i.Name}/{v.month}/{v.value}"))];

    private static List<(string Tab, CellAddress Cell, CellValue Value)> Cells(CompanyOutline outline) =>
        [.. CompanyTemplate.Draw(outline).Tabs.SelectMany(tab => tab.Cells.Select(cell => (tab.Title, cell.Key, cell.Value.Value)))];

    private static Decision Decide(Language language, DateOnly day) =>
        SyncEngine.Decide(DesignGrid.Of(CompanyTemplate.Draw(SampleYear.AsOf(language, day))), KnownWorkbook.Nothing, DateTimeOffset.UnixEpoch, day);
}
