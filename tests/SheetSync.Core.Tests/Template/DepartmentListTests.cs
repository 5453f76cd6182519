using SheetSync.Core.Template;

namespace SheetSync.Core.Tests.Template;

public sealed class DepartmentListTests
{
    [Theory]
    [InlineData("Продажи", "Продажи / - / - / False")]
    [InlineData("Продажи*: Анна Иванова: anna@x.ru", "Продажи / Анна Иванова / anna@x.ru / True")]
    [InlineData("Sales: ann@x.com: Ann Lee", "Sales / Ann Lee / ann@x.com / False")]
    [InlineData("Sales: Ann Lee <ann@x.com>", "Sales / Ann Lee / ann@x.com / False")]
    [InlineData("Sales: ann@x.com", "Sales / - / ann@x.com / False")]
    [InlineData("=Опт: +7 Анна", "=Опт / +7 Анна / - / False")]
    public void Parse_OneDepartment_TellsNameLeaderAndAddress(string text, string expected) =>
        DepartmentList.Parse(text).Select(Shown).ShouldHaveSingleItem().ShouldBe(expected.Replace(" / ", " ", StringComparison.Ordinal));

    [Fact]
    public void Parse_SeveralDepartments_KeepsTheirOrder() =>
        DepartmentList.Parse("Продажи*: Анна, Маркетинг; Финансы\nПерсонал").Select(d => d.Name).ShouldBe(["Продажи", "Маркетинг", "Финансы", "Персонал"]);

    [Theory]
    [InlineData("")]
    [InlineData(" ,; ")]
    [InlineData("*")]
    [InlineData(" , ;; * : Ann")]
    public void Parse_NothingInIt_IsEmpty(string text) => DepartmentList.Parse(text).ShouldBeEmpty();

    [Fact]
    public void ParseLines_OfAFile_TakesADepartmentALine() =>
        DepartmentList.ParseLines("\uFEFF# отделы\r\nСнабжение, склад;Олег;oleg@x.ru\r\n\r\nСервис\tИра\n").Select(Shown)
            .ShouldBe(["Снабжение, склад Олег oleg@x.ru False", "Сервис Ира - False"]);

    private static string Shown(DepartmentOutline d) => $"{d.Name} {d.Leader ?? "-"} {d.LeaderEmail ?? "-"} {d.DependedOn}";
}
