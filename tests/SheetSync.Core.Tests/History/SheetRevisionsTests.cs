using SheetSync.Core.Grid;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.History;

/// <summary>Two revisions of a sheet, one sync each, drawn in both languages: what happened between them.</summary>
public sealed class SheetRevisionsTests
{
    private static readonly DateTimeOffset Now = new(2027, 4, 5, 9, 0, 0, TimeSpan.Zero);

    private static Decision Sync(KnownWorkbook known, params SheetGrid[] tabs) => SyncEngine.Decide(Picture.Workbook(tabs), known, Now);

    private static string[] Between(SheetGrid before, SheetGrid after)
    {
        var first = Sync(KnownWorkbook.Nothing, before);
        first.Events.ShouldBeEmpty("the first sync has nothing to compare with");
        var second = Sync(first.Known, after);
        Sync(second.Known, after).Events.ShouldBeEmpty("nothing is told twice");
        return EventLines.Of(second.Events);
    }

    [Fact]
    public void Russian_SheetOfTasks_TellsWhatPeopleDid() => Between(
        Picture.Tab(
            "Продажи",
            """
            | Цель  | Задача           | Ответственный | Срок       | Статус   | Март  | Апрель  |
            | Рост  | Подписать отели  | Иванов        | 2027-03-31 |          | макет |         |
            | Рост  | Нанять двоих     | Петров        | 2027-06-30 | в работе |       |         |
            | Рост  | Открыть офис     | Иванов        | 2027-09-30 |          |       |         |
            """),
        Picture.Tab(
            "Продажи",
            """
            | Цель  | Задача           | Ответственный | Срок       | Статус    | Март | Апрель |
            | Рост  | Нанять двоих     | Иванов        | 2027-06-30 | выполнено |      |        |
            | Рост  | Подписать отели  | Иванов        | 2027-05-31 |           |      | макет  |
            | Рост  | Продавать онлайн | Иванов        | 2027-12-01 |           |      |        |
            """)).ShouldBe(
        [
            "Closed task ПРО-3 Нанять двоих: InProgress → Done @B2",
            "OwnerChanged task ПРО-3 Нанять двоих: Петров → Иванов @C2",
            "Postponed task ПРО-2 Подписать отели: 2027-03-31 → 2027-05-31 @D3",
            "Postponed milestone ПРО-2/4 макет: 2027-03-31 → 2027-04-30 @G3",
            "Added task ПРО-5 Продавать онлайн: — → 2027-12-01 @B4",
            "Removed task ПРО-4 Открыть офис: 2027-09-30 → — @B4",
        ]);

    [Fact]
    public void English_SheetOfTasks_TellsWhatPeopleDid() => Between(
        Picture.Tab(
            "Sales",
            """
            | Goal | Task        | Owner | Due        | Status  | March | April |
            | Grow | Sign hotels | Ann   | 2027-03-31 |         | x     |       |
            | Grow | Hire two    | Bob   | 2027-06-30 | on hold |       |       |
            """),
        Picture.Tab(
            "Sales",
            """
            | Goal | Task               | Owner | Due | Status  | March | April |
            | Grow | Sign three hotels  | Ann   |     |         | ✓     |       |
            | Grow | Hire two           | Bob   | 2027-06-30 | started |       |       |
            """)).ShouldBe(
        [
            "Renamed task SAL-2 Sign three hotels: Sign hotels → Sign three hotels @B2",
            "Closed task SAL-2 Sign three hotels: NotStarted → Done @B2",
            "Resumed task SAL-3 Hire two: OnHold → InProgress @B3",
        ]);

    [Fact]
    public void Russian_Indicators_TellTargetsAndActuals() => Between(
        Picture.Tab(
            "Продажи",
            """
            | Показатель | Ед. | План на год | План янв | Факт янв | План фев | Факт фев |
            | Выручка    | млн | 120         | 10       | 9        | 10       |          |
            | Текучесть  | %   | 12          | 12       |          |          |          |
            """),
        Picture.Tab(
            "Продажи",
            """
            | Показатель | Ед. | План на год | План янв | Факт янв | План фев | Факт фев |
            | Выручка    | млн | 110         | 10       | 9,5      | 9        | 11       |
            | Текучесть  | %   | 10          | 12       | 15       |          |          |
            """)).ShouldBe(
        [
            "TargetChanged indicator ПРО-1 Выручка: 120 → 110 @C2",
            "PlanChanged indicator ПРО-1 Выручка M2: 10 → 9 @F2",
            "ActualReported indicator ПРО-1 Выручка M1: 9 → 9.5 @E2",
            "ActualReported indicator ПРО-1 Выручка M2: — → 11 @G2",
            "TargetChanged indicator ПРО-2 Текучесть: 12% → 10% @C3",
            "ActualReported indicator ПРО-2 Текучесть M1: — → 15% @E3",
        ]);

    [Fact]
    public void Rows_SortedAndInserted_TellNothing()
    {
        var before = Picture.Tab("Sales", "| Task | Owner | Due |\n| Sign | Ann | 2027-03-31 |\n| Hire | Bob | 2027-04-30 |");
        var after = Picture.Tab("Sales", "| Task | Owner | Due |\n| |\n| Hire | Bob | 2027-04-30 |\n| |\n| Sign | Ann | 2027-03-31 |");
        Between(before, after).ShouldBeEmpty();
    }

    [Fact]
    public void Tab_OfADepartmentGone_TellsItsItemsAsRemoved()
    {
        var sales = Picture.Tab("Sales", "| Task | Owner | Due |\n| Sign | Ann | 2027-03-31 |");
        var stock = Picture.Tab("Stock", "| Task | Owner | Due |\n| Count | Bob | 2027-04-30 |");
        var first = Sync(KnownWorkbook.Nothing, sales, stock);
        EventLines.Of(Sync(first.Known, sales).Events).ShouldBe(["Removed task STO-1 Count: 2027-04-30 → — @A2"]);
    }

    [Fact]
    public void Figures_AndFindings_OfADecisionDoNotDependOnHistory()
    {
        var sales = Picture.Tab("Sales", "| Task | Owner | Due |\n| Sign | Ann | 31.02 |");
        var first = Sync(KnownWorkbook.Nothing, sales);
        first.Known.LastPlan.ShouldNotBeNull().Findings.ShouldBeEmpty();
        Sync(first.Known, sales).Plan.Findings.Count.ShouldBe(first.Plan.Findings.Count);
    }
}
