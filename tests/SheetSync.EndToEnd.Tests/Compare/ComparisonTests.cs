using System.Diagnostics;

namespace SheetSync.EndToEnd.Tests.Compare;

/// <summary>The programs of tests/SheetSync.Benchmarks at their smallest: that they run, and that all programs compared find the same. Their figures are no test.</summary>
public sealed class ComparisonTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    [ComparisonFact]
    public async Task Compare_OfATinyWorkbook_RunsEveryProgramAndAllAgree()
    {
        var (code, text) = await RunAsync("compare", "smoke");

        code.ShouldBe(0, text);
        text.ShouldContain("All programs agree.");
        foreach (var program in new[] { "SheetSync", "google-spreadsheet, cells", "google-spreadsheet, rows", "@googleapis/sheets, per tab", "@googleapis/sheets, batches", "Apps Script loop" })
        {
            text.ShouldContain($"| {program} |");
        }

        text.ShouldNotContain("✗");
        text.ShouldContain("sectioned template");
        text.ShouldContain("single table");

        // A new day, then nothing to write, in both layouts.
        var own = text.Split('\n').Where(line => line.Contains("| SheetSync |", StringComparison.Ordinal)).Select(Requests).ToList();
        own.ShouldBe(["1 + 1", "1 + 0", "1 + 1", "1 + 0"], text);
    }

    [Fact]
    public async Task Parts_OfTheSmallestWorkbooks_RunOnceEach()
    {
        var (code, text) = await RunAsync("parts", "small", "once");

        code.ShouldBe(0, text);
        var rows = text.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        foreach (var word in new[] { "scan", "decode", "read", "roll up", "judge", "diff", "compose", "decide", "mail", "board", "text", "JSON" })
        {
            rows.Where(row => row[1].Contains(word, StringComparison.Ordinal)).Select(row => row[2]).Distinct().ShouldBe(["sectioned", "single table"], text);
        }

        rows.ShouldAllBe(row => !row.Contains("—"));
    }

    /// <summary>The cell of a row that says reads + writes.</summary>
    private static string Requests(string row) =>
        row.Split('|').Select(cell => cell.Trim()).First(cell => cell.Length == 5 && cell.Contains(" + ", StringComparison.Ordinal));

    private static async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [ComparisonFactAttribute.Program, .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The comparison did not end.", late);
        }

        return (process.ExitCode, await output + await error);
    }
}

/// <summary>A test of the comparison: shown as skipped where Node.js or its packages are missing, on CI a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComparisonFactAttribute : FactAttribute
{
    private static readonly string Build = AppContext.BaseDirectory.TrimEnd('/');
    private static readonly string Tests = Path.GetFullPath(Path.Combine(Build, "../../../.."));

    public ComparisonFactAttribute()
    {
        var isInstalled = Directory.Exists(Path.Combine(Tests, "SheetSync.Benchmarks/peers/node_modules"));
        var mustRun = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Skip = isInstalled || mustRun ? null : "Not installed: npm install in tests/SheetSync.Benchmarks/peers (Node.js 18)";
    }

    /// <summary>The benchmarks in the same configuration and framework as these tests.</summary>
    public static string Program { get; } = Path.Combine(
        Tests, "SheetSync.Benchmarks/bin", Path.GetFileName(Path.GetDirectoryName(Build))!, Path.GetFileName(Build), "SheetSync.Benchmarks.dll");
}
