using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>A column of the full CSV: how a task is written to it and taken from it again.</summary>
/// <param name="Read">Takes the text of the column into a row; null: it says nothing that another column does not.</param>
internal sealed record TaskColumn(LocalText Header, Func<TaskCsvRow, Func<CellRef, string?>, string> Write, Func<TaskCsvRow, string, TaskCsvRow>? Read);

/// <summary>The columns of the full CSV. Lists are a line an entry; days are ISO; progress is a fraction; a month column holds its milestones.</summary>
internal static class TaskColumns
{
    private static readonly CellRef Nowhere = new("", null, new CellAddress(1, 1));

    public static readonly LocalText Owners = new("Ответственные", "Owners");
    public static readonly LocalText People = new("Люди", "People");
    public static readonly LocalText Emails = new("E-mail", "E-mail");

    /// <summary>Of a row that has not been read yet.</summary>
    public static TaskCsvRow Blank { get; } = new("", new PlanTask { Id = new ItemId(""), Title = "", Cell = Nowhere });

    /// <param name="language">Of the words of statuses; both are read.</param>
    public static IReadOnlyList<TaskColumn> Of(FiscalYear year, Language language) =>
    [
        Text(new("ID", "ID"), t => t.Id.Value, (t, id) => t with { Id = new ItemId(id ?? "") }),
        new(new("Отдел", "Department"), (row, _) => row.Department, (row, text) => row with { Department = text }),
        Text(new("Задача", "Task"), t => t.Title, (t, title) => t with { Title = title ?? "" }),
        Text(new("Цель", "Goal"), t => t.Goal, (t, goal) => t with { Goal = goal }),
        Text(new("Показатель", "Indicator"), t => t.Indicator, (t, indicator) => t with { Indicator = indicator }),
        Text(Owners, t => Lines.Join(t.Owners.Select(o => o.Text)), (t, owners) => t with { Owners = [.. Lines.Split(owners).Select(o => new Owner(o, null, Nowhere))] }),
        Text(People, t => Lines.Join(t.Owners.Select(o => o.Name ?? "")), (t, names) => t with { Owners = Named(t.Owners, Lines.Split(names)) }),
        Text(Emails, t => Lines.Join(t.Owners.Select(o => o.Email ?? "")), (t, emails) => t with { Owners = Addressed(t.Owners, Lines.Split(emails)) }),
        Text(new("Статус", "Status"), t => t.Status is { } status ? TaskFields.Words[status].In(language) : null, (t, status) => t with { Status = status is null ? null : StatusOf(status) }),
        Text(new("Срок", "Due"), t => t.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (t, due) => t with { Due = due is null ? null : DateOnly.ParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture) }),
        Text(new("Готовность", "Progress"), t => t.Progress?.ToString(CultureInfo.InvariantCulture), (t, progress) => t with { Progress = progress is null ? null : decimal.Parse(progress, CultureInfo.InvariantCulture) }),
        Text(
            new("Ключевая в месяце", "Key in month"), t => string.Join(", ", t.KeyMonths.Select(m => m.Number.ToString(CultureInfo.InvariantCulture))),
            (t, months) => t with { KeyMonths = [.. (months ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(m => new FiscalMonth(int.Parse(m, CultureInfo.InvariantCulture)))] }),
        .. FiscalMonth.All.Select(month => Month(year, month)),
        new(new("Ячейка", "Cell"), (row, _) => row.Task.Cell.ToString(), null),
        new(new("Ссылка", "Link"), (row, linkTo) => linkTo(row.Task.Cell) ?? "", null),
    ];

    private static TaskState StatusOf(string word) => TaskFields.Words.Single(pair => pair.Value.Ru == word || pair.Value.En == word).Key;

    /// <summary>A column of one field, where empty is nothing.</summary>
    private static TaskColumn Text(LocalText header, Func<PlanTask, string?> write, Func<PlanTask, string?, PlanTask> read) => new(
        header, (row, _) => write(row.Task) ?? "", (row, text) => row with { Task = read(row.Task, text.Length == 0 ? null : text) });

    private static TaskColumn Month(FiscalYear year, FiscalMonth month)
    {
        var calendar = year.CalendarMonth(month);
        return new(
            new LocalText(Show.Month(calendar, Language.Ru), Show.Month(calendar, Language.En)),
            (row, _) => MilestoneLines.Write(row.Task.Milestones.Where(m => m.Month == month)),
            (row, text) => row with { Task = row.Task with { Milestones = [.. row.Task.Milestones, .. MilestoneLines.Read(text).Select(m => new Milestone(month, m.Text, m.Done, Nowhere))] } });
    }

    private static IReadOnlyList<Owner> Named(IReadOnlyList<Owner> owners, IReadOnlyList<string> names) =>
        [.. owners.Select((o, i) => i < names.Count && names[i].Length > 0 ? o with { Person = new Person(names[i], null, null, null) } : o)];

    private static IReadOnlyList<Owner> Addressed(IReadOnlyList<Owner> owners, IReadOnlyList<string> emails) =>
        [.. owners.Select((o, i) => o.Person is { } person && i < emails.Count && emails[i].Length > 0 ? o with { Person = person with { Email = emails[i] } } : o)];
}
