using SheetSync.Core.Grid;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Cells as people fill them (domain.md §3, Values): what is read, and what is said of the rest.</summary>
public class ValuePictures
{
    [Fact]
    public void Percent_ByUnitFormatAndSign() => Sheets.Ru("""
        | Показатель | Ед. изм. | План на год | Январь | Февраль | Март |
        | Текучесть | % | 12 | 15% | 14,5 % | 0.5 |
        | Доля | | 40% | 0.4 | | |
        """).ShouldBe("""
        # Продажи
        I Текучесть [%] target 0.12 plan 1=0.15 2=0.145 3=0.005
        I Доля target 0.4 plan 1=0.4
        """,
        "SS0157 F2");

    [Fact]
    public void ThousandsOrDecimals_FollowTheLanguage_WithAHint()
    {
        Sheets.Ru("""
            | Показатель | План на год |
            | Выручка | '1,234 |
            """).ShouldBe("""
            # Продажи
            I Выручка target 1.234
            """,
            "SS0156 B2");
        Sheets.En("""
            | Indicator | Annual target |
            | Revenue | '1,234 |
            """).ShouldBe("""
            # Sales
            I Revenue target 1234
            """,
            "SS0156 B2");
    }

    [Fact]
    public void Numbers_TypedAsText_AreNumbers() => Sheets.Ru("""
        | Показатель | Январь | Февраль | Март | Апрель | Май | Июнь |
        | Выручка | 10 000,50 | '1 234 | 10 млн | 1,5 млрд ₽ | $1.2M | 2k |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=10000.5 2=1234 3=10000000 4=1500000000 5=1200000 6=2000
        """);

    [Fact]
    public void DashesAndNotAvailable_AreBlank() => Sheets.Ru("""
        | Показатель | Январь | Февраль | Март | Апрель |
        | Выручка | — | н/д | n/a | нет |
        """).ShouldBe("""
        # Продажи
        I Выручка
        """);

    [Fact]
    public void RangesBoundsAndChanges_AreFindings() => Sheets.Ru("""
        | Показатель | План на год | Январь | Февраль | Март |
        | Выручка | 5–7 | не менее 95 | +10 % | много |
        """).ShouldBe("""
        # Продажи
        I Выручка
        """,
        "SS0152 B2", "SS0153 C2", "SS0154 D2", "SS0151 E2");

    [Fact]
    public void ErrorCells_AreFindingsAndNeverValues() => Sheets.Ru("""
        | Показатель | План на год | Январь |
        | Выручка | #REF! | #DIV/0! |
        | Клиенты | 5 | #N/A |
        """).ShouldBe("""
        # Продажи
        I Выручка
        I Клиенты target 5
        """,
        "SS0150 B2", "SS0150 C2", "SS0150 C3");

    [Fact]
    public void ResultsOfFormulas_AreValues()
    {
        var tab = new SheetGrid(5, "Продажи",
        [
            [Picture.Parse("Показатель"), Picture.Parse("План на год"), Picture.Parse("Январь")],
            [Picture.Parse("Выручка"), new Cell(CellValue.OfNumber(120), CellTraits.Formula), new Cell(CellValue.OfText("10,5"), CellTraits.Formula)],
        ]);

        Sheets.Read(Picture.Tab("Настройки", Sheets.RuSettings), tab).ShouldBe("""
            # Продажи
            I Выручка target 120 plan 1=10.5
            """);
    }

    [Fact]
    public void DueDates_InTheWaysPeopleTypeThem() => Sheets.Ru("""
        | Задача | Срок |
        | а1 | 2027-03-31 |
        | а2 | 31.12.27 |
        | а3 | 31/12 |
        | а4 | до 15 марта |
        | а5 | декабрь |
        | а6 | III квартал |
        | а7 | 4 кв. |
        | а8 | 1 полугодие |
        | а9 | 46388 |
        | а10 | '31.12.2027 |
        """).ShouldBe("""
        # Продажи
        T а1; due 2027-03-31
        T а2; due 2027-12-31
        T а3; due 2027-12-31
        T а4; due 2027-03-15
        T а5; due 2027-12-31
        T а6; due 2027-09-30
        T а7; due 2027-12-31
        T а8; due 2027-06-30
        T а9; due 2027-01-01
        T а10; due 2027-12-31
        """);

    [Fact]
    public void DueDates_OfAYearFromApril_AreInsideIt() => Sheets.Read(
        Picture.Tab("Settings", """
            | Fiscal year | 2027 |
            | First month of the year | 4 |
            | Name | E-mail |
            | Ivan Ivanov | i@example.com |
            """),
        Picture.Tab("Sales", """
            | Task | Due |
            | a1 | Q1 |
            | a2 | by March |
            | a3 | H2 |
            | a4 | 15 February |
            """)).ShouldBe("""
        # Sales
        T a1; due 2027-06-30
        T a2; due 2028-03-31
        T a3; due 2028-03-31
        T a4; due 2028-02-15
        """);

    [Fact]
    public void DueDate_ThatDoesNotExist_IsAFinding() => Sheets.Ru("""
        | Задача | Срок |
        | Сайт | '31.02 |
        | CRM | скоро |
        """).ShouldBe("""
        # Продажи
        T Сайт
        T CRM
        """,
        "SS0170 B2", "SS0170 B3");

    [Fact]
    public void Statuses_OfBothLanguages_AndAnUnknownOne() => Sheets.Ru("""
        | Задача | Статус |
        | а1 | Выполнено! |
        | а2 | in progress |
        | а3 | На паузе |
        | а4 | cancelled |
        | а5 | 100 % |
        | а6 | фиолетовый |
        """).ShouldBe("""
        # Продажи
        T а1; Done
        T а2; InProgress
        T а3; OnHold
        T а4; Cancelled
        T а5; Done
        T а6
        """,
        "SS0174 B7");

    [Fact]
    public void Progress_AsPointsFractionAndPercent() => Sheets.Ru("""
        | Задача | Выполнено, % |
        | а1 | 50 |
        | а2 | 0.5 |
        | а3 | 75% |
        | а4 | 1 |
        | а5 | 120 |
        """).ShouldBe("""
        # Продажи
        T а1; 50%
        T а2; 50%
        T а3; 75%
        T а4; 100%
        T а5; 100%
        """,
        "SS0161 B6");

    [Fact]
    public void KeyMonths_AreSeparatedLikeOwners() => Sheets.Ru("""
        | Задача | Ключевая в месяце |
        | а1 | фев, май; сентябрь |
        | а2 | 3 / декабрь и Jan |
        | а3 | весной |
        """).ShouldBe("""
        # Продажи
        T а1; key 2 5 9
        T а2; key 1 3 12
        T а3
        """,
        "SS0178 B4");

    [Fact]
    public void Weights_NegativeAndUnreadable_AreOneWithAFinding() => Sheets.Ru("""
        | Показатель | Вес | План на год |
        | Выручка | -2 | 5 |
        | Клиенты | тяжёлый | 5 |
        | Чек | 0 | 5 |
        """).ShouldBe("""
        # Продажи
        I Выручка target 5
        I Клиенты target 5
        I Чек w 0 target 5
        """,
        "SS0160 B2", "SS0163 B3");

    [Fact]
    public void DirectionAndAggregation_AsWordsSignsAndNonsense() => Sheets.Ru("""
        | Показатель | Лучше | Свод |
        | Текучесть | ↓ | среднее |
        | База | max | на конец |
        | Чек | вбок | как-нибудь |
        """).ShouldBe("""
        # Продажи
        I Текучесть lower average
        I База last
        I Чек
        """,
        "SS0175 B4", "SS0176 C4");

    [Fact]
    public void DateWhereANumberBelongs_IsAFinding() => Sheets.Ru("""
        | Показатель | План на год |
        | Чек | 2027-05-10 |
        """).ShouldBe("""
        # Продажи
        I Чек
        """,
        "SS0159 B2");

    [Fact]
    public void MarksInEitherAlphabetAndCase_AreBareMilestones() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март | Апрель | Май |
        | Сайт | x | X | х | Х | ● |
        """).ShouldBe("""
        # Продажи
        T Сайт; 1 •; 2 •; 3 •; 4 •; 5 •
        """);

    [Fact]
    public void NumberedListInAMonth_IsOneMilestoneWithAHint() => Sheets.Ru("""
        | Задача | Январь | Февраль |
        | Сайт | 1) макет\n2) тесты | первая\nвторая |
        """).ShouldBe("""
        # Продажи
        T Сайт; 1 1) макет\n2) тесты; 2 первая\nвторая
        """,
        "SS0180 B2");

    [Fact]
    public void DoneMilestoneMergedOverMonths_IsInTheLast() => Sheets.En("""
        | Task | Jan | Feb | Mar | Apr |
        | Site | ✓ launch | < | < | — |
        """).ShouldBe("""
        # Sales
        T Site; 3 ✓ launch
        """);
}
