using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SheetSync.Benchmarks.Compare;

/// <summary>The two layouts of domain.md §3.</summary>
internal enum Layout
{
    /// <summary>Indicators, goals and tasks one under another, months in the same columns throughout.</summary>
    Sectioned,

    /// <summary>Indicator, goal, task, owner and the months in one table, the first columns written once.</summary>
    SingleTable,
}

/// <param name="Row">As people count.</param>
/// <param name="Milestones">Calendar months of one year, in order.</param>
internal sealed record ComparedTask(string Tab, int Row, string Title, string Owner, IReadOnlyList<(int Month, bool Done)> Milestones, bool Done)
{
    /// <summary>What stands beside the task on a day: its oldest overdue milestone, else that one is due this month (domain.md §6).</summary>
    public string Flag(DateOnly today)
    {
        var open = Done ? [] : Milestones.Where(m => !m.Done).Select(m => m.Month).ToList();
        var days = open.Count == 0 ? 0 : today.DayNumber - ComparedPlan.EndOf(open[0]).DayNumber;
        return days > 0 ? string.Create(CultureInfo.InvariantCulture, $"Overdue by {days} {(days == 1 ? "day" : "days")}")
            : open.Contains(today.Month) ? "Due this month"
            : "";
    }
}

/// <summary>A generated plan that every program of the comparison can read: nothing merged, nothing painted. Seeded: the same for every run.</summary>
internal sealed class ComparedPlan
{
    public const string Settings = "Settings";
    public const string FlagHeader = "Flag";
    private const int Year = 2027;
    private const int People = 60;

    private static readonly string[] Words =
        ["launch", "new", "store", "sales", "client", "contract", "training", "site", "supplier", "report", "quality", "line", "service", "brand", "audit", "costs", "order", "market", "price", "region"];

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private readonly Random random;
    private readonly List<ComparedTask> tasks = [];
    private int titles;

    private ComparedPlan(int seed) => random = new Random(seed);

    public IReadOnlyList<(string Title, IReadOnlyList<object?[]> Rows)> Tabs { get; private set; } = [];

    public IReadOnlyList<ComparedTask> Tasks => tasks;

    /// <summary>Counted from 0: the first column to the right of what people fill.</summary>
    public int FlagColumn { get; private set; }

    /// <summary>Of a task's milestones; counted from 0.</summary>
    public int FirstMonthColumn { get; private set; }

    /// <param name="rows">Of each department's tab.</param>
    public static ComparedPlan Generate(Layout layout, int tabs, int rows, int seed = 1)
    {
        var first = layout == Layout.Sectioned ? 7 : 4;
        var plan = new ComparedPlan(seed) { FirstMonthColumn = first, FlagColumn = first + (layout == Layout.Sectioned ? 24 : 12) };
        var departments = Enumerable.Range(1, tabs).Select(n => $"Department {n}").ToList();
        plan.Tabs =
        [
            (Settings, SettingsRows(departments)),
            .. departments.Select(title => (title, (IReadOnlyList<object?[]>)(layout == Layout.Sectioned ? plan.Sectioned(title, rows) : plan.SingleTable(title, rows)))),
        ];
        return plan;
    }

    public static DateOnly EndOf(int month) => new(Year, month, DateTime.DaysInMonth(Year, month));

    /// <summary>The answer that is expected of every program.</summary>
    public string Answer(DateOnly today) => Checksum(Tasks.Select(t => Line(t.Tab, t.Title, t.Owner, t.Milestones[^1].Month, t.Flag(today))));

    public static string Line(string tab, string title, string owner, int month, string flag) =>
        string.Create(CultureInfo.InvariantCulture, $"{tab}\t{title}\t{owner}\t{month}\t{flag}");

    /// <summary>How many tasks, and twelve digits over the sorted lines.</summary>
    public static string Checksum(IEnumerable<string> lines)
    {
        var sorted = lines.Order(StringComparer.Ordinal).ToList();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', sorted))));
        return string.Create(CultureInfo.InvariantCulture, $"{sorted.Count} · {hash[..12]}");
    }

    private static List<object?[]> SettingsRows(IReadOnlyList<string> departments) =>
    [
        ["Company", "Pine & Linen"], ["Fiscal year", Year], ["Time zone", "UTC"], ["Language", "en"],
        ["Tab", "Department", "Leader", "E-mail"],
        .. departments.Select((title, at) => new object?[] { title, title, Person(at), $"leader{at}@example.com" }),
        ["Name", "E-mail"],
        .. Enumerable.Range(0, People).Select(n => new object?[] { Person(n), $"person{n}@example.com" }),
    ];

    private List<object?[]> Sectioned(string tab, int rows)
    {
        var half = (rows - 12) / 2;
        List<object?[]> lines =
        [
            ["Key indicators"],
            ["Indicator", "Unit", "Better", "Rollup", "Weight", "Last year", "Target", .. Months.Select(m => m + " plan"), .. Months.Select(m => m + " actual")],
            .. Enumerable.Range(0, half).Select(_ => (object?[])[Title(2), "pcs", "higher", "sum", random.Next(1, 4), Number(), Number(), .. Figures()]),
            [], ["Goals"], ["Goal", "Indicator"],
        ];
        var goals = Enumerable.Range(0, 4).Select(_ => Title(3)).ToList();
        lines.AddRange(goals.Select((goal, at) => new object?[] { goal, lines[2 + (at % half)][0] }));
        lines.AddRange([[], ["Tasks"], ["Task", "Goal", "Owner", "Status", "Comment", null, null, .. Months]]);
        while (lines.Count < rows)
        {
            var done = random.Next(5) == 0;
            var task = Task(tab, lines.Count + 1, done);
            lines.Add([task.Title, Pick(goals), task.Owner, done ? "done" : "in progress", random.Next(3) == 0 ? Text(4) : null, null, null, .. Cells(task)]);
        }

        return lines;
    }

    private List<object?[]> SingleTable(string tab, int rows)
    {
        List<object?[]> lines = [["KPI", "Goal", "Task", "Owner", .. Months]];
        while (lines.Count < rows)
        {
            var number = lines.Count - 1;
            var task = Task(tab, lines.Count + 1, done: false);
            lines.Add([number % 12 == 0 ? Title(2) : null, number % 4 == 0 ? Title(3) : null, task.Title, task.Owner, .. Cells(task)]);
        }

        return lines;
    }

    private ComparedTask Task(string tab, int row, bool done)
    {
        var months = Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 13)).Distinct().Order();
        var task = new ComparedTask(tab, row, Title(4), Person(random.Next(People)), [.. months.Select(m => (m, random.Next(3) == 0))], done);
        tasks.Add(task);
        return task;
    }

    private object?[] Cells(ComparedTask task)
    {
        var cells = new object?[12];
        foreach (var (month, done) in task.Milestones)
        {
            cells[month - 1] = (done ? "✓ " : "") + Text(2);
        }

        return cells;
    }

    /// <summary>Twelve months of plan, and of actuals as far as the year has come.</summary>
    private object?[] Figures() => [.. Enumerable.Range(0, 24).Select(at => at < 18 ? (object?)Number() : null)];

    private double Number() => Math.Round((random.NextDouble() * 900) + 100, 2);

    private static string Person(int number) => $"Anna Keller{number + 1}";

    /// <summary>Unique, so that nothing is joined.</summary>
    private string Title(int words) => $"{Text(words)} {++titles}";

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Pick(Words)));

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
