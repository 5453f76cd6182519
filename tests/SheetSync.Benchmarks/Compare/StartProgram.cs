using System.Globalization;

namespace SheetSync.Benchmarks.Compare;

/// <summary>
/// From one command to the tour in the browser: <c>demo</c> until its tour's page answers, until it shows the sheet, and until all of it is there, beside an empty web application
/// until it answers; and, from a fresh clone, restore and build before that, each by itself, with an empty folder of packages.
/// </summary>
internal static class StartProgram
{
    public const string Usage = "start [runs] [clone | sheetsync or sheetsync.dll …]";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var number) ? number : 7;
        var folder = Directory.CreateTempSubdirectory("sheetsync-start-").FullName;
        try
        {
            string[] programs = arguments.Length <= 1 ? [Path.Combine(AppContext.BaseDirectory, "sheetsync.dll")]
                : arguments[1] == "clone" ? [await CloneAsync(folder)]
                : arguments[1..];
            var web = await EmptyPrograms.WebAsync(folder);
            var empty = new Start("empty web application, to its first answer", () => Starting.ToAnAnswerAsync(web, [], "/readyz"));
            await Start.RaceAsync(
                [
                    empty,
                    .. programs.Select(p => new Start($"demo, to its tour's page, {p}", () => Starting.ToAnAnswerAsync(p, ["demo"]), empty)),
                    .. programs.Select(p => new Start($"demo, to the sheet on its tour's page, {p}", () => Starting.ToAnAnswerAsync(p, ["demo"], "/tour/state", isReady: HasSheet), empty)),
                    .. programs.Select(p => new Start($"demo, until the tour's clock can be moved, {p}", () => Starting.ToAnAnswerAsync(p, ["demo"], "/tour/state", isReady: Begins), empty)),
                ],
                runs);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool HasSheet(string state) => Begins(state) || state.Contains("\"sheet\": true", StringComparison.Ordinal) || state.Contains("\"sheet\":true", StringComparison.Ordinal);

    private static bool Begins(string state) => !state.Contains("\"preparing\"", StringComparison.Ordinal);

    /// <summary>The repository anew, as a stranger gets it; what is left to do is to start it.</summary>
    private static async Task<string> CloneAsync(string folder)
    {
        var (clone, packages) = (Path.Combine(folder, "clone"), Path.Combine(folder, "packages"));
        var project = Path.Combine(clone, "src", "SheetSync.Service");
        Console.WriteLine("| step | time |");
        Console.WriteLine("|---|---:|");
        await TellAsync("clone", packages, "git", "clone", "--quiet", "--depth", "1", "file://" + Starting.Root(), clone);
        await TellAsync("restore, no package there yet", packages, "dotnet", "restore", project, "-v", "q");
        await TellAsync("build", packages, "dotnet", "build", project, "--no-restore", "-v", "q", "--nologo");
        Console.WriteLine();
        return Path.Combine(project, "bin", "Debug", "net10.0", "sheetsync.dll");
    }

    private static async Task TellAsync(string name, string packages, string program, params string[] arguments)
    {
        var time = await Starting.StepAsync(packages, program, arguments);
        Console.WriteLine(CompareTable.Invariant($"| {name} | {time.TotalSeconds:0.0} s |"));
    }
}
