using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Identity;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Testing;

/// <summary>Decisions for tests of what comes after deciding: storing, mailing, showing. Not computed, so that every field can be set.</summary>
public static class SampleDecisions
{
    public static readonly DateOnly Today = new(2027, 11, 1);

    private const string Sales = "Продажи";

    private static readonly Person Ivanov = new("Иванов Иван Иванович", "ivanov@example.com", Sales, At("Настройки", 30, 1, 0));
    private static readonly Person Smith = new("Smith, John", null, null, At("Настройки", 31, 1, 0));
    private static readonly Person Leader = new("Петрова Анна", "petrova@example.com", null, At("Настройки", 25, 3, 0));

    /// <summary>One department with everything, one whose tab is missing; odd texts, exact decimals, blanks where blanks may be.</summary>
    public static Decision Full()
    {
        var plan = Plan();
        var sales = plan.Departments[0];
        return new Decision
        {
            Today = Today,
            Plan = plan,
            Reading = new ReadingReport([]),
            Readiness = Readiness(plan),
            Rollup = Rollup(sales, plan.Departments[1]),
            Overdue = Overdue(sales, plan.Departments[1]),
            Edits = [],
            CellsUnchanged = 12,
            Known = Known() with { LastPlan = plan },
            Events = Events(),
        };
    }

    /// <summary>A plan of many departments and rows: for speed, not for meaning.</summary>
    public static Decision Large(int departments, int tasks)
    {
        var full = Full();
        var sales = full.Plan.Departments[0];
        var task = sales.Tasks[0];
        var plan = full.Plan with
        {
            Departments = [.. Enumerable.Range(1, departments).Select(d => sales with
            {
                Name = $"Отдел {d}",
                Tasks = [.. Enumerable.Range(1, tasks).Select(t => task with { Id = new ItemId($"D{d}-{t}"), Title = $"Задача {d}.{t}" })],
            })],
        };
        return full with
        {
            Plan = plan,
            Known = full.Known with { LastPlan = plan },
            Readiness = full.Readiness with { Departments = [] },
            Rollup = full.Rollup with { Departments = [] },
            Overdue = new OverdueReport(0, [], [], new Dictionary<ItemId, TaskFlag>()),
        };
    }

    private static CellRef At(string tab, int row, int column, int sheetId = 77) => new(tab, sheetId, new CellAddress(row, column));

    private static CellRef Cell(int row, int column) => At(Sales, row, column);

    private static CompanyPlan Plan() => new()
    {
        Title = "План «Ромашка» 2027",
        SpreadsheetId = "sheet-1",
        Settings = new WorkbookSettings
        {
            Company = "ООО «Ромашка»",
            FiscalYear = new FiscalYear(2027, 4),
            TimeZone = "Asia/Yekaterinburg",
            Language = Language.Ru,
            SessionDate = new DateOnly(2027, 2, 28),
            OwnerEmails = ["owner@example.com", "odd,;\"'@example.com"],
            FacilitatorEmails = ["hr@example.com"],
            EmailDomains = ["example.com"],
            DigestDay = DayOfWeek.Friday,
            DigestHour = 18,
            ReminderHour = 7,
            NotesToLeaders = true,
            GraceDays = 3,
            GreenFrom = 0.97m,
            AmberFrom = 0.8125m,
            AttainmentCap = 1.5m,
            Level2FromDay = 15,
            Level3FromDay = 45,
            SilencedRules = new HashSet<string> { "SS0305", "SS0201" },
            RuleSeverities = new Dictionary<string, Severity> { ["SS0306"] = Severity.Hint, ["SS0101"] = Severity.Blocker },
            RuleThresholds = new Dictionary<string, RuleLimits> { ["SS0301"] = RuleLimits.Of(5), ["SS0308"] = new(2, 6) },
        },
        People = [Ivanov, Smith],
        Departments = [SalesDepartment(), MissingDepartment()],
        Initiatives =
        [
            new Initiative("Чат-бот", Sales, 1000, 2, 0.8m, 3, null, At("Инициативы", 2, 1, 5)),
            new Initiative("Второй склад", null, null, 5, 0.25m, null, 4.5m, At("Инициативы", 3, 1, 5)),
        ],
        Remarks =
        [
            new Remark("Не хватает людей", "Иванов", null, "Найм", At("Замечания", 2, 1, 6)),
            new Remark("Долго отвечаем", null, "Продажи", null, At("Замечания", 3, 1, 6)),
        ],
    };

    private static Department SalesDepartment() => new()
    {
        Name = Sales,
        Tab = Sales,
        SheetId = 77,
        Leader = Leader,
        Weight = 2.5m,
        DependedOn = true,
        UsesKeyMonths = true,
        Report = new YearReport("Рост", null, "Один канал", null, "Нужен второй") { Cell = Cell(40, 1) },
        Indicators = [Revenue(), Unnamed()],
        Goals =
        [
            new Goal
            {
                Id = new ItemId("ПРО-3"),
                Title = "Удвоить {продажи} 'за год'; drop table goals",
                Indicator = "Выручка",
                Result = "20 млн",
                Owners = [new Owner("Иванов И. И.", Ivanov, Cell(12, 4)), new Owner("кто-то", null, Cell(12, 4))],
                OwnerExpected = true,
                Cell = Cell(12, 1),
            },
            new Goal { Id = new ItemId("ПРО-4"), Title = "Названа лишь в задаче", HasRow = false, Cell = Cell(20, 1) },
        ],
        Tasks = [LateTask(), BareTask()],
        Cell = At("Настройки", 25, 1, 0),
    };

    private static Department MissingDepartment() => new()
    {
        Name = "Склад",
        Tab = "Склад",
        HasTab = false,
        Report = new YearReport(null, "Команда", null, "Растёт", null) { Cell = At("Склад", 3, 1, 78) },
        Tasks = [new PlanTask { Id = new ItemId("СКЛ-1"), Title = "Переезд", Cell = At("Склад", 9, 1, 78) }],
        Cell = At("Настройки", 26, 1, 0),
    };

    private static Indicator Revenue() => new()
    {
        Id = new ItemId("ПРО-1"),
        Name = "Выручка",
        Unit = new Unit("млн ₽", false),
        Better = Better.Lower,
        Aggregation = Aggregation.Last,
        AggregationIsDefault = true,
        Weight = 3,
        Baseline = new Figure(0.1234567890123456789012345678m, Cell(5, 5)),
        Target = new Figure(-79228162514264337593543950335m, Cell(5, 6)),
        Plan = new MonthFigures(Enumerable.Range(1, 12).Select(m => m == 3 ? Figure.None : new Figure(m * 1.10m, Cell(5, 6 + m)))),
        Actual = new MonthFigures(Enumerable.Range(1, 12).Select(m => m < 3 ? new Figure(null, Cell(6, 6 + m)) : Figure.None)),
        Cell = Cell(5, 1),
    };

    private static Indicator Unnamed() => new()
    {
        Id = new ItemId("ПРО-2"),
        Name = null,
        Unit = new Unit("%", true),
        IsPercent = true,
        HasRow = false,
        Weight = 0,
        Cell = Cell(7, 1),
    };

    private static PlanTask LateTask() => new()
    {
        Id = new ItemId("ПРО-5"),
        Title = "Запустить\nмагазин ✓",
        Goal = "Удвоить {продажи} 'за год'; drop table goals",
        Owners = [new Owner("Smith, John", Smith, Cell(21, 4)), new Owner("гость", new Person("Гость", "guest@example.com", null, null), Cell(21, 4))],
        Status = TaskState.InProgress,
        Due = new DateOnly(2027, 10, 1),
        DueCell = Cell(21, 5),
        Progress = 0.333m,
        KeyMonths = [new FiscalMonth(9), new FiscalMonth(2)],
        Milestones =
        [
            new Milestone(new FiscalMonth(6), "Договор", true, Cell(21, 12)),
            new Milestone(new FiscalMonth(7), null, false, Cell(21, 13)),
        ],
        Cell = Cell(21, 1),
    };

    private static PlanTask BareTask() => new()
    {
        Id = new ItemId("ПРО-6"),
        Title = "Без срока 🚀 \uD83D \0 \uFFFD00",
        Indicator = "Выручка",
        Cell = Cell(22, 1),
    };

    private static ReadinessReport Readiness(CompanyPlan plan)
    {
        var kind = new FindingKind("SS0107", Severity.Warning, new LocalText("Не дата", "No date"), new LocalText("«{0}» не дата.", "“{0}” is no date."));
        var whole = new FindingKind("SS0001", Severity.Hint, new LocalText("Заметка", "Note"), new LocalText("{0|день|дня|дней}", "{0|day|days}"));
        return new ReadinessReport(
            false,
            0.41666666666666666666666666667m,
            [
                new DepartmentReadiness(plan.Departments[0], true, 0.5m, [.. Enum.GetValues<Criterion>().Select((c, at) => new CriterionResult(c, at % 3, 2))]),
                new DepartmentReadiness(plan.Departments[1], false, 0, [.. Enum.GetValues<Criterion>().Select(c => new CriterionResult(c, 0, 0))]),
            ],
            [
                kind.At(Cell(21, 5), Sales, "31.02 {0}") with { Severity = Severity.Blocker },
                whole.At(null, null, 3),
            ]);
    }

    private static RollupReport Rollup(Department sales, Department missing) => new(
        new FiscalMonth(7),
        new CompositeFigure(0.945m, 0.75m, FigureStatus.Amber),
        [
            new DepartmentRollup
            {
                Department = sales,
                Kpi = new CompositeFigure(0.945m, 1, FigureStatus.Amber),
                Indicators =
                [
                    new IndicatorRollup
                    {
                        Indicator = sales.Indicators[0],
                        Planned = 100,
                        Actual = 96.00m,
                        Attainment = 0.96m,
                        Status = FigureStatus.Green,
                        Forecast = 120.5m,
                        Trend = Trend.Down,
                        MonthsJudged = [new FiscalMonth(1), new FiscalMonth(2)],
                        MonthsMissing = [new FiscalMonth(5)],
                    },
                    new IndicatorRollup { Indicator = sales.Indicators[1] },
                ],
                Goals = [new GoalRollup(sales.Goals[0], 1m / 3), new GoalRollup(sales.Goals[1], null)],
                Personal =
                [
                    new PersonalKpi(Leader, new FiscalMonth(6), 0.875m, 3, 4),
                    new PersonalKpi(Ivanov, new FiscalMonth(7), null, 0, 0),
                ],
            },
            new DepartmentRollup { Department = missing, Kpi = CompositeFigure.NoData },
        ]);

    private static OverdueReport Overdue(Department sales, Department stock)
    {
        var task = sales.Tasks[0];
        var item = new OverdueItem
        {
            Id = "ПРО-5",
            Task = task,
            Department = sales,
            Kind = OverdueKind.Task,
            Title = task.Title,
            Due = new DateOnly(2027, 10, 1),
            Days = 31,
            Level = 2,
            TimesMoved = 2,
            FirstDue = new DateOnly(2027, 8, 15),
            Cell = Cell(21, 5),
        };
        var milestone = item with { Id = "ПРО-5/6", Kind = OverdueKind.Milestone, Title = "Договор", Level = 1, TimesMoved = 0, Cell = Cell(21, 12) };
        var flags = new Dictionary<ItemId, TaskFlag> { [task.Id] = new(31, false), [sales.Tasks[1].Id] = new(0, true) };
        return new OverdueReport(1, [item, milestone], [milestone with { Id = "СКЛ-1", Department = stock, Task = stock.Tasks[0], Days = 78, Cleared = true }], flags)
        {
            DueThisMonth = [item with { Id = "ПРО-6", Task = sales.Tasks[1], Due = Today, FirstDue = Today, Days = 0, Level = 0 }],
            History = Known().DueDates,
        };
    }

    /// <summary>Every kind of value, gone and new; odd texts.</summary>
    private static IReadOnlyList<PlanEvent> Events()
    {
        var task = new PlanEvent
        {
            Kind = EventKind.Postponed, Item = ChangedItem.Task, ItemId = new ItemId("ПРО-5"), Id = "ПРО-5", Department = Sales,
            Title = "Запустить\nмагазин ✓", From = new ChangedValue.Day(new DateOnly(2027, 8, 15)), To = new ChangedValue.Day(new DateOnly(2027, 10, 1)),
            Cell = Cell(21, 5),
        };
        var figure = task with
        {
            Kind = EventKind.ActualReported,
            Item = ChangedItem.Indicator,
            ItemId = new ItemId("ПРО-2"),
            Id = "ПРО-2",
            Title = null,
            Month = new FiscalMonth(11),
            From = null,
            To = new ChangedValue.Amount(0.1234567890123456789012345678m, true),
            Cell = Cell(7, 29),
        };
        return
        [
            task,
            task with { Kind = EventKind.Removed, ItemId = new ItemId("СКЛ-2"), Id = "СКЛ-2", Department = "Склад", Title = "\uD83D \0", To = null, Cell = new CellRef("Склад", null, new CellAddress(9, 1)) },
            task with { Kind = EventKind.Closed, From = new ChangedValue.State(TaskState.OnHold), To = new ChangedValue.State(TaskState.Done) },
            task with { Kind = EventKind.Closed, Item = ChangedItem.Milestone, Id = "ПРО-5/6", Title = "Договор", TaskTitle = task.Title, From = null, To = null },
            task with { Kind = EventKind.OwnerChanged, From = null, To = new ChangedValue.Words("Smith, John '; drop table history") },
            figure,
            figure with { Kind = EventKind.TargetChanged, Month = null, From = new ChangedValue.Amount(-79228162514264337593543950335m, false), To = null },
            figure with { Kind = EventKind.PlanChanged, Month = new FiscalMonth(2), From = new ChangedValue.Amount(0.12m, true), To = new ChangedValue.Amount(12, false) },
        ];
    }

    private static KnownWorkbook Known() => new()
    {
        Items = new KnownItems(
            [
                new KnownItem(new ItemId("ПРО-5"), ItemKind.Task, Sales, "Запустить\nмагазин ✓", "Удвоить"),
                new KnownItem(new ItemId("ПРО-1"), ItemKind.Indicator, "Склад", "Выручка", null),
            ],
            new Dictionary<string, string> { ["Склад"] = "СКЛ", [Sales] = "ПРО" },
            new Dictionary<string, int> { ["ПРО"] = 6, ["СКЛ"] = 0 }),
        DueDates = new Dictionary<string, DueHistory>
        {
            ["ПРО-5"] = new(new DateOnly(2027, 8, 15), new DateOnly(2027, 10, 1), 2),
            ["ПРО-6"] = new(new DateOnly(2027, 5, 1), null, 1, DueMarks.MovedLate | DueMarks.Closed),
        },
        Cells =
        [
            new KnownServiceCell(0, ServiceColumn.Id, "tПРО-5", 1), new KnownServiceCell(7, ServiceColumn.Attainment, "n0.30000000000000004", 2),
        ],
        Reported = ["7:Flag:перезвонить\nзавтра"],
    };
}
