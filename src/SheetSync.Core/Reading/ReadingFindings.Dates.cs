using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading;

/// <summary>Findings of dates, months and words from closed lists. Argument 0 is the cell's text.</summary>
public static partial class ReadingFindings
{
    private static readonly LocalText DateTitle = new("Дата не прочитана", "Date not understood");

    /// <summary>1: a date to type instead.</summary>
    public static FindingKind NotADate { get; } = Warning("SS0170", DateTitle,
        "«{0}» не дата. Введите, например, {1}.",
        "“{0}” is not a date. Type, for example, {1}.");

    /// <summary>1: the date as read.</summary>
    public static FindingKind AmbiguousDate { get; } = Hint("SS0171", new("Дату можно прочесть двояко", "Date can be read in two ways"),
        "«{0}» можно прочесть двояко, прочитано как {1}. Введите дату с точками или в виде 2027-02-28.",
        "“{0}” can be read in two ways and was read as {1}. Type it with the month’s name or as 2027-02-28.");

    /// <summary>1: the last day.</summary>
    public static FindingKind PeriodForDate { get; } = Hint("SS0172", new("Период вместо даты", "A period instead of a date"),
        "«{0}» — период, сроком взят его последний день {1}. Введите одну дату.",
        "“{0}” is a period, its last day {1} is taken as due. Type one date.");

    /// <summary>1: a date to type instead.</summary>
    public static FindingKind ImprobableYear { get; } = Warning("SS0173", DateTitle,
        "«{0}» — дата вне 2000–2099 годов. Введите, например, {1}.",
        "“{0}” is a date outside the years 2000–2099. Type, for example, {1}.");

    public static FindingKind UnknownStatus { get; } = Warning("SS0174", new("Статус не понят", "Status not understood"),
        "«{0}» — незнакомый статус. Введите: не начато, в работе, выполнено, на паузе или отменено.",
        "“{0}” is not a known status. Type: not started, in progress, done, on hold or cancelled.");

    public static FindingKind UnknownBetter { get; } = Warning("SS0175", new("Направление не понято", "Direction not understood"),
        "«{0}» не говорит, выше или ниже лучше; считается, что выше. Введите «выше» или «ниже».",
        "“{0}” does not say whether higher or lower is better; higher is assumed. Type “higher” or “lower”.");

    public static FindingKind UnknownAggregation { get; } = Warning("SS0176", new("Свод за год не понят", "Aggregation not understood"),
        "«{0}» не способ свода за год. Введите «сумма», «среднее» или «последнее».",
        "“{0}” is not a way to sum up the year. Type “sum”, “average” or “last”.");

    public static FindingKind NotYesOrNo { get; } = Warning("SS0177", new("Нужно «да» или «нет»", "Yes or no is needed"),
        "«{0}» — не «да» и не «нет». Введите «да» или «нет».",
        "“{0}” is neither yes nor no. Type “yes” or “no”.");

    public static FindingKind UnknownKeyMonth { get; } = Warning("SS0178", new("Ключевой месяц не понят", "Key month not understood"),
        "«{0}» не месяц года. Введите месяцы через запятую, например: фев, май.",
        "“{0}” is not a month of the year. Type months separated by commas, for example: Feb, May.");

    public static FindingKind NumberedListInCell { get; } = Hint("SS0180", new("Список в одной ячейке", "A list in one cell"),
        "В ячейке пронумерованный список («{0}»), он прочитан как одно целое. Разнесите пункты по строкам или месяцам.",
        "The cell holds a numbered list (“{0}”), it was read as one thing. Put each item in a row or month of its own.");
}
