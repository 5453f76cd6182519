using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>Findings about the settings tab (domain.md §2): an unreadable setting uses its default.</summary>
public static partial class ReadingFindings
{
    private static readonly LocalText SettingTitle = new("Настройка не прочитана", "Setting not understood");

    /// <summary>1: the zone that is probably meant.</summary>
    public static FindingKind BadTimeZone { get; } = Warning(
        "SS0101",
        SettingTitle,
        "«{0}» — неизвестный часовой пояс; действует пояс по умолчанию. Введите имя IANA, например, {1}.",
        "“{0}” is no time zone; the default is used. Type an IANA name, for example {1}.");

    public static FindingKind BadWeekday { get; } = Warning(
        "SS0102",
        SettingTitle,
        "«{0}» — не день недели; действует понедельник. Введите, например, пятница.",
        "“{0}” is no day of the week; Monday is used. Type, for example, Friday.");

    public static FindingKind BadHour { get; } = Warning(
        "SS0103",
        SettingTitle,
        "«{0}» — не час; действует 9. Введите целое число от 0 до 23, например, 9.",
        "“{0}” is no hour; 9 is used. Type a whole number from 0 to 23, for example 9.");

    public static FindingKind BadDays { get; } = Warning(
        "SS0104",
        SettingTitle,
        "«{0}» — не число дней; действует значение по умолчанию. Введите целое число от 0 до 3650.",
        "“{0}” is no number of days; the default is used. Type a whole number from 0 to 3650.");

    public static FindingKind BadFiscalYear { get; } = Warning(
        "SS0105",
        SettingTitle,
        "«{0}» — не год; год определён по заголовкам или по сегодняшнему дню. Введите, например, 2027.",
        "“{0}” is no year; it is taken from the headers or from today. Type, for example, 2027.");

    public static FindingKind BadFirstMonth { get; } = Warning(
        "SS0106",
        SettingTitle,
        "«{0}» — не месяц; год начинается с января. Введите название или число от 1 до 12.",
        "“{0}” is no month; the year starts in January. Type a name or a number from 1 to 12.");

    public static FindingKind BadLanguage { get; } = Warning(
        "SS0107",
        SettingTitle,
        "язык «{0}» не поддерживается; он определён по названиям вкладок. Введите ru или en.",
        "the language “{0}” is not supported; it is taken from the tabs' titles. Type ru or en.");

    public static FindingKind BadEmail { get; } = Warning(
        "SS0108",
        SettingTitle,
        "«{0}» — не адрес почты; он не используется. Введите, например, name@example.com; несколько адресов разделите точкой с запятой.",
        "“{0}” is no e-mail address; it is not used. Type, for example, name@example.com; separate several by semicolons.");

    public static FindingKind ThresholdsConflict { get; } = Warning(
        "SS0110",
        new("Пороги цветов противоречат друг другу", "The colour thresholds contradict each other"),
        "жёлтый от {0} выше, чем зелёный от {1}; действуют 95 % и 80 %. Порог жёлтого должен быть не выше зелёного.",
        "amber from {0} is above green from {1}; 95% and 80% are used. Amber must not be above green.");

    public static FindingKind LevelsConflict { get; } = Warning(
        "SS0111",
        new("Уровни просрочки противоречат друг другу", "The overdue levels contradict each other"),
        "уровень 2 с дня {0}, уровень 3 с дня {1}; действуют дни 31 и 61. Уровень 3 должен начинаться позже уровня 2.",
        "level 2 from day {0}, level 3 from day {1}; days 31 and 61 are used. Level 3 must start after level 2.");

    public static FindingKind BadCode { get; } = Warning(
        "SS0112",
        SettingTitle,
        "«{0}» — не код правила. Введите коды через запятую, например, SS0305, SS0306.",
        "“{0}” is no rule's code. Type codes separated by commas, for example SS0305, SS0306.");

    public static FindingKind BadSeverity { get; } = Warning(
        "SS0113",
        SettingTitle,
        "«{0}» не прочитано. Введите пары «код = строгость» через точку с запятой, например: SS0305 = подсказка; SS0306 = предупреждение.",
        "“{0}” is not understood. Type pairs “code = severity” separated by semicolons, for example: SS0305 = hint; SS0306 = warning.");

    public static FindingKind BadDomain { get; } = Warning(
        "SS0114",
        SettingTitle,
        "«{0}» — не домен почты; он не используется. Введите, например, example.com.",
        "“{0}” is no e-mail domain; it is not used. Type, for example, example.com.");

    /// <summary>1: the rule's code, 2: the limits that hold, 3 and 4: the least and the most that can be set, 5: limits as one types them.</summary>
    public static FindingKind BadThreshold { get; } = Warning(
        "SS0115",
        SettingTitle,
        "«{0}» — не порог правила {1}; действует обычный: {2}. Введите значение от {3} до {4}, например: {1} = {5}.",
        "“{0}” is no threshold of rule {1}; the usual one holds: {2}. Type a value from {3} to {4}, for example: {1} = {5}.");

    /// <summary>1: codes of rules that have one.</summary>
    public static FindingKind NoThreshold { get; } = Warning(
        "SS0116",
        SettingTitle,
        "«{0}» не прочитано. Введите пары «код = порог» через точку с запятой, например: SS0301 = 5; SS0308 = 2-5. Пороги есть у правил: {1}.",
        "“{0}” is not understood. Type pairs “code = threshold” separated by semicolons, for example: SS0301 = 5; SS0308 = 2-5. Rules with a threshold: {1}.");

    public static FindingKind UnknownCode { get; } = Warning(
        "SS0117",
        SettingTitle,
        "правила {0} нет; настройка для него не действует. Проверьте код: список показывает команда sheetsync rules.",
        "there is no rule {0}; the setting for it has no effect. Check the code: the command sheetsync rules lists them.");

    /// <summary>0: the date; 1: the fiscal year.</summary>
    public static FindingKind SessionDateFar { get; } = Warning(
        "SS0118",
        SettingTitle,
        "дата сессии {0} не вяжется с {1} финансовым годом; считается, что дата не задана. Введите день сессии, на которой принимают этот план.",
        "the session date {0} does not go with fiscal year {1}; it is taken as not set. Type the day of the session that adopts this plan.");
}
