using System.Globalization;
using System.Runtime.InteropServices;

namespace SheetSync.Benchmarks.Compare;

/// <summary>
/// From nothing to an answer: <c>check FILE.xlsx</c> at 12 × 200 beside an empty console program, <c>serve</c> until it is ready beside an
/// empty web service. Each start is a new process.
/// </summary>
internal static class ColdStart
{
    public const string Usage = "coldstart [runs] [publish | sheetsync or sheetsync.dll …]";
    private const int Tabs = 12;
    private const int Rows = 200;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var runs = arguments.Length > 0 && int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var number) ? number : 15;
        await using var scene = await CompareScene.StartAsync(ComparedPlan.Generate(Layout.Sectioned, Tabs, Rows));
        var programs = arguments.Length <= 1 ? [Built] : arguments[1] == "publish" ? await PublishedAsync(scene.Folder.FullName) : arguments[1..];
        var file = await scene.FileAsync();
        var (console, web) = (await EmptyPrograms.ConsoleAsync(scene.Folder.FullName), await EmptyPrograms.WebAsync(scene.Folder.FullName));
        var empty = new Start("empty console program", () => Starting.ToItsEndAsync(console));
        var emptyWeb = new Start("empty web service, to its first answer", () => Starting.ToAnAnswerAsync(web, [], "/readyz"));
        await Start.RaceAsync(
            [
                empty,
                .. programs.Select(p => new Start($"check FILE.xlsx, {p}", () => Starting.ToItsEndAsync(p, "check", file, "--json", "--data", scene.Folder.FullName), empty)),
                emptyWeb,
                .. programs.Select(p => new Start($"serve, to /readyz, {p}", () => Starting.ToAnAnswerAsync(p, ["serve", "--json"], "/readyz", SettingsOf(scene, p)), emptyWeb)),
            ],
            runs);
        foreach (var program in programs)
        {
            var files = new FileInfo(program).Directory!.GetFiles("*", SearchOption.AllDirectories);
            Console.WriteLine(CompareTable.Invariant($"{files.Sum(f => f.Length) / 1e6:0.0} MB in {files.Length} files beside {program}"));
        }

        return 0;
    }

    private static string Built => Path.Combine(AppContext.BaseDirectory, "sheetsync.dll");

    /// <summary>The plain build and both ways of publishing for this machine, made here and now.</summary>
    private static async Task<string[]> PublishedAsync(string folder)
    {
        var project = Path.Combine(Starting.Root(), "src", "SheetSync.Service");
        var (compiled, standalone) = (Path.Combine(folder, "compiled"), Path.Combine(folder, "standalone"));
        await Starting.StepAsync(null, "dotnet", "publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-o", compiled, "-v", "q");
        await Starting.StepAsync(null, "dotnet", "publish", project, "-p:PublishProfile=standalone", "-o", standalone, "-v", "q");
        return [Built, Path.Combine(compiled, "sheetsync"), Path.Combine(standalone, "sheetsync")];
    }

    /// <summary>Each program has a database of its own: an older one does not open a newer one's.</summary>
    private static Dictionary<string, string> SettingsOf(CompareScene scene, string program) => new(StringComparer.Ordinal)
    {
        ["SHEETSYNC__Google__Endpoint"] = scene.Address, ["SHEETSYNC__Google__CredentialsFile"] = scene.KeyFile,
        ["SHEETSYNC__Data"] = Path.Combine(scene.Folder.FullName, "data-" + Path.GetFullPath(program).Replace(Path.DirectorySeparatorChar, '_')),
        ["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0", ["SHEETSYNC__Logging__Level"] = "Warning",
    };
}
