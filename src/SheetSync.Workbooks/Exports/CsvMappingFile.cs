using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>
/// A mapping as JSON: <c>{delimiter, byteOrderMark, dateFormat, separator, statuses:{notStarted …}, columns:[{header, value}]}</c>. Wherever people
/// read a text it may be <c>{"ru":…,"en":…}</c>; <c>value</c> is a text or a list of lines.
/// </summary>
public static partial class CsvMappingFile
{
    private const int MostColumns = 100;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 8 };

    /// <exception cref="CsvMappingException">It is no mapping, with the first fault.</exception>
    public static CsvMapping Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return Mapping(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw new CsvMappingException(new($"не JSON (строка {broken.LineNumber + 1})", $"it is not JSON (line {broken.LineNumber + 1})"));
        }
    }

    private static CsvMapping Mapping(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("", "нужен объект { }", "an object { } is needed");
        }

        var columns = Columns(root);
        var date = Local(root, "dateFormat", new("yyyy-MM-dd", "yyyy-MM-dd"));
        foreach (var format in new[] { date.Ru, date.En })
        {
            CheckDate(format);
        }

        var delimiter = String(root, "delimiter", ",");
        if (delimiter is not ("," or ";" or "\t" or "|"))
        {
            throw Wrong("delimiter", "нужен один из знаков , ; | или табуляция", "one of , ; | or a tab is needed");
        }

        return new CsvMapping(delimiter, Flag(root, "byteOrderMark"), date, String(root, "separator", ", "), Statuses(root), columns);
    }

    private static List<CsvColumn> Columns(JsonElement root)
    {
        if (!root.TryGetProperty("columns", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() is 0 or > MostColumns)
        {
            throw Wrong("columns", $"нужен список столбцов, от 1 до {MostColumns}", $"a list of 1 to {MostColumns} columns is needed");
        }

        return [.. list.EnumerateArray().Select(Column)];
    }

    private static CsvColumn Column(JsonElement column)
    {
        if (column.ValueKind != JsonValueKind.Object || !column.TryGetProperty("value", out var value))
        {
            throw Wrong("columns", "столбцу нужны header и value", "a column needs header and value");
        }

        var lines = value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array when value.EnumerateArray().All(line => line.ValueKind == JsonValueKind.String) => value.EnumerateArray().Select(line => line.GetString()!).ToList(),
            _ => throw Wrong("value", "нужен текст или список строк", "a text or a list of lines is needed"),
        };
        foreach (var field in lines.SelectMany(line => Field().Matches(line)).Select(match => match.Groups["field"].Value).Where(field => !TaskFields.Names.Contains(field)))
        {
            throw Wrong("value", $"поля {{{field}}} нет; есть {string.Join(", ", TaskFields.Names)}", $"there is no field {{{field}}}; there are {string.Join(", ", TaskFields.Names)}");
        }

        return new CsvColumn(Local(column, "header", null), lines);
    }

    private static Dictionary<TaskState, LocalText> Statuses(JsonElement root)
    {
        var statuses = new Dictionary<TaskState, LocalText>();
        if (root.TryGetProperty("statuses", out var words) && words.ValueKind == JsonValueKind.Object)
        {
            foreach (var word in words.EnumerateObject())
            {
                var state = Array.Find(Enum.GetValues<TaskState>(), s => JsonNamingPolicy.CamelCase.ConvertName(s.ToString()) == word.Name);
                if (JsonNamingPolicy.CamelCase.ConvertName(state.ToString()) != word.Name)
                {
                    throw Wrong("statuses", $"статуса {word.Name} нет", $"there is no status {word.Name}");
                }

                statuses[state] = Local(words, word.Name, null);
            }
        }

        return statuses;
    }

    private static LocalText Local(JsonElement parent, string name, LocalText? usual)
    {
        if (!parent.TryGetProperty(name, out var value))
        {
            return usual ?? throw Wrong(name, "его нет", "it is missing");
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return new LocalText(value.GetString()!, value.GetString()!);
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty("ru", out var ru) && value.TryGetProperty("en", out var en)
            && ru.ValueKind == JsonValueKind.String && en.ValueKind == JsonValueKind.String
            ? new LocalText(ru.GetString()!, en.GetString()!)
            : throw Wrong(name, "нужен текст или {\"ru\": …, \"en\": …}", "a text or {\"ru\": …, \"en\": …} is needed");
    }

    private static string String(JsonElement parent, string name, string usual) =>
        !parent.TryGetProperty(name, out var value) ? usual
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : throw Wrong(name, "нужен текст", "a text is needed");

    private static bool Flag(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value)
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "нужно true или false", "true or false is needed"));

    private static void CheckDate(string format)
    {
        try
        {
            _ = new DateOnly(2027, 12, 31).ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw Wrong("dateFormat", $"«{format}» — не формат даты; например, dd.MM.yyyy", $"“{format}” is no date format; for example, dd.MM.yyyy");
        }
    }

    private static CsvMappingException Wrong(string name, string ru, string en) =>
        new(name.Length == 0 ? new LocalText(ru, en) : new LocalText($"{name}: {ru}", $"{name}: {en}"));

    [GeneratedRegex(@"\{(?<field>[A-Za-z]+)\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex Field();
}
