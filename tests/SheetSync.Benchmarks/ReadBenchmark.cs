using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Google.Reading;

namespace SheetSync.Benchmarks;

/// <summary>Reading a workbook beside the floor: scanning the same bytes with <see cref="Utf8JsonReader"/>.</summary>
internal static class ReadBenchmark
{
    private const int WarmUpRuns = 60;

    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    /// <param name="sizes">Tabs and rows of each workbook to measure.</param>
    public static void Run(int runs, params IReadOnlyList<(int Tabs, int Rows)> sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, load {Compare.CompareProgram.Load()}. Bare: a cell without what the mask asks for in it has no such object; else an empty one, as the emulator answers.");
        Console.WriteLine();
        Console.WriteLine("| tabs × rows × columns | JSON | step | time | of it collections | cpu | × scan, time | × scan, cpu | allocated | × non-blank text | bytes per cell |");
        Console.WriteLine("|---|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (tabs, rows) in sizes)
        {
            One(tabs, rows, 40, Math.Max(6, runs * 12 / tabs), parents: true);
            One(tabs, rows, 40, Math.Max(6, runs * 12 / tabs), parents: false);
        }
    }

    private static void One(int tabs, int rows, int columns, int runs, bool parents)
    {
        var generator = new PlanJson(seed: 1, parents);
        var json = generator.Write(tabs, rows, columns);
        var grid = Decode(json);
        var adopted = AdoptedWorkbook.Of(grid, Now);
        var figures = Measure.ByTurns(
            runs,
            [
                ("scan", () => Scan(json)),
                ("decode", () => Decode(json).Dispose()),
                ("read (grid → plan)", () => Read(grid)),
                ("decode + read", () => With(json, grid => Read(grid))),
                ("decode + read + decide", () => With(json, grid => SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now))),
                ("read, adopted and known", () => PlanReader.Read(adopted.Grid, adopted.Known.Items, Now)),
                ("read + decide, adopted and known", () => SyncEngine.Decide(adopted.Grid, adopted.Known, Now)),
            ]);
        var scan = figures[0];
        foreach (var figure in figures)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {tabs} × {rows} × {columns} | {json.Length / 1e6:0.0} MB{(parents ? "" : ", bare")} | {figure.Name} | {figure.Time.TotalMilliseconds:0.0} ms | {figure.Pauses.TotalMilliseconds:0} ms | {figure.Cpu.TotalMilliseconds:0.0} ms | {figure.Time / scan.Time:0.00} | {figure.Cpu / scan.Cpu:0.00} | {figure.Allocated / 1e6:0.0} MB | {(double)figure.Allocated / generator.TextBytes:0.00} | {figure.Allocated / generator.Cells} |"));
        }
    }

    /// <summary>One step over and over, for a profiler to look at: so many times, or as often as the time allows.</summary>
    public static void Repeat(Action job, int most, TimeSpan time)
    {
        for (var i = 0; i < WarmUpRuns; i++)
        {
            job();
        }

        var start = Stopwatch.GetTimestamp();
        var (runs, small, large, pauses, cpu) = (0, GC.CollectionCount(0), GC.CollectionCount(2), GC.GetTotalPauseDuration(), Environment.CpuUsage.TotalTime);
        var each = new List<TimeSpan>();
        for (; runs < most && (most < int.MaxValue || Stopwatch.GetElapsedTime(start) < time); runs++)
        {
            var before = Environment.CpuUsage.TotalTime;
            job();
            each.Add(Environment.CpuUsage.TotalTime - before);
        }

        cpu = (Environment.CpuUsage.TotalTime - cpu) / runs;
        pauses = (GC.GetTotalPauseDuration() - pauses) / runs;
        Console.WriteLine(
            $"{runs} runs of {cpu.TotalMilliseconds:0.00} ms of processor time, the least {each.Min().TotalMilliseconds:0.00}; {GC.CollectionCount(0) - small} collections, {GC.CollectionCount(2) - large} of them full, {pauses.TotalMilliseconds:0.00} ms of pauses a run.");
    }

    /// <summary>scan, decode, read, decide or adopted (decide where all is known) of so many tabs and rows.</summary>
    public static Action Job(string step, (int Tabs, int Rows) size)
    {
        var json = new PlanJson(seed: 1).Write(size.Tabs, size.Rows, 40);
        var grid = Decode(json);
        return step switch
        {
            "scan" => () => Scan(json),
            "decode" => () => Decode(json).Dispose(),
            "read" => () => With(json, grid => Read(grid)),
            "adopted" when AdoptedWorkbook.Of(grid, Now) is var adopted => () => SyncEngine.Decide(adopted.Grid, adopted.Known, Now),
            _ => () => With(json, grid => SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now)),
        };
    }

    private static int Scan(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var tokens = 0;
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static WorkbookGrid Decode(byte[] json) =>
        GridDecoder.DecodeAsync(new MemoryStream(json), "benchmark", "https://sheets.example/spreadsheets/d/benchmark/edit", readAhead: false, default).GetAwaiter().GetResult();

    /// <summary>As the service does it: the memory of the cells goes back to the pool once all is decided.</summary>
    private static void With<T>(byte[] json, Func<WorkbookGrid, T> work)
    {
        using var grid = Decode(json);
        work(grid);
    }

    private static ReadOutcome Read(WorkbookGrid grid) => PlanReader.Read(grid, KnownItems.None, Now);
}
