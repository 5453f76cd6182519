namespace SheetSync.Testing.Drawn;

/// <summary>Words of closed lists in both languages, side by side: the same place means the same.</summary>
internal static class DrawnWords
{
    public static readonly (string Ru, string En)[] Indicator = [("Показатель", "Indicator"), ("Ключевые показатели", "Key indicators"), ("KPI", "KPI"), ("Метрика", "Metric"), ("ПОКАЗАТEЛИ", "  indicators ")];
    public static readonly (string Ru, string En)[] Unit = [("Ед. изм.", "Unit"), ("Единица", "Units"), ("ед.", "UoM")];
    public static readonly (string Ru, string En)[] Better = [("Лучше", "Better"), ("Направление", "Direction")];
    public static readonly (string Ru, string En)[] Aggregation = [("Свод", "Rollup"), ("За год", "Aggregation"), ("Накопление", "roll-up")];
    public static readonly (string Ru, string En)[] Weight = [("Вес", "Weight"), ("вес:", "WEIGHT")];
    public static readonly (string Ru, string En)[] Baseline = [("Факт прошлого года", "Last year"), ("База", "Baseline"), ("Было", "Last year actual")];
    public static readonly (string Ru, string En)[] Target = [("План на год", "Annual target"), ("Цель (число)", "Goal (number)"), ("Целевое значение", "Target"), ("План\nна год, млн", "Annual target, M")];
    public static readonly (string Ru, string En)[] Goal = [("Цель", "Goal"), ("Цели на год", "Annual goals"), ("Цель (SMART)", "Objective (SMART)"), ("Цeли отдeла", "goals")];
    public static readonly (string Ru, string En)[] Result = [("Результат", "Result"), ("Критерий", "Success criterion"), ("Измеритель", "Success criteria")];
    public static readonly (string Ru, string En)[] Task = [("Задача", "Task"), ("Задачи", "Tasks"), ("Мероприятие", "Action"), ("Шаг", "Step"), ("ЗАДAЧA", "TASK")];
    public static readonly (string Ru, string En)[] Owner = [("Ответственный", "Owner"), ("Ответственные", "Owners"), ("Исполнитель", "Responsible"), ("Oтветственный (ФИО)", "Assignee")];
    public static readonly (string Ru, string En)[] Due = [("Срок", "Due"), ("Дедлайн", "Deadline"), ("Cрок", "Due date")];
    public static readonly (string Ru, string En)[] Status = [("Статус", "Status"), ("Состояние", "state")];
    public static readonly (string Ru, string En)[] Progress = [("Готовность %", "Progress"), ("Прогресс", "% complete")];
    public static readonly (string Ru, string En)[] KeyMonth = [("Ключевая в месяце", "Key in month")];
    public static readonly (string Ru, string En)[] Comment = [("Комментарий", "Comment"), ("Примечание", "Note")];
    public static readonly (string Ru, string En)[] Number = [("№", "#"), ("№ п/п", "No.")];
    public static readonly (string Ru, string En)[] Unknown = [("Цвет папки", "Colour of the folder"), ("Бюджет отдела", "Budget of the team"), ("Ссылка", "Link"), ("Риск", "Risk"), ("⚠", "⚠"), ("Где лежит", "Where it lies")];

    public static readonly (string Ru, string En)[] Plan = [("План", "Plan"), ("план", "Planned"), ("ПЛАН", "PLAN")];
    public static readonly (string Ru, string En)[] Actual = [("Факт", "Actual"), ("факт", "actuals"), ("ФАКТ", "Fact")];

    public static readonly (string Ru, string En)[][] States =
    [
        [("не начато", "not started"), ("План", "planned"), ("новая", "new")],
        [("в работе", "in progress"), ("В процессе", "ongoing"), ("начато", "started")],
        [("выполнено", "done"), ("Готово!", "Completed"), ("закрыта", "closed"), ("ok", "OK"), ("✓", "✓")],
        [("на паузе", "on hold"), ("приостановлено", "paused")],
        [("отменено", "cancelled"), ("снята", "canceled"), ("не актуально", "not relevant")],
    ];

    public static readonly (string Ru, string En)[] Higher = [("выше", "higher"), ("больше", "more"), ("рост", "up"), ("↑", "↑"), ("max", "max")];
    public static readonly (string Ru, string En)[] Lower = [("ниже", "lower"), ("меньше", "less"), ("снижение", "down"), ("↓", "↓"), ("min", "min")];

    public static readonly (string Ru, string En)[][] Aggregations =
    [
        [("сумма", "sum"), ("накопительно", "total")],
        [("среднее", "average"), ("Средняя", "mean")],
        [("последнее", "last"), ("на конец", "end")],
    ];

    private static readonly string[] Russian = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] Genitive = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
    private static readonly string[] English = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>A calendar month 1–12 in one of the ways people write it.</summary>
    public static (string Ru, string En) Month(int month, int way) => (way % 5) switch
    {
        0 => (Russian[month - 1], English[month - 1]),
        1 => (Russian[month - 1][..3] + ".", English[month - 1][..3]),
        2 => (Russian[month - 1].ToUpperInvariant(), English[month - 1].ToUpperInvariant()),
        3 => (Genitive[month - 1], English[month - 1][..3] + "."),
        _ => (char.ToUpperInvariant(Russian[month - 1][0]) + Russian[month - 1][1..], English[month - 1]),
    };

    public static (string Ru, string En) DayAndMonth(DateOnly date) =>
        ($"{date.Day} {Genitive[date.Month - 1]} {date.Year}", $"{date.Day} {English[date.Month - 1]} {date.Year}");
}
