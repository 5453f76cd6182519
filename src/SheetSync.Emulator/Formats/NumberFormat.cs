namespace SheetSync.Emulator.Formats;

/// <summary>Google's <c>NumberFormatType</c> (Sheets API, <c>spreadsheets/cells#NumberFormatType</c>).</summary>
public enum NumberFormatType
{
    Unspecified,
    Text,
    Number,
    Percent,
    Currency,
    Date,
    Time,
    DateTime,
    Scientific,
}

/// <summary>
/// A cell's number format: a type and an optional pattern. Without a pattern the default of the type in the
/// spreadsheet's locale applies (Sheets API guide "Date and number formats").
/// </summary>
public sealed record NumberFormat(NumberFormatType Type, string? Pattern = null)
{
    /// <summary>True where a number shown through this format is a day, a time of day or both.</summary>
    public bool IsDateLike => Type is NumberFormatType.Date or NumberFormatType.Time or NumberFormatType.DateTime;

    /// <summary>The type as the API spells it: <c>DATE_TIME</c>, <c>CURRENCY</c> …</summary>
    public string TypeName => Type switch
    {
        NumberFormatType.Text => "TEXT",
        NumberFormatType.Number => "NUMBER",
        NumberFormatType.Percent => "PERCENT",
        NumberFormatType.Currency => "CURRENCY",
        NumberFormatType.Date => "DATE",
        NumberFormatType.Time => "TIME",
        NumberFormatType.DateTime => "DATE_TIME",
        NumberFormatType.Scientific => "SCIENTIFIC",
        _ => "NUMBER_FORMAT_TYPE_UNSPECIFIED",
    };

    /// <summary>Reads the API's spelling of a type; an unknown one is <see cref="NumberFormatType.Unspecified"/>.</summary>
    public static NumberFormatType TypeOf(string? name) => name switch
    {
        "TEXT" => NumberFormatType.Text,
        "NUMBER" => NumberFormatType.Number,
        "PERCENT" => NumberFormatType.Percent,
        "CURRENCY" => NumberFormatType.Currency,
        "DATE" => NumberFormatType.Date,
        "TIME" => NumberFormatType.Time,
        "DATE_TIME" => NumberFormatType.DateTime,
        "SCIENTIFIC" => NumberFormatType.Scientific,
        _ => NumberFormatType.Unspecified,
    };
}
