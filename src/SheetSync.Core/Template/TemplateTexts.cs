using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>A column of the template: its header and the note that explains it to whoever fills it.</summary>
internal sealed record ColumnText(LocalText Name, LocalText Note);

/// <summary>Every word of the template (domain.md §2, §3: these headers are the ones the reader knows).</summary>
internal static class TemplateTexts
{
    public static readonly LocalText TabTitle = new("{0}: план на {1} год", "{0}: plan for {1}");

    public static readonly LocalText TabHint = new(
        "Заполняйте сверху вниз: показатели, цели, задачи, отчёт. Строки можно добавлять и менять местами. Подсказка к столбцу — при наведении на его заголовок.",
        "Fill in from top to bottom: indicators, goals, tasks, report. Rows can be added and moved. Point at a column header for help.");

    public static readonly LocalText Indicators = new("Показатели", "Indicators");
    public static readonly LocalText Goals = new("Цели", "Goals");
    public static readonly LocalText Tasks = new("Задачи", "Tasks");
    public static readonly LocalText YearReport = new("Отчёт за год", "Year report");

    public static readonly ColumnText Indicator = new(
        new("Показатель", "Indicator"),
        new("Что измеряем: 3–6 показателей на отдел. Каждый занимает две строки: план и факт.",
            "What is measured: 3–6 indicators a department. Each takes two rows: plan and actual."));

    public static readonly ColumnText Unit = new(
        new("Ед. изм.", "Unit"),
        new("В чём измеряем: млн ₽, шт., дни, %.", "What it is measured in: €m, pcs, days, %."));

    public static readonly ColumnText Better = new(
        new("Лучше", "Better"),
        new("выше — если рост это хорошо, ниже — если хорошо снижение (текучесть, брак, сроки).",
            "higher if growth is good, lower if a fall is good (turnover, defects, lead times)."));

    public static readonly ColumnText Rollup = new(
        new("Свод", "Rollup"),
        new("Как из месяцев получается год: сумма (выручка), среднее (доля, текучесть), последнее (клиентская база на конец года).",
            "How months make the year: sum (revenue), average (shares, turnover), last (client base at the end of the year)."));

    public static readonly ColumnText Weight = new(
        new("Вес", "Weight"),
        new("Насколько показатель важен среди других: 1, 2, 3. Пусто — 1, ноль — в общую оценку не входит.",
            "How much it counts among the others: 1, 2, 3. Blank means 1; 0 keeps it out of the overall figure."));

    public static readonly ColumnText Baseline = new(
        new("Факт прошлого года", "Last year"),
        new("Чем закончился прошлый год. От этого числа считается рост.", "Where last year ended. Growth is counted from here."));

    public static readonly ColumnText Target = new(
        new("План на год", "Annual target"),
        new("Одно число — к чему придём к концу года. Не диапазон и не «+10 %».",
            "One number to be reached by the end of the year. Not a range and not “+10 %”."));

    public static readonly ColumnText PlanOrActual = new(
        new("План/факт", "Plan/actual"),
        new("Верхняя строка пары — план по месяцам, нижняя — факт. Факт вносится до 10-го числа следующего месяца.",
            "The upper row of a pair is the monthly plan, the lower one the actuals. Actuals are due by the 10th of the next month."));

    public static readonly ColumnText Goal = new(
        new("Цель", "Goal"),
        new("Чего отдел добьётся за год: 2–5 целей, каждая одной фразой с числом или датой.",
            "What the department will achieve this year: 2–5 goals, one sentence each, with a number or a date."));

    public static readonly ColumnText GoalIndicator = new(
        new("Показатель", "Indicator"),
        new("Каким показателем из списка выше цель измеряется.", "Which of the indicators above measures this goal."));

    public static readonly ColumnText Result = new(
        new("Результат", "Result"),
        new("Как поймём, что цель достигнута: что будет сделано, подписано, запущено.",
            "How we shall know it is achieved: what will be finished, signed, launched."));

    public static readonly ColumnText Owner = new(
        new("Ответственный", "Owner"),
        new("Человек из списка на вкладке «Настройки». Если их несколько, первый отвечает за результат.",
            "A person from the list in the Settings tab. Where there are several, the first is accountable."));

    public static readonly ColumnText Task = new(
        new("Задача", "Task"),
        new("Шаг к цели: 6–15 задач на отдел. Начинайте с глагола.", "A step towards a goal: 6–15 tasks a department. Begin with a verb."));

    public static readonly ColumnText TaskGoal = new(
        new("Цель", "Goal"),
        new("К какой цели из списка выше ведёт задача.", "Which of the goals above the task leads to."));

    public static readonly ColumnText Due = new(
        new("Срок", "Due"),
        new("Когда задача должна быть закончена: дата. Можно оставить пустым, если есть вехи по месяцам.",
            "The date by which the task is finished. May stay blank where there are monthly milestones."));

    public static readonly ColumnText Status = new(
        new("Статус", "Status"),
        new("Выберите из списка. Пусто — ещё не начато.", "Choose from the list. Blank means not started yet."));

    public static readonly ColumnText Progress = new(
        new("Готовность, %", "Progress"),
        new("Сколько сделано, от 0 до 100 %.", "How much is done, from 0 to 100 %."));

    public static readonly ColumnText KeyMonth = new(
        new("Ключевая в месяце", "Key in month"),
        new("Месяцы, в которых задача входит в 3–4 ключевые задачи руководителя: от них зависит половина личного KPI. Через запятую.",
            "Months in which the task is one of the leader's 3–4 key tasks: they make half of the personal KPI. Separated by commas."));

    public static readonly ColumnText Comment = new(
        new("Комментарий", "Comment"),
        new("Всё, что важно знать, но не помещается в другие столбцы.", "Anything worth knowing that has no column of its own."));

    public static readonly LocalText PlanMonthNote = new(
        "В верхней строке пары — план на этот месяц, в нижней — факт.", "The upper row of a pair holds the plan of this month, the lower one the actual.");

    public static readonly LocalText MilestoneNote = new(
        "Веха: что будет готово к концу этого месяца, парой слов или знаком x. Сделано — поставьте впереди ✓.",
        "A milestone: what is ready by the end of this month, in a few words or just x. Once done, put ✓ in front.");

    public static readonly LocalText Plan = new("План", "Plan");
    public static readonly LocalText Actual = new("Факт", "Actual");

    /// <summary>Results, strengths, weaknesses, market, conclusions.</summary>
    public static readonly IReadOnlyList<ColumnText> Report =
    [
        new(new("Итоги", "Results"), new("Что удалось и что не удалось за прошлый год.", "What last year brought and what it did not.")),
        new(new("Сильные стороны", "Strengths"), new("Что у отдела получается лучше, чем у других.", "What the department does better than others.")),
        new(new("Слабые стороны", "Weaknesses"), new("Что мешает и повторяется.", "What gets in the way, again and again.")),
        new(new("Рынок", "Market"), new("Что меняется вокруг: клиенты, конкуренты, цены, люди.", "What is changing around us: clients, competitors, prices, people.")),
        new(new("Выводы", "Conclusions"), new("Что из этого следует для плана.", "What follows for the plan.")),
    ];

    private static readonly string[] RuMonths = ["Янв", "Фев", "Мар", "Апр", "Май", "Июн", "Июл", "Авг", "Сен", "Окт", "Ноя", "Дек"];
    private static readonly string[] EnMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Short name of a fiscal month, as its column is headed.</summary>
    public static string Month(FiscalYear year, int fiscalMonth, Language language) =>
        (language == Language.Ru ? RuMonths : EnMonths)[year.CalendarMonth(new FiscalMonth(fiscalMonth)) - 1];

    public static LocalText Word(Better better) => better == Core.Plan.Better.Higher ? new("выше", "higher") : new("ниже", "lower");

    public static LocalText Word(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => new("сумма", "sum"),
        Aggregation.Average => new("среднее", "average"),
        _ => new("последнее", "last"),
    };

    public static LocalText Word(TaskState state) => state switch
    {
        TaskState.NotStarted => new("не начато", "not started"),
        TaskState.InProgress => new("в работе", "in progress"),
        TaskState.Done => new("выполнено", "done"),
        TaskState.OnHold => new("на паузе", "on hold"),
        _ => new("отменено", "cancelled"),
    };

    public static LocalText YesNo(bool value) => value ? new("да", "yes") : new("нет", "no");
}
