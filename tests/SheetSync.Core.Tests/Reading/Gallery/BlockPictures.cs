using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Blocks, rows and parents as people fill them (domain.md §3, Blocks and Parents).</summary>
public class BlockPictures
{
    [Fact]
    public void SectionedTemplate_IsRead() => Sheets.Ru("""
        | Показатели | < | < | < |
        | Показатель | Ед. изм. | План на год | Январь |
        | Выручка | млн ₽ | 120 | 10 |
        | | | | |
        | Цели | < | < | < |
        | Цель | Показатель | Результат | Ответственный |
        | Рост продаж | Выручка | 120 млн | Смирнова |
        | | | | |
        | Задачи | < | < | < |
        | Задача | Цель | Ответственный | Январь |
        | Новый сайт | Рост продаж | Иванов | макет |
        | Отчёт за год | < | < | < |
        | Итоги | Выросли на 20 % | | |
        | Сильные стороны | Команда | | |
        | Слабые стороны | | | |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] target 120 plan 1=10
        G Рост продаж <- Выручка @ Анна Смирнова; result 120 млн
        T Новый сайт <- Рост продаж @ Иван Иванов; 1 макет
        R Выросли на 20 % / Команда / — / — / —
        """);

    [Fact]
    public void Sections_InAnyOrder_AreRead() => Sheets.En("""
        | Task | Goal | Owner |
        | New site | Grow sales | Ivan Ivanov |
        | Goal | Indicator |
        | Grow sales | Revenue |
        | Indicator | Annual target |
        | Revenue | 120 |
        """).ShouldBe("""
        # Sales
        I Revenue target 120
        G Grow sales <- Revenue
        T New site <- Grow sales @ Ivan Ivanov
        """);

    [Fact]
    public void SingleTable_WithMergedParents_FillsDown() => Sheets.Ru("""
        | Ключевые показатели | Цели на год | Задачи | Ответственные | Январь | Февраль |
        | Выручка | Рост продаж | Новый сайт | Иванов | макет | |
        | ^ | ^ | Новая CRM | ^ | | пилот |
        | ^ | Удержание | Опрос клиентов | Смирнова | | ✓ |
        | Текучесть | Команда | Адаптация | Кузнецов | | |
        """).ShouldBe("""
        # Продажи
        I Выручка
        I Текучесть
        G Рост продаж <- Выручка
        G Удержание <- Выручка
        G Команда <- Текучесть
        T Новый сайт <- Рост продаж @ Иван Иванов; 1 макет
        T Новая CRM <- Рост продаж @ Иван Иванов; 2 пилот
        T Опрос клиентов <- Удержание @ Анна Смирнова; 2 ✓ •
        T Адаптация <- Команда @ Пётр Кузнецов
        """);

    [Fact]
    public void SingleTable_WithParentsWrittenOnce_FillsDown() => Sheets.En("""
        | Key indicators | Annual goals | Tasks | Owners |
        | Revenue | Grow sales | New site | Ivan Ivanov |
        | | | New CRM | Ivan Ivanov |
        | | Keep clients | Survey | Anna Smith |
        """).ShouldBe("""
        # Sales
        I Revenue
        G Grow sales <- Revenue
        G Keep clients <- Revenue
        T New site <- Grow sales @ Ivan Ivanov
        T New CRM <- Grow sales @ Ivan Ivanov
        T Survey <- Keep clients @ Anna Smith
        """);

    [Fact]
    public void NewIndicator_WithABlankGoal_HasNoGoal() => Sheets.Ru("""
        | Показатель | Цель | Задача | Ответственный |
        | Выручка | Рост | Сайт | Иванов |
        | Текучесть | | Адаптация | Иванов |
        """).ShouldBe("""
        # Продажи
        I Выручка
        I Текучесть
        G Рост <- Выручка
        T Сайт <- Рост @ Иван Иванов
        T Адаптация <- (Текучесть) @ Иван Иванов
        """);

    [Fact]
    public void ParentColumns_StandingRightOfTasks_KeepTheirOrder() => Sheets.Ru("""
        | Задача | Ответственный | Цель | Показатель |
        | Сайт | Иванов | Рост | Выручка |
        | Адаптация | Иванов | | Текучесть |
        """).ShouldBe("""
        # Продажи
        I Выручка
        I Текучесть
        G Рост <- Выручка
        T Сайт <- Рост @ Иван Иванов
        T Адаптация <- (Текучесть) @ Иван Иванов
        """);

    [Fact]
    public void BlankRows_DoNotEndABlock() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Иванов |
        | | |
        | | |
        | CRM | Иванов |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        T CRM @ Иван Иванов
        """);

    [Fact]
    public void GroupTitle_MergedAcross_IsNoTaskAndResetsNoParent() => Sheets.Ru("""
        | Цель | Задача | Ответственный |
        | Рост | Сайт | Иванов |
        | Второе полугодие | < | < |
        | | CRM | Иванов |
        """).ShouldBe("""
        # Продажи
        G Рост
        T Сайт <- Рост @ Иван Иванов
        T CRM <- Рост @ Иван Иванов
        """);

    [Fact]
    public void LoneText_InTheTaskColumn_IsATask() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | |
        """).ShouldBe("""
        # Продажи
        T Сайт
        """);

    [Fact]
    public void SideNote_OutsideTheColumns_IsLeftOut() => Sheets.Ru("""
        | Задача | Ответственный | | |
        | Сайт | Иванов | | |
        | | | | см. протокол от 3 марта |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        """);

    [Fact]
    public void TotalsAndColumnNumbers_AreLeftOut() => Sheets.Ru("""
        | Показатель | Ед. изм. | План на год |
        | 1 | 2 | 3 |
        | Выручка | млн ₽ | 120 |
        | Итого | | 120 |
        | Всего: | | 120 |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн ₽] target 120
        """);

    [Fact]
    public void RowWithoutTitle_MergedWithTheOneAbove_ContinuesIt() => Sheets.Ru("""
        | Задача | Ответственный | Январь | Февраль |
        | Сайт | Иванов | макет | |
        | ^ | Смирнова | | запуск |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов, Анна Смирнова; 1 макет; 2 запуск
        """);

    [Fact]
    public void RowWithoutTitle_NotMerged_IsAFinding() => Sheets.Ru("""
        | Задача | Ответственный | Январь |
        | Сайт | Иванов | макет |
        | | Смирнова | запуск |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов; 1 макет
        """,
        "SS0127 B3");

    [Fact]
    public void IndicatorRow_WithoutAName_IsAFindingAndStays() => Sheets.Ru("""
        | Показатель | Ед. изм. | План на год |
        | | млн ₽ | 120 |
        """).ShouldBe("""
        # Продажи
        I (no name) [млн ₽] target 120
        """,
        "SS0127 B2");

    [Fact]
    public void UnknownGoal_WhereTheDepartmentHasGoals_IsAFinding() => Sheets.Ru("""
        | Цель | Результат |
        | Рост | 120 млн |
        | Задача | Цель |
        | Сайт | Рост |
        | CRM | Удержание |
        """).ShouldBe("""
        # Продажи
        G Рост; result 120 млн
        T Сайт <- Рост
        T CRM
        """,
        "SS0128 B5");

    [Fact]
    public void IndicatorOfATask_OtherThanThatOfItsGoal_IsAFindingWhereItIsWritten() => Sheets.Ru("""
        | Показатель | Ед. | План на год |
        | Выручка | млн | 120 |
        | Текучесть | % | 12 |
        | Цель | Показатель |
        | Рост | Выручка |
        | Команда | Текучесть |
        | Задача | Цель | Показатель |
        | Сайт | Рост | Выручка |
        | CRM | Рост | Текучесть |
        """).ShouldBe("""
        # Продажи
        I Выручка [млн] target 120
        I Текучесть [%] target 0.12
        G Рост <- Выручка
        G Команда <- Текучесть
        T Сайт <- Рост
        T CRM <- Рост
        """,
        "SS0140 C9");

    [Fact]
    public void GoalOfATask_BelowTheIndicatorOfAnotherGoal_IsAFindingAtThatIndicator() => Sheets.En("""
        | KPI | Goal | Task |
        | Revenue | Grow | Sign hotels |
        | | Keep | Call clients |
        | Turnover | Grow | Train |
        """).ShouldBe("""
        # Sales
        I Revenue
        I Turnover
        G Grow <- Revenue
        G Keep <- Revenue
        T Sign hotels <- Grow
        T Call clients <- Keep
        T Train <- Grow
        """,
        "SS0140 A4");

    [Fact]
    public void References_IgnoreCaseNumbersAndBrackets() => Sheets.Ru("""
        | Цель | Результат |
        | 1. Рост продаж! | 120 млн |
        | Задача | Цель |
        | Сайт | рост  продаж (см. выше) |
        """).ShouldBe("""
        # Продажи
        G 1. Рост продаж!; result 120 млн
        T Сайт <- 1. Рост продаж!
        """);

    [Fact]
    public void SeveralBlocksOfAKind_AreOneDepartment() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Иванов |
        | Задача | Срок |
        | CRM | 31.03.2027 |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        T CRM; due 2027-03-31
        """);

    [Fact]
    public void MixedLanguages_InOneWorkbook_AreRead() => Sheets.Ru("""
        | Task | Ответственный | January | Февраль |
        | Website | Smirnova / Анна Смирнова | done | |
        """).Plan.Departments[0].Tasks[0].Milestones[0].Done.ShouldBeTrue();

    [Fact]
    public void NumberedListInATitle_IsOneTaskWithAHint() => Sheets.Ru("""
        | Задача | Ответственный |
        | 1) Сайт\n2) CRM\n3) Склад | Иванов |
        """).ShouldBe("""
        # Продажи
        T 1) Сайт\n2) CRM\n3) Склад @ Иван Иванов
        """,
        "SS0180 A2");

    [Fact]
    public void ErrorInATitle_IsAFinding() => Sheets.Ru("""
        | Задача | Ответственный |
        | #REF! | Иванов |
        """).Plan.Findings.ShouldContain(f => f.Cell!.Value.A1 == "A2");

    [Fact]
    public void HiddenTab_NotListed_IsUnread() => Sheets.Read(
        Picture.Tab("Настройки", Sheets.RuSettings),
        Picture.Tab("Черновик", """
            | Задача | Ответственный |
            | Сайт | Иванов |
            """, hidden: true)).Plan.Departments.ShouldBeEmpty();

    [Fact]
    public void ListedTab_Missing_IsABlockerAndStays() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Вкладка | Отдел | Руководитель | E-mail | Вес | Зависят другие |
            | Склад | Логистика | Пётр Кузнецов | k@example.com | 2 | да |
            | | | | | | |
            | Имя | E-mail | Отдел |
            | Пётр Кузнецов | k@example.com | Логистика |
            """)).ShouldBe("""
        # Логистика
        """,
        "SS0120 A2");

    [Fact]
    public void DependedOn_ComesFirst() => Sheets.Read(
        Picture.Tab("Настройки", """
            | Вкладка | Отдел | Руководитель | E-mail | Вес | Зависят другие |
            | Склад | Логистика | Пётр Кузнецов | k@example.com | | нет |
            | Продажи | Продажи | Иван Иванов | i@example.com | | да |
            | Имя | E-mail | Отдел |
            | Пётр Кузнецов | k@example.com | Логистика |
            """),
        Picture.Tab("Склад", """
            | Задача | Срок |
            | Стеллажи | |
            """),
        Picture.Tab("Продажи", """
            | Задача | Срок |
            | Сайт | |
            """)).ShouldBe("""
        # Продажи
        T Сайт
        # Логистика
        T Стеллажи
        """);
}
