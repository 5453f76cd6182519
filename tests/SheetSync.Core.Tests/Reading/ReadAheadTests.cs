using System.Globalization;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Core.Reading.Tabs;
using SheetSync.Core.Texts;
using SheetSync.Testing;
using SheetSync.Testing.Drawn;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading;

/// <summary>What is read while a workbook arrives is what is read once it is there.</summary>
public sealed class ReadAheadTests
{
    private const string Settings = """
        | Компания       | Ромашка |                |              |
        | Финансовый год | 2027    |                |              |
        |                |         |                |              |
        | Отдел          | Вкладка | Руководитель   | E-mail       |
        | Сбыт           | Продажи | Иван Иванов    | ivan@x.ru    |
        | Маркетинг      |         | Анна Смирнова  | anna@x.ru    |
        """;

    private const string Tasks = """
        | Задача    | Ответственный | Срок       | Март   |
        | Позвонить | Маркетинг     | 01.02.2027 | звонки |
        | Написать  | Петрова       | 31.02.2027 |        |
        """;

    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DrawnStyle.Written)]
    [InlineData(DrawnStyle.FillDown)]
    public void RandomWorkbooks_ReadAhead_AreReadTheSame(DrawnStyle style)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var grid = RandomWorkbooks.Next(seed, style).Draw(language);
                foreach (var settingsAt in new[] { 0, 1, grid.Sheets.Count - 1 })
                {
                    Same(WithSettingsAt(grid, settingsAt)).ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"seed {seed}, {language}, settings at {settingsAt}"));
                }
            }
        }
    }

    [Theory]
    [InlineData("nothing is left to other tabs", "", "Продажи", "Маркетинг")]
    [InlineData("a department that settings do not list", "", "Продажи", "Склад")]
    [InlineData("a department whose tab is missing", "", "Продажи")]
    [InlineData("a tab spelled otherwise", "", "продажи ", "МАРКЕТИНГ")]
    [InlineData("a year that headers name", "Финансовый год", "Продажи", "Маркетинг")]
    [InlineData("two tabs of one title", "", "Продажи", "Продажи", "Маркетинг")]
    public void Workbook_OfWhichMoreIsKnownInTheEnd_IsReadTheSame(string what, string without, params string[] titles)
    {
        var settings = string.Join('\n', Settings.Split('\n').Where(line => without.Length == 0 || !line.Contains(without, StringComparison.Ordinal)));
        SheetGrid[] tabs = [Picture.Tab("Настройки", settings), .. titles.Select((title, at) => Picture.Tab(title, at == 0 ? Tasks : Tasks.Replace("Март", "Март 2029", StringComparison.Ordinal), id: at + 1))];

        Same(Picture.Workbook(tabs)).ShouldBeEmpty(what);
    }

    [Fact]
    public void Departments_BehindTheSettings_AreReadAhead()
    {
        var ahead = Ahead(Picture.Workbook(Picture.Tab("Настройки", Settings), Picture.Tab("Продажи", Tasks, id: 1), Picture.Tab("Маркетинг", Tasks, id: 2))).Ahead!;

        var settings = SettingsReader.Read(ahead.Tabs, Now, null);

        ahead.Tabs.Candidates.Select(tab => ahead.Of(tab, settings, tab.View.Title == "Продажи" ? "Сбыт" : tab.View.Title)?.Items.Tasks.Count).ShouldBe([2, 2]);
        ahead.Of(ahead.Tabs.Candidates[0], settings, "Продажи").ShouldBeNull("it was read for another department");
    }

    [Fact]
    public void Workbook_ReadTwice_IsReadTheSame()
    {
        var grid = Ahead(Picture.Workbook(Picture.Tab("Настройки", Settings), Picture.Tab("Продажи", Tasks, id: 1)));
        var first = Dump.Of(Read(grid));

        Dump.Of(Read(grid)).ShouldBe(first);
    }

    [Fact]
    public void OtherTabs_ThanWereReadAhead_AreReadThemselves()
    {
        var grid = Ahead(Picture.Workbook(Picture.Tab("Настройки", Settings), Picture.Tab("Продажи", Tasks, id: 1)));
        var other = grid with { Sheets = [grid.Sheets[0], Picture.Tab("Продажи", Tasks.Replace("Позвонить", "Приехать", StringComparison.Ordinal), id: 1)] };

        Read(other).Plan.Departments[0].Tasks[0].Title.ShouldBe("Приехать");
    }

    /// <summary>The first difference between a workbook read whole and read ahead; empty without one.</summary>
    private static string Same(WorkbookGrid grid) => Dump.Difference(Read(grid), Read(Ahead(grid)));

    private static ReadOutcome Read(WorkbookGrid grid) => PlanReader.Read(grid, KnownItems.None, Now);

    private static WorkbookGrid Ahead(WorkbookGrid grid)
    {
        var ahead = new ReadAhead();
        foreach (var sheet in grid.Sheets)
        {
            ahead.Add(sheet);
        }

        return grid with { Ahead = ahead };
    }

    private static WorkbookGrid WithSettingsAt(WorkbookGrid grid, int at)
    {
        var others = grid.Sheets.Skip(1).ToList();
        others.Insert(at, grid.Sheets[0]);
        return grid with { Sheets = others };
    }
}
