using SheetSync.Core.Texts;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>Owner cells as people fill them (domain.md §3, Owners).</summary>
public class OwnerPictures
{
    [Fact]
    public void Surname_OfTwoPeople_IsAFindingThatNamesThem()
    {
        var read = Sheets.Read(
            Picture.Tab("Настройки", """
                | Финансовый год | 2027 |
                | Имя | E-mail |
                | Иван Иванов | ivan@example.com |
                | Пётр Иванов | petr@example.com |
                """),
            Picture.Tab("Продажи", """
                | Задача | Ответственный |
                | Сайт | Иванов |
                | CRM | Иванов П. |
                """));

        read.ShouldBe("""
            # Продажи
            T Сайт @ Иванов?
            T CRM @ Пётр Иванов
            """,
            "SS0191 B2");
        read.Plan.Findings[0].Message(Language.Ru).ShouldContain("Иван Иванов <ivan@example.com>, Пётр Иванов <petr@example.com>");
    }

    [Fact]
    public void Names_WithRolesInBracketsAndInitials_AreThosePeople() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Иванов (директор, временно); А. Смирнова / Кузнецов П. |
        | CRM | Смирнова Анна и Иванов И. |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов, Анна Смирнова, Пётр Кузнецов
        T CRM @ Анна Смирнова, Иван Иванов
        """);

    [Fact]
    public void Name_BesideAnotherPersonsEmail_AreTwoOwners() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Иван Иванов, smirnova@example.com |
        | CRM | Анна Смирнова, smirnova@example.com |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов, Анна Смирнова
        T CRM @ Анна Смирнова
        """);

    [Fact]
    public void SurnameCommaName_IsOnePerson() => Sheets.En("""
        | Task | Owner |
        | Site | Smith, Anna |
        | CRM | Smith, Brown |
        """).ShouldBe("""
        # Sales
        T Site @ Anna Smith
        T CRM @ Anna Smith, Peter Brown
        """);

    [Fact]
    public void PersonChip_CountsByItsEmail() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | {mail ivanov@example.com} Ваня из продаж |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        """);

    [Fact]
    public void LookAlikesAndYo_AreTheSameName() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Ивaнoв |
        | CRM | Петр Кyзнецoв |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        T CRM @ Пётр Кузнецов
        """);

    [Fact]
    public void Department_InsteadOfAPerson_IsAFinding() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Отдел маркетинга |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Отдел маркетинга?
        """,
        "SS0192 B2");

    [Fact]
    public void UnknownName_IsAFindingThatNamesTheNearest()
    {
        var read = Sheets.Ru("""
            | Задача | Ответственный |
            | Сайт | Иваноф |
            """);

        read.ShouldBe("""
            # Продажи
            T Сайт @ Иваноф?
            """,
            "SS0190 B2");
        read.Plan.Findings[0].Message(Language.Ru).ShouldContain("Возможно, это Иван Иванов");
    }

    [Fact]
    public void BlankOwner_DoesNotFillDown_AMergedOneDoes() => Sheets.Ru("""
        | Задача | Ответственный |
        | Сайт | Иванов |
        | CRM | |
        | Склад | Смирнова |
        | Опрос | ^ |
        """).ShouldBe("""
        # Продажи
        T Сайт @ Иван Иванов
        T CRM
        T Склад @ Анна Смирнова
        T Опрос @ Анна Смирнова
        """);

    [Fact]
    public void NoTableOfPeople_IsOneWarningWithoutACell() => Sheets.Read(Picture.Tab("Продажи", """
        | Задача | Ответственный |
        | Сайт | Кто угодно |
        | CRM | Ещё кто-то |
        """)).ShouldBe("""
        # Продажи
        T Сайт @ Кто угодно?
        T CRM @ Ещё кто-то?
        """,
        "SS0132 ");
}
