using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Terminal;

/// <summary>The words of <see cref="DriftView"/>.</summary>
internal static class DriftTexts
{
    private static readonly LocalText Nameless = new("(без названия)", "(no name)");
    private static readonly LocalText OfTask = new("{0} · {1} · задача «{2}»", "{0} · {1} · task “{2}”");
    private static readonly LocalText OfMonth = new("{0}: {1}", "{0}: {1}");

    /// <summary>The heading of a group.</summary>
    public static LocalText Of(DriftKind kind) => kind switch
    {
        DriftKind.Lowered => new("↓ Планы снижены", "↓ Targets lowered"),
        DriftKind.Raised => new("↑ Планы подняты", "↑ Targets raised"),
        DriftKind.Set => new("+ Планы заданы впервые", "+ Targets set"),
        DriftKind.Cleared => new("− Планы убраны", "− Targets taken away"),
        DriftKind.Reworded => new("≠ Результаты целей изменены", "≠ Results of goals changed"),
        DriftKind.Added => new("+ Добавлено", "+ Added"),
        DriftKind.Dropped => new("− Убрано из плана", "− Dropped"),
        DriftKind.Cancelled => new("− Отменено", "− Cancelled"),
        DriftKind.PutOnHold => new("‖ Приостановлено", "‖ Put on hold"),
        DriftKind.Resumed => new("▸ Возобновлено", "▸ Resumed"),
        DriftKind.Moved => new("→ Перенесено", "→ Moved"),
        DriftKind.OwnerChanged => new("⇄ Сменились ответственные", "⇄ Owners changed"),
        DriftKind.Renamed => new("≈ Переименовано", "≈ Renamed"),
        DriftKind.Transferred => new("⇄ Передано в другой отдел", "⇄ Moved to another department"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string TitleOf(PlanEvent change, Language language) => change.Title ?? Nameless.In(language);

    /// <summary>What it is and where: <c>веха · Продажи · задача «…»</c>.</summary>
    public static string PlaceOf(PlanEvent change, Language language)
    {
        var kind = KindOf(change).In(language);
        return change.TaskTitle is { } task && task != change.Title
            ? OfTask.Format(language, kind, change.Department, task)
            : $"{kind} · {change.Department}";
    }

    /// <summary>A milestone's date as its month, a month's plan with the month before it.</summary>
    /// <param name="firstMonth">Calendar month in which the fiscal year begins.</param>
    public static string Value(PlanEvent change, ChangedValue? value, int firstMonth, Language language)
    {
        var shown = value?.Match(
            (amount, percent) => percent ? Show.Percent(amount, language) : Show.Number(amount, language),
            day => change.Item == ChangedItem.Milestone ? $"{Show.Month(day.Month, language)} {day.Year}" : Show.Date(day, language),
            state => Word(state, language),
            words => words) ?? "—";
        return change.Month is { } month
            ? OfMonth.Format(language, new CalendarMonth(new FiscalYear(2000, firstMonth).CalendarMonth(month)), shown)
            : shown;
    }

    private static LocalText KindOf(PlanEvent change) => change switch
    {
        { Kind: EventKind.PlanChanged } => new("план по месяцам", "monthly plan"),
        { Kind: EventKind.TargetChanged, Item: ChangedItem.Indicator } => new("план на год", "annual target"),
        { Kind: EventKind.TargetChanged } => new("результат цели", "result of the goal"),
        { Item: ChangedItem.Indicator } => new("показатель", "indicator"),
        { Item: ChangedItem.Goal } => new("цель", "goal"),
        { Item: ChangedItem.Milestone } => new("веха", "milestone"),
        _ => new("задача", "task"),
    };

    private static string Word(TaskState state, Language language) => (state switch
    {
        TaskState.Done => new LocalText("выполнена", "done"),
        TaskState.InProgress => new LocalText("в работе", "in progress"),
        TaskState.OnHold => new LocalText("на паузе", "on hold"),
        TaskState.Cancelled => new LocalText("отменена", "cancelled"),
        _ => new LocalText("не начата", "not started"),
    }).In(language);
}
