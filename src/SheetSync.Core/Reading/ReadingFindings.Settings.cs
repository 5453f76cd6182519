using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>Findings of the settings tab: the default is used in every case. Argument 0 is the cell's text.</summary>
public static partial class ReadingFindings
{
    private static readonly LocalText SettingTitle = new("Настройка не понята", "Setting not understood");

    /// <summary>1: the zone to type.</summary>
    public static FindingKind NotATimeZone { get; } = Warning("SS0101", SettingTitle,
        "«{0}» не часовой пояс, взят пояс по умолчанию. Введите имя из базы IANA, например {1}.",
        "“{0}” is not a time zone, the default is used. Type an IANA name, for example {1}.");

    public static FindingKind NotALanguage { get; } = Warning("SS0102", SettingTitle,
        "«{0}» не язык, он определён по вкладкам. Введите ru или en.",
        "“{0}” is not a language, it was taken from the tabs. Type ru or en.");

    public static FindingKind NotAFiscalYear { get; } = Warning("SS0103", SettingTitle,
        "«{0}» не год, он определён по заголовкам месяцев или сегодняшнему дню. Введите год, в котором начинается финансовый год, например 2027.",
        "“{0}” is not a year, it was taken from month headers or from today. Type the year in which the fiscal year starts, for example 2027.");

    public static FindingKind NotAFirstMonth { get; } = Warning("SS0104", SettingTitle,
        "«{0}» не месяц, год начат с января. Введите название месяца или число от 1 до 12.",
        "“{0}” is not a month, the year starts in January. Type a month’s name or a number from 1 to 12.");

    public static FindingKind NotAWeekday { get; } = Warning("SS0105", SettingTitle,
        "«{0}» не день недели, взят понедельник. Введите, например, пятница.",
        "“{0}” is not a day of the week, Monday is used. Type, for example, Friday.");

    public static FindingKind NotAnHour { get; } = Warning("SS0106", SettingTitle,
        "«{0}» не час, взято 9:00. Введите целый час от 0 до 23, например 9.",
        "“{0}” is not an hour, 9:00 is used. Type a whole hour from 0 to 23, for example 9.");

    public static FindingKind NotAnEmail { get; } = Warning("SS0107", SettingTitle,
        "«{0}» не e-mail. Введите адрес вида name@company.ru; несколько — через запятую.",
        "“{0}” is not an e-mail. Type an address such as name@company.com; several are separated by commas.");

    public static FindingKind NotADomain { get; } = Warning("SS0108", SettingTitle,
        "«{0}» не домен почты. Введите, например, company.ru; несколько — через запятую.",
        "“{0}” is not an e-mail domain. Type, for example, company.com; several are separated by commas.");

    public static FindingKind NotARuleCode { get; } = Warning("SS0109", SettingTitle,
        "«{0}» не код правила. Введите код вида SS0305; несколько — через запятую.",
        "“{0}” is not a rule’s code. Type a code such as SS0305; several are separated by commas.");

    public static FindingKind NotASeverity { get; } = Warning("SS0110", SettingTitle,
        "«{0}» не строгость правила. Введите пары вида SS0305 = подсказка; строгость: блокер, предупреждение или подсказка.",
        "“{0}” is not a rule’s severity. Type pairs such as SS0305 = hint; a severity is blocker, warning or hint.");

    /// <summary>1 and 2: the least and the greatest.</summary>
    public static FindingKind NotAWholeNumber { get; } = Warning("SS0111", SettingTitle,
        "«{0}» не подходит, взято значение по умолчанию. Введите целое число от {1} до {2}.",
        "“{0}” does not fit, the default is used. Type a whole number from {1} to {2}.");

    public static FindingKind LevelsOutOfOrder { get; } = Warning("SS0112", new("Уровни просрочки не по порядку", "Overdue levels out of order"),
        "Уровень 3 начинается не позже уровня 2, взяты дни 31 и 61. Введите для уровня 3 больше дней, чем для уровня 2.",
        "Level 3 does not start after level 2, days 31 and 61 are used. Give level 3 more days than level 2.");

    public static FindingKind ColoursOutOfOrder { get; } = Warning("SS0113", new("Границы цветов не по порядку", "Colour limits out of order"),
        "Жёлтый начинается выше зелёного, взяты 80 % и 95 %. Введите для зелёного значение не меньше, чем для жёлтого.",
        "Amber starts above green, 80% and 95% are used. Give green a value not below amber’s.");
}
