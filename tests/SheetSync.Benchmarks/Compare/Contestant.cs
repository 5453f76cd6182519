using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace SheetSync.Benchmarks.Compare;

/// <summary>
/// A program as a process of its own that does its job whenever it is asked: a line of JSON in, a line out. So time, processor and memory
/// are taken from outside, in the same way for every program.
/// </summary>
internal sealed class Contestant : IAsyncDisposable
{
    private readonly Process process;

    private Contestant(string name, Process process)
    {
        Name = name;
        this.process = process;
    }

    public string Name { get; }

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    public static async Task<Contestant> StartAsync(string name, string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };

        // As in the service, which collects beside its work.
        start.Environment["DOTNET_gcConcurrent"] = "1";
        var contestant = new Contestant(name, Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start."));
        await contestant.AnswerAsync();
        return contestant;
    }

    /// <summary>The benchmark's own program in one of its other roles.</summary>
    public static Task<Contestant> StartOwnAsync(string name, params IReadOnlyList<string> arguments) =>
        StartAsync(name, "dotnet", [typeof(Contestant).Assembly.Location, .. arguments]);

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes in memory now.</summary>
    public long Resident => Status("VmRSS");

    /// <summary>The most bytes in memory since <see cref="ForgetPeak"/>.</summary>
    public long Peak => Status("VmHWM");

    public async Task<JsonElement> AskAsync(object question)
    {
        await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        await process.StandardInput.FlushAsync();
        return await AnswerAsync();
    }

    /// <summary>As <see cref="AskAsync"/>, of a job that is done before it is answered for: a line says so, and what is told of it after that takes none of its time.</summary>
    /// <param name="done">Called at that line.</param>
    public async Task<JsonElement> AskAsync(object question, Action done)
    {
        await AskAsync(question);
        done();
        return await AnswerAsync();
    }

    /// <summary>The kernel begins anew with the most that it saw (proc_pid_clear_refs(5)); without the right to ask it, the most of all time stays.</summary>
    public void ForgetPeak()
    {
        try
        {
            File.WriteAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/clear_refs"), "5");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then peaks are those since the start, which are never too small.
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<JsonElement> AnswerAsync()
    {
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"{Name} ended without an answer.");
        return JsonSerializer.Deserialize<JsonElement>(line);
    }

    private long Status(string name)
    {
        var line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/status")).First(l => l.StartsWith(name + ":", StringComparison.Ordinal));
        return 1024 * long.Parse(line.AsSpan(name.Length + 1).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
