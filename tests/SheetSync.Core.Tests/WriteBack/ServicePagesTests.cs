using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.WriteBack;

/// <summary>What people read on the service tabs; as of 15 March 2027.</summary>
public sealed class ServicePagesTests
{
    private static readonly CompanyPlan Plan = APlan.Of(p => p.People("Ann", "Bob")
        .Settings(s => s with
        {
            SessionDate = new DateOnly(2027, 3, 25),
            SilencedRules = new HashSet<string> { "SS0314" },
            RuleThresholds = new Dictionary<string, RuleLimits> { ["SS0307"] = RuleLimits.Of(1) },
        })
        .Department("Sales", d => d.Leader("Ann")
            .Indicator("Revenue", i => i.Complete().Actual("9 12"))
            .Goal("Grow", "Revenue").Goal("Stay", "Revenue")
            .Task("Call", t => t.Goal("Grow").Owner("Ann").Milestone(5)).Task("Write", t => t.Goal("Stay").Owner("Ann").Milestone(5))));

    private static List<string> Rows(ServiceTab tab, Language language = Language.En) =>
    [
        .. WriteBackEngine.Compose(tab, new WriteBackCase(Plan, "id", (1, BlockKind.Tasks)).Facts(), WriteBackCase.Now, language)
            .Rows.Select(row => string.Join(" | ", row.Select(c => c.Display)).TrimEnd(' ', '|')),
    ];

    [Fact]
    public void Readiness_NamesThePhaseListsOfLeadersLoadAndRules()
    {
        var rows = Rows(ServiceTab.Readiness);
        rows[2].ShouldBe("Preparation: the session is on 25 Mar 2027, tabs are due by 18 Mar 2027.");
        rows.ShouldContain("Ann (Sales): 1 warning");
        rows.ShouldContain("Load: tasks with a milestone a person and month, limit 1");
        rows.ShouldContain("Ann | 2 |  | May 2!");
        rows.ShouldContain(" |  | SS0307 | Too much in one month: threshold: at most 1 task with a milestone a person and month (usually 2)");
        rows.ShouldContain(" |  | SS0314 | A month with nothing due: silenced");
        Rows(ServiceTab.Readiness, Language.Ru).ShouldContain("Ann (Sales): 1 предупреждение");
    }

    /// <summary>120 a year is 10 a month: 9 in January and 12 in February make 21 of 20 in the first quarter; the second has not begun.</summary>
    [Fact]
    public void Summary_ShowsTheLastMonthQuartersAndHalves()
    {
        var rows = Rows(ServiceTab.Summary);
        var at = rows.IndexOf("Attainment by period");
        rows[at + 1].ShouldStartWith("Department |  | February |  | Q1 | Q2 | Q3 | Q4 | H1 | H2");
        rows[at + 2].ShouldStartWith("Sales |  | 120% |  | 105% |  |  |  | 105%");
        rows[at + 3].ShouldBe("Company |  | 120% |  | 105% |  |  |  | 105%");
    }
}
