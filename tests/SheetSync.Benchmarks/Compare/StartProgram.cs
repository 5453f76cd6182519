using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SheetSync.Benchmarks.Compare;

/// <summary>
/// From one command to the tour in the browser: <c>demo</c> until its tour answers, beside an empty web application until it does; and, from a fresh clone,
/// restore and build before that, each by itself, with an empty folder of packages.
/// </summary>
internal static class StartProgram
{
    public const string Usage = "start [runs] [clone]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var number) ? number : 7;
        var folder = Directory.CreateTempSubdirectory("sheetsync-start-").FullName;
        try
        {
            var program = Path.Combine(AppContext.BaseDirectory, "sheetsync.dll");
            if (arguments.Contains("clone", StringComparer.Ordinal))
            {
                program = await CloneAsync(folder);
            }

            var web = await EmptyPrograms.WebAsync(folder);
            var (empty, demo) = (new List<Spent>(), new List<Spent>());
            for (var run = -1; run < runs; run++)
            {
                var (first, second) = (await StartAsync("address", "/readyz", web), await StartAsync("tour", "", program, "demo", "--json"));
                if (run >= 0)
                {
                    empty.Add(first);
                    demo.Add(second);
                }
            }

            Print(empty, demo);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(List<Spent> empty, List<Spent> demo)
    {
        Console.WriteLine("| × empty, time | × empty, processor | start | median | best | processor, median |");
        Console.WriteLine("|---:|---:|---|---:|---:|---:|");
        foreach (var (name, starts) in new[] { ("empty web application, to its first answer", empty), ("demo, to its tour's first answer", demo) })
        {
            Console.WriteLine(CompareTable.Invariant(
                $"| {Median(starts, s => s.Wall) / Median(empty, s => s.Wall):0.0} | {Median(starts, s => s.Cpu) / Median(empty, s => s.Cpu):0.0} | {name} | {Median(starts, s => s.Wall):0} ms | {starts.Min(s => s.Wall):0} ms | {Median(starts, s => s.Cpu):0} ms |"));
        }
    }

    private static double Median(IEnumerable<Spent> starts, Func<Spent, double> of) => CompareTable.Median([.. starts.Select(of)]);

    /// <summary>A new process, until the page at an address that it prints as JSON answers.</summary>
    private static async Task<Spent> StartAsync(string field, string path, string program, params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var lines = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "}")
        {
            lines.Add(line);
        }

        var text = string.Join('\n', lines);
        using var document = JsonDocument.Parse(lines.Count == 1 ? text : text + "}");
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(document.RootElement.GetProperty(field).GetString() + path));
        answer.EnsureSuccessStatusCode();
        var wall = Stopwatch.GetElapsedTime(begun);
        process.Refresh();
        var cpu = process.TotalProcessorTime;
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(wall.TotalMilliseconds, cpu.TotalMilliseconds);
    }

    /// <summary>The repository anew, as a stranger gets it; what is left to do is to start it.</summary>
    private static async Task<string> CloneAsync(string folder)
    {
        var (clone, packages) = (Path.Combine(folder, "clone"), Path.Combine(folder, "packages"));
        Console.WriteLine("| step | time |");
        Console.WriteLine("|---|---:|");
        await StepAsync("clone", packages, "git", "clone", "--quiet", "--depth", "1", "file://" + Root(), clone);
        var project = Path.Combine(clone, "src", "SheetSync.Service");
        await StepAsync("restore, no package there yet", packages, "dotnet", "restore", project, "-v", "q");
        await StepAsync("build", packages, "dotnet", "build", project, "--no-restore", "-v", "q", "--nologo");
        Console.WriteLine();
        return Path.Combine(project, "bin", "Debug", "net10.0", "sheetsync.dll");
    }

    private static async Task StepAsync(string name, string packages, string program, params string[] arguments)
    {
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, Environment = { ["NUGET_PACKAGES"] = packages },
        })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{name} failed: {text}");
        }

        Console.WriteLine(CompareTable.Invariant($"| {name} | {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s |"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "SheetSync.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    private sealed record Spent(double Wall, double Cpu);
}
