namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>Names of calendar months, full, genitive, prepositional and short, one table per language (domain.md §3, Months).</summary>
public static class MonthNames
{
    internal static (int Meaning, string Words)[] Russian { get; } =
    [
        (1, "январь|января|январе|янв"),
        (2, "февраль|февраля|феврале|фев|февр"),
        (3, "март|марта|марте|мар|мрт"),
        (4, "апрель|апреля|апреле|апр"),
        (5, "май|мая|мае"),
        (6, "июнь|июня|июне|июн"),
        (7, "июль|июля|июле|июл"),
        (8, "август|августа|августе|авг"),
        (9, "сентябрь|сентября|сентябре|сен|сент"),
        (10, "октябрь|октября|октябре|окт"),
        (11, "ноябрь|ноября|ноябре|ноя|нояб"),
        (12, "декабрь|декабря|декабре|дек"),
    ];

    internal static (int Meaning, string Words)[] English { get; } =
    [
        (1, "January|Jan"),
        (2, "February|Feb"),
        (3, "March|Mar"),
        (4, "April|Apr"),
        (5, "May"),
        (6, "June|Jun"),
        (7, "July|Jul"),
        (8, "August|Aug"),
        (9, "September|Sep|Sept"),
        (10, "October|Oct"),
        (11, "November|Nov"),
        (12, "December|Dec"),
    ];

    internal static WordTable<int> All { get; } = new(Russian, English);
}
