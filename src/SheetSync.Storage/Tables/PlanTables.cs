using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Storage.Tables;

/// <summary>The day and the company's own figures: one row a plan.</summary>
internal static class SummaryTable
{
    public static Table Table { get; } = new(
        "summary", "today:date, as_of:int, attainment:dec, coverage:dec, status, ready:bool, score:dec, overdue_tasks:int");

    public static void Write(PlanRows rows, Decision decision)
    {
        var company = decision.Rollup.Company;
        rows.Of(Table).Add(
            decision.Today, decision.Rollup.AsOf?.Number, company.Attainment, company.Coverage, Words.Of(company.Status),
            decision.Readiness.Ready, decision.Readiness.Score, decision.Overdue.Tasks);
    }
}

/// <summary>A decision as rows of the normalized tables, and back.</summary>
internal static class PlanTables
{
    /// <summary>The plan itself, without figures and what is known of it.</summary>
    public static IReadOnlyList<Table> OfPlan { get; } =
    [
        Cells.Table, SettingsTables.Settings, SettingsTables.People, DepartmentTables.Departments,
        IndicatorTables.Indicators, IndicatorTables.Months, GoalTables.Goals, GoalTables.Owners,
        TaskTables.Tasks, TaskTables.Owners, TaskTables.KeyMonths, TaskTables.Milestones, SettingsTables.Initiatives, SettingsTables.Remarks,
    ];

    /// <summary>Every table of a plan, those that others refer to first.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        Cells.Table, SettingsTables.Settings, SummaryTable.Table, SettingsTables.People, DepartmentTables.Departments,
        IndicatorTables.Indicators, IndicatorTables.Months, GoalTables.Goals, GoalTables.Owners,
        TaskTables.Tasks, TaskTables.Owners, TaskTables.KeyMonths, TaskTables.Milestones,
        SettingsTables.Initiatives, SettingsTables.Remarks,
        ReadinessTables.Findings, ReadinessTables.Departments, ReadinessTables.Criteria,
        RollupTables.Departments, RollupTables.Indicators, RollupTables.Goals, RollupTables.Personal,
        OverdueTables.Items, OverdueTables.Flags,
        .. KnownTables.All,
    ];

    public static PlanRows Write(Decision decision)
    {
        var rows = new PlanRows();
        var index = new PlanIndex(decision.Plan);
        SettingsTables.Write(rows, decision.Plan);
        SummaryTable.Write(rows, decision);
        DepartmentTables.Write(rows, index);
        ReadinessTables.Write(rows, index, decision.Readiness);
        RollupTables.Write(rows, index, decision.Rollup);
        OverdueTables.Write(rows, index, decision.Overdue);
        KnownTables.Write(rows, decision.Known);
        return rows;
    }

    public static StoredPlan Read(ReadRows rows, SpreadsheetId id, string? linkBase, DateTimeOffset recordedAt)
    {
        var summary = rows.Of(SummaryTable.Table).Single();
        var plan = ReadPlan(rows, id);
        return new StoredPlan
        {
            Plan = plan,
            Readiness = ReadinessTables.Read(rows, plan.Departments, summary.Bool("ready"), summary.Decimal("score")),
            Rollup = new RollupReport(
                summary.IntOrNull("as_of") is { } asOf ? new FiscalMonth(asOf) : null,
                new CompositeFigure(
                    summary.DecimalOrNull("attainment"), summary.DecimalOrNull("coverage"), summary.Word<FigureStatus>("status")),
                RollupTables.Read(rows, plan)),
            Overdue = OverdueTables.Read(rows, plan, summary.Int("overdue_tasks")),
            Today = summary.Date("today"),
            RecordedAt = recordedAt,
            LinkBase = linkBase,
        };
    }

    /// <param name="rows">Of <see cref="OfPlan"/> at least.</param>
    public static CompanyPlan ReadPlan(ReadRows rows, SpreadsheetId id)
    {
        var (title, settings) = SettingsTables.ReadSettings(rows);
        var people = SettingsTables.ReadPeople(rows);
        return new CompanyPlan
        {
            Title = title,
            SpreadsheetId = id.Value,
            Settings = settings,
            People = people,
            Departments = DepartmentTables.Read(rows, people),
            Initiatives = SettingsTables.ReadInitiatives(rows),
            Remarks = SettingsTables.ReadRemarks(rows),
        };
    }
}
