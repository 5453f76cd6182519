using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests;

/// <summary>
/// <c>sheetsync serve</c> as a process of its own on a free port, with its log: the one way in which tests run the service. Disposing ends it with
/// SIGTERM, which must be enough; <see cref="KillAsync"/> ends it as a crash does.
/// </summary>
internal sealed class RunningService : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How often it asks Drive, unless the place says otherwise.</summary>
    public static TimeSpan PollInterval { get; } = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly HttpClient http = new() { Timeout = Patience };
    private readonly Task reading;
    private readonly Task<string> address;

    private RunningService(Process process)
    {
        this.process = process;
        reading = Task.Run(ReadLogAsync);
        address = Task.Run(ReadAddressAsync);
    }

    /// <summary>What it wrote to standard error so far.</summary>
    public string Log => string.Join('\n', lines);

    /// <inheritdoc cref="Log"/>
    public IReadOnlyList<string> Lines => [.. lines];

    /// <summary>Where it listens: <c>http://127.0.0.1:port</c>; null while it does not listen yet.</summary>
    public string? AddressNow => address.IsCompletedSuccessfully ? address.Result : null;

    /// <summary>Where it listens, of one that does.</summary>
    public string Address => AddressNow ?? throw new InvalidOperationException("It does not listen yet.");

    /// <summary>Starts it beside a workplace's emulator, polling every second; returns once it listens.</summary>
    public static Task<RunningService> StartAsync(Workplace place, params string[] args)
    {
        place.Cli.Environment.TryAdd("SHEETSYNC__Serve__PollInterval", PollInterval.ToString());
        return StartAsync(place.Cli, args);
    }

    /// <summary>Starts it; returns once it listens.</summary>
    public static async Task<RunningService> StartAsync(Cli cli, params string[] args)
    {
        var service = Launch(cli, args);
        await service.AddressAsync();
        return service;
    }

    /// <summary>Starts it and returns at once; <see cref="AddressAsync"/> waits until it listens.</summary>
    public static RunningService Launch(Cli cli, params string[] args)
    {
        cli.Environment.TryAdd("SHEETSYNC__Serve__Address", "http://127.0.0.1:0");
        return new RunningService(cli.Start(["serve", "--json", .. args]));
    }

    public async Task<string> AddressAsync()
    {
        await Task.WhenAny(address, Task.Delay(Patience));
        return address.IsCompleted ? await address : throw new TimeoutException($"serve does not listen. It says:\n{Log}");
    }

    public async Task<(HttpStatusCode Code, JsonElement Json)> ReadyAsync()
    {
        using var answer = await http.GetAsync(Address + "/readyz");
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }

    public Task<string> GetAsync(string path) => http.GetStringAsync(Address + path);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => http.SendAsync(request);

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

    /// <summary>Lines of the log may come after what they tell of.</summary>
    public Task UntilLogged(string text) => Until(() => lines.Any(line => line.Contains(text, StringComparison.Ordinal)), $"“{text}” in the log");

    /// <summary>SIGTERM; the exit code.</summary>
    /// <exception cref="TimeoutException">It did not end; it is killed then.</exception>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException stuck)
        {
            await KillAsync();
            throw new TimeoutException($"serve did not end at SIGTERM. It says:\n{Log}", stuck);
        }

        return process.ExitCode;
    }

    /// <summary>SIGKILL: nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync();
        await reading;
    }

    /// <summary>Stands still, as in a long pause of its machine.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await StopAsync();
        }

        await reading;
        http.Dispose();
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private async Task ReadLogAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            lines.Enqueue(line);
        }
    }

    private async Task<string> ReadAddressAsync()
    {
        var text = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            text.AppendLine(line);
            if (line == "}")
            {
                return JsonDocument.Parse(text.ToString()).RootElement.GetProperty("address").GetString()!;
            }
        }

        await reading;
        throw new InvalidOperationException($"serve ended without listening:\n{Log}");
    }
}
