using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using SheetSync.EndToEnd.Tests.Operations;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary><c>sheetsync serve</c> on a day of the test's choice, with its log. Disposing kills it.</summary>
internal sealed class MailServe : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly Task reading;

    private MailServe(Process process)
    {
        this.process = process;
        reading = Task.Run(ReadAsync);
    }

    /// <summary>Standard error so far.</summary>
    public IReadOnlyList<string> Log => [.. log];

    public string Address { get; private set; } = "";

    /// <summary>Returns once it listens.</summary>
    public static async Task<MailServe> StartAsync(Cli cli, params string[] more)
    {
        cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        var serve = new MailServe(cli.Start(["serve", "--json", .. more]));
        var lines = "";
        while (!lines.Contains('}', StringComparison.Ordinal))
        {
            lines += await serve.process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"serve ended:\n{string.Join('\n', serve.log)}");
        }

        serve.Address = JsonDocument.Parse(lines).RootElement.GetProperty("address").GetString()!;
        return serve;
    }

    public Task WaitForLogAsync(string text) => Until.HoldsAsync(
        () => Task.FromResult(log.Any(line => line.Contains(text, StringComparison.Ordinal))), $"the log says “{text}”", () => string.Join('\n', log));

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        await reading;
        process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.Enqueue(line);
        }
    }
}
