using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary><c>sheetsync serve</c> as a process of its own, asked over HTTP. Ends with SIGTERM unless told otherwise.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>How often it asks Drive, unless the place says otherwise.</summary>
    public static TimeSpan PollInterval { get; } = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly StringBuilder log;
    private readonly HttpClient http;

    private RunningService(Process running, StringBuilder told, Uri address)
    {
        process = running;
        log = told;
        http = new HttpClient { BaseAddress = address };
    }

    public Uri Address => http.BaseAddress!;

    /// <summary>What it wrote to standard error so far.</summary>
    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts it beside a workplace's emulator, on a free port, polling every second; returns once it listens.</summary>
    public static async Task<RunningService> StartAsync(Workplace place, params string[] args)
    {
        place.Cli.Environment.TryAdd("SHEETSYNC__Serve__Address", "http://127.0.0.1:0");
        place.Cli.Environment.TryAdd("SHEETSYNC__Serve__PollInterval", PollInterval.ToString());
        var started = place.Cli.Start(["serve", "--json", .. args]);
        var errors = new StringBuilder();
        started.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
        started.BeginErrorReadLine();
        var document = new StringBuilder();
        while (await started.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            document.AppendLine(line);
            if (line == "}")
            {
                return new RunningService(started, errors, new Uri(JsonDocument.Parse(document.ToString()).RootElement.GetProperty("address").GetString()!));
            }
        }

        await started.WaitForExitAsync();
        throw new InvalidOperationException($"serve ended with {started.ExitCode}: {errors}");
    }

    public async Task<(HttpStatusCode Code, JsonElement Json)> ReadyAsync()
    {
        using var answer = await http.GetAsync("/readyz");
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    public Task<string> GetAsync(string path) => http.GetStringAsync(path);

    /// <summary>Waits for something that will come about: never for a time.</summary>
    public async Task Until(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Patience || process.HasExited)
            {
                throw new TimeoutException($"{what} did not come about. The service says:\n{Log}");
            }

            await Task.Delay(100);
        }
    }

    public Task Until(Func<bool> condition, string what) => Until(() => Task.FromResult(condition()), what);

    /// <summary>SIGTERM; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await StopAsync();
        }

        http.Dispose();
        process.Dispose();
    }
}
