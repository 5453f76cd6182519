using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Sheets that grew over years: notes, numbers, stray rows, odd letters, several hands (domain.md §2 and §3).</summary>
public class UglyPictures
{
    [Fact]
    public void Header_InRow20_IsRead() => Sheets.En(string.Concat(Enumerable.Repeat("| | | |\n", 18)) + """
        | Strategy 2027 (draft 4, do not print) | | |
        | Task | Owner | Due |
        | New site | Anna Smith | 2027-03-31 |
        """).ShouldBe("""
        # Sales
        T New site @ Anna Smith; due 2027-03-31
        """);

    [Fact]
    public void TwelveMonthsOfPlan_ThenTwelveOfActuals_UnderMergedGroups() => Sheets.Ru("""
        | | План 2027 | < | < | < | < | < | < | < | < | < | < | < | Факт 2027 | < | < | < | < | < | < | < | < | < | < | < |
        | Показатель | янв | фев | мар | апр | май | июн | июл | авг | сен | окт | ноя | дек | янв | фев | мар | апр | май | июн | июл | авг | сен | окт | ноя | дек |
        | Выручка | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10 11=11 12=12 actual 1=13 2=14 3=15 4=16 5=17 6=18 7=19 8=20 9=21 10=22 11=23 12=24
        """);

    [Fact]
    public void RowPairs_SortedApart_AreStillPairs() => Sheets.Ru("""
        | Показатель | Ед. изм. | План/Факт | Январь |
        | Текучесть | | Факт | 15 |
        | Выручка | | Факт | 9 |
        | Выручка | млн ₽ | План | 10 |
        | Текучесть | % | План | 12 |
        """).ShouldBe("""
        # Продажи
        I Текучесть [%] plan 1=0.12 actual 1=0.15
        I Выручка [млн ₽] plan 1=10 actual 1=9
        """);

    [Fact]
    public void RowPair_WithoutActualsAboveTheNextHeader_IsNoHeaderOfIt() => Sheets.Ru("""
        | Показатель | | Январь |
        | Выручка | План | 10 |
        | | Факт | |
        | Задача | Январь | Февраль |
        | Сайт | макет | |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=10
        T Сайт; 1 макет
        """);

    [Fact]
    public void RowThatSaysNeitherPlanNorActual_IsAPlanWithAFinding() => Sheets.Ru("""
        | Показатель | План/Факт | Январь |
        | Выручка | Прогноз | 10 |
        """).ShouldBe("""
        # Продажи
        I Выручка plan 1=10
        """,
        "SS0139 B2");

    [Fact]
    public void AggregationLeftOfTheName_IsNoTotalsRow() => Sheets.En("""
        | Rollup | Indicator | Annual target |
        | total | Revenue | 120 |
        | | Total | 120 |
        """).ShouldBe("""
        # Sales
        I Revenue sum target 120
        """);

    [Fact]
    public void TitleThatBeginsLikeTotals_IsAnIndicator() => Sheets.Ru("""
        | Показатель | План на год |
        | Всего клиентов | 500 |
        | ИТОГО: | 500 |
        """).ShouldBe("""
        # Продажи
        I Всего клиентов target 500
        """);

    [Fact]
    public void DateOfAnotherCenturyInAHeader_IsNoMonth() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Имя | E-mail |
            | Иван Иванов | ivanov@example.com |
            """),
        Picture.Tab("Продажи", """
            | Показатель | План на год | 9999-12-31 |
            | Выручка | 120 | 5 |
            """)).ShouldBe("""
        # Продажи
        I Выручка target 120
        """,
        "SS0122 C1");

    [Fact]
    public void YearOfThePlan_IsWhatMostMonthsName() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Имя | E-mail |
            | Иван Иванов | ivanov@example.com |
            """),
        Picture.Tab("Продажи", """
            | Показатель | дек 2027 | янв 2028 | фев 2028 |
            | Выручка | 1 | 2 | 3 |
            """)).ShouldBe("""
        # Продажи
        I Выручка plan 1=2 2=3
        """,
        "SS0125 B1");

    [Fact]
    public void ColumnOfAnotherYear_IsIgnoredWithAHint() => Sheets.Ru("""
        | Показатель | Факт 2026 | План 2027 | План 2028 |
        | Выручка | 100 | 120 | 150 |
        """).ShouldBe("""
        # Продажи
        I Выручка base 100 target 120
        """,
        "SS0125 D1");

    [Fact]
    public void RightToLeftAndEmoji_StayUntouched() => Sheets.En("""
        | 🎯 Task | 👤 Owner | 📅 Due |
        | אתר חדש 🚀 | Anna Smith | 2027-03-31 |
        | موقع جديد | Peter Brown | |
        """).ShouldBe("""
        # Sales
        T אתר חדש 🚀 @ Anna Smith; due 2027-03-31
        T موقع جديد @ Peter Brown
        """);

    [Fact]
    public void HeaderWithLineBreaksAndNotes_IsRead() => Sheets.Ru("""
        | №\nп/п | Задача\n(что делаем) | Ответственный\nисполнитель | Срок\nисполнения |
        | 1 | Сайт | Иванов | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов; due 2027-03-31
        """);

    [Fact]
    public void ColumnNumbersUnderATaskHeader_AreLeftOut() => Sheets.Ru("""
        | № | Задача | Ответственный | Срок |
        | 1 | 2 | 3 | 4 |
        | 1 | Сайт | Иванов | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов; due 2027-03-31
        """);

    [Fact]
    public void GroupTitleInTheNumberColumn_IsNoTask() => Sheets.Ru("""
        | № | Цель | Задача | Ответственный |
        | 1 | Рост | Сайт | Иванов |
        | Блок Б. Клиенты | | | |
        | 2 | | CRM | Иванов |
        """).ShouldBe("""
        # Продажи
        G Рост
        T Сайт <- Рост @ Иван Иванов
        T CRM <- Рост @ Иван Иванов
        """);

    [Fact]
    public void SameGoalInTwoBlocks_IsOneGoalWithAFinding() => Sheets.Ru("""
        | Цель | Результат |
        | Рост | 120 млн |
        | Цель | Ответственный |
        | РОСТ | Иванов |
        """).ShouldBe("""
        # Продажи
        G Рост @ Иван Иванов; result 120 млн
        """,
        "SS0136 A4");

    [Fact]
    public void UnknownParentFilledDown_IsSaidOnce() => Sheets.Ru("""
        | Показатель | План на год |
        | Выручка | 120 |
        | Показатель | Задача | Ответственный |
        | Прибыль | Сайт | Иванов |
        | | CRM | Иванов |
        """).ShouldBe("""
        # Продажи
        I Выручка target 120
        T Сайт @ Иван Иванов
        T CRM @ Иван Иванов
        """,
        "SS0128 A4");

    [Fact]
    public void DashForATitle_IsARowWithoutOne() => Sheets.Ru("""
        | Задача | Ответственный |
        | — | Иванов |
        | Сайт | Иванов |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        """,
        "SS0127 B2");

    [Fact]
    public void TabNamedAnyhow_IsADepartmentByWhatItHolds_ANoteIsNot() => Sheets.Read(
        Picture.Tab("Настройки", Sheets.RuSettings),
        Picture.Tab("Лист3 (копия)", """
            | Задача | Срок |
            | Сайт | 31.03.2027 |
            """),
        Picture.Tab("Черновик", """
            | сайт | позвонить |
            | план | 5 |
            """)).ShouldBe("""
        # Лист3 (копия)
        T Сайт; due 2027-03-31
        """);

    [Fact]
    public void HiddenTab_ThatSettingsLists_IsRead() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Финансовый год | 2027 |
            | Вкладка | Отдел |
            | Скрытая | Логистика |
            | Имя | E-mail |
            | Иван Иванов | ivanov@example.com |
            """),
        Picture.Tab("Скрытая", """
            | Задача | Ответственный |
            | Стеллажи | Иванов |
            """, hidden: true)).ShouldBe("""
        # Логистика
        T Стеллажи @ Иван Иванов
        """);

    [Fact]
    public void TabsOfTwoLanguages_AreOneWorkbook() => Sheets.Read(
        Picture.Tab("Настройки", Sheets.RuSettings),
        Picture.Tab("Продажи", """
            | Задача | Статус |
            | Сайт | done |
            """),
        Picture.Tab("Support", """
            | Task | Status | Январь |
            | Help desk | в работе | pilot |
            """)).ShouldBe("""
        # Продажи
        T Сайт; Done
        # Support
        T Help desk; InProgress; 1 pilot
        """);

    [Fact]
    public void ThresholdsTheWrongWayRound_AreAFindingAtTheFirst() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Финансовый год | 2027 |
            | Зелёный от | 80 |
            | Жёлтый от | 95 |
            | Час дайджеста | 25 |
            | Имя | E-mail |
            | Иван Иванов | ivanov@example.com |
            """),
        Picture.Tab("Продажи", """
            | Задача | Срок |
            | Сайт | |
            """)).ShouldBe("""
        # Продажи
        T Сайт
        """,
        "SS0110 B2", "SS0103 B4");

    [Fact]
    public void YearReport_WithTextThatBelongsNowhere_IsAFinding() => Sheets.Ru("""
        | Задача | Срок |
        | Сайт | |
        | Отчёт за год | |
        | Год был трудный | |
        | Итоги | Выросли |
        | | на 20 % |
        | Рынок | Падает |
        """).ShouldBe("""
        # Продажи
        T Сайт
        R Выросли
        на 20 % / — / — / Падает / —
        """,
        "SS0138 A4");

    [Fact]
    public void ServiceId_IsTheOnlyServiceColumnRead()
    {
        var read = Sheets.Ru("""
            | ⚙ ID | Задача | ⚙ Статус | Ответственный |
            | ПРО-7 | Сайт | отменено | Иванов |
            | | CRM | | Иванов |
            """);

        read.ShouldBe("""
            # Продажи
            T Сайт @ Иван Иванов
            T CRM @ Иван Иванов
            """);
        read.Plan.Departments[0].Tasks.Select(t => t.Id.Value).ShouldBe(["ПРО-7", "ПРО-8"]);
    }

    [Fact]
    public void MonthsInABlockOfGoals_AreIgnoredWithAHint() => Sheets.Ru("""
        | Цель | Результат | Январь |
        | Рост | 120 млн | начать |
        """).ShouldBe("""
        # Продажи
        G Рост; result 120 млн
        """,
        "SS0126 C1");

    [Fact]
    public void SecondValueInAContinuedRow_IsAFinding() => Sheets.Ru("""
        | Задача | Срок | Ответственный |
        | Сайт | 31.03.2027 | Иванов |
        | ^ | 30.06.2027 | Смирнова |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов, Анна Смирнова; due 2027-03-31
        """,
        "SS0130 B3");

    [Fact]
    public void LongNoteInTheTitleColumnMergedAcross_IsLeftOut() => Sheets.En("""
        | Goal | Success criterion | Owner |
        | Please fill in by Friday, thanks! | < | < |
        | Grow sales | 120 M | Anna Smith |
        """).ShouldBe("""
        # Sales
        G Grow sales @ Anna Smith; result 120 M
        """);

    [Fact]
    public void PlanAndActualWithTheirYears_OverMonthsOfAYearFromApril_AreGroups() => Sheets.Read(
        Picture.Tab("Settings", """
            | Fiscal year | 2027 |
            | First month of the year | April |
            | Name | E-mail |
            | Ivan Ivanov | i@example.com |
            """),
        Picture.Tab("Sales", """
            | | Plan 2027 | < | Actual 2027 | < | Actual 2026 | < |
            | Indicator | Apr | Jan | Apr | Jan | Apr | Jan |
            | Revenue | 1 | 2 | 3 | 4 | 5 | 6 |
            """)).ShouldBe("""
        # Sales
        I Revenue plan 1=1 10=2 actual 1=3 10=4
        """,
        "SS0125 F2", "SS0125 G2");

    [Fact]
    public void TitleOfTheSheet_ThatSaysPlanAndYear_IsNoGroupOfMonths() => Sheets.Ru("""
        | План 2027 | < | < |
        | Задача | Январь | Февраль |
        | Сайт | макет | запуск |
        """).ShouldBe("""
        # Продажи
        T Сайт; 1 макет; 2 запуск
        """);

    [Fact]
    public void MonthsOverWeeks_HoldMilestonesInAnyOfThem() => Sheets.Ru("""
        | Задача | Январь | < | < | < | Февраль | < |
        | Сайт | | макет | | тесты | | запуск |
        """).ShouldBe("""
        # Продажи
        T Сайт; 1 макет; 1 тесты; 2 запуск
        """);

    [Fact]
    public void OwnersInSeveralColumnsUnderOneHeader_AreAllRead() => Sheets.Ru("""
        | Задача | Ответственные | < | Срок | < |
        | Сайт | Иванов | Смирнова | 31.03.2027 | 30.06.2027 |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов, Анна Смирнова; due 2027-03-31
        """,
        "SS0130 E2");

    [Fact]
    public void NameOfTheLowerHeaderRow_MergedBelowUpperOnes_HidesNone() => Sheets.Ru("""
        | | Показатель | План на год |
        | Ед. изм. | < | ^ |
        | шт. | Клиенты | 120 |
        """).ShouldBe("""
        # Продажи
        I Клиенты [шт.] target 120
        """);
}
