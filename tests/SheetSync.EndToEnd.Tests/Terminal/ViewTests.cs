using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.EndToEnd.Tests.Terminal;

/// <summary>What the reports say on a plain screen, at the two widths they are drawn for.</summary>
public class ViewTests
{
    [Theory]
    [InlineData(80, Language.Ru)]
    [InlineData(80, Language.En)]
    [InlineData(120, Language.Ru)]
    [InlineData(120, Language.En)]
    public void Reports_AtAWidth_FitInIt(int width, Language language)
    {
        var report = SampleReport.Report(language, file: true);
        foreach (var line in Draw(width, report, DrawAll).Split('\n'))
        {
            line.Length.ShouldBeLessThanOrEqualTo(width, line);
        }
    }

    [Fact]
    public void Reports_Redirected_CarryNoEscapes() =>
        Draw(80, SampleReport.Report(Language.Ru), DrawAll).ShouldNotContain('\u001b');

    [Fact]
    public void Readiness_Matrix_ShowsDepartmentsCriteriaAndScore()
    {
        var text = Draw(120, SampleReport.Report(Language.Ru), ReadinessView.Write);
        text.ShouldContain("не готов, 33,3 %");
        var row = text.Split('\n').Single(line => line.Contains("Продажи"));
        row.ShouldContain("✗ 0/3");
        row.ShouldContain("◐ 1/3");
        row.ShouldContain("✓ 3/3");
        row.ShouldContain("66,7 %");
    }

    [Fact]
    public void Readiness_MatrixOnANarrowScreen_KeepsTheDepartmentReadable() =>
        Draw(80, SampleReport.Report(Language.Ru), ReadinessView.Write).ShouldContain(" Продажи ");

    [Fact]
    public void Readiness_Findings_AreCountedAndNamed()
    {
        var text = Draw(120, SampleReport.Report(Language.En), (screen, report) =>
            ReadinessView.WriteFindings(screen, report, report.Decision.Readiness.Findings));
        text.ShouldContain("1 blocker, 1 warning, 0 hints.");
        text.ShouldContain("✗ SS0104 There is no list of people.");
    }

    [Fact]
    public void Rollup_Table_ShowsStatusForecastAndWhatIsMissing()
    {
        var text = Draw(120, SampleReport.Report(Language.Ru), RollupView.Write);
        text.ShouldContain("KPI на конец месяца: октябрь 2027");
        text.ShouldContain("Выручка, млн ₽");
        text.ShouldContain("▲ жёлтый");
        text.ShouldContain("94,5 %");
        text.ShouldContain("Нет факта: сентябрь, октябрь.");
        text.ShouldContain("данные по 60 %");
        text.ShouldContain("○ нет данных");
    }

    [Fact]
    public void Overdue_List_CountsTasksAndShowsTheOldestDate()
    {
        var text = Draw(120, SampleReport.Report(Language.Ru), OverdueView.Write);
        text.ShouldContain("Просрочено на 12.11.2027: 1 задача");
        text.ShouldContain("Подписать договор аренды [2 этаж]");
        text.ShouldContain("и ещё 1 срок");
        text.ShouldContain("сначала 30.06.2027");
    }

    [Fact]
    public void Overdue_LinksWithoutATerminal_AreListedWhole()
    {
        var text = Draw(80, SampleReport.Report(Language.En), OverdueView.Write);
        text.ShouldContain($"Продажи!D14  {SampleReport.LinkBase}#gid=7&range=D14\n");
    }

    [Fact]
    public void Text_WithControlCharacters_CannotCommandTheTerminal() =>
        Plain.Clean("Отчёт\u001b[2J\u0007\r\nготов\u009b1m").ShouldBe("Отчёт [2J  \nготов 1m");

    private static void DrawAll(Screen screen, Report report)
    {
        ReadinessView.Write(screen, report);
        ReadinessView.WriteFindings(screen, report, report.Decision.Readiness.Findings);
        RollupView.Write(screen, report);
        ReadinessView.WriteWork(screen, report);
        ReadinessView.WriteSettings(screen, report);
        LoadView.Write(screen, report);
        PeriodsView.Write(screen, report);
        PersonalView.Write(screen, report);
        TeamView.Write(screen, report);
        RollupView.WriteGoals(screen, report);
        OverdueView.Write(screen, report);
        PlanView.Write(screen, report);
    }

    private static string Draw(int width, Report report, Action<Screen, Report> draw)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = new CliConsole(output, TextWriter.Null, Redirected: true, name => name == "COLUMNS" ? $"{width}" : null);
        draw(new Screen(console, report.Language), report);
        return output.ToString().Replace('\u00A0', ' ');
    }
}
