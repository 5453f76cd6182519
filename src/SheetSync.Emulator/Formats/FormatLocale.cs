namespace SheetSync.Emulator.Formats;

/// <summary>
/// What a spreadsheet's locale decides about showing and typing values. The host runs without culture data, so the
/// names and separators stand here (month and day names as in Unicode CLDR, which Google uses).
/// </summary>
public sealed class FormatLocale
{
    /// <summary>The no-break space between groups of digits in Russian.</summary>
    public const string NoBreakSpace = "\u00A0";

    private static readonly FormatLocale English = new()
    {
        Language = "en",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        MonthsAfterDay = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ShortMonthsAfterDay = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
        ShortDays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    };

    private static readonly FormatLocale British = English.With("dd/MM/yyyy", "HH:mm:ss", "[$£]#,##0.00", dayFirst: true);

    private static readonly FormatLocale Russian = new()
    {
        Language = "ru",
        Decimal = ',',
        Group = NoBreakSpace,
        DayFirst = true,
        DatePattern = "dd.MM.yyyy",
        TimePattern = "H:mm:ss",
        CurrencyPattern = "#,##0.00" + NoBreakSpace + "[$₽]",
        True = "ИСТИНА",
        False = "ЛОЖЬ",
        Months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
        MonthsAfterDay = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        ShortMonths = ["янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
        ShortMonthsAfterDay = ["янв.", "февр.", "мар.", "апр.", "мая", "июн.", "июл.", "авг.", "сент.", "окт.", "нояб.", "дек."],
        Days = ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
        ShortDays = ["вс", "пн", "вт", "ср", "чт", "пт", "сб"],
    };

    /// <summary>ISO 639 language.</summary>
    public required string Language { get; init; }

    public char Decimal { get; private init; } = '.';

    public string Group { get; private init; } = ",";

    /// <summary>Whether <c>1/2</c> is the first of February.</summary>
    public bool DayFirst { get; private init; }

    public string DatePattern { get; private init; } = "M/d/yyyy";

    public string TimePattern { get; private init; } = "h:mm:ss am/pm";

    public string CurrencyPattern { get; private init; } = "\"$\"#,##0.00";

    public string True { get; private init; } = "TRUE";

    public string False { get; private init; } = "FALSE";

    /// <summary>Month names that stand alone: январь.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>Month names beside a day of the month: 5 января.</summary>
    public required IReadOnlyList<string> MonthsAfterDay { get; init; }

    public required IReadOnlyList<string> ShortMonths { get; init; }

    public required IReadOnlyList<string> ShortMonthsAfterDay { get; init; }

    /// <summary>Names of days, Sunday first.</summary>
    public required IReadOnlyList<string> Days { get; init; }

    public required IReadOnlyList<string> ShortDays { get; init; }

    /// <summary>
    /// The locale of a spreadsheet's <c>properties.locale</c> (<c>ru_RU</c>, <c>en_US</c>, <c>en-GB</c>, <c>ru</c>). A
    /// language other than English and Russian is shown as <c>en_US</c>: a known difference from Google.
    /// </summary>
    public static FormatLocale Of(string? locale) => locale switch
    {
        null => English,
        _ when locale.StartsWith("ru", StringComparison.OrdinalIgnoreCase) => Russian,
        _ when locale.Replace('-', '_').Equals("en_GB", StringComparison.OrdinalIgnoreCase) => British,
        _ => English,
    };

    /// <summary>The pattern that applies where a format has a type only (Sheets API, <c>NumberFormatType</c>).</summary>
    public string? DefaultPattern(NumberFormatType type) => type switch
    {
        NumberFormatType.Text => "@",
        NumberFormatType.Number => "#,##0.00",
        NumberFormatType.Percent => "0.00%",
        NumberFormatType.Currency => CurrencyPattern,
        NumberFormatType.Date => DatePattern,
        NumberFormatType.Time => TimePattern,
        // Shown with 24 hours in the API's own example, "9/26/08 15:59:00".
        NumberFormatType.DateTime => DatePattern + " H:mm:ss",
        NumberFormatType.Scientific => "0.00E+00",
        _ => null,
    };

    private FormatLocale With(string date, string time, string currency, bool dayFirst) => new()
    {
        Language = Language,
        DayFirst = dayFirst,
        DatePattern = date,
        TimePattern = time,
        CurrencyPattern = currency,
        Months = Months,
        MonthsAfterDay = MonthsAfterDay,
        ShortMonths = ShortMonths,
        ShortMonthsAfterDay = ShortMonthsAfterDay,
        Days = Days,
        ShortDays = ShortDays,
    };
}
