using SheetSync.Core.Template;

namespace SheetSync.Core.Tests.Template;

public sealed class TabTitlesTests
{
    [Theory]
    [InlineData("Продажи", "Продажи")]
    [InlineData("  Продажи / опт  ", "Продажи опт")]
    [InlineData("[R&D]: new*", "R&D new")]
    [InlineData("'Owner's'", "Owner's")]
    [InlineData("///", "1")]
    [InlineData("", "1")]
    [InlineData("Отдел продаж корпоративным клиентам", "Отдел продаж корпоративным клие")]
    [InlineData("Сводка", "Сводка 2")]
    [InlineData("settings", "settings 2")]
    [InlineData("History", "History 2")]
    public void Title_OfADepartment_IsOneEveryProgramTakes(string department, string title) =>
        TabTitles.Of([department]).ShouldBe([title]);

    [Fact]
    public void Titles_OfTheSameName_AreNumbered()
    {
        var longName = new string('д', 40);

        TabTitles.Of(["ИТ", "ит", longName, longName]).ShouldBe(["ИТ", "ит 2", new string('д', 31), new string('д', 29) + " 2"]);
    }

    [Fact]
    public void Title_EndingInAnEmoji_IsNotCutThroughIt() =>
        TabTitles.Of([new string('a', 30) + "🌵"]).ShouldBe([new string('a', 30)]);
}
