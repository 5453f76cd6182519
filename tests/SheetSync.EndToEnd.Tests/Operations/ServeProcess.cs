using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary><c>sheetsync serve</c> as a process of its own on a free port, with its log. Disposing kills it.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly Task reading;
    private readonly Task<string> address;

    private ServeProcess(Process process)
    {
        this.process = process;
        reading = ReadLogAsync();
        address = ReadAddressAsync();
    }

    /// <summary>Standard error so far.</summary>
    public IReadOnlyList<string> Log => [.. log];

    /// <summary>Null while it does not listen yet.</summary>
    public string? AddressNow => address.IsCompletedSuccessfully ? address.Result : null;

    /// <summary>Returns at once; <see cref="AddressAsync"/> waits until it listens.</summary>
    public static ServeProcess Launch(Cli cli)
    {
        cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        return new ServeProcess(cli.Start("serve", "--json"));
    }

    public async Task<string> AddressAsync()
    {
        await Task.WhenAny(address, Task.Delay(Patience));
        return address.IsCompletedSuccessfully
            ? await address
            : throw new InvalidOperationException($"serve does not listen. Its log:\n{string.Join('\n', log)}");
    }

    /// <summary>Stands still, as in a long pause of its machine.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    public Task ResumeAsync() => SignalAsync("CONT");

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        await reading;
        process.Dispose();
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("/bin/kill", [$"-{signal}", process.Id.ToString()]);
        await kill.WaitForExitAsync();
    }

    private async Task ReadLogAsync()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            log.Enqueue(line);
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
                _ = process.StandardOutput.ReadToEndAsync();
                return JsonDocument.Parse(text.ToString()).RootElement.GetProperty("address").GetString()!;
            }
        }

        await reading;
        throw new InvalidOperationException($"serve ended without listening:\n{string.Join('\n', log)}");
    }
}
