using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules;
using SheetSync.Core.Texts;
using SheetSync.Service.Reports;

namespace SheetSync.EndToEnd.Tests;

/// <summary>A small decision written by hand, with one of everything, so that the documents and tables are tested apart from the engines.</summary>
internal static class SampleReport
{
    public const string LinkBase = "http://127.0.0.1:8085/spreadsheets/d/sheet/edit";

    private static readonly Person Anna = new("Анна Петрова", "anna@example.com", "Продажи", null);
    private static readonly FindingKind NoDate = new(
        "SS0103", Severity.Warning, new("Не дата", "No date"), new("«{0}» не дата. Введите, например, {1}.", "“{0}” is not a date. Enter, for example, {1}."));

    private static readonly FindingKind NoPerson = new(
        "SS0104", Severity.Blocker, new("Нет людей", "No people"), new("Нет списка людей.", "There is no list of people."));

    public static Report Report(Language language, bool file = false)
    {
        var grid = new WorkbookGrid(file ? null : "sheet", "План 2027", file ? null : LinkBase, null, []);
        return Service.Reports.Report.Of(Decision(file), grid, language);
    }

    private static CellRef At(int row, int column, bool file) => new("Продажи", file ? null : 7, new CellAddress(row, column));

    private static Decision Decision(bool file)
    {
        var findings = new List<Finding>
        {
            NoPerson.At(null, null),
            NoDate.At(At(14, 4, file), "Продажи", "31.02", new DateOnly(2027, 2, 28)),
        };
        var department = Department(file);
        var plan = new CompanyPlan
        {
            Remarks = [new Remark("Долго отвечаем", "Склад", "Продажи", "ПРО-4", At(2, 1, file))],
            Initiatives = [new Initiative("Чат-бот", "Продажи", 1000, 2, 0.8m, 4, 5, At(2, 1, file))],
            Title = "План 2027", SpreadsheetId = file ? null : "sheet", People = [Anna], Departments = [department, Empty()], Findings = findings,
            Settings = new WorkbookSettings
            {
                Company = "ООО «Ромашка»", FiscalYear = new FiscalYear(2027, 1), TimeZone = "Europe/Moscow", Language = Language.Ru,
                SessionDate = new DateOnly(2026, 12, 10),
            },
        };
        return new Decision
        {
            Today = new DateOnly(2027, 11, 12), Plan = plan, Reading = new ReadingReport([]), Edits = [], CellsUnchanged = 12,
            Known = KnownWorkbook.Nothing, Readiness = Readiness(plan, findings), Rollup = Rollup(department),
            Overdue = Overdue(department, file),
        };
    }

    private static Department Department(bool file) => new()
    {
        Name = "Продажи", Tab = "Продажи", Leader = Anna, Weight = 1.50m, DependedOn = true,
        Report = new YearReport("Выросли", null, null, null, null),
        Indicators =
        [
            new Indicator
            {
                Id = new("ПРО-1"), Name = "Выручка", Unit = new Unit("млн ₽", false), Weight = 3, Target = new Figure(120, null),
                Plan = Months(10, 12), Actual = Months(10, 10), Cell = At(4, 1, file),
            },
            new Indicator
            {
                Id = new("ПРО-2"), Name = null, Unit = new Unit("%", true), Better = Better.Lower, Aggregation = Aggregation.Average,
                IsPercent = true, Target = new Figure(0.12m, null), Baseline = new Figure(0.2m, null), Cell = At(5, 1, file),
            },
        ],
        Goals = [new Goal { Id = new("ПРО-3"), Title = "Открыть филиал", Indicator = "Выручка", Owners = [Owner(file)], Cell = At(9, 2, file) }],
        Tasks = [Task(file)],
    };

    private static Department Empty() => new() { Name = "Склад", Tab = "Склад", HasTab = false };

    private static Owner Owner(bool file) => new("Петрова", Anna, At(14, 3, file));

    private static PlanTask Task(bool file) => new()
    {
        Id = new("ПРО-4"), Title = "Подписать договор аренды [2 этаж]", Goal = "Открыть филиал",
        Owners = [Owner(file), new Owner("Кто-то", null, At(14, 3, file))], Status = TaskState.InProgress, Due = new DateOnly(2027, 9, 30),
        Progress = 0.5m, KeyMonths = [new FiscalMonth(9)], Cell = At(14, 2, file),
        Milestones =
        [
            new Milestone(new FiscalMonth(8), "смета", true, At(14, 12, file)), new Milestone(new FiscalMonth(9), null, false, At(14, 13, file)),
        ],
    };

    private static MonthFigures Months(decimal value, int count) =>
        new(Enumerable.Range(1, 12).Select(m => m <= count ? new Figure(value, null) : Figure.None));

    private static ReadinessReport Readiness(CompanyPlan plan, List<Finding> findings)
    {
        var criteria = Enum.GetValues<Criterion>().Select((criterion, i) => new CriterionResult(criterion, Math.Min(i, 3), 3)).ToList();
        var none = Enum.GetValues<Criterion>().Select(criterion => new CriterionResult(criterion, 0, 1)).ToList();
        return new ReadinessReport(
            false, 1m / 3m,
            [new(plan.Departments[0], true, 2m / 3m, criteria), new(plan.Departments[1], false, 0, none)], findings)
        {
            RuleSettings = [new RuleSetting(NoDate, false, Severity.Hint, RuleCatalogue.All.OfType<IThresholdRule>().First().Threshold, RuleLimits.Of(5))],
            Load = [new PersonLoad("Анна Петрова", new FiscalMonth(9), [new(plan.Departments[0], plan.Departments[0].Tasks[0], plan.Departments[0].Tasks[0].Milestones[1])], 0)],
            LoadLimit = 0,
        };
    }

    private static RollupReport Rollup(Department department)
    {
        var judged = Enumerable.Range(1, 10).Select(m => new FiscalMonth(m)).ToList();
        var kpi = new CompositeFigure(0.9450m, 1m, FigureStatus.Amber);
        return new RollupReport(new FiscalMonth(10), kpi with { Coverage = 0.6m },
        [
            new DepartmentRollup
            {
                Department = department, Kpi = kpi,
                Indicators =
                [
                    new IndicatorRollup
                    {
                        Indicator = department.Indicators[0], Planned = 100, Actual = 100, Attainment = 1.00m, Status = FigureStatus.Green,
                        Forecast = 120, Trend = Trend.Up, MonthsJudged = judged,
                    },
                    new IndicatorRollup { Indicator = department.Indicators[1], MonthsMissing = [new FiscalMonth(9), new FiscalMonth(10)] },
                ],
                Goals = [new GoalRollup(department.Goals[0], 0.5m)],
                Personal = [new PersonalKpi(Anna, new FiscalMonth(10), null, 0, 0)],
            },
            new DepartmentRollup { Department = Empty(), Kpi = CompositeFigure.NoData },
        ]);
    }

    private static OverdueReport Overdue(Department department, bool file)
    {
        var task = department.Tasks[0];
        OverdueItem Item(string id, OverdueKind kind, string title, int day, CellRef cell) => new()
        {
            Id = id, Task = task, Department = department, Kind = kind, Title = title, Due = new DateOnly(2027, 9, day),
            Days = new DateOnly(2027, 11, 12).DayNumber - new DateOnly(2027, 9, day).DayNumber, Level = 2,
            FirstDue = new DateOnly(2027, 9, day), Cell = cell,
        };
        return new OverdueReport(
            1,
            [Item("ПРО-4", OverdueKind.Task, task.Title, 20, At(14, 4, file)), Item("ПРО-4/9", OverdueKind.Milestone, task.Title, 30, At(14, 13, file))],
            [Item("ПРО-4", OverdueKind.Task, task.Title, 20, At(14, 4, file)) with { TimesMoved = 2, FirstDue = new DateOnly(2027, 6, 30) }],
            new Dictionary<ItemId, TaskFlag> { [task.Id] = new TaskFlag(53, false) });
    }
}
