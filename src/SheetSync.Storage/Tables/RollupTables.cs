using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Storage.Tables;

/// <summary>Figures of departments, indicators, goals and leaders; the company's stand in <see cref="SummaryTable"/>.</summary>
internal static class RollupTables
{
    public static Table Departments { get; } = new("rollup_departments", "department_no:int, attainment:dec, coverage:dec, status");

    public static Table Indicators { get; } = new(
        "rollup_indicators",
        "department_no:int, indicator_no:int, planned:dec, actual:dec, attainment:dec, status, forecast:dec, trend, months_judged, months_missing");

    public static Table Goals { get; } = new("rollup_goals", "department_no:int, goal_no:int, progress:dec");

    public static Table Personal { get; } = new(
        "rollup_personal",
        "department_no:int, entry_no:int, person_no:int, name, email, month:int, kpi:dec, key_tasks_done:int, key_tasks:int");

    public static void Write(PlanRows rows, PlanIndex index, RollupReport report)
    {
        foreach (var d in report.Departments)
        {
            var department = index.Of(d.Department);
            rows.Of(Departments).Add(department, d.Kpi.Attainment, d.Kpi.Coverage, Words.Of(d.Kpi.Status));
            foreach (var i in d.Indicators)
            {
                rows.Of(Indicators).Add(
                    department, index.Of(i.Indicator).Item, i.Planned, i.Actual, i.Attainment, Words.Of(i.Status), i.Forecast,
                    Words.Of(i.Trend), Words.Of(i.MonthsJudged), Words.Of(i.MonthsMissing));
            }

            foreach (var g in d.Goals)
            {
                rows.Of(Goals).Add(department, index.Of(g.Goal).Item, g.Progress);
            }

            foreach (var (no, p) in d.Personal.Numbered())
            {
                rows.Of(Personal).Add(
                    department, no, index.Of(p.Person), p.Person.Name, p.Person.Email, p.Month.Number, p.Kpi, p.KeyTasksDone, p.KeyTasks);
            }
        }
    }

    public static IReadOnlyList<DepartmentRollup> Read(ReadRows rows, CompanyPlan plan) =>
        [.. rows.Of(Departments).Select(row => Read(rows, row, plan))];

    private static DepartmentRollup Read(ReadRows rows, Row row, CompanyPlan plan)
    {
        var no = row.Int("department_no");
        var department = plan.Departments[no - 1];
        return new DepartmentRollup
        {
            Department = department,
            Kpi = new CompositeFigure(row.DecimalOrNull("attainment"), row.DecimalOrNull("coverage"), row.Word<FigureStatus>("status")),
            Indicators = [.. rows.Of(Indicators, no).Select(r => ReadIndicator(r, department))],
            Goals = [.. rows.Of(Goals, no).Select(r => new GoalRollup(department.Goals[r.Int("goal_no") - 1], r.DecimalOrNull("progress")))],
            Personal = [.. rows.Of(Personal, no).Select(r => new PersonalKpi(
                PersonOf(r, department, plan.People), new FiscalMonth(r.Int("month")), r.DecimalOrNull("kpi"), r.Int("key_tasks_done"),
                r.Int("key_tasks")))],
        };
    }

    private static IndicatorRollup ReadIndicator(Row row, Department department) => new()
    {
        Indicator = department.Indicators[row.Int("indicator_no") - 1],
        Planned = row.DecimalOrNull("planned"),
        Actual = row.DecimalOrNull("actual"),
        Attainment = row.DecimalOrNull("attainment"),
        Status = row.Word<FigureStatus>("status"),
        Forecast = row.DecimalOrNull("forecast"),
        Trend = row.WordOrNull<Trend>("trend"),
        MonthsJudged = Words.Months(row.Text("months_judged")),
        MonthsMissing = Words.Months(row.Text("months_missing")),
    };

    /// <summary>A leader who is named in the departments' list only is not in the people table.</summary>
    private static Person PersonOf(Row row, Department department, IReadOnlyList<Person> people) =>
        department.Leader is { } leader && leader.Name == row.Text("name") && leader.Email == row.TextOrNull("email")
            ? leader
            : OwnerRows.PersonOf(row, people)!;
}
