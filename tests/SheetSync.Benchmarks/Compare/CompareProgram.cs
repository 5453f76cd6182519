using System.Diagnostics;
using System.Globalization;

namespace SheetSync.Benchmarks.Compare;

/// <summary>Whole jobs side by side: all tabs → list of tasks with owner, due month and flag; flags written back.</summary>
internal static class CompareProgram
{
    public const string Usage = "compare [smoke|small|medium|large|all] [rounds] [alone]";
    private const int Delay = 150;

    private static readonly IReadOnlyDictionary<string, (int Tabs, int Rows, int Rounds, TimeSpan WarmUp)> Sizes =
        new Dictionary<string, (int Tabs, int Rows, int Rounds, TimeSpan WarmUp)>(StringComparer.Ordinal)
        {
            ["smoke"] = (2, 24, 1, TimeSpan.Zero), ["small"] = (6, 40, 9, TimeSpan.FromSeconds(10)), ["medium"] = (12, 200, 9, TimeSpan.FromSeconds(20)),
            ["large"] = (40, 1000, 3, TimeSpan.FromSeconds(60)),
        };

    /// <returns>0; 1 where programs disagree, or on CI a program could not be run; 2 for wrong usage.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var asked = arguments.Length > 0 ? arguments[0] : "all";
        if (asked != "all" && !Sizes.ContainsKey(asked))
        {
            await Console.Error.WriteLineAsync($"Usage: {Usage}");
            return 2;
        }

        int? rounds = arguments.Length > 1 && int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var number) ? number : null;
        var missing = arguments.Contains("alone") ? Peers.Alone : Peers.WhyMissing;
        Console.WriteLine(CompareTable.Invariant($"{Environment.ProcessorCount} processors, load {Load()}, {RuntimeName()}{(missing is null ? $", Node.js {Peers.NodeVersion()}" : "")}. Times in ms."));
        Console.WriteLine();
        var agree = true;
        foreach (var size in asked == "all" ? ["small", "medium", "large"] : (string[])[asked])
        {
            foreach (var layout in Enum.GetValues<Layout>())
            {
                agree &= await CompareAsync(layout, Sizes[size], rounds, missing);
            }
        }

        Console.WriteLine(agree ? "All programs agree." : "Programs disagree: the figures are worth nothing.");
        return agree && (missing is null or Peers.Alone || !Peers.IsContinuousIntegration) ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(Layout layout, (int Tabs, int Rows, int Rounds, TimeSpan WarmUp) size, int? rounds, string? missing)
    {
        int[] latencies = [0, Delay];
        var plan = ComparedPlan.Generate(layout, size.Tabs, size.Rows);
        await using var scene = await CompareScene.StartAsync(plan);
        await using var compared = new Comparison(scene, plan, rounds ?? size.Rounds, latencies);
        var peers = missing is null ? Peer.All.Where(p => size.Tabs * size.Rows <= p.MostRows && (layout == Layout.SingleTable || !p.OnlySingleTable)).ToList() : [];
        await compared.RunAsync(peers, Peers.Folder, size.WarmUp);
        List<string> left = [.. Left(peers, layout, missing)];
        CompareTable.Print(compared, CompareTable.Invariant($"{size.Tabs} × {size.Rows} rows, {(layout == Layout.Sectioned ? "sectioned template" : "single table")}, {plan.Tasks.Count} tasks"), latencies, left);
        return compared.Faults.Count == 0;
    }

    private static IEnumerable<string> Left(IReadOnlyList<Peer> peers, Layout layout, string? missing)
    {
        if (missing is not null)
        {
            yield return $"**SKIPPED: every other program.** {missing}";
            yield break;
        }

        foreach (var peer in Peer.All.Except(peers))
        {
            yield return peer.OnlySingleTable && layout != Layout.SingleTable
                ? $"Not run: {peer.Said}; it takes the first row for the header."
                : CompareTable.Invariant($"Not run: {peer.Said}; a request for each changed row, for minutes on end, above {peer.MostRows} rows.");
        }

        if (peers.Any(p => p.WithoutLatency))
        {
            yield return "The Apps Script loop runs beside the data: its calls are no API requests, so no time is told for it with latency; here each is one request to the emulator.";
        }
    }

    public static string RuntimeName() => System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription;

    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}

/// <summary>The scripts of <c>peers</c> and what they need.</summary>
internal static class Peers
{
    public const string Alone = "SheetSync was asked for alone.";

    public static string Folder { get; } = Path.Combine(Repository(), "tests", "SheetSync.Benchmarks", "peers");

    public static bool IsContinuousIntegration => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the scripts can run.</summary>
    public static string? WhyMissing =>
        NodeVersion() is null ? "Node.js 18 is not installed."
        : Directory.Exists(Path.Combine(Folder, "node_modules", "google-spreadsheet")) ? null
        : "The packages are not installed: npm install in tests/SheetSync.Benchmarks/peers.";

    public static string? NodeVersion()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["--version"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            return node.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The root of the repository, above the program.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SheetSync.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmarks run from within the repository.");
    }
}
