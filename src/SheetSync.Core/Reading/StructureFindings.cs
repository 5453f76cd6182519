using SheetSync.Core.Plan;

namespace SheetSync.Core.Reading;

/// <summary>What reading finds about tabs, blocks, columns and rows: codes SS0120–SS0149. Values and owners have their own.</summary>
public static class StructureFindings
{
    public static FindingKind ListedTabMissing { get; } = new(
        "SS0120",
        Severity.Blocker,
        new("Вкладка отдела не найдена", "A department's tab is missing"),
        new("вкладки «{0}» нет в книге. Добавьте её или исправьте название вкладки в этой ячейке.",
            "there is no tab “{0}” in the workbook. Add it or correct the tab's title in this cell."));

    public static FindingKind ListedTabEmpty { get; } = new(
        "SS0121",
        Severity.Blocker,
        new("Вкладка отдела пуста", "A department's tab is empty"),
        new("на вкладке «{0}» нет ни одной таблицы показателей, целей или задач. Заполните её по шаблону: строка заголовков вида «Задача | Ответственный | Январь …».",
            "the tab “{0}” holds no table of indicators, goals or tasks. Fill it in with a header row such as “Task | Owner | January …”."));

    public static FindingKind UnknownColumn { get; } = new(
        "SS0122",
        Severity.Hint,
        new("Неизвестный столбец", "Unknown column"),
        new("столбец «{0}» не распознан и не читается. Если он важен, назовите его, как в шаблоне (например, «Срок», «Ответственный»).",
            "the column “{0}” is not recognised and is not read. If it matters, name it as in the template (for example “Due”, “Owner”)."));

    public static FindingKind BlankHeader { get; } = new(
        "SS0123",
        Severity.Hint,
        new("Столбец без заголовка", "Column without a header"),
        new("в столбце {0} есть данные, но заголовок пуст, поэтому столбец не читается. Напишите заголовок.",
            "column {0} holds data, but its header is blank, so it is not read. Write a header."));

    public static FindingKind DuplicateColumn { get; } = new(
        "SS0124",
        Severity.Warning,
        new("Повторный столбец", "Duplicate column"),
        new("столбец «{0}» повторяет столбец в {1}; читается только первый. Удалите лишний или переименуйте его.",
            "the column “{0}” repeats the one at {1}; only the first is read. Delete it or rename it."));

    public static FindingKind ColumnOfOtherYear { get; } = new(
        "SS0125",
        Severity.Hint,
        new("Столбец другого года", "Column of another year"),
        new("столбец «{0}» относится не к {1} финансовому году и не читается.",
            "the column “{0}” is not of fiscal year {1} and is not read."));

    public static FindingKind MonthNotUsedHere { get; } = new(
        "SS0126",
        Severity.Hint,
        new("Месяц в таблице не читается", "A month column is not read here"),
        new("столбец «{0}» в этой таблице не читается: месяцы читаются у показателей (план и факт) и у задач (вехи).",
            "the column “{0}” is not read in this table: months are read for indicators (plan and actual) and for tasks (milestones)."));

    public static FindingKind RowWithoutTitle { get; } = new(
        "SS0127",
        Severity.Warning,
        new("Строка без названия", "Row without a title"),
        new("в строке есть «{0}», но ячейка «{1}» пуста, поэтому неясно, к чему это относится. Впишите название или объедините ячейку названия с ячейкой выше.",
            "the row holds “{0}”, but its cell “{1}” is blank, so it is unclear what this belongs to. Write the title or merge the title cell with the one above."));

    public static FindingKind UnknownParent { get; } = new(
        "SS0128",
        Severity.Warning,
        new("Ссылка на неизвестную цель или показатель", "Reference to an unknown goal or indicator"),
        new("«{0}» нет среди {1} отдела. Исправьте название или добавьте туда строку.",
            "“{0}” is not among the department's {1}. Correct the name or add it there."));

    public static FindingKind ContinuationConflict { get; } = new(
        "SS0130",
        Severity.Warning,
        new("Второе значение не использовано", "A second value is not used"),
        new("«{0}» не использовано: в столбце «{1}» у этой строки уже есть значение. Оставьте одно.",
            "“{0}” is not used: the row already has a value in the column “{1}”. Keep one."));

    public static FindingKind PaintedMilestone { get; } = new(
        "SS0131",
        Severity.Hint,
        new("Закраска прочитана как веха", "Paint read as a milestone"),
        new("закрашенные ячейки прочитаны как веха в месяце «{0}». Чтобы не было сомнений, впишите её текст.",
            "the painted cells are read as a milestone in {0}. To leave no doubt, write its text."));

    public static FindingKind NoPeople { get; } = new(
        "SS0132",
        Severity.Warning,
        new("Нет списка людей", "No list of people"),
        new("в книге нет таблицы людей, поэтому ответственных нельзя проверить. Добавьте на вкладку «Настройки» таблицу «Имя | E-mail | Отдел».",
            "the workbook has no table of people, so owners cannot be checked. Add a table “Name | E-mail | Department” to the tab “Settings”."));

    public static FindingKind UnknownSetting { get; } = new(
        "SS0133",
        Severity.Hint,
        new("Неизвестная настройка", "Unknown setting"),
        new("настройка «{0}» не распознана и не действует. Проверьте название.",
            "the setting “{0}” is not recognised and has no effect. Check its name."));

    public static FindingKind DuplicateSetting { get; } = new(
        "SS0135",
        Severity.Warning,
        new("Настройка повторяется", "A setting is repeated"),
        new("настройка «{0}» уже задана в {1}; действует первая.",
            "the setting “{0}” is already given at {1}; the first counts."));

    public static FindingKind DuplicateItem { get; } = new(
        "SS0136",
        Severity.Warning,
        new("Название повторяется", "A title is repeated"),
        new("«{0}» уже есть в {1}; строки читаются как одно целое. Если это разное, назовите по-разному.",
            "“{0}” already stands at {1}; the rows are read as one. If they differ, give them different titles."));

    public static FindingKind DuplicateTab { get; } = new(
        "SS0137",
        Severity.Warning,
        new("Вторая вкладка с тем же назначением", "A second tab of the same kind"),
        new("вкладка «{0}» не читается: в книге уже есть «{1}».",
            "the tab “{0}” is not read: the workbook already has “{1}”."));

    public static FindingKind ReportTextWithoutPart { get; } = new(
        "SS0138",
        Severity.Warning,
        new("Текст отчёта без раздела", "Report text without a part"),
        new("«{0}» не относится ни к одному разделу отчёта. Напишите слева раздел: «Итоги», «Сильные стороны», «Слабые стороны», «Рынок» или «Выводы».",
            "“{0}” belongs to no part of the report. Write the part to the left: “Results”, “Strengths”, “Weaknesses”, “Market” or “Conclusions”."));

    public static FindingKind NotPlanOrActual { get; } = new(
        "SS0139",
        Severity.Warning,
        new("Не план и не факт", "Neither plan nor actual"),
        new("«{0}» — не «План» и не «Факт»; строка прочитана как план. Впишите одно из двух.",
            "“{0}” is neither “Plan” nor “Actual”; the row is read as a plan. Write one of the two."));

    public static FindingKind IndicatorOfTheGoalDiffers { get; } = new(
        "SS0140",
        Severity.Warning,
        new("У цели другой показатель", "The goal has another indicator"),
        new("показатель «{0}» не учтён: цель «{1}» измеряется показателем «{2}». Исправьте показатель здесь или у цели.",
            "the indicator “{0}” is not used: the goal “{1}” is measured by “{2}”. Correct the indicator here or at the goal."));
}
