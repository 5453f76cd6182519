using SheetSync.Core.Board;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Board;

/// <summary>The words of the board, in both languages.</summary>
internal static class BoardTexts
{
    public static readonly LocalText Title = new("{0} — доска плана", "{0} — plan board");
    public static readonly LocalText Year = new("План {0}", "Plan {0}");
    public static readonly LocalText AsOf = new("на {0}", "as of {0}");
    public static readonly LocalText Recorded = new("Таблица прочитана {0}", "Sheet read {0}");
    public static readonly LocalText Skip = new("К содержанию", "Skip to content");
    public static readonly LocalText Sections = new("Разделы", "Sections");
    public static readonly LocalText PhasesLabel = new("Этап года", "Phase of the year");
    public static readonly LocalText Languages = new("Язык", "Language");
    public static readonly LocalText Preparation = new("Подготовка", "Preparation");
    public static readonly LocalText Execution = new("Исполнение", "Execution");
    public static readonly LocalText OpenSheet = new("Открыть таблицу", "Open the sheet");
    public static readonly LocalText Downloads = new("Скачать план", "Download the plan");
    public static readonly LocalText PrintHint = new("Для стены: печать на A3, альбомная", "For the wall: print on A3, landscape");
    public static readonly LocalText NoData = new("нет данных", "no data");
    public static readonly LocalText Nameless = new("(без названия)", "(no name)");
    public static readonly LocalText Nobody = new("ответственного нет", "nobody is responsible");
    public static readonly LocalText NoLeader = new("руководитель не указан", "no leader");
    public static readonly LocalText Why = new("Откуда эта цифра", "Where this figure comes from");
    public static readonly LocalText More = new("и ещё {0}", "and {0} more");
    public static readonly LocalText Department = new("Отдел", "Department");
    public static readonly LocalText Leader = new("Руководитель", "Leader");
    public static readonly LocalText Total = new("Всего", "Total");
    public static readonly LocalText Legend = new("Обозначения", "Legend");

    public static readonly LocalText EmptyPlan = new(
        "В таблице пока нет ни одного отдела. Как только появится вкладка с показателями, целями или задачами, доска её покажет.",
        "The workbook holds no department yet. As soon as a tab has indicators, goals or tasks, the board shows it.");

    // Preparation.
    public static readonly LocalText Session = new("Сессия", "Session");
    public static readonly LocalText DaysToSession = new("{0|день|дня|дней} до сессии", "{0|day|days} to the session");
    public static readonly LocalText SessionToday = new("сессия сегодня", "the session is today");
    public static readonly LocalText SessionPast = new("{0|день|дня|дней} после сессии", "{0|day|days} since the session");
    public static readonly LocalText NoSession = new("дата сессии не задана", "no session date is set");
    public static readonly LocalText TabsDue = new("вкладки заполняют до {0}", "tabs are due by {0}");
    public static readonly LocalText ReadyOf = new("из {0} {0|отдела|отделов|отделов} готово", "of {0} {0|department|departments} ready");
    public static readonly LocalText Score = new("готовность плана", "readiness of the plan");
    public static readonly LocalText ScoreShort = new("Итого", "Score");
    public static readonly LocalText Blockers = new("{0|замечание|замечания|замечаний} {0|мешает|мешают|мешают} быть готовыми", "{0|blocker|blockers} keep departments from being ready");
    public static readonly LocalText HeatMap = new("Готовность по отделам", "Readiness by department");
    public static readonly LocalText Ready = new("готов", "ready");
    public static readonly LocalText NotReady = new("не готов", "not ready");
    public static readonly LocalText DependedOn = new("от этого отдела зависят другие", "others depend on this department");
    public static readonly LocalText Missing = new("Что осталось", "What is missing");
    public static readonly LocalText NothingMissing = new("Замечаний нет: план готов к сессии.", "Nothing to remark: the plan is ready for the session.");
    public static readonly LocalText WholeWorkbook = new("Вся таблица", "The whole workbook");
    public static readonly LocalText BlockersCount = new("{0} {0|мешает|мешают|мешают}", "{0} {0|blocker|blockers}");
    public static readonly LocalText WarningsCount = new("{0} {0|предупреждение|предупреждения|предупреждений}", "{0} {0|warning|warnings}");
    public static readonly LocalText HintsCount = new("{0} {0|подсказка|подсказки|подсказок}", "{0} {0|hint|hints}");

    // Execution.
    public static readonly LocalText Overview = new("Главное", "Overview");
    public static readonly LocalText CompanyKpi = new("KPI компании", "Company KPI");
    public static readonly LocalText YearToDate = new("с начала года по {0}", "year to date, {0} included");
    public static readonly LocalText NoMonth = new("ни один месяц года ещё не закончился", "no month of the year has ended yet");
    public static readonly LocalText Coverage = new("данные по {0}", "data for {0}");
    public static readonly LocalText OverdueTasks = new("{0|задача просрочена|задачи просрочены|задач просрочено}", "{0|task|tasks} overdue");
    public static readonly LocalText RedIndicators = new("{0|показатель|показателя|показателей} в красном", "{0|indicator|indicators} in red");
    public static readonly LocalText DueThisMonth = new("{0|задача|задачи|задач} со сроком в этом месяце", "{0|task|tasks} due this month");
    public static readonly LocalText NoActuals = new("{0|отдел|отдела|отделов} без факта", "{0|department|departments} without actuals");
    public static readonly LocalText KpiByMonth = new("KPI компании по месяцам", "Company KPI by month");
    public static readonly LocalText Ranking = new("Отделы по KPI", "Departments by KPI");
    public static readonly LocalText Place = new("Место", "Place");
    public static readonly LocalText Kpi = new("KPI", "KPI");
    public static readonly LocalText ByMonth = new("По месяцам", "By month");
    public static readonly LocalText Indicators = new("Показатели", "Indicators");
    public static readonly LocalText Plan = new("план", "plan");
    public static readonly LocalText Actual = new("факт", "actual");
    public static readonly LocalText Forecast = new("прогноз", "forecast");
    public static readonly LocalText Target = new("цель года", "target");
    public static readonly LocalText ForecastPart = new("прогноз месяца", "forecast of the month");
    public static readonly LocalText Running = new("месяц ещё идёт", "month still running");
    public static readonly LocalText NoActualMark = new("нет факта", "no actual");
    public static readonly LocalText Gap = new("нет факта: {0}", "no actual: {0}");
    public static readonly LocalText Overdue = new("Просрочено", "Overdue");
    public static readonly LocalText NothingOverdue = new("Просроченного нет: всё, чему пора, сделано.", "Nothing is overdue: all that was due is done.");
    public static readonly LocalText LevelUpTo = new("до {0} дн.", "up to {0} days");
    public static readonly LocalText LevelRange = new("{0}–{1} дн.", "{0}–{1} days");
    public static readonly LocalText LevelFrom = new("от {0} дн.", "{0} days or more");
    public static readonly LocalText Oldest = new("Самые давние", "The oldest");
    public static readonly LocalText Days = new("{0} дн.", "{0} {0|day|days}");
    public static readonly LocalText TaskHeading = new("Задача", "Task");
    public static readonly LocalText OwnerHeading = new("Ответственный", "Owner");
    public static readonly LocalText DueHeading = new("Срок", "Due");
    public static readonly LocalText Late = new("Просрочка", "Overdue by");
    public static readonly LocalText Moved = new("перенесено {0} {0|раз|раза|раз}", "moved {0} {0|time|times}");

    public static readonly LocalText DueTitle = new("Срок в этом месяце", "Due this month");
    public static readonly LocalText NothingDue = new("В этом месяце сроков больше нет.", "Nothing more is due this month.");
    public static readonly LocalText MissingActuals = new("Нет факта", "Actuals not reported");
    public static readonly LocalText MissingOf = new("{0} из {1} {1|показателя|показателей|показателей}", "{0} of {1} {1|indicator|indicators}");
    public static readonly LocalText ReadinessOf = new("Готовность", "Readiness");

    // Both phases.
    public static readonly LocalText Tree = new("Цели и задачи отделов", "Goals and tasks of departments");
    public static readonly LocalText NoGoal = new("Без цели", "Without a goal");
    public static readonly LocalText NoGoals = new("Целей и задач пока нет.", "No goals or tasks yet.");
    public static readonly LocalText MoreGoals = new("и ещё {0} {0|цель|цели|целей}", "and {0} more {0|goal|goals}");
    public static readonly LocalText DoneOf = new("сделано {0} из {1}", "{0} of {1} done");
    public static readonly LocalText OverdueOf = new("просрочено {0}", "{0} overdue");
    public static readonly LocalText Calendar = new("Вехи года", "Milestones of the year");
    public static readonly LocalText WholeYear = new("Показать весь год", "Show the whole year");
    public static readonly LocalText RunningMonth = new("этот месяц", "this month");
    public static readonly LocalText Load = new("Нагрузка людей", "Load of people");
    public static readonly LocalText LoadNote = new(
        "Открытые задачи с вехой в месяце; предел — {0} {0|задача|задачи|задач} в месяц.", "Open tasks with a milestone in the month; the limit is {0} {0|task|tasks} a month.");
    public static readonly LocalText LoadTitle = new("Нагрузка: {0}", "Load: {0}");
    public static readonly LocalText LoadOf = new("{0} — {1} {1|задача|задачи|задач}, предел {2}", "{0} — {1} {1|task|tasks}, the limit is {2}");
    public static readonly LocalText OverLimit = new("выше предела", "above the limit");
    public static readonly LocalText NoLoad = new("Открытых задач с вехами нет.", "There are no open tasks with milestones.");
    public static readonly LocalText Person = new("Сотрудник", "Person");
    public static readonly LocalText Drift = new("Что изменилось с утверждения плана", "What has changed since the plan was approved");
    public static readonly LocalText DriftSince = new("{0} {0|изменение|изменения|изменений} с {1}", "{0} {0|change|changes} since {1}");
    public static readonly LocalText ApprovedBy = new("утвердил(а) {0}", "approved by {0}");
    public static readonly LocalText NoDrift = new("С утверждения плана {0} ничего не изменилось.", "Nothing has changed since the plan was approved on {0}.");
    public static readonly LocalText NotApproved = new(
        "План ещё не утверждён, сравнивать не с чем. Утвердить его можно из меню таблицы.",
        "The plan has not been approved yet, so there is nothing to compare with. It is approved from the sheet's menu.");
    public static readonly LocalText What = new("Что", "What");
    public static readonly LocalText Was = new("Было утверждено", "Approved");
    public static readonly LocalText Now = new("Сейчас", "Now");
    public static readonly LocalText When = new("Когда", "When");

    // Other pages.
    public static readonly LocalText ExplainTitle = new("Откуда взялись цифры", "Where the figures come from");
    public static readonly LocalText Cells = new("ячейки: {0}", "cells: {0}");
    public static readonly LocalText ToCell = new("Открыть ячейку {0}", "Open cell {0}");
    public static readonly LocalText ToBoard = new("К доске", "Back to the board");
    public static readonly LocalText Formula = new("Как посчитано", "How it is computed");
    public static readonly LocalText PeriodHeading = new("Период", "Period");
    public static readonly LocalText UnknownTitle = new("Такой доски нет", "There is no such board");
    public static readonly LocalText Unknown = new(
        "Эта таблица не подключена к SheetSync или её ещё ни разу не читали. Проверьте ссылку или спросите того, кто ведёт план.",
        "This workbook is not connected to SheetSync or has never been read. Check the link or ask whoever looks after the plan.");
    public static readonly LocalText NoItemTitle = new("Такого в плане нет", "The plan holds no such item");
    public static readonly LocalText NoItem = new(
        "В плане нет «{0}»: возможно, строку удалили или её код изменился.", "The plan holds no “{0}”: its row may be gone, or its id has changed.");

    public static LocalText Of(Criterion criterion) => criterion switch
    {
        Criterion.Indicators => new("Показатели", "Indicators"),
        Criterion.Goals => new("Цели", "Goals"),
        Criterion.Tasks => new("Задачи", "Tasks"),
        Criterion.Owners => new("Ответственные", "Owners"),
        Criterion.Milestones => new("Вехи", "Milestones"),
        _ => new("Отчёт за год", "Year report"),
    };

    public static LocalText Of(EntryState state) => state switch
    {
        EntryState.Done => new("сделано", "done"),
        EntryState.Overdue => new("просрочено", "overdue"),
        EntryState.OnHold => new("на паузе", "on hold"),
        _ => new("впереди", "open"),
    };

    public static LocalText Of(CriterionState state) => state switch
    {
        CriterionState.Complete => new("полностью", "complete"),
        CriterionState.Partial => new("частично", "partial"),
        _ => new("нет", "missing"),
    };

    public static LocalText Of(FigureStatus status) => status switch
    {
        FigureStatus.Green => new("зелёный", "green"),
        FigureStatus.Amber => new("жёлтый", "amber"),
        FigureStatus.Red => new("красный", "red"),
        _ => new("нет данных", "no data"),
    };

    public static LocalText Of(Trend trend) => trend switch
    {
        Trend.Up => new("растёт", "rising"),
        Trend.Down => new("падает", "falling"),
        _ => new("ровно", "steady"),
    };
}
