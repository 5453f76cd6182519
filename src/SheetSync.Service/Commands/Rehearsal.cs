using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary>
/// The first decision of a process is loading and compiling for the most part, whatever the size of the plan. So while one thread reads the arguments, the
/// settings and the file, another decides about a plan of a few rows and renders it into nothing; the real decision then finds its code ready.
/// Nothing depends on it: what it does is thrown away, and on a single processor it is left out.
/// </summary>
internal static class Rehearsal
{
    private static readonly string[] Months = [.. Enumerable.Range(1, 12).Select(month => Show.Month(month, Language.En))];

    /// <summary>For the commands that read a workbook and show a part of the decision.</summary>
    public static void Begin(string[] args)
    {
        if (Environment.ProcessorCount > 1 && args is [("check" or "plan" or "rollup" or "overdue") and var command, ..])
        {
            var json = Array.IndexOf(args, "--json") > 0;
            new Thread(() => Quietly(command, json)) { IsBackground = true, Name = nameof(Rehearsal) }.Start();
        }
    }

    /// <summary>Decides, and renders what <c>check</c> shows; of other commands the decision is the most.</summary>
    public static void Play(string command, bool json, TextWriter output)
    {
        using var grid = new WorkbookGrid(null, "Plan", null, null, [Sheet("Settings", SettingsRows), Sheet("Sales", SalesRows()), Sheet("Service", SalesRows())]);
        var report = Report.Of(SyncEngine.Decide(grid, KnownWorkbook.Nothing, TimeProvider.System.GetUtcNow()), grid, Language.En);
        if (command != "check")
        {
            return;
        }

        if (json)
        {
            output.Write(JsonDocuments.Utf8(writer => CheckJson.Write(writer, report)).Length);
        }
        else
        {
            CheckCommand.Draw(new Screen(new CliConsole(output, TextWriter.Null, Redirected: true, _ => null), report.Language), report);
        }
    }

    private static void Quietly(string command, bool json)
    {
        try
        {
            Play(command, json, TextWriter.Null);
        }
        catch (Exception)
        {
            // The command itself tells what is wrong.
        }
    }

    private static object?[][] SettingsRows =>
    [
        ["Company", "Company"], ["Fiscal year", 2027], ["Time zone", "UTC"], ["Language", "en"],
        ["Tab", "Department", "Leader", "E-mail"],
        ["Sales", "Sales", "Anna Keller", "anna@example.com"], ["Service", "Service", "Oleg Brandt", "oleg@example.com"],
        ["Name", "E-mail"],
        ["Anna Keller", "anna@example.com"], ["Oleg Brandt", "oleg@example.com"],
    ];

    /// <summary>Of everything a little, with a fault or two: rules and their sentences are part of it.</summary>
    private static object?[][] SalesRows() =>
    [
        ["Key indicators"],
        ["Indicator", "Unit", "Better", "Rollup", "Weight", "Last year", "Target", .. Months.Select(m => m + " plan"), .. Months.Select(m => m + " actual")],
        ["Orders", "pcs", "higher", "sum", 1, 100, 120, .. Enumerable.Repeat<object?>(11.5, 12), .. Enumerable.Repeat<object?>(9.25, 6)],
        ["Complaints", "%", "lower", "average", 2, 4, 5, .. Enumerable.Repeat<object?>(4, 12)],
        [],
        ["Goals"],
        ["Goal", "Indicator"],
        ["More orders", "Orders"],
        ["Fewer complaints", "Complaints"],
        [],
        ["Tasks"],
        ["Task", "Goal", "Owner", "Status", "Comment", null, null, .. Months],
        ["Open a store", "More orders", "Anna Keller", "in progress", "site", null, null, "✓ lease", null, "works", "opening"],
        ["Train the line", "Fewer complaints", "Oleg Brandt", "done", null, null, null, null, "✓ course"],
        ["Ask clients", "Fewer complaints", "Somebody", "in progress", null, null, null, "letter", null, "report"],
    ];

    private static SheetGrid Sheet(string title, object?[][] rows) => new(null, title, Array.ConvertAll(rows, row => Array.ConvertAll(row, CellOf)));

    private static Cell CellOf(object? value) => value switch
    {
        null => default,
        string text => Cell.OfText(text),
        int number => Cell.OfNumber(number),
        _ => Cell.OfNumber((double)value),
    };
}
