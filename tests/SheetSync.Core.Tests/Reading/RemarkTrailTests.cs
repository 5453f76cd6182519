using SheetSync.Core.Plan;
using SheetSync.Core.Tests.Reading.Gallery;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading;

/// <summary>domain.md §2, Team tabs: what remarks say, to whom, and whether they became a task.</summary>
public sealed class RemarkTrailTests
{
    private static IReadOnlyList<RemarkTrail> Trails(string remarks) => RemarkTrail.Of(Sheets.Read(
        Picture.Tab("Настройки", Sheets.RuSettings),
        Picture.Tab("Продажи", """
            | Цель | Задача          | Ответственный | Март |
            | Рост | Обзвонить базу  | Иванов        | x    |
            """),
        Picture.Tab("Склад", """
            | Цель | Задача      | Ответственный | Март |
            | Учёт | Навести порядок | Кузнецов  | x    |
            """),
        Picture.Tab("Замечания", remarks)).Plan);

    [Fact]
    public void Remark_NamesATask_ByTitleOrId()
    {
        var trails = Trails("""
            | Замечание     | От кого | Кому    | Задача            |
            | Долго отвечаем | Склад   | Продажи | обзвонить базу!   |
            | Нет полок     | Продажи | Склад   | СКЛ-2             |
            | Нет скотча    | Продажи | Склад   | Купить скотч      |
            | Шумно         | Продажи | Склад   | да                |
            | Темно         | Продажи | Склад   | нет               |
            | Холодно       | Продажи | Склад   |                   |
            """);
        trails.Select(t => (t.Remark.Text, t.Task?.Title, t.BecameTask)).ShouldBe([
            ("Долго отвечаем", "Обзвонить базу", true),
            ("Нет полок", "Навести порядок", true),
            ("Нет скотча", null, false), // the plan has no such task
            ("Шумно", null, true),
            ("Темно", null, false),
            ("Холодно", null, false),
        ]);
    }

    [Fact]
    public void Remark_BelongsToTheDepartmentItIsAddressedTo()
    {
        var trails = Trails("""
            | Замечание | От кого | Кому          | Задача |
            | Одно      | Склад   | продажи       |        |
            | Другое    | Продажи | Пётр Кузнецов |        |
            | Третье    | Кузнецов |              |        |
            | Четвёртое |         | Все           |        |
            """);
        trails.Select(t => (t.Remark.From, t.Remark.To, t.Department)).ShouldBe([
            ("Склад", "продажи", "Продажи"),
            ("Продажи", "Пётр Кузнецов", "Склад"),
            ("Кузнецов", null, "Склад"), // nobody is addressed: the author's
            (null, "Все", null),
        ]);
    }
}
