using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Overdue and postponed dates, those due this month, and the flags beside tasks.</summary>
internal static class OverdueTables
{
    public static Table Items { get; } = new(
        "overdue_items",
        "list, item_no:int, due_id, kind, department_no:int, task_no:int, title, due:date, cleared:bool, days:int, level:int, times_moved:int, "
        + "first_due:date, cell", ages: new("days"));

    public static Table Flags { get; } = new("task_flags", "item_id, overdue_days:int, due_this_month:bool", ages: new("overdue_days", OnlyPositive: true));

    private const string OverdueList = "overdue";
    private const string PostponedList = "postponed";
    private const string DueThisMonthList = "dueThisMonth";

    public static void Write(PlanRows rows, PlanIndex index, OverdueReport report)
    {
        WriteList(rows, index, OverdueList, report.Items);
        WriteList(rows, index, PostponedList, report.Postponed);
        WriteList(rows, index, DueThisMonthList, report.DueThisMonth);
        foreach (var (id, flag) in report.Flags.OrderBy(f => f.Key.Value, StringComparer.Ordinal))
        {
            rows.Of(Flags).Add(id.Value, flag.OverdueDays, flag.DueThisMonth);
        }
    }

    public static OverdueReport Read(ReadRows rows, CompanyPlan plan, int overdueTasks) => new(
        overdueTasks,
        ReadList(rows, plan, OverdueList),
        ReadList(rows, plan, PostponedList),
        rows.Of(Flags).ToDictionary(
            row => new ItemId(row.Text("item_id")), row => new TaskFlag(row.Int("overdue_days"), row.Bool("due_this_month"))))
    {
        DueThisMonth = ReadList(rows, plan, DueThisMonthList),
    };

    private static void WriteList(PlanRows rows, PlanIndex index, string list, IReadOnlyList<OverdueItem> items)
    {
        foreach (var (no, o) in items.Numbered())
        {
            var (department, task) = index.Of(o.Task);
            rows.Of(Items).Add(
                list, no, o.Id, Words.Of(o.Kind), department, task, o.Title, o.Due, o.Cleared, o.Days, o.Level, o.TimesMoved, o.FirstDue,
                rows.Cells.Of(o.Cell));
        }
    }

    private static IReadOnlyList<OverdueItem> ReadList(ReadRows rows, CompanyPlan plan, string list) =>
        [.. rows.Of(Items).Where(row => row.Text("list") == list).Select(row => Read(rows, row, plan))];

    private static OverdueItem Read(ReadRows rows, Row row, CompanyPlan plan)
    {
        var department = plan.Departments[row.Int("department_no") - 1];
        return new OverdueItem
        {
            Id = row.Text("due_id"),
            Task = department.Tasks[row.Int("task_no") - 1],
            Department = department,
            Kind = row.Word<OverdueKind>("kind"),
            Title = row.Text("title"),
            Due = row.Date("due"),
            Cleared = row.Bool("cleared"),
            Days = row.Int("days"),
            Level = row.Int("level"),
            TimesMoved = row.Int("times_moved"),
            FirstDue = row.Date("first_due"),
            Cell = rows.Cells.At(row.Text("cell")),
        };
    }
}
