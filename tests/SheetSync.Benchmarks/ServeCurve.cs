using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SheetSync.Testing.Storage;

namespace SheetSync.Benchmarks;

/// <summary>How the service grows: so many workbooks on so many replicas, one row each; otherwise as <see cref="ServeBenchmark"/>, on PostgreSQL.</summary>
internal static class ServeCurve
{
    public const string Usage = "curve [workbooks,…] [replicas,…] [seconds]";

    /// <returns>0, also where PostgreSQL is missing, which is said; 1 on CI then.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (PostgreSqlCluster.WhySkipped is { } why)
        {
            Console.WriteLine($"SKIPPED: {why}");
            return 0;
        }

        var workbooks = Numbers(arguments, 0, [100, 1000, 10_000]);
        var replicas = Numbers(arguments, 1, [1, 2, 4]);
        var length = TimeSpan.FromSeconds(Numbers(arguments, 2, [60])[0]);
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        Console.WriteLine("| workbooks | replicas | edit → flag p50 | p99 | midnight, workbooks a minute | all take | reads | writes | 429 | CPU, cores | memory |");
        Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var many in workbooks)
        {
            foreach (var services in replicas)
            {
                await OneAsync(many, services, length, await cluster.NewDatabaseAsync());
            }
        }

        return 0;
    }

    private static async Task OneAsync(int workbooks, int replicas, TimeSpan length, string database)
    {
        await using var scene = await ServeScene.StartAsync(workbooks, replicas, database);
        using var editor = new ServeEditor(scene);
        var meter = new ServeMeter(scene);
        var edits = (await editor.EditAsync(length)).Order().ToList();
        meter.Begin();

        // Told by the emulator: the replicas' clocks may differ by the time that they took to start.
        var read = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var subscription = scene.Server.Admin.Log.Subscribe(entry => _ = entry is { Kind: "read", Status: 200 } && read.TryAdd(entry.Path, true));
        var midnight = Stopwatch.StartNew();
        await scene.MakeAllDueAsync();
        while (midnight.Elapsed < length && read.Count < workbooks)
        {
            await Task.Delay(50);
        }

        var took = midnight.Elapsed;
        var undone = workbooks - read.Count;
        var rate = (workbooks - undone) / took.TotalMinutes;
        var now = meter.Read();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {workbooks} | {replicas} | {At(edits, 0.5)} | {At(edits, 0.99)} | {rate:0} | {(undone == 0 ? "" : "about ")}{(undone == 0 ? took.TotalMinutes : workbooks / Math.Max(rate, 1)):0.0} min | {now.Reads} | {now.Writes} | {now.Refused} | {now.Cpu / took:0.00} | {now.Memory / 1e6:0} MB |"));
        if ((await scene.StopAsync()).Any(code => code != 0))
        {
            await Console.Error.WriteLineAsync("A replica did not end well; its log is above.");
        }
    }

    private static string At(List<TimeSpan> times, double share) => times.Count == 0
        ? "—"
        : string.Create(CultureInfo.InvariantCulture, $"{times[Math.Min(times.Count - 1, (int)(share * times.Count))].TotalSeconds:0.0} s");

    private static int[] Numbers(string[] arguments, int at, int[] otherwise) => arguments.Length > at
        ? [.. arguments[at].Split(',').Select(text => int.Parse(text, CultureInfo.InvariantCulture))]
        : otherwise;
}
