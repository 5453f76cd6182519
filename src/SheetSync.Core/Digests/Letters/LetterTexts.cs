using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>Every word of the mails, in both languages.</summary>
public static class LetterTexts
{
    public static readonly LocalText OpenBoard = new("Посмотреть доску", "Look at the board");
    public static readonly LocalText OpenWorkbook = new("Открыть таблицу", "Open the workbook");
    public static readonly LocalText Nobody = new("ответственного нет", "nobody is responsible");
    public static readonly LocalText NoLeader = new("руководитель не указан", "no leader");
    public static readonly LocalText Days = new("{0} дн.", "{0} {0|day|days}");
    public static readonly LocalText Due = new("срок {0}", "due {0}");
    public static readonly LocalText New = new("новое", "new");
    public static readonly LocalText MilestoneOf = new("веха: {0}", "milestone: {0}");
    public static readonly LocalText TimesMoved = new("перенесено {0} {0|раз|раза|раз}", "moved {0} {0|time|times}");
    public static readonly LocalText MoreDates = new("и ещё {0} {0|срок|срока|сроков}", "and {0} more {0|date|dates}");
    public static readonly LocalText AndMore = new("и ещё {0}", "and {0} more");
    public static readonly LocalText NoData = new("нет данных", "no data");

    // The digest.
    public static readonly LocalText DigestOf = new("Итоги недели · {0}", "The week · {0}");
    public static readonly LocalText DigestSubject = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalText OverdueCount = new("{0} просрочено", "{0} overdue");
    public static readonly LocalText NothingOverdue = new("просроченного нет", "nothing overdue");
    public static readonly LocalText ClosedCount = new("{0} закрыто", "{0} closed");
    public static readonly LocalText CompanyKpi = new("KPI компании {0}", "company KPI {0}");
    public static readonly LocalText CompanyKpiUnknown = new("KPI компании: нет данных", "company KPI: no data");
    public static readonly LocalText OverdueTile = new("просрочено", "overdue");
    public static readonly LocalText ClosedTile = new("закрыто", "closed");
    public static readonly LocalText KpiTile = new("KPI компании", "company KPI");
    public static readonly LocalText RedTile = new("{0|показатель|показателя|показателей} в красном", "{0|indicator|indicators} in red");
    public static readonly LocalText FirstDigest = new(
        "Это первое письмо: сравнивать пока не с чем. Что нового и что закрыто, будет видно со следующего.",
        "This is the first mail: there is nothing to compare with yet. The next one will tell what is new and what was closed.");
    public static readonly LocalText Compared = new("Изменения — с {0}.", "Changes are since {0}.");
    public static readonly LocalText Held = new(
        "Из таблицы пропало {0} {0|строка|строки|строк} плана из {1}, и пока никто не подтвердил, что так и надо, SheetSync ничего не считает закрытым. Цифры ниже — по плану до этого.",
        "{0} of {1} {1|item|items} of the plan vanished from the workbook. Until somebody confirms that this was meant, SheetSync takes nothing for closed. The figures below are of the plan before that.");
    public static readonly LocalText Overdue = new("Просрочено", "Overdue");
    public static readonly LocalText NothingOverdueSection = new("Просроченного нет: всё, чему пора, сделано.", "Nothing is overdue: all that was due is done.");
    public static readonly LocalText OverdueTasks = new("{0} {0|задача|задачи|задач}", "{0} {0|task|tasks}");
    public static readonly LocalText NewlyOverdue = new("Просрочено впервые", "Newly overdue");
    public static readonly LocalText Closed = new("Закрыто", "Closed");
    public static readonly LocalText NoLonger = new("Больше не просрочено", "No longer overdue");
    public static readonly LocalText Postponed = new("Перенесено после срока", "Postponed after it was due");
    public static readonly LocalText PostponedNote = new(
        "Срок прошёл, и дату передвинули: в просроченном этих задач нет.", "The date had passed and was moved: these tasks are not among the overdue.");
    public static readonly LocalText FirstDue = new("первый срок {0}", "first due {0}");
    public static readonly LocalText NowDue = new("теперь {0}", "now {0}");
    public static readonly LocalText DateCleared = new("теперь без срока", "now without a date");
    public static readonly LocalText Red = new("Показатели в красном", "Indicators in red");
    public static readonly LocalText Forecast = new("прогноз на год {0}", "year forecast {0}");
    public static readonly LocalText Target = new("цель {0}", "target {0}");
    public static readonly LocalText DueThisMonth = new("Срок в этом месяце", "Due this month");
    public static readonly LocalText Missing = new("Нет факта", "Actuals not reported");
    public static readonly LocalText MissingOf = new("{0} из {1} {1|показателя|показателей|показателей}", "{0} of {1} {1|indicator|indicators}");
    public static readonly LocalText DigestBecause = new(
        "Вы получаете это письмо раз в неделю, потому что ваш адрес указан в настройках таблицы как e-mail владельца.",
        "You get this mail once a week because the workbook's settings name your address as the owner's.");

    public static readonly LocalText LeftDone = new("веха сделана", "the milestone is done");
    public static readonly LocalText LeftMoved = new("срок перенесён", "the date was moved");
    public static readonly LocalText LeftCancelled = new("отменено", "cancelled");
    public static readonly LocalText LeftOnHold = new("приостановлено", "on hold");
    public static readonly LocalText LeftRemoved = new("строка удалена", "the row was removed");

    // The leader's month.
    public static readonly LocalText NoteOf = new("Ваш месяц: {0}", "Your month: {0}");
    public static readonly LocalText NoteSubject = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalText NoteOverdue = new("просрочено {0}", "{0} overdue");
    public static readonly LocalText NoteNothing = new("просроченного нет", "nothing overdue");
    public static readonly LocalText NoteMissing = new("нет факта за {0}", "no actuals for {0}");
    public static readonly LocalText NoteReported = new("весь факт внесён", "all actuals reported");
    public static readonly LocalText NoteKeyTasks = new("ключевых задач {0}", "{0} key {0|task|tasks}");
    public static readonly LocalText YourOverdue = new("За вами просрочено", "Overdue, yours");
    public static readonly LocalText TheirOverdue = new("Просрочено в отделе", "Overdue in your department");
    public static readonly LocalText KeyTasks = new("Ключевые задачи месяца", "Key tasks of the month");
    public static readonly LocalText KeyTasksNote = new(
        "От них зависит половина личного KPI; обычно их 3–4.", "Half of the personal KPI depends on them; three or four is usual.");
    public static readonly LocalText NoKeyTasks = new(
        "На этот месяц ключевые задачи не выбраны. Отметьте 3–4 в колонке «Ключевая в месяце»: без них личный KPI не считается.",
        "No key tasks are chosen for this month. Mark three or four in the column “Key in month”: without them there is no personal KPI.");
    public static readonly LocalText PersonalKpi = new("Личный KPI по месяцам", "Personal KPI by month");
    public static readonly LocalText KpiNotSet = new("не определён", "not set");
    public static readonly LocalText KeyTasksDone = new("ключевых задач сделано {0} из {1}", "{0} of {1} key {1|task|tasks} done");
    public static readonly LocalText TaskDone = new("сделано", "done");
    public static readonly LocalText TaskOpen = new("в работе", "open");
    public static readonly LocalText TaskOnHold = new("приостановлено", "on hold");
    public static readonly LocalText NoteBecause = new(
        "Вы получаете это письмо раз в месяц, потому что в настройках таблицы вы указаны руководителем отдела и включены письма руководителям.",
        "You get this mail once a month because the workbook's settings name you as the leader of a department and notes to leaders are on.");

    // Overdue by level.
    public static readonly LocalText EscalationOf = new("Просроченные задачи · {0}", "Overdue tasks · {0}");
    public static readonly LocalText EscalationSubject = new("{0}: {1}", "{0}: {1}");
    public static readonly LocalText EscalationOwn = new("за вами просрочено {0}", "{0} overdue, yours");
    public static readonly LocalText EscalationRaised = new("в отделе ждут вас {0}", "{0} raised to you");
    public static readonly LocalText Raised = new("Поднялось до вас", "Raised to you");
    public static readonly LocalText RaisedNote = new(
        "Просрочено больше {0} {0|дня|дней|дней} или ответственному нельзя написать.", "Overdue for more than {0} {0|day|days}, or nobody responsible can be written to.");
    public static readonly LocalText OwnNote = new(
        "Сделано — отметьте в таблице. Не успеть — поставьте новый срок: первый останется виден.",
        "If it is done, mark it in the workbook. If it cannot be done in time, set a new date: the first one stays visible.");
    public static readonly LocalText EscalationBecause = new(
        "Вы получаете это письмо раз в неделю, пока за вами или в вашем отделе есть просроченное и в настройках таблицы включены письма руководителям.",
        "You get this mail once a week while something of yours or your department's is overdue and the workbook's settings have notes to leaders on.");

    // Before the session.
    public static readonly LocalText ReminderOf = new("Подготовка к стратегической сессии {0}", "Preparing the strategy session of {0}");
    public static readonly LocalText ReminderSubject = new("{0}: до сессии {1} {1|день|дня|дней}, осталось заполнить {2}", "{0}: {1} {1|day|days} to the session, {2} left to fill in");
    public static readonly LocalText ReminderHeadline = new(
        "До сессии {0} {0|день|дня|дней}. Осталось заполнить: {1} {1|пункт|пункта|пунктов}.", "{0} {0|day|days} to the session. Left to fill in: {1} {1|item|items}.");
    public static readonly LocalText ReminderOne = new("{0} {0|пункт|пункта|пунктов}", "{0} {0|item|items}");
    public static readonly LocalText MustFill = new("Без этого отдел не готов", "The department is not ready without");
    public static readonly LocalText ShouldCheck = new("Стоит проверить", "Worth a look");
    public static readonly LocalText ReadyShare = new("заполнено на {0}", "{0} filled in");
    public static readonly LocalText ReminderBecause = new(
        "Вы получаете это письмо, потому что указаны руководителем отдела и в нём ещё не всё заполнено. Когда всё будет готово, напоминаний не будет.",
        "You get this mail because you are named as the leader of a department where something is missing. Once all is filled in there are no reminders.");

    public static readonly LocalText RoundSubject = new("{0}: до сессии {1} {1|день|дня|дней}, готово {2} из {3}", "{0}: {1} {1|day|days} to the session, {2} of {3} ready");
    public static readonly LocalText RoundHeadline = new(
        "До сессии {0} {0|день|дня|дней}. Готово отделов: {1} из {2}, напоминаний отправлено: {3}.",
        "{0} {0|day|days} to the session. Departments ready: {1} of {2}, reminders sent: {3}.");
    public static readonly LocalText Reminded = new("Напомнили", "Reminded");
    public static readonly LocalText NotRemindedTitle = new("Напомнить некому", "Could not be reminded");
    public static readonly LocalText NoAddress = new("у руководителя нет e-mail в настройках", "the leader has no e-mail in the settings");
    public static readonly LocalText NoLeaderSet = new("руководитель не указан в настройках", "the settings name no leader");
    public static readonly LocalText OptedOut = new("отказался от писем", "asked for no more mail");
    public static readonly LocalText ReadyTitle = new("Готовы", "Ready");
    public static readonly LocalText GapsOf = new("осталось {0} {0|пункт|пункта|пунктов}", "{0} {0|item|items} left");
    public static readonly LocalText RoundBecause = new(
        "Вы получаете это письмо за 7, 3 и 1 день до сессии, потому что ваш адрес указан в настройках таблицы как e-mail фасилитатора.",
        "You get this mail 7, 3 and 1 days before the session because the workbook's settings name your address as the facilitator's.");

    // Around every mail.
    public static readonly LocalText OptOut = new("Больше не присылать", "No more of these");
    public static readonly LocalText SentBy = new("Письмо составил SheetSync по таблице; отвечать можно: ответ придёт тем, кто её ведёт.", "Made by SheetSync from the workbook; replies reach those who look after it.");
}
