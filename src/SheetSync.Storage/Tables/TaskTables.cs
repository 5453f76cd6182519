using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Tasks, their owners, key months and milestones.</summary>
internal static class TaskTables
{
    public static Table Tasks { get; } = new(
        "tasks",
        "department_no:int, task_no:int, item_id, title, goal, indicator, status, effective_status, due:date, due_cell, progress:dec, cell");

    public static Table Owners { get; } = new(
        "task_owners", "department_no:int, task_no:int, owner_no:int, text, person_no:int, name, email, cell");

    public static Table KeyMonths { get; } = new("task_key_months", "department_no:int, task_no:int, key_no:int, month:int");

    public static Table Milestones { get; } = new(
        "milestones", "department_no:int, task_no:int, milestone_no:int, month:int, due:date, text, done:bool, cell");

    public static void Write(PlanRows rows, PlanIndex index, int department, Department d)
    {
        var year = index.Plan.Settings.FiscalYear;
        foreach (var (no, t) in d.Tasks.Numbered())
        {
            rows.Of(Tasks).Add(
                department, no, t.Id.Value, t.Title, t.Goal, t.Indicator, Words.Of(t.Status), Words.Of(t.EffectiveStatus), t.Due,
                rows.Cells.Of(t.DueCell), t.Progress, rows.Cells.Of(t.Cell));
            OwnerRows.Write(rows, index, Owners, department, no, t.Owners);
            foreach (var (keyNo, month) in t.KeyMonths.Numbered())
            {
                rows.Of(KeyMonths).Add(department, no, keyNo, month.Number);
            }

            foreach (var (milestoneNo, m) in t.Milestones.Numbered())
            {
                rows.Of(Milestones).Add(
                    department, no, milestoneNo, m.Month.Number, year.LastDayOf(m.Month), m.Text, m.Done, rows.Cells.Of(m.Cell));
            }
        }
    }

    public static IReadOnlyList<PlanTask> Read(ReadRows rows, int department, IReadOnlyList<Person> people) =>
        [.. rows.Of(Tasks, department).Select(row => Read(rows, department, row, people))];

    private static PlanTask Read(ReadRows rows, int department, Row row, IReadOnlyList<Person> people)
    {
        var no = row.Int("task_no");
        return new PlanTask
        {
            Id = new ItemId(row.Text("item_id")),
            Title = row.Text("title"),
            Goal = row.TextOrNull("goal"),
            Indicator = row.TextOrNull("indicator"),
            Owners = OwnerRows.Read(rows, rows.Of(Owners, "task_no", department, no), people),
            Status = row.WordOrNull<TaskState>("status"),
            Due = row.DateOrNull("due"),
            DueCell = rows.Cells.OrNull(row.TextOrNull("due_cell")),
            Progress = row.DecimalOrNull("progress"),
            KeyMonths = [.. rows.Of(KeyMonths, "task_no", department, no).Select(k => new FiscalMonth(k.Int("month")))],
            Milestones = [.. rows.Of(Milestones, "task_no", department, no).Select(m => new Milestone(
                new FiscalMonth(m.Int("month")), m.TextOrNull("text"), m.Bool("done"), rows.Cells.At(m.Text("cell"))))],
            Cell = rows.Cells.At(row.Text("cell")),
        };
    }
}
