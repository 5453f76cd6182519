using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SheetSync.Service.Commands;

namespace SheetSync.EndToEnd.Tests;

/// <summary>The built executable as a process of its own: what a person or a script gets.</summary>
internal sealed class Cli
{
    private const string Prefix = "SHEETSYNC__";
    private const string Locale = "C.UTF-8";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Variables on top of a clean, English environment.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string Folder { get; init; } = AppContext.BaseDirectory;

    public async Task<CliRun> RunAsync(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"sheetsync {string.Join(' ', args)} did not end.", late);
        }

        return new CliRun(process.ExitCode, await output, await error);
    }

    /// <summary>A command that a test needs done and does not look at; exit code 0, else it fails.</summary>
    public async Task PrepareAsync(params string[] args)
    {
        var run = await AnswerAsync(args);
        run.Code.ShouldBe(0, $"{string.Join(' ', args)}: {run.Out}{run.Error}");
    }

    /// <summary>
    /// A command that is not what is tested: something is made ready by it, or measured against its answer. Within this process, because starting one
    /// takes longer than most commands do; so paths must be whole, and the log is not in what is given back.
    /// </summary>
    public async Task<CliRun> AnswerAsync(params string[] args)
    {
        var config = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(config, JsonSerializer.Serialize(Environment
                .Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(variable => variable.Key[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), variable => variable.Value)));
            using var output = new StringWriter { NewLine = "\n" };
            using var error = new StringWriter { NewLine = "\n" };
            var console = new CliConsole(output, error, Redirected: true, name => name == "LC_ALL" ? Locale : Environment.GetValueOrDefault(name));
            var code = await CommandLine.RunAsync([.. args, "--config", config], console);
            return new CliRun(code, output.ToString(), error.ToString());
        }
        finally
        {
            File.Delete(config);
        }
    }

    /// <summary>The process, running; the caller ends it.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, WorkingDirectory = Folder,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "sheetsync.dll"));
        Array.ForEach(args, start.ArgumentList.Add);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = Locale;
        start.Environment["COLUMNS"] = "120";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        return process;
    }
}

/// <param name="Code">The exit code.</param>
internal sealed record CliRun(int Code, string Out, string Error)
{
    /// <summary>Standard output as the one JSON document it must be.</summary>
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    /// <summary>No-break spaces made plain.</summary>
    public string Text => Out.Replace('\u00A0', ' ');

    /// <summary>One or two plain sentences on standard error, no trace.</summary>
    public void ShouldFail(int code, string saying)
    {
        Code.ShouldBe(code, Out + Error);
        Error.ShouldContain(saying);
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
        Error.TrimEnd().Split('\n').Length.ShouldBeLessThanOrEqualTo(2, Error);
    }
}
