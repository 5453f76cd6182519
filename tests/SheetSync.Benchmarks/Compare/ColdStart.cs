using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SheetSync.Benchmarks.Compare;

/// <summary>
/// From nothing to an answer: <c>check FILE.xlsx</c> at 12 × 200 beside an empty console program, <c>serve</c> until it is ready beside an
/// empty web service. Each start is a new process; the disk's cache is warm after the first, which is not counted.
/// </summary>
internal static class ColdStart
{
    public const string Usage = "coldstart [runs] [sheetsync or sheetsync.dll …]";
    private const int Tabs = 12;
    private const int Rows = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var number) ? number : 15;
        var programs = arguments.Length > 1 ? arguments[1..] : [Path.Combine(AppContext.BaseDirectory, "sheetsync.dll")];
        await using var scene = await CompareScene.StartAsync(ComparedPlan.Generate(Layout.Sectioned, Tabs, Rows));
        var file = await scene.FileAsync();
        var (console, web) = (await EmptyPrograms.ConsoleAsync(scene.Folder.FullName), await EmptyPrograms.WebAsync(scene.Folder.FullName));
        List<Start> starts =
        [
            new("empty console program", () => EndAsync(console)),
            .. programs.Select(p => new Start($"check FILE.xlsx, {p}", () => EndAsync(p, "check", file, "--json", "--data", scene.Folder.FullName))),
            new("empty web service, to its first answer", () => ReadyAsync(scene, web)),
            .. programs.Select(p => new Start($"serve, to /readyz, {p}", () => ReadyAsync(scene, p, "serve", "--json"))),
        ];
        for (var run = -1; run < runs; run++)
        {
            foreach (var start in starts)
            {
                await start.RunAsync(run >= 0);
            }
        }

        Print(starts, programs.Length);
        foreach (var program in programs)
        {
            var files = new FileInfo(program).Directory!.GetFiles("*", SearchOption.AllDirectories);
            Console.WriteLine(CompareTable.Invariant($"{files.Sum(f => f.Length) / 1e6:0.0} MB in {files.Length} files beside {program}"));
        }

        return 0;
    }

    private static void Print(List<Start> starts, int programs)
    {
        Console.WriteLine("| × empty, medians | × empty, best | start | median | best | CPU, median |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|");
        for (var at = 0; at < starts.Count; at++)
        {
            var (start, floor) = (starts[at], at <= programs ? starts[0] : starts[programs + 1]);
            Console.WriteLine(CompareTable.Invariant($"| {start.Median / floor.Median:0.0} | {start.Best / floor.Best:0.0} | {start.Name} | {start.Median:0} ms | {start.Best:0} ms | {start.Cpu:0} ms |"));
        }
    }

    /// <summary>Runs it to its end. Exit code 1 is an answer too.</summary>
    private static async Task<(TimeSpan Wall, TimeSpan Cpu)> EndAsync(string program, params string[] arguments)
    {
        var cpu = OfChildren();
        var start = Stopwatch.GetTimestamp();
        using var process = Begin(program, [], arguments);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var wall = Stopwatch.GetElapsedTime(start);
        return process.ExitCode is 0 or 1 ? (wall, OfChildren() - cpu) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static async Task<(TimeSpan Wall, TimeSpan Cpu)> ReadyAsync(CompareScene scene, string program, params string[] arguments)
    {
        Dictionary<string, string> settings = new(StringComparer.Ordinal)
        {
            ["SHEETSYNC__Google__Endpoint"] = scene.Address, ["SHEETSYNC__Google__CredentialsFile"] = scene.KeyFile,
            ["SHEETSYNC__Data"] = DataOf(scene, program), ["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0", ["SHEETSYNC__Logging__Level"] = "Warning",
        };
        var start = Stopwatch.GetTimestamp();
        using var process = Begin(program, settings, arguments);
        var text = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "}")
        {
            text += line;
        }

        if (text.Length == 0 || process.HasExited)
        {
            throw new InvalidOperationException($"{program} did not start: {text}");
        }

        var address = JsonDocument.Parse(text.EndsWith('}') ? text : text + "}").RootElement.GetProperty("address").GetString()!;
        using var http = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        while (true)
        {
            using var answer = await http.GetAsync("/readyz");
            if (answer.IsSuccessStatusCode)
            {
                break;
            }

            await Task.Delay(5);
        }

        var wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        var cpu = process.TotalProcessorTime;
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return (wall, cpu);
    }

    /// <summary>Each program has a database of its own: an older one does not open a newer one's.</summary>
    private static string DataOf(CompareScene scene, string program) =>
        Path.Combine(scene.Folder.FullName, "data-" + Path.GetFullPath(program).Replace(Path.DirectorySeparatorChar, '_'));

    /// <summary>Processor time of all processes that were started here and have ended: fields 16 and 17 of proc_pid_stat(5), in hundredths of a second.</summary>
    private static TimeSpan OfChildren()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }

    private static Process Begin(string program, Dictionary<string, string> settings, string[] arguments)
    {
        var isAssembly = program.EndsWith(".dll", StringComparison.Ordinal);
        var start = new ProcessStartInfo(isAssembly ? "dotnet" : program, isAssembly ? [program, .. arguments] : arguments) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private sealed class Start(string name, Func<Task<(TimeSpan Wall, TimeSpan Cpu)>> run)
    {
        private readonly List<double> walls = [];
        private readonly List<double> cpus = [];

        public string Name => name;

        public double Median => CompareTable.Median(walls);

        public double Best => walls.Min();

        public double Cpu => CompareTable.Median(cpus);

        public async Task RunAsync(bool keep)
        {
            var (wall, cpu) = await run();
            if (keep)
            {
                walls.Add(wall.TotalMilliseconds);
                cpus.Add(cpu.TotalMilliseconds);
            }
        }
    }
}
