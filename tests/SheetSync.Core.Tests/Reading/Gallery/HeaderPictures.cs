namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Headers as people draw them (domain.md §3, Blocks and Months).</summary>
public class HeaderPictures
{
    [Fact]
    public void Header_InFirstRow_IsRead() => Sheets.Ru("""
        | Задача | Ответственный | Срок |
        | Новый сайт | Иванов | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов; due 2027-03-31
        """);

    [Fact]
    public void Header_AfterLetterheadInRow9_IsRead() => Sheets.Ru("""
        | ООО «Ромашка» | | |
        | Стратегия 2027 | | |
        | Утверждаю: генеральный директор | | |
        | | | |
        | | | |
        | | | |
        | | | |
        | | | |
        | Задача | Ответственный | Срок |
        | Новый сайт | Иванов | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов; due 2027-03-31
        """);

    [Fact]
    public void Header_InEnglish_IsRead() => Sheets.En("""
        | # | Task | Owner | Due | Status |
        | 1 | New site | Ivan Ivanov | 2027-03-31 | in progress |
        """).ShouldBe("""
        # Sales
        T New site @ Ivan Ivanov; due 2027-03-31; InProgress
        """);

    [Fact]
    public void Header_WithLatinLookAlikesAndExtraSpaces_IsRead() => Sheets.Ru("""
        | ЗAДAЧA | Oтветственный  : | Cрок |
        | Новый сайт | Иванов | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов; due 2027-03-31
        """);

    [Fact]
    public void Header_WithUnknownColumn_GetsOneHint() => Sheets.Ru("""
        | Задача | Цвет папки | Ответственный |
        | Новый сайт | синий | Иванов |
        | Новая CRM | красный | Иванов |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов
        T Новая CRM @ Иван Иванов
        """,
        "SS0122 B1");

    [Fact]
    public void Header_WithDuplicateColumn_ReadsTheFirst() => Sheets.Ru("""
        | Задача | Ответственный | Исполнитель |
        | Новый сайт | Иванов | Смирнова |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов
        """,
        "SS0124 C1");

    [Fact]
    public void Header_BlankOverData_IsNamed() => Sheets.Ru("""
        | Задача | | Ответственный |
        | Новый сайт | что-то | Иванов |
        | Новая CRM | ещё | Иванов |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов
        T Новая CRM @ Иван Иванов
        """,
        "SS0123 B1");

    [Fact]
    public void DataRow_OfColumnNames_IsNoHeader() => Sheets.Ru("""
        | Показатель | Ед. изм. | Январь | Февраль | Март |
        | База | шт. | 5 | 6 | 7 |
        | План | шт. | 9 | 10 | 11 |
        """).ShouldBe("""
        # Продажи
        I База [шт.] plan 1=5 2=6 3=7
        I План [шт.] plan 1=9 2=10 3=11
        """);

    [Fact]
    public void Months_FullShortGenitiveAndNumbers_AreTheSame() => Sheets.Ru("""
        | Показатель | январь | февр. | марта | Apr | 05 | июн 2027 | 2027-07-01 | 8 | сен.27 |
        | Выручка | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9
        """);

    [Fact]
    public void Month_OfAnotherYear_IsIgnoredWithAHint() => Sheets.Ru("""
        | Показатель | дек 2026 | янв 2027 | фев 2027 |
        | Выручка | 8 | 9 | 10 |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=9 2=10
        """,
        "SS0125 B1");

    [Fact]
    public void PlanAndActual_InTheHeaderItself_InEitherOrder() => Sheets.Ru("""
        | Показатель | План январь | Факт январь | февраль план | февраль (факт) |
        | Выручка | 10 | 9 | 11 | 12 |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=10 2=11 actual 1=9 2=12
        """);

    [Fact]
    public void PlanAndActual_InAGroupRowAbove_Merged() => Sheets.Ru("""
        | | | План | < | < | Факт | < | < |
        | Показатель | Ед. изм. | янв | фев | мар | янв | фев | мар |
        | Выручка | млн ₽ | 10 | 11 | 12 | 9 | 10 | 13 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] plan 1=10 2=11 3=12 actual 1=9 2=10 3=13
        """);

    [Fact]
    public void PlanAndActual_InAGroupRowAbove_WrittenOnce() => Sheets.En("""
        | | | Plan | | | Actual | | |
        | Indicator | Unit | Jan | Feb | Mar | Jan | Feb | Mar |
        | Revenue | M$ | 10 | 11 | 12 | 9 | 10 | 13 |
        """).ShouldBe("""
        # Sales
        I Revenue [M$] plan 1=10 2=11 3=12 actual 1=9 2=10 3=13
        """);

    [Fact]
    public void PlanAndActual_BelowAMonthMergedOverAPair() => Sheets.Ru("""
        | Показатель | Ед. изм. | Январь | < | Февраль | < |
        | ^ | ^ | План | Факт | План | Факт |
        | Выручка | млн ₽ | 10 | 9 | 11 | 12 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] plan 1=10 2=11 actual 1=9 2=12
        """);

    [Fact]
    public void PlanAndActual_BelowAMonth_NamesInTheLowerRow() => Sheets.Ru("""
        | | | Январь | < | Февраль | < |
        | Показатель | Ед. изм. | План | Факт | План | Факт |
        | Выручка | млн ₽ | 10 | 9 | 11 | 12 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] plan 1=10 2=11 actual 1=9 2=12
        """);

    [Fact]
    public void PlanAndActual_InAGroupRowRightBelowTasksPlanned_AreNoTask() => Sheets.Ru("""
        | Задача | Ответственный | Статус | Срок |
        | Новый сайт | Иванов | План | 31.03.2027 |
        | | | План | Факт |
        | Показатель | Цель (число) | Янв | Янв |
        | Выручка | 120 | 10 | 9 |
        """).ShouldBe("""
        # Продажи
        I Выручка target 120 plan 1=10 actual 1=9
        T Новый сайт @ Иван Иванов; due 2027-03-31; NotStarted
        """);

    [Fact]
    public void PlanAndActual_InTheSameHeaderRowWithMonthsBelow() => Sheets.Ru("""
        | Показатель | Ед. изм. | План | < | < | Факт | < | < |
        | ^ | ^ | янв | фев | мар | янв | фев | мар |
        | Выручка | млн ₽ | 10 | 11 | 12 | 9 | 10 | 13 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] plan 1=10 2=11 3=12 actual 1=9 2=10 3=13
        """);

    [Fact]
    public void PlanAndActual_InRowPairs_NameWrittenOnce() => Sheets.Ru("""
        | Показатель | Ед. изм. | | Январь | Февраль |
        | Выручка | млн ₽ | План | 10 | 11 |
        | | | Факт | 9 | 12 |
        | Клиенты | шт. | План | 100 | 110 |
        | Клиенты | шт. | Факт | 90 | 115 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] plan 1=10 2=11 actual 1=9 2=12
        I Клиенты [шт.] plan 1=100 2=110 actual 1=90 2=115
        """);

    [Fact]
    public void PlanAndActual_InRowPairs_NameMerged() => Sheets.En("""
        | Indicator | Unit | Plan/Actual | Jan | Feb |
        | Revenue | M$ | Plan | 10 | 11 |
        | ^ | ^ | Actual | 9 | 12 |
        """).ShouldBe("""
        # Sales
        I Revenue [M$] plan 1=10 2=11 actual 1=9 2=12
        """);

    [Fact]
    public void Header_MergedDownOverTwoRows_WithPlainMonths() => Sheets.Ru("""
        | Задача | Ответственный | Январь | Февраль |
        | ^ | ^ | ^ | ^ |
        | Новый сайт | Иванов | макет | |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов; 1 макет
        """);

    [Fact]
    public void TargetInNumbers_AndGoalInWords_AreTold() => Sheets.Ru("""
        | Показатель | Цель (число) |
        | Выручка | 120 |
        | | |
        | Цель (SMART) | Показатель |
        | Вырасти вдвое | Выручка |
        """).ShouldBe("""
        # Продажи
        I Выручка target 120
        G Вырасти вдвое <- Выручка
        """);

    [Fact]
    public void ServiceColumns_AreNotCountedAndNotRead() => Sheets.Ru("""
        | Задача | Ответственный | ⚙ ID | ⚙ Флаг |
        | Новый сайт | Иванов | ПРО-7 | Просрочено на 12 дн. |
        """).ShouldBe("""
        # Продажи
        T Новый сайт @ Иван Иванов
        """);

    [Fact]
    public void FiscalYearFromApril_MapsCalendarMonths() => Sheets.Read(
        SheetSync.Testing.Grids.Picture.Tab("Settings", """
            | Fiscal year | 2027 |
            | First month of the year | April |
            | Name | E-mail |
            | Ivan Ivanov | i@example.com |
            """),
        SheetSync.Testing.Grids.Picture.Tab("Sales", """
            | Indicator | Apr 2027 | Mar 2028 | Mar 2027 |
            | Revenue | 1 | 12 | 99 |
            """)).ShouldBe("""
        # Sales
        I Revenue plan 1=1 12=12
        """,
        "SS0125 D1");
}
