using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Readiness;

/// <summary>Sentences of the readiness report that the terminal and the service tab share.</summary>
public static class ReadinessTexts
{
    private static readonly LocalText Preparing = new(
        "Подготовка: сессия {0}, вкладки заполняют до {1}.", "Preparation: the session is on {0}, tabs are due by {1}.");

    private static readonly LocalText Executing = new("Исполнение плана: сессия была {0}.", "Execution of the plan: the session was on {0}.");
    private static readonly LocalText NoSession = new("Исполнение плана: дата сессии не задана.", "Execution of the plan: no session date is set.");
    private static readonly LocalText DaysLeft = new("До этого срока {0} {0|день|дня|дней}.", "{0} {0|day|days} left.");
    private static readonly LocalText DueToday = new("Этот срок — сегодня.", "That is today.");
    private static readonly LocalText DaysPast = new("Этот срок прошёл {0} {0|день|дня|дней} назад.", "That was {0} {0|day|days} ago.");
    private static readonly LocalText NoLeader = new("Руководитель не указан", "No leader");
    private static readonly LocalText Workbook = new("Вся таблица", "The whole workbook");

    private static readonly (Severity Severity, LocalText Text)[] Counts =
    [
        (Severity.Blocker, new("{0} {0|блокирует|блокируют|блокируют}", "{0} {0|blocker|blockers}")),
        (Severity.Warning, new("{0} {0|предупреждение|предупреждения|предупреждений}", "{0} {0|warning|warnings}")),
        (Severity.Hint, new("{0} {0|подсказка|подсказки|подсказок}", "{0} {0|hint|hints}")),
    ];

    /// <summary>Where the year stands; the same every day of a phase.</summary>
    public static string Phase(ReadinessReport report, Language language) => report switch
    {
        { Phase: YearPhase.Preparation } => Preparing.Format(language, report.Session, report.TabsDue),
        { Session: { } session } => Executing.Format(language, session),
        _ => NoSession.In(language),
    };

    /// <summary>How far the day is by which tabs are due; null in execution.</summary>
    public static string? Countdown(ReadinessReport report, DateOnly today, Language language)
    {
        if (report.Phase != YearPhase.Preparation || report.TabsDue is not { } due)
        {
            return null;
        }

        var left = due.DayNumber - today.DayNumber;
        return left > 0 ? DaysLeft.Format(language, left) : left == 0 ? DueToday.In(language) : DaysPast.Format(language, -left);
    }

    /// <summary>Whose list it is and how much stands on it: <c>Ann Smith (Sales): 2 blockers, 1 hint</c>.</summary>
    public static string Whose(WorkList list, Language language)
    {
        var departments = list.Departments.Count == 0 ? "" : $" ({string.Join(", ", list.Departments.Select(d => d.Name))})";
        var who = list.Leader?.Name ?? (list.Departments.Count == 0 ? Workbook : NoLeader).In(language);
        var counts =
            from kind in Counts
            let count = list.Findings.Count(f => f.Severity == kind.Severity)
            where count > 0
            select kind.Text.Format(language, count);
        return $"{who}{departments}: {string.Join(", ", counts)}";
    }
}
