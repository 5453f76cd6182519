using System.Diagnostics;
using System.Globalization;
using SheetSync.Emulator.Http;

namespace SheetSync.Benchmarks;

/// <summary>
/// The service at scale: one process, SQLite, an emulator with 150 ms latency and Google's quotas (one project of 300 a minute, five
/// accounts of 60). Everything is adopted, synced and at rest when it starts. Then it idles; 1 % of the workbooks are edited a minute, and owners press
/// <em>Sync now</em> in the menu; then midnight comes, when each workbook's flags change, and edits and calls go on.
/// </summary>
internal static class ServeBenchmark
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(30);

    /// <param name="workbooks">Registered workbooks.</param>
    /// <param name="length">Of the phase of edits, and of the look at midnight.</param>
    /// <param name="drain">Goes on after midnight until every workbook is done, however long that takes.</param>
    public static async Task RunAsync(int workbooks, TimeSpan length, bool drain)
    {
        await using var scene = await ServeScene.StartAsync(workbooks);
        using var editor = new ServeEditor(scene);
        using var caller = new ServeCaller(scene);
        var meter = new ServeMeter(scene);
        Say($"{workbooks} workbooks, {scene.Accounts.Count} accounts, edits {editor.PerMinute:0.#} a minute; set up in {scene.SetUp.TotalSeconds:0} s");

        meter.Begin();
        await Task.Delay(Idle);
        Print("idle", meter, Idle);

        await WorkAsync("edits", editor.EditAsync(length));

        var began = scene.Now;
        await scene.MakeAllDueAsync();
        var midnight = Stopwatch.StartNew();
        await WorkAsync("midnight", editor.EditAsync(length));
        var done = workbooks - await scene.UndoneAsync(began);
        var rate = done / midnight.Elapsed.TotalMinutes;
        Say($"midnight  {done} of {workbooks} done in {midnight.Elapsed.TotalSeconds:0} s, {rate:0} a minute: all take about {workbooks / Math.Max(rate, 1):0} min");
        if (drain)
        {
            await WorkAsync("drain", editor.EditUntilAsync(async () => await scene.UndoneAsync(began) == 0));
            Say($"midnight  all {workbooks} done in {midnight.Elapsed.TotalMinutes:0.0} min");
        }

        Say($"stopped with {string.Join(", ", await scene.StopAsync())}");

        async Task WorkAsync(string phase, Task<IReadOnlyList<TimeSpan>> edits)
        {
            meter.Begin();
            var watch = Stopwatch.StartNew();
            var calls = await caller.CallDuringAsync(edits);
            Print(phase, meter, watch.Elapsed, Times("edit→flag", await edits) + Times("menu call", calls));
        }
    }

    private static string Times(string what, IReadOnlyList<TimeSpan> times) => times.Count == 0 ? $"no {what}  " : string.Create(
        CultureInfo.InvariantCulture, $"{what} of {times.Count}: p50 {At(times, 0.5):0.0} s  p99 {At(times, 0.99):0.0} s  worst {At(times, 1):0.0} s  ");

    private static void Print(string phase, ServeMeter meter, TimeSpan length, string times = "")
    {
        var now = meter.Read();
        Say($"{phase,-8}  {times}Drive {now.Drive}  reads {now.Reads}  writes {now.Writes}  429: {now.Refused}  "
            + string.Create(CultureInfo.InvariantCulture, $"CPU {100 * now.Cpu / length:0} % of a core  memory {now.Memory / 1e6:0} MB (peak {now.Peak / 1e6:0} MB)"));
    }

    private static double At(IReadOnlyList<TimeSpan> times, double share) =>
        times.Order().ElementAt(Math.Min(times.Count - 1, (int)(share * times.Count))).TotalSeconds;

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Say(string text) => Console.WriteLine(text);
}

/// <summary>Requests that the emulator answered and what the service's processes took, since <see cref="Begin"/>.</summary>
internal sealed class ServeMeter
{
    private readonly ServeScene scene;
    private int drive;
    private int reads;
    private int writes;
    private int refused;
    private TimeSpan cpu;

    public ServeMeter(ServeScene scene)
    {
        this.scene = scene;
        scene.Server.Admin.Log.Subscribe(Count);
    }

    public void Begin()
    {
        (drive, reads, writes, refused) = (0, 0, 0, 0);
        cpu = Cpu();
    }

    public (int Drive, int Reads, int Writes, int Refused, TimeSpan Cpu, long Memory, long Peak) Read()
    {
        var spent = Cpu() - cpu;
        return (drive, reads, writes, refused, spent, scene.Services.Sum(s => s.WorkingSet64), scene.Services.Sum(s => s.PeakWorkingSet64));
    }

    /// <summary>Of all replicas; refreshes what is known of them.</summary>
    private TimeSpan Cpu()
    {
        var sum = TimeSpan.Zero;
        foreach (var service in scene.Services)
        {
            service.Refresh();
            sum += service.TotalProcessorTime;
        }

        return sum;
    }

    private void Count(RequestLogEntry entry)
    {
        ref var counter = ref drive;
        switch (entry.Kind)
        {
            case "read":
                counter = ref reads;
                break;
            case "write":
                counter = ref writes;
                break;
            case "drive":
                break;
            default:
                return;
        }

        Interlocked.Increment(ref counter);
        if (entry.Status == 429)
        {
            Interlocked.Increment(ref refused);
        }
    }
}
