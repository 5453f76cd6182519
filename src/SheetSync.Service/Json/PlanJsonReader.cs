using System.Globalization;
using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary>
/// The plan in a <c>plan</c> document, as <see cref="PlanJson"/> writes it. What the document does not tell is at its default: settings beyond those
/// of <c>workbook</c>, findings, and how cells were typed.
/// </summary>
internal static class PlanJsonReader
{
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    public static CompanyPlan Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var workbook = root.GetProperty("workbook");
        List<Person> people = [.. Each(root, "people", p => new Person(Text(p, "name") ?? "", Text(p, "email"), Text(p, "department"), null))];
        return new CompanyPlan
        {
            Title = Text(workbook, "title") ?? "",
            SpreadsheetId = Text(workbook, "spreadsheetId"),
            Settings = new WorkbookSettings
            {
                Company = Text(workbook, "company"),
                FiscalYear = new FiscalYear(workbook.GetProperty("fiscalYear").GetInt32(), workbook.GetProperty("firstMonth").GetInt32()),
                TimeZone = Text(workbook, "timeZone") ?? "",
                Language = Text(workbook, "language") == "ru" ? Language.Ru : Language.En,
                SessionDate = Day(workbook, "sessionDate"),
            },
            People = people,
            Departments = [.. Each(root, "departments", department => DepartmentOf(department, people))],
            Remarks = [.. Each(root, "remarks", r => new Remark(Text(r, "text") ?? "", Text(r, "from"), Text(r, "to"), Text(r, "task"), CellOf(r)))],
            Initiatives = [.. Each(root, "initiatives", i => new Initiative(
                Text(i, "title") ?? "", Text(i, "department"), Number(i, "reach"), Number(i, "impact"), Number(i, "confidence"), Number(i, "effort"), Number(i, "ease"), CellOf(i)))],
        };
    }

    private static Department DepartmentOf(JsonElement json, IReadOnlyList<Person> people) => new()
    {
        Name = Text(json, "name") ?? "",
        Tab = Text(json, "tab") ?? "",
        Leader = json.GetProperty("leader") is { ValueKind: JsonValueKind.Object } leader ? PersonOf(leader, people) : null,
        Weight = Number(json, "weight") ?? 1,
        DependedOn = json.GetProperty("dependedOn").GetBoolean(),
        Report = json.GetProperty("report") is { ValueKind: JsonValueKind.Object } report
            ? new YearReport(Text(report, "results"), Text(report, "strengths"), Text(report, "weaknesses"), Text(report, "market"), Text(report, "conclusions"))
            : null,
        Indicators = [.. Each(json, "indicators", IndicatorOf)],
        Goals = [.. Each(json, "goals", g => new Goal
        {
            Id = IdOf(g), Title = Text(g, "title") ?? "", Indicator = Text(g, "indicator"), Result = Text(g, "result"), Owners = OwnersOf(g, people), Cell = CellOf(g),
        })],
        Tasks = [.. Each(json, "tasks", task => TaskOf(task, people))],
    };

    private static Indicator IndicatorOf(JsonElement json) => new()
    {
        Id = IdOf(json),
        Name = Text(json, "name"),
        Unit = Text(json, "unit") is { } unit ? new Unit(unit, unit.Contains('%', StringComparison.Ordinal)) : null,
        Better = Word<Better>(json, "better", Vocabulary.Of) ?? default,
        Aggregation = Word<Aggregation>(json, "aggregation", Vocabulary.Of) ?? default,
        Weight = Number(json, "weight") ?? 1,
        Baseline = new Figure(Number(json, "baseline"), null),
        Target = new Figure(Number(json, "target"), null),
        Plan = Months(json, "plan"),
        Actual = Months(json, "actual"),
        Cell = CellOf(json),
    };

    private static PlanTask TaskOf(JsonElement json, IReadOnlyList<Person> people) => new()
    {
        Id = IdOf(json),
        Title = Text(json, "title") ?? "",
        Goal = Text(json, "goal"),
        Indicator = Text(json, "indicator"),
        Owners = OwnersOf(json, people),
        Status = Word<TaskState>(json, "status", Vocabulary.Of),
        Due = Day(json, "due"),
        Progress = Number(json, "progress"),
        KeyMonths = [.. json.GetProperty("keyMonths").EnumerateArray().Select(m => new FiscalMonth(m.GetInt32()))],
        Milestones = [.. Each(json, "milestones", m => new Milestone(new FiscalMonth(m.GetProperty("month").GetInt32()), Text(m, "text"), m.GetProperty("done").GetBoolean(), CellOf(m)))],
        Cell = CellOf(json),
    };

    private static IEnumerable<T> Each<T>(JsonElement json, string name, Func<JsonElement, T> read) => json.GetProperty(name).EnumerateArray().Select(read);

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static decimal? Number(JsonElement json, string name) => json.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static ItemId IdOf(JsonElement json) => new(Text(json, "id") ?? "");

    private static CellRef CellOf(JsonElement json)
    {
        var cell = json.GetProperty("cell");
        return new CellRef(Text(cell, "tab") ?? "", null, AddressOf(Text(cell, "a1") ?? "A1"));
    }

    /// <param name="a1">Letters and digits: <c>D14</c>.</param>
    private static CellAddress AddressOf(string a1)
    {
        var letters = a1.TakeWhile(char.IsAsciiLetterUpper).Count();
        var column = a1[..letters].Aggregate(0, (number, letter) => number * 26 + letter - 'A' + 1);
        return new CellAddress(int.Parse(a1.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture), column);
    }

    private static T? Word<T>(JsonElement json, string name, Func<T, string> spell)
        where T : struct, Enum =>
        Text(json, name) is { } word ? Enum.GetValues<T>().Single(value => spell(value) == word) : null;

    private static IReadOnlyList<Owner> OwnersOf(JsonElement json, IReadOnlyList<Person> people) => [.. Each(json, "owners", o => new Owner(
        Text(o, "text") ?? "", o.GetProperty("known").GetBoolean() ? PersonOf(o, people) : null, default))];

    /// <summary>One of the people where it is; leaders need not be.</summary>
    private static Person PersonOf(JsonElement json, IReadOnlyList<Person> people)
    {
        var (name, email) = (Text(json, "name") ?? "", Text(json, "email"));
        return people.FirstOrDefault(p => p.Name == name && p.Email == email) ?? new Person(name, email, null, null);
    }

    private static MonthFigures Months(JsonElement json, string name) =>
        new(json.GetProperty(name).EnumerateArray().Select(m => new Figure(m.ValueKind == JsonValueKind.Number ? m.GetDecimal() : null, null)));
}
