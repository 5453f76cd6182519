using SheetSync.Core.Texts;

namespace SheetSync.Service.Demo.Tour;

/// <summary>A step of the guide: where the clock stands in it, and what is looked at.</summary>
/// <param name="Pane">Sheet, board or mail.</param>
/// <param name="Action"><c>cell:NAME</c> points at a cell of the sheet, <c>menu:FUNCTION</c> chooses an entry of the add-on's menu, <c>mail:KIND</c> opens the newest of a kind.</param>
public sealed record TourStep(string Station, string Pane, string Action, LocalText Title, LocalText Text, LocalText Button);

/// <summary>Words of the tour's page.</summary>
public static class TourTexts
{
    public static readonly LocalText Title = new("Экскурсия по SheetSync", "A tour of SheetSync");
    public static readonly LocalText About = new(
        "План компании живёт в общей таблице. SheetSync его проверяет, считает и напоминает, не трогая ячеек людей.",
        "A company's plan lives in a shared spreadsheet. SheetSync checks it, computes it and reminds people, and touches none of their cells.");

    public static readonly LocalText Guide = new("Путеводитель", "Guide");
    public static readonly LocalText Clock = new("Часы демонстрации", "The demo's clock");
    public static readonly LocalText Figures = new("Как обстоят дела", "How things stand");
    public static readonly LocalText Views = new("Что показать", "What to look at");
    public static readonly LocalText Sheet = new("Таблица", "Sheet");
    public static readonly LocalText Board = new("Доска", "Board");
    public static readonly LocalText Mail = new("Письма", "Mail");
    public static readonly LocalText Language = new("Язык", "Language");
    public static readonly LocalText StartOver = new("Начать заново", "Start over");
    public static readonly LocalText Previous = new("Предыдущий шаг", "Previous step");
    public static readonly LocalText Next = new("Следующий шаг", "Next step");
    public static readonly LocalText Preparing = new("Готовим компанию к показу", "Preparing the company");
    public static readonly LocalText PreparingNote = new(
        "Это займёт несколько секунд. Экскурсия начнётся сама, а путеводитель можно читать уже сейчас.",
        "This takes a few seconds. The tour begins by itself; the guide can be read already.");

    public static readonly LocalText Lost = new(
        "Демонстрация не отвечает. Посмотрите, что напечатано в окне, где она запущена.",
        "The demo does not answer. See what is printed where it was started.");

    public static readonly LocalText Moving = new(
        "Перевожу часы: люди заполняют таблицу, SheetSync её читает и пишет письма…", "Setting the clock: people fill the sheet, SheetSync reads it and writes its mail…");

    public static readonly LocalText LaidOut = new(
        "Строки или вкладки стояли иначе, чем в примере. Таблица разложена заново, правки сняты.",
        "Rows or tabs stood elsewhere than in the sample. The sheet was laid out anew, without your edits.");

    public static readonly LocalText Over = new("Таблица снова такая, какой её оставили люди компании в этот день.", "The sheet is again as the company's people left it on that day.");
    public static readonly LocalText Failed = new("Не получилось: {0}", "It did not work: {0}");
    public static readonly LocalText Try = new(
        "Всё настоящее: меню работает, ячейки можно менять — ответ придёт через пару секунд.",
        "Everything is real: the menu works, cells can be edited, and the answer comes within seconds.");

    public static readonly LocalText Readiness = new("Готовность плана", "Plan readiness");
    public static readonly LocalText Blockers = new("{0} {0|пробел|пробела|пробелов}", "{0} {0|gap|gaps}");
    public static readonly LocalText Ready = new("план готов", "the plan is ready");
    public static readonly LocalText Approved = new("утверждён", "approved");
    public static readonly LocalText Kpi = new("KPI компании", "Company KPI");
    public static readonly LocalText NoKpi = new("ещё нет факта", "no actuals yet");
    public static readonly LocalText AsOf = new("месяц: {0}", "to the end of {0}");
    public static readonly LocalText Overdue = new("Просрочено", "Overdue");
    public static readonly LocalText OverdueTasks = new("{0} {0|задача|задачи|задач}", "{0} {0|task|tasks}");
    public static readonly LocalText Oldest = new("самая старая — {0} {0|день|дня|дней}", "the oldest by {0} {0|day|days}");
    public static readonly LocalText NothingOverdue = new("всё в срок", "all on time");
    public static readonly LocalText Letters = new("Письма", "Mail");
    public static readonly LocalText Sent = new("{0} {0|письмо|письма|писем}", "{0} {0|letter|letters}");
    public static readonly LocalText Newest = new("посл.: {0}", "last: {0}");
    public static readonly LocalText NoLetters = new("ещё никому", "none yet");

    /// <summary>In the order of <see cref="TourStage"/>.</summary>
    public static IReadOnlyList<LocalText> Stages { get; } =
    [
        new("Открываем таблицу компании в эмуляторе Google Таблиц", "Opening the company's spreadsheet in an emulator of Google Sheets"),
        new("Добавляем столбцы ⚙ и вкладки SheetSync", "Adding SheetSync's ⚙ columns and tabs"),
        new("Проверяем план, считаем KPI и просрочки, пишем в таблицу", "Checking the plan, computing KPI and delays, writing to the sheet"),
        new("Запускаем сервис: доску, почту, меню", "Starting the service: board, mail, menu"),
        new("Рассылаем письма прошедших недель", "Sending the letters of the past weeks"),
    ];

    public static IReadOnlyList<(string Key, LocalText Name)> Stations { get; } =
    [
        ("week", new("За 8 дней", "8 days before")),
        ("session", new("День сессии", "Session day")),
        ("march", new("Март", "March")),
        ("november", new("Ноябрь", "November")),
    ];

    public static IReadOnlyList<TourStep> Steps { get; } =
    [
        new("week", "sheet", "cell:gaps",
            new("План заполняется", "The plan is being filled"),
            new("До стратегической сессии восемь дней. Каждый отдел пишет в своей вкладке, как привык. SheetSync добавил справа только столбцы со знаком ⚙.",
                "Eight days to the strategy session. Every department types in its own tab, as it always has. SheetSync has added nothing but the columns marked ⚙ on the right."),
            new("Показать вкладку", "Show the tab")),
        new("week", "sheet", "menu:menuCheckAll",
            new("Проверка готовности", "Check readiness"),
            new("Меню SheetSync в самой таблице перечисляет, чего не хватает: кому, в какой ячейке и что вписать. Щёлкните по строке — откроется ячейка.",
                "The SheetSync menu in the sheet itself lists what is missing: whose it is, in which cell, and what to type. Click a line and the cell opens."),
            new("Проверить план", "Check the plan")),
        new("week", "mail", "mail:reminder",
            new("Напоминания", "Reminders"),
            new("Письмо получает только тот руководитель, у кого есть пробелы, — со списком именно его ячеек. Ведущая сессии видит, кому напомнили.",
                "Only leaders with gaps get a letter, with the list of their own cells. The facilitator sees who was reminded."),
            new("Открыть письмо", "Open the letter")),
        new("session", "sheet", "menu:menuApprove",
            new("Сессия: утвердите план", "Session day: approve the plan"),
            new("План собран, пять пробелов оставлены нарочно. Утверждение запоминает план: всё, что изменят потом, будет видно — что, когда и во сколько раз.",
                "The plan is complete but for five gaps left on purpose. Approving keeps it: whatever is changed later stays visible, by quarter and how often."),
            new("Утвердить", "Approve")),
        new("march", "sheet", "cell:actuals",
            new("Март: вносим факт", "March: report actuals"),
            new("Руководители вписывают факт месяца и отмечают сделанное. Рядом, в столбцах ⚙, сразу стоят выполнение, статус и прогноз года. Впишите число и посмотрите.",
                "Leaders type the month's actuals and mark what is done. Beside them, in the ⚙ columns, stand attainment, status and the year's forecast. Type a number and watch."),
            new("Показать факт", "Show the actuals")),
        new("november", "sheet", "menu:menuOverdue",
            new("Ноябрь: что просрочено", "November: what is overdue"),
            new("Флаги стоят у строк, список — в меню, с ответственным и числом дней. Перенос срока ничего не прячет: задача числится перенесённой.",
                "Flags stand beside the rows, the list is in the menu, with owner and days. Moving a date hides nothing: the task is listed as postponed."),
            new("Показать просрочки", "Show what is overdue")),
        new("november", "mail", "mail:digest",
            new("Письмо владельцу", "The owner's letter"),
            new("Раз в неделю — одно короткое письмо: что просрочено и закрыто, какие показатели красные, кто не сдал факт. Всё остальное владелец видит на доске.",
                "Once a week one short letter: what is overdue and what was closed, which indicators are red, who has not reported. The board shows the rest."),
            new("Открыть письмо", "Open the letter")),
    ];
}
