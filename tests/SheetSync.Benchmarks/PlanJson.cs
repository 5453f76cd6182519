using System.Text.Json;

namespace SheetSync.Benchmarks;

/// <summary>
/// Generates the compact JSON that the product's own field mask returns for a plan: each tab half indicators (plan and actual of twelve months),
/// half tasks (milestones), some columns unknown, 60 % of the cells filled. Seeded, so that every run measures the same bytes.
/// </summary>
/// <param name="parents">Cells have empty objects where the mask asks for something inside of them that is not there, as the emulator answers.</param>
internal sealed class PlanJson(int seed, bool parents = true)
{
    private const double Filled = 0.6;

    private static readonly string[] Months =
        ["Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь", "Декабрь"];

    private static readonly string[] Words =
    [
        "запустить", "новый", "склад", "продажи", "клиентов", "договор", "обучение", "сайт", "реклама", "поставщик", "отчёт", "проект", "качество", "линия", "цех",
        "сервис", "подписка", "бренд", "экспорт", "аудит", "процесс", "затраты", "выручка", "заказ", "доставка", "команда", "рынок", "цена", "регион", "дизайн",
    ];

    private readonly Random random = new(seed);
    private readonly MemoryStream stream = new();

    /// <summary>UTF-16 bytes of the texts in the cells.</summary>
    public long TextBytes { get; private set; }

    public int Cells { get; private set; }

    public byte[] Write(int tabs, int rows, int columns) =>
        Write([("Настройки", SettingsRows(tabs)), .. Enumerable.Range(1, tabs).Select(tab => ("Отдел " + tab, (IReadOnlyList<object?[]>)[.. Department(rows, columns)]))]);

    /// <param name="tabs">Titles, and what stands in the cells: texts, numbers, nothing.</param>
    public byte[] Write(IEnumerable<(string Title, IReadOnlyList<object?[]> Rows)> tabs)
    {
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("properties");
            json.WriteString("title", "План 2027");
            json.WriteString("locale", "ru_RU");
            json.WriteEndObject();
            json.WriteStartArray("sheets");
            foreach (var (at, tab) in tabs.Index())
            {
                Tab(json, at == 0 ? 0 : at * 1000 + 7, tab.Title, tab.Rows);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static List<object?[]> SettingsRows(int tabs)
    {
        List<object?[]> rows = [["Финансовый год", 2027.0], ["Вкладка", "Отдел", "Руководитель"]];
        rows.AddRange(Enumerable.Range(1, tabs).Select(t => new object?[] { "Отдел " + t, "Отдел " + t, "Иван Фамильный" + t }));
        rows.Add(["Имя", "E-mail"]);
        rows.AddRange(Enumerable.Range(1, 60).Select(p => new object?[] { "Иван Фамильный" + p, $"person{p}@example.com" }));
        return rows;
    }

    private IEnumerable<object?[]> Department(int rows, int columns)
    {
        string[] indicators = ["Показатель", "Ед. изм.", "Лучше", "Свод", "Вес", "База", "План на год", .. Months.Select(m => m + " план"), .. Months.Select(m => m + " факт"), "Комментарий"];
        string[] tasks = ["Задача", "Цель", "Ответственный", "Срок", "Статус", "Готовность %", "Ключевая в месяце", .. Months, "Комментарий", "№", "⚙ ID"];
        yield return Header(indicators, columns);
        for (var row = 1; row < rows / 2; row++)
        {
            yield return Row(columns, c => c switch
            {
                0 => Title(3),
                1 => Pick("шт.", "млн ₽", "%", "дни"),
                2 => Pick("выше", "ниже"),
                3 => Pick("сумма", "среднее", "последнее"),
                4 => (double)random.Next(1, 4),
                < 31 => Math.Round(random.NextDouble() * 1000, 2),
                _ => Title(4),
            });
        }

        yield return Header(tasks, columns);
        for (var row = rows / 2 + 1; row < rows; row++)
        {
            yield return Row(columns, c => c switch
            {
                0 or 1 => Title(5),
                2 => "Иван Фамильный" + random.Next(1, 61),
                3 => (double)(46388 + random.Next(365)),
                4 => Pick("в работе", "выполнено", "не начато"),
                5 => (double)random.Next(0, 101),
                6 => Pick(Months),
                20 or 21 => (double)row,
                < 19 => random.Next(4) == 0 ? "✓ " + Title(2) : Title(2),
                _ => Title(4),
            });
        }
    }

    private static object?[] Header(string[] known, int columns) =>
        [.. Enumerable.Range(0, columns).Select(c => c < known.Length ? known[c] : "Заметка " + c)];

    /// <summary>The title is always there; the rest is filled to the share that is promised.</summary>
    private object?[] Row(int columns, Func<int, object> value) =>
        [.. Enumerable.Range(0, columns).Select(c => c == 0 || random.NextDouble() < Filled ? value(c) : null)];

    private void Tab(Utf8JsonWriter json, int id, string title, IReadOnlyList<object?[]> rows)
    {
        json.WriteStartObject();
        json.WriteStartObject("properties");
        json.WriteNumber("sheetId", id);
        json.WriteString("title", title);
        json.WriteStartObject("gridProperties");
        json.WriteNumber("rowCount", Math.Max(1000, rows.Count + 20));
        json.WriteNumber("columnCount", 40);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("data");
        json.WriteStartObject();
        json.WriteStartArray("rowData");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteStartArray("values");
            foreach (var cell in row)
            {
                Cell(json, cell);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Cell(Utf8JsonWriter json, object? cell)
    {
        json.WriteStartObject();
        if (cell is not null)
        {
            Cells++;
            if (parents)
            {
                Empty(json, "userEnteredValue");
            }

            json.WriteStartObject("effectiveValue");
            if (cell is string text)
            {
                TextBytes += text.Length * 2;
                json.WriteString("stringValue", text);
            }
            else
            {
                var number = Convert.ToDouble(cell, System.Globalization.CultureInfo.InvariantCulture);
                TextBytes += number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length * 2;
                json.WriteNumber("numberValue", number);
            }

            json.WriteEndObject();
            if (cell is double and > 46000)
            {
                json.WriteStartObject("effectiveFormat");
                json.WriteStartObject("numberFormat");
                json.WriteString("type", "DATE");
                json.WriteEndObject();
                json.WriteEndObject();
            }
            else if (parents)
            {
                Empty(json, "effectiveFormat");
            }
        }

        json.WriteEndObject();
    }

    private static void Empty(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }

    private string Title(int words) => string.Join(' ', Enumerable.Range(0, random.Next(1, words + 1)).Select(_ => Pick(Words)).Append(random.Next(10000).ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private string Pick(params string[] items) => items[random.Next(items.Length)];
}
