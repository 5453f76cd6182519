using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>The matrix department × criterion, the score and what to do about it.</summary>
internal static class ReadinessView
{
    private static readonly LocalText Title = new("Готовность плана: {0}", "Readiness of the plan: {0}");
    private static readonly LocalText Ready = new("готов, {0}", "ready, {0}");
    private static readonly LocalText NotReady = new("не готов, {0}", "not ready, {0}");
    /// <summary>Behind the name of a department that others depend on.</summary>
    private const string DependedOn = " ★";

    private static readonly LocalText First = new(
        "★ от этого отдела зависят другие: его план доделывают первым.", "★ others depend on this department: its plan is finished first.");

    private static readonly LocalText Settings = new("Правила, настроенные в этой таблице", "Rules set in this workbook");
    private static readonly LocalText Setting = new("{0} «{1}»: {2}", "{0} “{1}”: {2}");
    private static readonly LocalText NoFindings = new("Замечаний нет.", "Nothing to remark.");
    private static readonly LocalText Count = new(
        "Блокирующих замечаний: {0}, предупреждений: {1}, подсказок: {2}.",
        "{0} {0|blocker|blockers}, {1} {1|warning|warnings}, {2} {2|hint|hints}.");

    private static readonly Heading[] Headings =
    [
        new(new("Отдел", "Department")),
        new(new("Показатели", "Indicators"), new("Показ.", "Indic."), NoWrap: true),
        new(new("Цели", "Goals"), NoWrap: true),
        new(new("Задачи", "Tasks"), NoWrap: true),
        new(new("Ответственные", "Owners"), new("Отв.", "Owners"), NoWrap: true),
        new(new("Вехи", "Milestones"), new("Вехи", "Miles."), NoWrap: true),
        new(new("Отчёт за год", "Year report"), new("Отчёт", "Report"), NoWrap: true),
        new(new("Итого", "Score"), Right: true, NoWrap: true),
        new(new("Готов", "Ready"), NoWrap: true),
    ];

    public static void Write(Screen screen, Report report)
    {
        var readiness = report.Decision.Readiness;
        var language = screen.Language;
        var verdict = (readiness.Ready ? Ready : NotReady).Format(language, new Share(readiness.Score));
        screen.Heading(Title.Format(language, verdict));
        var countdown = ReadinessTexts.Countdown(readiness, report.Decision.Today, language);
        screen.Line(string.Join(' ', new[] { ReadinessTexts.Phase(readiness, language), countdown }.OfType<string>()), Styles.Faint);
        if (readiness.Departments.Count == 0)
        {
            return;
        }

        var table = screen.Table(Headings);
        foreach (var department in readiness.Departments)
        {
            Text[] row =
            [
                Plain.Text(department.Department.Name + (department.Department.DependedOn ? DependedOn : "")),
                .. department.Criteria.Select(criterion => Criterion(criterion, screen.IsNarrow)),
                Plain.Text(Show.Percent(department.Score, language)),
                department.Ready ? Plain.Text("✓", Styles.Good) : Plain.Text("✗", Styles.Bad),
            ];
            table.AddRow(row);
        }

        screen.Write(table);
        if (readiness.Departments.Any(d => d.Department.DependedOn))
        {
            screen.Line(First.In(language), Styles.Faint);
        }
    }

    /// <summary>One list for each leader of what to do, in the order of work.</summary>
    public static void WriteWork(Screen screen, Report report)
    {
        var readiness = report.Decision.Readiness;
        WriteCount(screen, readiness.Findings);
        foreach (var list in WorkList.Of(readiness))
        {
            screen.Heading(ReadinessTexts.Whose(list, screen.Language));
            WriteList(screen, report, list.Findings);
        }
    }

    /// <summary>What this workbook judges otherwise than usual; nothing where it does not.</summary>
    public static void WriteSettings(Screen screen, Report report)
    {
        var settings = report.Decision.Readiness.RuleSettings;
        if (settings.Count == 0)
        {
            return;
        }

        screen.Heading(Settings.In(screen.Language));
        foreach (var setting in settings)
        {
            screen.Line(Setting.Format(screen.Language, setting.Kind.Code, setting.Kind.Title, setting.Told(screen.Language)));
        }
    }

    /// <summary>One line a finding, blockers first; the code opens its cell.</summary>
    /// <param name="counted">All findings, where only some are listed; null: the same.</param>
    public static void WriteFindings(Screen screen, Report report, IReadOnlyList<Finding> findings, IReadOnlyList<Finding>? counted = null)
    {
        WriteCount(screen, counted ?? findings);
        WriteList(screen, report, findings);
    }

    private static void WriteCount(Screen screen, IReadOnlyList<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(finding => finding.Severity == severity);
        if (findings.Count == 0)
        {
            screen.Line(NoFindings.In(screen.Language), Styles.Good);
        }
        else
        {
            screen.Line(Count.Format(screen.Language, Of(Severity.Blocker), Of(Severity.Warning), Of(Severity.Hint)));
        }
    }

    private static void WriteList(Screen screen, Report report, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        screen.Write(MarkedList.Of([.. findings.Select(finding => new MarkedRow(
            $"{Styles.Sign(finding.Severity)} {finding.Code}",
            screen.LinkStyle(Styles.Of(finding.Severity), finding.Cell, report.LinkTo),
            finding.Message(screen.Language)))]));
    }

    private static Text Criterion(CriterionResult criterion, bool narrow) => Plain.Text(
        $"{Styles.Sign(criterion.State)}{(narrow ? "" : " ")}{criterion.Satisfied}/{criterion.Required}", Styles.Of(criterion.State));
}
