using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Testing.Grids;

namespace SheetSync.Core.Tests.Reading.Gallery;

/// <summary>What the pictures of the gallery share: people, a settings tab, and reading on a fixed day.</summary>
internal static class Sheets
{
    public static readonly DateOnly Today = new(2027, 11, 12);

    public const string RuSettings = """
        | Компания       | Ромашка |
        | Финансовый год | 2027    |
        |                |         |
        | Имя            | E-mail            | Отдел   |
        | Иван Иванов    | ivanov@example.com | Продажи |
        | Анна Смирнова  | smirnova@example.com | Продажи |
        | Пётр Кузнецов  | kuznetsov@example.com | Склад |
        """;

    public const string EnSettings = """
        | Company     | Daisy |
        | Fiscal year | 2027  |
        |             |       |
        | Name        | E-mail            | Department |
        | Ivan Ivanov | ivanov@example.com | Sales |
        | Anna Smith  | smith@example.com | Sales |
        | Peter Brown | brown@example.com | Stock |
        """;

    public static ReadOutcome Read(params SheetGrid[] tabs) =>
        PlanReader.Read(Picture.Workbook(tabs), KnownItems.None, new DateTimeOffset(2027, 11, 12, 9, 0, 0, TimeSpan.Zero), Today);

    /// <summary>Reads one tab «Продажи» with the Russian settings.</summary>
    public static ReadOutcome Ru(string picture) => Read(Picture.Tab("Настройки", RuSettings), Picture.Tab("Продажи", picture));

    /// <summary>Reads one tab “Sales” with the English settings.</summary>
    public static ReadOutcome En(string picture) => Read(Picture.Tab("Settings", EnSettings), Picture.Tab("Sales", picture));

    public static void ShouldBe(this ReadOutcome read, string plan, params string[] findings)
    {
        PlanPicture.Of(read.Plan).ShouldBe(plan.ReplaceLineEndings("\n").Trim());
        read.Plan.Findings.Select(f => $"{f.Code} {f.Cell?.A1}").ShouldBe(findings, ignoreOrder: true, string.Join('\n', Messages(read)));
    }

    public static IEnumerable<string> Messages(ReadOutcome read) => read.Plan.Findings.Select(f => $"{f.Code} {f.Message(Language.Ru)}");
}
