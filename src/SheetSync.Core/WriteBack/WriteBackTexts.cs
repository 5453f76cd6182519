using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>Every word that this service puts into a workbook, in both languages.</summary>
public static class WriteBackTexts
{
    public static readonly LocalText Overdue = new("Просрочено на {0} дн.", "Overdue by {0} {0|day|days}");
    /// <summary>How every text of <see cref="Overdue"/> begins.</summary>
    public static readonly LocalText OverdueStart = new("Просрочено на", "Overdue by");
    public static readonly LocalText DueThisMonth = new("Срок в этом месяце", "Due this month");

    public static readonly LocalText Green = new("зелёный", "green");
    public static readonly LocalText Amber = new("жёлтый", "amber");
    public static readonly LocalText Red = new("красный", "red");
    public static readonly LocalText Grey = new("нет данных", "no data");

    public static readonly LocalText Up = new("↑ растёт", "↑ up");
    public static readonly LocalText Flat = new("→ ровно", "→ flat");
    public static readonly LocalText Down = new("↓ падает", "↓ down");

    public static readonly LocalText ComputedAt = new("Рассчитано", "Computed at");
    public static readonly LocalText AsOf = new("Факт по", "Actuals up to");
    public static readonly LocalText NoMonthEnded = new("ни один месяц года ещё не закончился", "no month of the year has ended yet");
    public static readonly LocalText Link = new("Ссылка", "Link");
    public static readonly LocalText Department = new("Отдел", "Department");
    public static readonly LocalText Leader = new("Руководитель", "Leader");
    public static readonly LocalText Attainment = new("Выполнение", "Attainment");
    public static readonly LocalText Status = new("Статус", "Status");
    public static readonly LocalText Coverage = new("Охват данными", "Coverage");
    public static readonly LocalText Readiness = new("Готовность", "Readiness");
    public static readonly LocalText OverdueTasks = new("Просрочено задач", "Overdue tasks");
    public static readonly LocalText Company = new("Компания", "Company");
    public static readonly LocalText Indicator = new("Показатель", "Indicator");
    public static readonly LocalText Trend = new("Тренд", "Trend");
    public static readonly LocalText MonthsMissing = new("Нет факта за", "No actuals for");
    public static readonly LocalText Planned = new("План", "Plan");
    public static readonly LocalText Actual = new("Факт", "Actual");
    public static readonly LocalText Forecast = new("Прогноз на год", "Year forecast");
    public static readonly LocalText Target = new("Цель на год", "Annual target");
    public static readonly LocalText Goal = new("Цель", "Goal");
    public static readonly LocalText Progress = new("Прогресс", "Progress");
    public static readonly LocalText Initiatives = new("Инициативы", "Initiatives");
    public static readonly LocalText Initiative = new("Инициатива", "Initiative");
    public static readonly LocalText Rice = new("RICE", "RICE");
    public static readonly LocalText RiceRank = new("Место по RICE", "RICE rank");
    public static readonly LocalText Ice = new("ICE", "ICE");
    public static readonly LocalText IceRank = new("Место по ICE", "ICE rank");

    public static readonly LocalText RefusedMail = new("Письма не доходят. Исправьте адрес на вкладке «Настройки»", "Mail does not arrive. Correct the address on the tab Settings");
    public static readonly LocalText Address = new("Адрес", "Address");
    public static readonly LocalText ServerSaid = new("Ответ почтового сервера", "What the mail server says");

    public static readonly LocalText Ready = new("готов", "ready");
    public static readonly LocalText NotReady = new("не готов", "not ready");
    public static readonly LocalText Score = new("Балл", "Score");
    public static readonly LocalText State = new("Состояние", "State");
    public static readonly LocalText OfRequired = new("{0} из {1}", "{0} of {1}");
    public static readonly LocalText Indicators = new("Показатели", "Indicators");
    public static readonly LocalText Goals = new("Цели", "Goals");
    public static readonly LocalText Tasks = new("Задачи", "Tasks");
    public static readonly LocalText Owners = new("Ответственные", "Owners");
    public static readonly LocalText Milestones = new("Вехи и сроки", "Milestones");
    public static readonly LocalText Report = new("Отчёт за год", "Year report");
    public static readonly LocalText ToFix = new("Что исправить", "What to fix");
    public static readonly LocalText Blocker = new("мешает", "blocker");
    public static readonly LocalText Warning = new("внимание", "warning");
    public static readonly LocalText Hint = new("подсказка", "hint");
    public static readonly LocalText Severity = new("Важность", "Severity");
    public static readonly LocalText Code = new("Код", "Code");
    public static readonly LocalText Finding = new("Замечание", "Finding");
    public static readonly LocalText NothingToFix = new("Замечаний нет", "Nothing to fix");

    public static readonly LocalText Load = new("Нагрузка: задач с вехой у человека в месяце, предел {0}", "Load: tasks with a milestone a person and month, limit {0}");
    public static readonly LocalText Person = new("Кто", "Who");
    public static readonly LocalText MostInAMonth = new("Больше всего", "Most");
    public static readonly LocalText ByMonth = new("По месяцам", "By month");
    public static readonly LocalText RulesSet = new("Правила, настроенные в этой таблице", "Rules set in this workbook");
    public static readonly LocalText Periods = new("Выполнение по периодам", "Attainment by period");
    public static readonly LocalText Owner = new("Ответственный", "Owner");
    public static readonly LocalText Task = new("Задача", "Task");
    public static readonly LocalText Milestone = new("Веха", "Milestone");
    public static readonly LocalText Due = new("Срок", "Due");
    public static readonly LocalText Days = new("Дней", "Days");
    public static readonly LocalText Level = new("Уровень", "Level");
    public static readonly LocalText FirstDue = new("Первый срок", "First due");
    public static readonly LocalText TimesMoved = new("Переносов", "Times moved");
    public static readonly LocalText NothingOverdue = new("Просрочек нет", "Nothing is overdue");
    public static readonly LocalText Postponed = new("Перенесены после срока", "Postponed after they were due");

    public static readonly LocalText TabTaken = new(
        "В книге уже есть вкладка «{0}», и создал её не SheetSync. Переименуйте её и повторите команду: чужую вкладку SheetSync не перепишет.",
        "The workbook already has a tab “{0}” that SheetSync did not make. Rename it and run the command again: SheetSync does not write over a person's tab.");

    public static readonly LocalText Conflict = new(
        "{0}: в служебной ячейке ({2}) стоит «{1}». SheetSync возвращает туда своё значение; если это заметка, её место в колонке «Комментарий».",
        "{0}: the service cell ({2}) holds “{1}”. SheetSync puts its own value back; if it is a note, its place is a comment column.");

    public static readonly LocalText Locked = new(
        "Вкладка «{0}»: защита не даёт записать {1} {1|служебную ячейку|служебные ячейки|служебных ячеек}. Разрешите сервисному аккаунту SheetSync правку (Данные → Защищённые листы и диапазоны) или снимите защиту.",
        "Tab “{0}”: a protection keeps {1} service {1|cell|cells} from being written. Let SheetSync's service account edit there (Data → Protect sheets and ranges) or remove the protection.");

    public static readonly LocalText MissingTab = new(
        "Нет служебной вкладки «{0}». Если она нужна, её вернёт команда adopt.",
        "The service tab “{0}” is gone. If you need it, adopt puts it back.");

    public static readonly LocalText MissingColumns = new(
        "Вкладка «{0}»: нет служебных колонок {1}. Если они нужны, их вернёт команда adopt.",
        "Tab “{0}” lacks the service columns {1}. If you need them, adopt puts them back.");

    public static readonly LocalText HiddenTab = new(
        "Вкладка «{0}» скрыта и не указана в настройках, поэтому не читается и не обновляется. Покажите её или впишите в таблицу отделов на вкладке «Настройки».",
        "Tab “{0}” is hidden and not listed in Settings, so it is neither read nor updated. Unhide it, or list it among the departments in Settings.");

    public static LocalText Of(FigureStatus status) => status switch
    {
        FigureStatus.Green => Green,
        FigureStatus.Amber => Amber,
        FigureStatus.Red => Red,
        _ => Grey,
    };

    public static LocalText? Of(Trend? trend) => trend switch
    {
        Rollups.Trend.Up => Up,
        Rollups.Trend.Flat => Flat,
        Rollups.Trend.Down => Down,
        _ => null,
    };
}
