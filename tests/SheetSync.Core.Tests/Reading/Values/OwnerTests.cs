using FsCheck;
using FsCheck.Fluent;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Tests.Reading.Values;

public sealed class OwnerTests
{
    private static readonly Person Ivanov = P("Иванов Иван Иванович", "ivan@firma.ru");
    private static readonly Person PetrovPetr = P("Петров Пётр Сергеевич", "petrov@firma.ru");
    private static readonly Person PetrovPavel = P("Павел Петров", null);
    private static readonly Person Semenova = P("Анна Семёнова", "anna@firma.ru");
    private static readonly Person Hyphen = P("Мария Петрова-Водкина", null);
    private static readonly Person Smith = P("John Smith", "john@firma.com");
    private static readonly Person Doe = P("Doe, Jane", null);
    private static readonly Person Rabinovich = P("Рабинович Лев", null);
    private static readonly Person Initials = P("Кузнецов О. В.", null);

    private static readonly PeopleIndex People = PeopleIndex.Build(
        [Ivanov, PetrovPetr, PetrovPavel, Semenova, Hyphen, Smith, Doe, Rabinovich, Initials], ["Продажи", "Маркетинг и PR", "Sales"]);

    private static Person P(string name, string? email) => new(name, email, null, null);

    private static Parsed<IReadOnlyList<ResolvedOwner>> Read(string text) => OwnerText.ReadText(text, People);

    private static void ShouldBe(string text, params Person[] people)
    {
        var read = Read(text);
        read.Value.Select(o => o.Person?.Name ?? $"? {o.Text}").ShouldBe(people.Select(p => p.Name));
        read.Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ivan@firma.ru")]
    [InlineData("IVAN@FIRMA.RU")]
    [InlineData("Иван <ivan@firma.ru>")]
    [InlineData("Иванов (ivan@firma.ru)")]
    [InlineData("mailto:ivan@firma.ru")]
    [InlineData("Иванов")]
    [InlineData("ИВАНОВ")]
    [InlineData("Иван Иванов")]
    [InlineData("Иванов Иван")]
    [InlineData("Иванов Иван Иванович")]
    [InlineData("Иван Иванович Иванов")]
    [InlineData("Иванов И. И.")]
    [InlineData("Иванов И.И.")]
    [InlineData("И. И. Иванов")]
    [InlineData("И.И.Иванов")]
    [InlineData("Иванов И И")]
    [InlineData("Иванов ИИ")]
    [InlineData("ИвановИ.И.")]
    [InlineData("Иванов И.")]
    [InlineData("И. Иванов")]
    [InlineData("Иванов, И.")]
    [InlineData("Иванов, Иван")]
    [InlineData("Иванов (директор)")]
    [InlineData("Иванов И.И. (директор, наставник)")]
    [InlineData("1. Иванов")]
    [InlineData("Ивaнoв")]
    [InlineData("Иванов\u00A0И.\u00A0И.")]
    [InlineData("\u200BИванов ")]
    [InlineData("Иванов 👑")]
    public void Owner_OnePersonHoweverWritten_IsFound(string text) => ShouldBe(text, Ivanov);

    [Fact]
    public void Owner_OtherNames_AreFound()
    {
        ShouldBe("Семенова", Semenova);
        ShouldBe("Анна Семёнова", Semenova);
        ShouldBe("Петров Петр", PetrovPetr);
        ShouldBe("Петров П. С.", PetrovPetr);
        ShouldBe("Петров Павел", PetrovPavel);
        ShouldBe("Петрова-Водкина М.", Hyphen);
        ShouldBe("Мария Петрова-Водкина", Hyphen);
        ShouldBe("Smith, John", Smith);
        ShouldBe("J. Smith", Smith);
        ShouldBe("Smith J", Smith);
        ShouldBe("john smith", Smith);
        ShouldBe("Jane Doe", Doe);
        ShouldBe("Doe", Doe);
        ShouldBe("Рабинович", Rabinovich);
        ShouldBe("Кузнецов О.В.", Initials);
        ShouldBe("Кузнецов Олег Викторович", Initials);
        ShouldBe("Кузнецов", Initials);
    }

    [Theory]
    [InlineData("Иванов, Семёнова")]
    [InlineData("Иванов; Семёнова")]
    [InlineData("Иванов / Семёнова")]
    [InlineData("Иванов и Семёнова")]
    [InlineData("Иванов and Семёнова")]
    [InlineData("Иванов\nСемёнова")]
    [InlineData("Иванов\r\nСемёнова\r\n")]
    [InlineData("Иванов И.И., Семёнова А.")]
    [InlineData("Иванов И. И. и А. Семёнова")]
    [InlineData("1) Иванов\n2) Семёнова")]
    [InlineData("ivan@firma.ru anna@firma.ru")]
    [InlineData("Иванов, anna@firma.ru")]
    [InlineData("ivan@firma.ru, Анна Семёнова")]
    [InlineData("Иванов, Анна Семёнова")]
    [InlineData("Иванов (за всё, включая отчёт); Семёнова")]
    [InlineData("Иванов, Семёнова, Иванов")]
    public void Owner_Several_KeepTheirOrder(string text) => ShouldBe(text, Ivanov, Semenova);

    [Fact]
    public void Owner_CommaWithinNames_IsTriedWholeFirst()
    {
        ShouldBe("Smith, John; Doe, Jane", Smith, Doe);
        ShouldBe("Smith, John, Doe, Jane", Smith, Doe);
        ShouldBe("Smith, John and Doe", Smith, Doe);
        ShouldBe("Иванов и Рабинович", Ivanov, Rabinovich);
        ShouldBe("Иванов, Рабинович", Ivanov, Rabinovich);
    }

    [Fact]
    public void Owner_Ambiguous_NamesTheCandidates()
    {
        var read = Read("Петров");
        read.Value.ShouldHaveSingleItem().Person.ShouldBeNull();
        var finding = read.Findings.ShouldHaveSingleItem();
        finding.Kind.Code.ShouldBe("SS0191");
        finding.At(null, null).Message(Language.Ru).ShouldSatisfyAllConditions(
            m => m.ShouldContain("«Петров»"), m => m.ShouldContain("Петров Пётр Сергеевич <petrov@firma.ru>"), m => m.ShouldContain("Павел Петров"));
        Read("П. Петров").Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0191");
    }

    [Theory]
    [InlineData("Продажи")]
    [InlineData("продажи")]
    [InlineData("Sales")]
    [InlineData("Отдел продаж")]
    [InlineData("Отдел маркетинга")]
    [InlineData("Marketing department")]
    [InlineData("Маркетинг и PR")]
    public void Owner_Department_IsAFinding(string text)
    {
        var read = Read(text);
        read.Value.ShouldHaveSingleItem().ShouldBe(new ResolvedOwner(text, null));
        read.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0192");
    }

    [Theory]
    [InlineData("Сидоров", null)]
    [InlineData("Иваноф", "Иванов Иван Иванович")]
    [InlineData("Ивнаов", "Иванов Иван Иванович")]
    [InlineData("Семёнов", "Анна Семёнова")]
    [InlineData("Анна", "Анна Семёнова")]
    [InlineData("Ivanov", null)]
    [InlineData("Иванов Пётр", "Иванов Иван Иванович")]
    [InlineData("Иванов Иван Петрович", "Иванов Иван Иванович")]
    [InlineData("nobody@firma.ru", null)]
    [InlineData("?", null)]
    [InlineData("директор", null)]
    public void Owner_Unknown_IsAFindingWithTheNearestPerson(string text, string? nearest)
    {
        var read = Read(text);
        read.Value.ShouldHaveSingleItem().Person.ShouldBeNull();
        var finding = read.Findings.ShouldHaveSingleItem();
        finding.Kind.Code.ShouldBe("SS0190");
        var message = finding.At(null, null).Message(Language.Ru);
        message.ShouldContain(text);
        (nearest is null ? !message.Contains("Возможно", StringComparison.Ordinal) : message.Contains($"Возможно, это {nearest}.", StringComparison.Ordinal)).ShouldBeTrue(message);
    }

    [Fact]
    public void Owner_KnownBesideUnknown_AreBothKept()
    {
        var read = Read("Иванов, Сидоров");
        read.Value.ShouldBe([new ResolvedOwner("Иванов", Ivanov), new ResolvedOwner("Сидоров", null)]);
        read.Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0190");
    }

    [Fact]
    public void Owner_Chips_CountFirst()
    {
        Parsed<IReadOnlyList<ResolvedOwner>> Chips(string text, string emails) =>
            OwnerText.Read(new Cell(CellValue.OfText(text), chipEmails: emails), People);

        Chips("Ivan Ivanov", "ivan@firma.ru").Value.ShouldBe([new ResolvedOwner("ivan@firma.ru", Ivanov)]);
        Chips("Ivan Ivanov", "ivan@firma.ru").Findings.ShouldBeEmpty();
        Chips("Ivan Ivanov, Семёнова", "ivan@firma.ru").Value.Select(o => o.Person).ShouldBe([Ivanov, Semenova]);
        Chips("Ivan Ivanov, Anna", "ivan@firma.ru,anna@firma.ru").Value.Select(o => o.Person).ShouldBe([Ivanov, Semenova]);
        Chips("Иванов, Сидоров", "ivan@firma.ru").Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0190");
        Chips("", "someone@other.ru").Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0190");
    }

    [Fact]
    public void Owner_OtherCells_AreReadOrReported()
    {
        Parsed<IReadOnlyList<ResolvedOwner>> Of(Cell cell) => OwnerText.Read(cell, People);

        Of(default).Value.ShouldBeEmpty();
        Of(new Cell(CellValue.OfText("—"))).Value.ShouldBeEmpty();
        Of(new Cell(CellValue.OfError("#REF!"))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0150");
        Of(new Cell(CellValue.OfNumber(5))).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0190");
        Of(new Cell(CellValue.OfBoolean(false))).Value.ShouldBeEmpty();
    }

    [Fact]
    public void Owner_WithoutPeople_AnyNameCounts()
    {
        var read = OwnerText.ReadText("Иванов, Отдел продаж", PeopleIndex.Build([], ["Продажи"]));
        read.Value.Select(o => o.Text).ShouldBe(["Иванов", "Отдел продаж"]);
        read.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Owner_Namesakes_AreToldApartByEmail()
    {
        var (one, other) = (P("Иванов Иван", "a@x.ru"), P("Иванов Иван", "b@x.ru"));
        var index = PeopleIndex.Build([one, other], []);
        OwnerText.ReadText("Иванов Иван", index).Findings.ShouldHaveSingleItem().Kind.Code.ShouldBe("SS0191");
        OwnerText.ReadText("b@x.ru", index).Value.ShouldBe([new ResolvedOwner("b@x.ru", other)]);
        var (full, part) = (P("Иванов Иван Петрович", null), P("Иванов Иван", null));
        OwnerText.ReadText("Иван Иванов", PeopleIndex.Build([full, part], [])).Value[0].Person.ShouldBe(part);
    }

    [Fact]
    public void Owner_AnyText_NeverThrows() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(UglyText.Arbitrary, text =>
        {
            var read = OwnerText.Read(new Cell(CellValue.OfText(text ?? ""), chipEmails: text), People);
            _ = PeopleIndex.Build([P(text ?? "", text)], [text ?? ""]);
            return read.Value.Count <= 31 * 32;
        }));

    [Theory]
    [InlineData("Иванов, ")]
    [InlineData("а,")]
    [InlineData("(")]
    [InlineData("@")]
    [InlineData("a@b.ru ")]
    [InlineData("и ")]
    [InlineData("Иванов")]
    public void Owner_HugeCell_IsRead(string part)
    {
        var read = Read(string.Concat(Enumerable.Repeat(part, 50_000 / part.Length)));
        read.Value.Count.ShouldBeInRange(1, 31);
        read.Findings.Count.ShouldBeLessThanOrEqualTo(31);
    }
}
