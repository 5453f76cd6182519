using System.Diagnostics;
using System.Text.RegularExpressions;
using SheetSync.Service.Configuration;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>The files of <c>deploy/</c>: well formed, and of settings that exist.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = Path.Combine(Root(), "deploy");

    /// <summary>Every variable that the files and the guide set is a key that the program reads.</summary>
    [Theory]
    [InlineData("Dockerfile")]
    [InlineData("compose.yaml")]
    [InlineData("sheetsync.env")]
    [InlineData("cloud-run.yaml")]
    [InlineData("kubernetes.yaml")]
    [InlineData("README.md")]
    [InlineData("README.ru.md")]
    public void Variables_OfTheFile_AreSettings(string file)
    {
        var known = AppSettings.Load(null, null, _ => null).KnownKeys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var named = Variable().Matches(File.ReadAllText(Path.Combine(Folder, file))).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();

        named.ShouldNotBeEmpty();
        named.Where(key => !known.Contains(key)).ShouldBeEmpty();
    }

    [ToolTheory("python3", "-c", "import yaml")]
    [InlineData("compose.yaml", 1)]
    [InlineData("cloud-run.yaml", 1)]
    [InlineData("kubernetes.yaml", 3)]
    public async Task Manifest_IsYamlOfSoManyDocuments(string file, int documents)
    {
        const string Count = "import sys, yaml; print(len([d for d in yaml.safe_load_all(open(sys.argv[1])) if isinstance(d, dict)]))";

        var (code, output) = await RunAsync("python3", "-c", Count, Path.Combine(Folder, file));

        code.ShouldBe(0, output);
        output.Trim().ShouldBe(documents.ToString());
    }

    [ToolTheory("systemd-analyze", "--version")]
    [InlineData("verify")]
    [InlineData("security", "--offline=true", "--threshold=15")]
    public async Task Unit_IsValidAndLockedDown(params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("sheetsync-unit-");
        try
        {
            // The program is not installed here; another stands in for it.
            var unit = Path.Combine(folder.FullName, "sheetsync.service");
            var text = await File.ReadAllTextAsync(Path.Combine(Folder, "sheetsync.service"));
            text.ShouldContain("ExecStart=/opt/sheetsync/sheetsync serve");
            await File.WriteAllTextAsync(unit, text.Replace("/opt/sheetsync/sheetsync serve", "/bin/true", StringComparison.Ordinal));

            var (code, output) = await RunAsync("systemd-analyze", [.. arguments, unit]);

            code.ShouldBe(0, output);
            output.ShouldNotContain("Unknown key");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>In a container, settings that the image brings leave no data outside its volume and no port closed.</summary>
    [Fact]
    public void Image_RunsWithoutRightsAndServesItsPort()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "Dockerfile"));

        text.ShouldContain("USER 1654:1654");
        text.ShouldContain("SHEETSYNC__Serve__Address=http://0.0.0.0:8080");
        text.ShouldContain("SHEETSYNC__Data=/data");
        File.Exists(Path.Combine(Folder, "data", ".gitignore")).ShouldBeTrue("the image copies the folder");
    }

    internal static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        Array.ForEach(arguments, start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync() + await error;
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SheetSync.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository's root is not above the tests.");
    }

    [GeneratedRegex("SHEETSYNC__([A-Za-z]+(?:__[A-Za-z]+)*)")]
    private static partial Regex Variable();
}

/// <summary>Needs a tool: skipped, visibly, where calling it fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    public ToolTheoryAttribute(string tool, params string[] tryOut)
    {
        try
        {
            if (DeployTests.RunAsync(tool, tryOut).GetAwaiter().GetResult().Code != 0)
            {
                Skip = $"{tool} {string.Join(' ', tryOut)} does not work here.";
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip = $"{tool} is not installed.";
        }
    }
}
