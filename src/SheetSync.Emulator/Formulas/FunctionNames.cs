namespace SheetSync.Emulator.Formulas;

/// <summary>Function names: English in any case, and the Russian names that Sheets takes in a Russian spreadsheet.</summary>
internal static class FunctionNames
{
    private static readonly Dictionary<string, string> Russian = new(StringComparer.OrdinalIgnoreCase)
    {
        ["СУММ"] = "SUM", ["СРЗНАЧ"] = "AVERAGE", ["ЕСЛИ"] = "IF", ["ЕСЛИОШИБКА"] = "IFERROR", ["ОКРУГЛ"] = "ROUND",
        ["МИН"] = "MIN", ["МАКС"] = "MAX", ["СЧЁТ"] = "COUNT", ["СЧЁТЗ"] = "COUNTA", ["СЧЁТЕСЛИ"] = "COUNTIF",
        ["СЧЁТЕСЛИМН"] = "COUNTIFS", ["СУММЕСЛИ"] = "SUMIF", ["СУММЕСЛИМН"] = "SUMIFS", ["СЕГОДНЯ"] = "TODAY", ["ТДАТА"] = "NOW",
        ["ДАТА"] = "DATE", ["МЕСЯЦ"] = "MONTH", ["ГОД"] = "YEAR", ["ДЕНЬ"] = "DAY", ["ТЕКСТ"] = "TEXT", ["СЦЕПИТЬ"] = "CONCATENATE",
        ["ВПР"] = "VLOOKUP", ["ГПР"] = "HLOOKUP", ["ИНДЕКС"] = "INDEX", ["ПОИСКПОЗ"] = "MATCH", ["СУММПРОИЗВ"] = "SUMPRODUCT",
        ["КОНМЕСЯЦА"] = "EOMONTH", ["И"] = "AND", ["ИЛИ"] = "OR", ["НЕ"] = "NOT",
    };

    public static string Canonical(string name) => Russian.TryGetValue(name, out var english) ? english : name.ToUpperInvariant();
}
