using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SheetSync.Benchmarks.Compare;

/// <param name="Name">Of a script in <c>peers</c>.</param>
/// <param name="Said">How the table names it.</param>
/// <param name="MostRows">Larger workbooks it is spared: it would take too long.</param>
/// <param name="OnlySingleTable">It needs its header in the first row.</param>
/// <param name="WithoutLatency">Its calls are none over a network.</param>
internal sealed record Peer(string Name, string Said, int MostRows = int.MaxValue, bool OnlySingleTable = false, bool WithoutLatency = false)
{
    public static IReadOnlyList<Peer> All { get; } =
    [
        new("google-spreadsheet", "google-spreadsheet, cells"),
        new("google-spreadsheet-rows", "google-spreadsheet, rows", MostRows: 240, OnlySingleTable: true),
        new("sheets-per-tab", "@googleapis/sheets, per tab"),
        new("sheets-batch", "@googleapis/sheets, batches"),
        new("apps-script", "Apps Script loop", MostRows: 2400, WithoutLatency: true),
    ];
}

/// <summary>One workbook, every program: in turn, round after round, so that what else the machine does meets all of them alike.</summary>
internal sealed class Comparison(CompareScene scene, ComparedPlan plan, int rounds, IReadOnlyList<int> latencies) : IAsyncDisposable
{
    /// <summary>The flags of every task that is overdue change each day.</summary>
    private static readonly DateOnly FirstDay = new(2027, 7, 10);

    /// <summary>Then a method that runs once a job has been compiled in all its steps: from a plain one after 30 calls, and once more after 30 that were watched.</summary>
    private const int WarmRounds = 40;

    /// <summary>Before each program's turn: the one before it may still collect garbage behind its answer.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(500);

    private readonly Stopwatcher watch = new(scene.Server.Admin.Log);
    private readonly List<(Runner Runner, Peer? Peer)> runners = [];
    private DateOnly day = FirstDay;

    public Runner Product { get; private set; } = null!;

    public Runner Floor { get; private set; } = null!;

    public IReadOnlyList<Runner> Runners => [.. runners.Select(r => r.Runner)];

    /// <summary>One round trip that carries nothing, by latency.</summary>
    public Dictionary<int, List<TimeSpan>> Pings { get; } = [];

    public (double Milliseconds, long Bytes) Scan { get; private set; }

    /// <summary>What one sync allocates on the large object heap.</summary>
    public (long Bytes, IReadOnlyList<string> Types) Large { get; private set; }

    /// <summary>Programs that gave another list, or did not write it; empty where the comparison holds.</summary>
    public List<string> Faults { get; } = [];

    /// <param name="peers">Scripts to run.</param>
    /// <param name="warmUp">The longest that a program runs before it is measured.</param>
    public async Task RunAsync(IEnumerable<Peer> peers, string folder, TimeSpan warmUp)
    {
        Product = new(
            await Contestant.StartOwnAsync("SheetSync", SyncWorker.Command, scene.Address, scene.KeyFile, scene.Folder.FullName), await scene.AdoptedAsync("product", FirstDay));
        Floor = new(await Contestant.StartOwnAsync("floor", FloorWorker.Command, scene.Address, scene.Token), Product.Workbook);
        runners.Add((Product, null));
        foreach (var peer in peers)
        {
            var contestant = await Contestant.StartAsync(peer.Said, "node", Path.Combine(folder, "worker.js"), peer.Name, scene.Address, scene.KeyFile);
            runners.Add((new(contestant, scene.WithFlagColumn(peer.Name)), peer));
        }

        foreach (var (runner, _) in runners)
        {
            runner.Cold = await CheckedAsync(runner);
        }

        await WarmUpAsync(warmUp);

        foreach (var latency in latencies)
        {
            scene.Delay(latency);
            for (var round = 0; round < rounds; round++)
            {
                await RoundAsync(latency, keep: true);
            }
        }

        scene.Delay(0);
        await LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var runner in Runners.Append(Floor).OfType<Runner>())
        {
            await runner.Contestant.DisposeAsync();
        }
    }

    /// <summary>
    /// Every program works until it is as quick as it becomes, the same number of jobs, or as many as the time allows: what is compared runs for
    /// months. Then all of them once on one day, so that the next is a new one to all.
    /// </summary>
    private async Task WarmUpAsync(TimeSpan longest)
    {
        if (longest <= TimeSpan.Zero)
        {
            return;
        }

        foreach (var (runner, _) in runners)
        {
            var start = Stopwatch.GetTimestamp();
            for (var round = 0; round < WarmRounds && Stopwatch.GetElapsedTime(start) < longest; round++)
            {
                NextDay();
                await JobsAsync(runner, 0, keep: false);
            }
        }

        await RoundAsync(0, keep: false);
    }

    private void NextDay() => day = day.Month == 8 ? FirstDay : day.AddDays(1);

    /// <summary>A new day, so that there is something to write; then the same once more, so that there is not.</summary>
    private async Task RoundAsync(int latency, bool keep)
    {
        NextDay();
        foreach (var (runner, _) in runners.Where(r => latency == 0 || r.Peer?.WithoutLatency is not true))
        {
            await Task.Delay(Settling);
            if (runner == Product)
            {
                // The floor follows the product and finds its workbook at hand in the emulator; so shall the product after the other programs' turns.
                await Floor.Contestant.AskAsync(new { job = "trips", id = Floor.Workbook }, static () => { });
            }

            await JobsAsync(runner, latency, keep);
        }
    }

    private async Task JobsAsync(Runner runner, int latency, bool keep)
    {
        foreach (var changed in (bool[])[true, false])
        {
            var sample = await CheckedAsync(runner);
            if (keep)
            {
                runner.Keep(changed, latency, sample);
            }

            if (runner == Product)
            {
                await FloorAsync(changed, latency, keep);
            }
        }
    }

    /// <summary>Right after the product's sync: the same requests with the same bytes.</summary>
    private async Task FloorAsync(bool changed, int latency, bool keep)
    {
        var body = changed ? (await Product.Contestant.AskAsync(new { job = "body" })).GetProperty("file").GetString() : null;
        var sample = await watch.JobAsync(Floor.Contestant, new { job = "trips", id = Floor.Workbook, write = body });
        var scan = await Floor.Contestant.AskAsync(new { job = "scan" });
        var ping = await watch.JobAsync(Floor.Contestant, new { job = "ping", id = Floor.Workbook });
        if (keep)
        {
            Floor.Keep(changed, latency, sample);
            var took = scan.GetProperty("milliseconds").GetDouble();
            Scan = (Scan.Bytes == 0 ? took : Math.Min(Scan.Milliseconds, took), scan.GetProperty("bytes").GetInt64());
            Pings.TryAdd(latency, []);
            Pings[latency].Add(ping.Wall);
        }
    }

    private async Task<Sample> CheckedAsync(Runner runner)
    {
        var sample = await watch.JobAsync(runner.Contestant, new { id = runner.Workbook, today = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
        if (sample.Answer != plan.Answer(day))
        {
            Faults.Add($"{runner.Contestant.Name} says {sample.Answer}, expected {plan.Answer(day)}.");
        }

        return sample;
    }

    /// <summary>What stands in the sheets in the end, and what a sync leaves on the large object heap.</summary>
    private async Task LookAsync()
    {
        day = day.AddDays(1);
        await Product.Contestant.AskAsync(new { job = "watch" });
        foreach (var (runner, _) in runners)
        {
            await CheckedAsync(runner);
            runner.Wrote = scene.HasFlags(runner.Workbook, day);
            if (runner.Wrote is false)
            {
                Faults.Add($"{runner.Contestant.Name} left other flags in the sheet.");
            }
        }

        var large = await Product.Contestant.AskAsync(new { job = "large" });
        Large = (large.GetProperty("bytes").GetInt64(), [.. large.GetProperty("types").Deserialize<string[]>()!]);
    }
}
