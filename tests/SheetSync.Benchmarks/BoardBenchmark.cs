using System.Globalization;
using System.Text;
using SheetSync.Core;
using SheetSync.Core.Board;
using SheetSync.Core.Grid;
using SheetSync.Core.Readiness;
using SheetSync.Google.Reading;
using SheetSync.Service.Board;

namespace SheetSync.Benchmarks;

/// <summary>Drawing a board beside decoding, reading and deciding the workbook it shows; and how large its page is.</summary>
internal static class BoardBenchmark
{
    private const string Sheet = "https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh/edit";

    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    /// <param name="sizes">Tabs and rows of each workbook to measure.</param>
    public static void Run(int runs, params IReadOnlyList<(int Tabs, int Rows)> sizes)
    {
        Console.WriteLine("| tabs × rows × columns | step | time | cpu | × first decision | × everyday decision | page |");
        Console.WriteLine("|---|---|---:|---:|---:|---:|---:|");
        foreach (var (tabs, rows) in sizes)
        {
            One(tabs, rows, 40, runs);
        }
    }

    private static void One(int tabs, int rows, int columns, int runs)
    {
        var json = new PlanJson(seed: 1).Write(tabs, rows, columns);
        using var grid = Decode(json);
        var adopted = AdoptedWorkbook.Of(grid, Now);
        var facts = new BoardFacts(BoardInput.Of(SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now)), Sheet, Now.DateTime);
        var pages = new Dictionary<YearPhase, string>();
        var phases = Enum.GetValues<YearPhase>();
        var figures = Measure.ByTurns(
            runs,
            [
                ("decode + read + decide, first seen", () => Decide(json)),

                // As the service does it for a workbook that has a board; decoding is not even in it.
                ("read + decide, adopted and known", () => SyncEngine.Decide(adopted.Grid, adopted.Known, Now)),
                .. phases.Select(phase => ($"board, {phase.ToString().ToLowerInvariant()}", (Action)(() => pages[phase] = Draw(facts, phase)))),
            ]);
        var (first, everyday) = (figures[0], figures[1]);
        Print(first, null);
        Print(everyday, null);
        for (var at = 0; at < phases.Length; at++)
        {
            Print(figures[at + 2], pages[phases[at]]);
        }

        void Print(Figure figure, string? page) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {tabs} × {rows} × {columns} | {figure.Name} | {figure.Time.TotalMilliseconds:0.0} ms | {figure.Cpu.TotalMilliseconds:0.0} ms | {figure.Cpu / first.Cpu:0.00} | {figure.Cpu / everyday.Cpu:0.00} | {(page is null ? "" : $"{Encoding.UTF8.GetByteCount(page) / 1000} kB")} |"));
    }

    private static string Draw(BoardFacts facts, YearPhase phase) =>
        BoardHtml.BoardAsync(facts, new BoardLinks("/board/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEfGh", Sheet, Asked: null), phase).GetAwaiter().GetResult();

    private static void Decide(byte[] json)
    {
        using var grid = Decode(json);
        SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now);
    }

    private static WorkbookGrid Decode(byte[] json) => GridDecoder.DecodeAsync(new MemoryStream(json), "benchmark", Sheet, readAhead: false, default).GetAwaiter().GetResult();
}
