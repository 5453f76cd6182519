using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SheetSync.Benchmarks.Compare;

/// <summary>A program as a new process, timed from its start to its end or to its first answer. Each can run many times; the figures are of all but the first, after which the disk's cache is warm.</summary>
/// <param name="Floor">What it is compared with; null: itself.</param>
internal sealed record Start(string Name, Func<Task<Spent>> RunAsync, Start? Floor = null)
{
    private readonly List<Spent> spent = [];

    private double Wall => CompareTable.Median([.. spent.Select(s => s.Wall)]);

    private double Best => spent.Min(s => s.Wall);

    private double Cpu => CompareTable.Median([.. spent.Select(s => s.Cpu)]);

    /// <summary>All take turns, so that what else the machine does meets all of them; then their table.</summary>
    public static async Task RaceAsync(IReadOnlyList<Start> starts, int runs)
    {
        var load = File.ReadAllText("/proc/loadavg").Split(' ')[0];
        for (var run = -1; run < runs; run++)
        {
            foreach (var start in starts)
            {
                var one = await start.RunAsync();
                if (run >= 0)
                {
                    start.spent.Add(one);
                }
            }
        }

        Console.WriteLine($"{runs} runs each, load {load} at the beginning, {Environment.ProcessorCount} processors.");
        Console.WriteLine();
        Console.WriteLine("| × empty, median | × empty, best | × empty, processor | start | median | best | processor, median |");
        Console.WriteLine("|---:|---:|---:|---|---:|---:|---:|");
        foreach (var start in starts)
        {
            var floor = start.Floor ?? start;
            Console.WriteLine(CompareTable.Invariant(
                $"| {start.Wall / floor.Wall:0.0} | {start.Best / floor.Best:0.0} | {start.Cpu / floor.Cpu:0.0} | {start.Name} | {start.Wall:0} ms | {start.Best:0} ms | {start.Cpu:0} ms |"));
        }
    }
}

/// <param name="Wall">Milliseconds from the start of the process.</param>
/// <param name="Cpu">Milliseconds of processor time.</param>
internal sealed record Spent(double Wall, double Cpu);

/// <summary>Starts programs and waits for what a person waits for.</summary>
internal static partial class Starting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Until its end. Exit code 1 is an answer too.</summary>
    public static async Task<Spent> ToItsEndAsync(string program, params string[] arguments)
    {
        var cpu = OfChildren();
        var begun = Stopwatch.GetTimestamp();
        using var process = Begin(program, Nothing, arguments);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var wall = Stopwatch.GetElapsedTime(begun);
        return process.ExitCode is 0 or 1
            ? new(wall.TotalMilliseconds, (OfChildren() - cpu).TotalMilliseconds)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    /// <summary>Until the first address that it prints answers; then it is ended as Ctrl+C would.</summary>
    /// <param name="path">At that address; null: itself.</param>
    /// <param name="settings">Environment variables; null: none.</param>
    /// <param name="isReady">Whether an answer of 200 is the one that is waited for; null: any.</param>
    public static async Task<Spent> ToAnAnswerAsync(
        string program, string[] arguments, string? path = null, Dictionary<string, string>? settings = null, Func<string, bool>? isReady = null)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Begin(program, settings ?? Nothing, arguments);
        var address = await AddressAsync(process) ?? throw new InvalidOperationException($"{program} ended without an address.");
        var rest = process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient { Timeout = Patience };
        while (true)
        {
            using var answer = await http.GetAsync(path is null ? address : new Uri(address, path));
            if (answer.IsSuccessStatusCode && (isReady is null || isReady(await answer.Content.ReadAsStringAsync())))
            {
                break;
            }

            await Task.Delay(5);
        }

        var wall = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        var cpu = process.TotalProcessorTime;
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await rest;
        await process.WaitForExitAsync();
        return new(wall.TotalMilliseconds, cpu.TotalMilliseconds);
    }

    /// <summary>A step on the way to a program, with what it says if it fails.</summary>
    /// <param name="packages">A folder of packages of its own; null: the usual one.</param>
    public static async Task<TimeSpan> StepAsync(string? packages, string program, params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Begin(program, packages is null ? Nothing : new(StringComparer.Ordinal) { ["NUGET_PACKAGES"] = packages }, arguments);
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(begun) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed: {text}");
    }

    /// <summary>Of the repository in which this program was built.</summary>
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SheetSync.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private static async Task<Uri?> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
            {
                return new Uri(found.Value);
            }
        }

        return null;
    }

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

    [GeneratedRegex("""http://[^\s"]+""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
