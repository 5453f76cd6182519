namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Month cells of tasks (domain.md §3, Milestone cells).</summary>
public class MilestonePictures
{
    [Fact]
    public void Marks_AloneAndSetOff_MakeDone() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март | Апрель | Май | Июнь | Июль |
        | Сайт | ✓ макет | тесты ✔ | + | готово: релиз | x | +5 клиентов | C++ |
        """).ShouldBe("""
        # Продажи
        T Сайт; 1 ✓ макет; 2 ✓ тесты; 3 ✓ •; 4 ✓ релиз; 5 •; 6 +5 клиентов; 7 C++
        """);

    [Fact]
    public void Checkboxes_TickedAndUnticked() => Sheets.En("""
        | Task | Jan | Feb | Mar |
        | Site | TRUE | FALSE | 1 |
        """).ShouldBe("""
        # Sales
        T Site; 1 ✓ •; 3 •
        """);

    [Fact]
    public void NumberOtherThanOne_IsText() => Sheets.Ru("""
        | Задача | Январь | Февраль |
        | Звонки | 300 | 500 |
        """).ShouldBe("""
        # Продажи
        T Звонки; 1 300; 2 500
        """);

    [Fact]
    public void MergedOverMonths_IsOneMilestoneInTheLast() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март |
        | Сайт | запуск | < | < |
        """).ShouldBe("""
        # Продажи
        T Сайт; 3 запуск
        """);

    [Fact]
    public void PaintedMonths_AreOneMilestoneInTheLast() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март | Апрель |
        | Сайт | | {#ffcc00} | {#ffcc00} | |
        """).ShouldBe("""
        # Продажи
        T Сайт; 3 •
        """,
        "SS0131 D2");

    [Fact]
    public void PaintedMonths_WithText_AreThatText() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март | Апрель |
        | Сайт | | {#ffcc00} макет | {#ffcc00} | |
        """).ShouldBe("""
        # Продажи
        T Сайт; 2 макет
        """);

    [Fact]
    public void WholeRowPainted_IsNoMilestone() => Sheets.Ru("""
        | Задача | Январь | Февраль | Март |
        | {#ffcc00} Сайт | {#ffcc00} | {#ffcc00} | {#ffcc00} |
        """).ShouldBe("""
        # Продажи
        T Сайт
        """);

    [Fact]
    public void TwoRunsOfOneColour_AreTwoMilestones() => Sheets.En("""
        | Task | Jan | Feb | Mar | Apr | May |
        | Site | {#00cc00} | | {#00cc00} | {#00cc00} | |
        """).ShouldBe("""
        # Sales
        T Site; 1 •; 4 •
        """,
        "SS0131 B2", "SS0131 E2");

    [Fact]
    public void DoneTask_MakesItsMilestonesDone() => Sheets.Ru("""
        | Задача | Статус | Январь | Февраль |
        | Сайт | выполнено | макет | x |
        """).ShouldBe("""
        # Продажи
        T Сайт; Done; 1 ✓ макет; 2 ✓ •
        """);
}
