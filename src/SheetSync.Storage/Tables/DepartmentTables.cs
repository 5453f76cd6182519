using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Departments with their leaders and year reports.</summary>
internal static class DepartmentTables
{
    public static Table Departments { get; } = new(
        "departments",
        "department_no:int, name, tab, sheet_id:int, has_tab:bool, leader_name, leader_email, leader_department, leader_cell, weight:dec, "
        + "depended_on:bool, uses_key_months:bool, has_report:bool, results, strengths, weaknesses, market, conclusions, report_cell, cell");

    public static void Write(PlanRows rows, PlanIndex index)
    {
        foreach (var (no, d) in index.Plan.Departments.Numbered())
        {
            rows.Of(Departments).Add(
                no, d.Name, d.Tab, d.SheetId, d.HasTab,
                d.Leader?.Name, d.Leader?.Email, d.Leader?.Department, rows.Cells.Of(d.Leader?.Cell), d.Weight, d.DependedOn, d.UsesKeyMonths,
                d.Report is not null, d.Report?.Results, d.Report?.Strengths, d.Report?.Weaknesses, d.Report?.Market, d.Report?.Conclusions,
                rows.Cells.Of(d.Report?.Cell), rows.Cells.Of(d.Cell));
            IndicatorTables.Write(rows, no, d);
            GoalTables.Write(rows, index, no, d);
            TaskTables.Write(rows, index, no, d);
        }
    }

    public static IReadOnlyList<Department> Read(ReadRows rows, IReadOnlyList<Person> people) =>
        [.. rows.Of(Departments).Select(row => Read(rows, row, people))];

    private static Department Read(ReadRows rows, Row row, IReadOnlyList<Person> people)
    {
        var no = row.Int("department_no");
        return new Department
        {
            Name = row.Text("name"),
            Tab = row.Text("tab"),
            SheetId = row.IntOrNull("sheet_id"),
            HasTab = row.Bool("has_tab"),
            Leader = row.TextOrNull("leader_name") is { } leader
                ? new Person(
                    leader, row.TextOrNull("leader_email"), row.TextOrNull("leader_department"), rows.Cells.OrNull(row.TextOrNull("leader_cell")))
                : null,
            Weight = row.Decimal("weight"),
            DependedOn = row.Bool("depended_on"),
            UsesKeyMonths = row.Bool("uses_key_months"),
            Report = row.Bool("has_report")
                ? new YearReport(
                    row.TextOrNull("results"), row.TextOrNull("strengths"), row.TextOrNull("weaknesses"), row.TextOrNull("market"),
                    row.TextOrNull("conclusions"))
                {
                    Cell = rows.Cells.OrNull(row.TextOrNull("report_cell")),
                }
                : null,
            Indicators = IndicatorTables.Read(rows, no),
            Goals = GoalTables.Read(rows, no, people),
            Tasks = TaskTables.Read(rows, no, people),
            Cell = rows.Cells.OrNull(row.TextOrNull("cell")),
        };
    }
}
