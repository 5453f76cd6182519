using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>Workbooks as people type them: settings, and departments in the sectioned layout or as one table, in either language. Deterministic by seed.</summary>
internal sealed class RandomBook(Random random)
{
    private static readonly string[] MonthsRu = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"];
    private static readonly string[] MonthsEn = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private readonly bool russian = random.Next(2) == 0;
    private int number;

    public string Make(EmulatedGoogle google)
    {
        string[] names = russian ? ["Продажи", "Склад", "Кадры"] : ["Sales", "Stock", "People"];
        string[] tabs = [.. names.Take(random.Next(2, 4))];
        var id = google.Create("Plan", [russian ? "Настройки" : "Settings", .. tabs]);
        Put(google, id, russian ? "Настройки" : "Settings", Settings(tabs));
        foreach (var tab in tabs)
        {
            Put(google, id, tab, random.Next(3) == 0 ? SingleTable() : Sectioned());
        }

        return id;
    }

    private static void Put(EmulatedGoogle google, string id, string tab, List<string[]> rows)
    {
        google.Server.Admin.Type(
            id, $"'{tab}'!A1", new JsonArray([.. rows.Select(row => (JsonNode)new JsonArray([.. row.Select(v => (JsonNode?)JsonValue.Create(v))]))]));
        var sheet = google.Server.Admin.Find(id).Current.Find(tab)!;
        google.Change(id, $$"""{"deleteDimension":{"range":{"sheetId":{{sheet.Id}},"dimension":"ROWS","startIndex":{{rows.Count + 6}},"endIndex":{{sheet.RowCount}} } } }""");
    }

    private List<string[]> Settings(string[] tabs) =>
    [
        [Say("Финансовый год", "Fiscal year"), "2027"],
        [Say("Язык", "Language"), Say("ru", "en")],
        [],
        russian ? ["Вкладка", "Отдел", "Руководитель", "E-mail", "Вес"] : ["Tab", "Department", "Leader", "E-mail", "Weight"],
        .. tabs.Select(t => new[] { t, t, "Anna Ivanova", "anna@example.com", random.Next(1, 4).ToString(CultureInfo.InvariantCulture) }),
        [],
        russian ? ["Имя", "E-mail", "Отдел"] : ["Name", "E-mail", "Department"],
        ["Anna Ivanova", "anna@example.com", tabs[0]],
        ["Boris Smirnov", "boris@example.com", tabs[^1]],
    ];

    private List<string[]> Sectioned()
    {
        var rows = new List<string[]> { new[] { Say("Показатели", "Indicators") } };
        rows.Add([Say("Показатель", "Indicator"), Say("Ед. изм.", "Unit"), Say("План на год", "Annual target"), .. Months(Say("Факт ", "Actual "))]);
        rows.AddRange(Many(1, 4, () => [Title("Выручка", "Revenue"), Pick("шт.", "%", "млн ₽"), Number(), .. Cells(12, Number)]));
        rows.AddRange([[], [Say("Цели", "Goals")], [Say("Цель", "Goal"), Say("Показатель", "Indicator"), Say("Ответственный", "Owner")]]);
        rows.AddRange(Many(1, 4, () => [Title("Рост", "Grow"), "", "Anna Ivanova"]));
        rows.AddRange([[], [Say("Задачи", "Tasks")], [Say("Задача", "Task"), Say("Ответственный", "Owner"), Say("Срок", "Due"), Say("Статус", "Status"), .. Months("")]]);
        rows.AddRange(Many(2, 7, Task));
        return rows;
    }

    private List<string[]> SingleTable()
    {
        var rows = new List<string[]>();
        rows.Add([Say("Ключевые показатели", "KPI"), Say("Цели на год", "Goals"), Say("Задачи", "Tasks"), Say("Ответственные", "Owners"), .. Months("")]);
        rows.AddRange(Many(3, 9, () =>
        [
            random.Next(3) == 0 ? Title("Выручка", "Revenue") : "", random.Next(2) == 0 ? Title("Рост", "Grow") : "", Title("Звонки", "Call"), "Boris Smirnov",
            .. Cells(12, () => random.Next(5) == 0 ? Pick("✓", "x", "demo", "готово макет") : ""),
        ]));
        return rows;
    }

    private string[] Task() =>
    [
        Title("Звонки", "Call"), Pick("Anna Ivanova", "Boris Smirnov", "Nobody", ""),
        Pick("2027-03-01", "2027-09-30", "31.02", "Q3", ""), Pick("", Say("в работе", "in progress"), Say("готово", "done")),
        .. Cells(12, () => random.Next(6) == 0 ? Pick("✓", "x", "demo") : ""),
    ];

    private IEnumerable<string> Months(string prefix) => (russian ? MonthsRu : MonthsEn).Select(m => prefix + m);

    private string Title(string ru, string en) => $"{Say(ru, en)} {++number} {Pick("alpha", "beta", "gamma", "delta")}{random.Next(100)}";

    private string Number() => random.Next(4) == 0 ? "" : random.Next(1, 200).ToString(CultureInfo.InvariantCulture);

    private List<string[]> Many(int least, int most, Func<string[]> row) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => row())];

    private static IEnumerable<string> Cells(int count, Func<string> cell) => Enumerable.Range(0, count).Select(_ => cell());

    private string Pick(params string[] texts) => texts[random.Next(texts.Length)];

    private string Say(string ru, string en) => russian ? ru : en;
}
