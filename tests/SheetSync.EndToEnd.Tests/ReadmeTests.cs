using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace SheetSync.EndToEnd.Tests;

/// <summary>What the README says the demo prints is what it prints.</summary>
public sealed partial class ReadmeTests
{
    [Theory]
    [InlineData("README.md", "en")]
    [InlineData("README.ru.md", "ru")]
    public async Task QuotedDemo_IsWhatTheDemoPrints(string file, string language)
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Root(), file));
        var quoted = readme[(readme.IndexOf("```\nSheetSync · ", StringComparison.Ordinal) + 4)..];
        quoted = quoted[..quoted.IndexOf("```", StringComparison.Ordinal)];
        var printed = await PrintedAsync(language);

        var from = 0;
        foreach (var line in quoted.Split('\n').Select(Plain).Where(line => line.Length > 0 && !line.Contains('…')))
        {
            var at = printed.FindIndex(from, text => text == line);
            at.ShouldBeGreaterThanOrEqualTo(from, $"printed in this order: {line}");
            from = at + 1;
        }
    }

    private static async Task<List<string>> PrintedAsync(string language)
    {
        using var demo = new Cli().Start("demo", "--lang", language);
        demo.ErrorDataReceived += (_, _) => { };
        demo.BeginErrorReadLine();
        try
        {
            var lines = new List<string>();
            while (lines.LastOrDefault()?.Contains("Ctrl+C") is not true)
            {
                lines.Add(Plain(await demo.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It ended by itself.")));
            }

            return lines;
        }
        finally
        {
            demo.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Ports are drawn anew each time; ends of lines are padding.</summary>
    private static string Plain(string line) => Port().Replace(line, "127.0.0.1").TrimEnd();

    [GeneratedRegex(@"127\.0\.0\.1:\d+", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Port();

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
