using System.Runtime.CompilerServices;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.EndToEnd.Tests.Goldens;

/// <summary>
/// Whole reports, word for word, in both languages: what a customer sees. <c>SHEETSYNC_UPDATE=1</c> writes them anew; read the difference
/// before committing it.
/// </summary>
public sealed class GoldenTests : IDisposable
{
    private const string Day = "2027-11-12";
    private readonly string file = Path.Combine(Path.GetTempPath(), $"sheetsync-golden-{Guid.NewGuid():N}.xlsx");

    public static TheoryData<string, string, string> Reports
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            (string Name, string Command)[] reports =
            [
                ("check", "check {0}"), ("plan", "plan {0}"), ("plan-explain", "plan {0} --explain"), ("rollup", "rollup {0}"), ("overdue", "overdue {0}"),
                ("explain-department", "explain {0} Продажи"), ("explain-company", "explain {0} компания"), ("explain-sum", "explain {0} Выручка"),
                ("explain-average", "explain {0} Текучесть\u00A0персонала"), ("explain-goal", "explain {0} Сохранить\u00A0команду"),
                ("explain-task", "explain {0} Обзвонить\u00A0базу"),
            ];
            foreach (var (name, command) in reports)
            {
                all.Add(name, command, "ru");
                all.Add(name, command, "en");
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Report_OnTheTerminal_IsTheGolden(string name, string command, string language) =>
        Compare($"{name}.{language}.txt", await RunAsync(command, language));

    [Theory]
    [MemberData(nameof(Reports))]
    public async Task Report_AsADocument_IsTheGolden(string name, string command, string language) =>
        Compare($"{name}.{language}.json", await RunAsync(command + " --json", language));

    [Theory]
    [InlineData("rules.{0}.txt", "rules")]
    [InlineData("rule.{0}.txt", "rules SS0308")]
    public async Task Rules_InBothLanguages_AreTheGoldens(string name, string command)
    {
        Compare(string.Format(name, "ru"), await RunAsync(command, "ru"));
        Compare(string.Format(name, "en"), await RunAsync(command, "en"));
    }

    /// <summary>A file has no history: dates that were put off are known only to a workbook that was synced before.</summary>
    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Overdue_WithHistory_IsTheGolden(Language language)
    {
        var before = Replaced("2027-10-25", "2027-06-30");
        var first = SyncEngine.Decide(before, KnownWorkbook.Nothing, default, new DateOnly(2027, 5, 3));
        var moved = Replaced("2027-10-25", "2027-12-15");
        var report = Report.Of(SyncEngine.Decide(moved, first.Known, default, DateOnly.Parse(Day)), moved, language);

        Compare($"overdue-postponed.{Name(language)}.txt", Draw(report));
        Compare($"overdue-postponed.{Name(language)}.json", JsonDocuments.Text(writer => OverdueJson.Write(writer, report)));
    }

    public void Dispose() => File.Delete(file);

    private static string Name(Language language) => language == Language.Ru ? "ru" : "en";

    /// <summary>The workbook with one date in place of another.</summary>
    private static WorkbookGrid Replaced(string date, string other)
    {
        var (from, to) = (DateOnly.Parse(date), DateOnly.Parse(other));
        return GoldenWorkbook.Grid with
        {
            Sheets = [.. GoldenWorkbook.Grid.Sheets.Select(sheet => new SheetGrid(sheet.SheetId, sheet.Title,
                [.. Enumerable.Range(1, sheet.RowCount).Select(row => Enumerable.Range(1, sheet.ColumnCount).Select(column =>
                    sheet[row, column].Value.Date == from ? new Cell(CellValue.OfDate(to)) : sheet[row, column]).ToArray())]) { Merges = sheet.Merges })],
        };
    }

    private static string Draw(Report report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        OverdueView.Write(new Screen(Console(output, TextWriter.Null), report.Language), report);
        return output.ToString();
    }

    private async Task<string> RunAsync(string command, string language)
    {
        await File.WriteAllBytesAsync(file, GoldenWorkbook.File());
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var args = string.Format(command, file).Split(' ').Select(arg => arg.Replace('\u00A0', ' '));
        var code = await CommandLine.RunAsync([.. args, "--today", Day, "--lang", language], Console(output, error));
        error.ToString().ShouldBeEmpty();
        return command.EndsWith("--json", StringComparison.Ordinal) ? output.ToString().Replace(Path.GetFileNameWithoutExtension(file), "golden")
            : output + $"exit code {code}\n";
    }

    private static CliConsole Console(TextWriter output, TextWriter error) =>
        new(output, error, Redirected: true, name => name == "COLUMNS" ? "120" : null);

    private static void Compare(string name, string actual, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "Expected", name);
        var text = string.Join('\n', actual.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')));
        if (Environment.GetEnvironmentVariable("SHEETSYNC_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        File.Exists(path).ShouldBeTrue($"{name} is missing: run with SHEETSYNC_UPDATE=1.");
        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"), name);
    }
}
