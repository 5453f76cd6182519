using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>What a mapping can ask of a task, as texts; empty where there is nothing.</summary>
internal sealed class TaskFields(CompanyPlan plan, CsvMapping mapping, Language language, Func<CellRef, string?> linkTo)
{
    public static readonly IReadOnlyList<string> Names =
    [
        "id", "title", "department", "leader", "leaderEmail", "goal", "indicator", "owner", "ownerEmail", "owners", "ownerEmails", "others", "otherEmails",
        "status", "due", "deadline", "progress", "keyMonths", "milestones", "link", "cell", "company", "year",
    ];

    public static readonly IReadOnlyDictionary<TaskState, LocalText> Words = new Dictionary<TaskState, LocalText>
    {
        [TaskState.NotStarted] = new("Не начата", "Not started"),
        [TaskState.InProgress] = new("В работе", "In progress"),
        [TaskState.Done] = new("Выполнена", "Done"),
        [TaskState.OnHold] = new("На паузе", "On hold"),
        [TaskState.Cancelled] = new("Отменена", "Cancelled"),
    };

    public string Of(string field, Department department, PlanTask task) => field switch
    {
        "id" => task.Id.Value,
        "title" => task.Title,
        "department" => department.Name,
        "leader" => department.Leader?.Name ?? "",
        "leaderEmail" => department.Leader?.Email ?? "",
        "goal" => task.Goal ?? "",
        "indicator" => task.Indicator ?? department.Goals.FirstOrDefault(g => g.Title == task.Goal)?.Indicator ?? "",
        "owner" => task.Accountable is { } owner ? Name(owner) : "",
        "ownerEmail" => task.Accountable?.Email ?? "",
        "owners" => List(task.Owners.Select(Name)),
        "ownerEmails" => List(task.Owners.Select(o => o.Email)),
        "others" => List(task.Owners.Skip(1).Select(Name)),
        "otherEmails" => List(task.Owners.Skip(1).Select(o => o.Email)),
        "status" => (mapping.Statuses.GetValueOrDefault(task.EffectiveStatus) ?? Words[task.EffectiveStatus]).In(language),
        "due" => Day(task.Due),
        "deadline" => Day(task.Due ?? LastMilestone(task)),
        "progress" => task.Progress is { } progress ? (progress * 100).ToString("0.##", CultureInfo.InvariantCulture) : "",
        "keyMonths" => List(task.KeyMonths.Select(m => Show.Month(plan.Settings.FiscalYear.CalendarMonth(m), language))),
        "milestones" => string.Join('\n', task.Milestones.Select(m => $"{(m.Done ? "✓" : "•")} {Day(plan.Settings.FiscalYear.LastDayOf(m.Month))}{(m.Text is null ? "" : " " + m.Text)}")),
        "link" => linkTo(task.Cell) ?? "",
        "cell" => task.Cell.ToString(),
        "company" => plan.Settings.Company ?? plan.Title,
        "year" => plan.Settings.FiscalYear.Year.ToString(CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };

    /// <summary>A task without a due date is followed by its milestones (domain.md §6): it ends with the last one.</summary>
    private DateOnly? LastMilestone(PlanTask task) =>
        task.Milestones.Count == 0 ? null : plan.Settings.FiscalYear.LastDayOf(task.Milestones.Max(m => m.Month));

    private string Day(DateOnly? day) => day?.ToString(mapping.DateFormat.In(language), CultureInfo.InvariantCulture) ?? "";

    private string List(IEnumerable<string?> entries) => string.Join(mapping.Separator, entries.Where(e => !string.IsNullOrEmpty(e)));

    private static string Name(Owner owner) => owner.Name ?? owner.Text;
}
