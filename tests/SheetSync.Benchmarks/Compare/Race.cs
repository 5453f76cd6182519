using System.Diagnostics;
using System.Text.Json;
using SheetSync.Emulator.Http;

namespace SheetSync.Benchmarks.Compare;

/// <summary>One job, seen from outside.</summary>
/// <param name="Down">Bytes that the emulator answered.</param>
/// <param name="Peak">The most memory during the job.</param>
/// <param name="Above">How much more that is than before the job.</param>
/// <param name="Answer">Count and checksum of the list.</param>
internal sealed record Sample(TimeSpan Wall, TimeSpan Cpu, int Reads, int Writes, long Down, long Up, long Peak, long Above, string Answer)
{
    /// <summary>Milliseconds of the product's phases; empty for other programs.</summary>
    public IReadOnlyDictionary<string, double> Phases { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);
}

/// <summary>One program in the comparison, the workbook that it works on, and what was measured: by scenario and latency.</summary>
internal sealed class Runner(Contestant contestant, string workbook)
{
    private readonly Dictionary<(bool Changed, int Latency), List<Sample>> samples = [];

    public Contestant Contestant => contestant;

    public string Workbook => workbook;

    /// <summary>The first job of a fresh process.</summary>
    public Sample? Cold { get; set; }

    /// <summary>Whether what it wrote stands in the sheet; null: not looked at.</summary>
    public bool? Wrote { get; set; }

    public IReadOnlyList<Sample> At(bool changed, int latency) => samples.GetValueOrDefault((changed, latency), []);

    public void Keep(bool changed, int latency, Sample sample)
    {
        if (!samples.TryAdd((changed, latency), [sample]))
        {
            samples[(changed, latency)].Add(sample);
        }
    }
}

/// <summary>Lets a program do its job and looks on: at its process, and at the emulator's log.</summary>
internal sealed class Stopwatcher(RequestLog log)
{
    public async Task<Sample> JobAsync(Contestant contestant, object question)
    {
        log.Reset();
        contestant.ForgetPeak();
        var (before, cpu, wall) = (contestant.Resident, contestant.Cpu, TimeSpan.Zero);
        var start = Stopwatch.GetTimestamp();
        var answer = await contestant.AskAsync(question, () => (wall, cpu) = (Stopwatch.GetElapsedTime(start), contestant.Cpu - cpu));
        var entries = log.Entries;
        if (entries.FirstOrDefault(e => e.Status != 200) is { } failed)
        {
            throw new InvalidOperationException($"{contestant.Name}: {failed.Method} {failed.Path} was answered with {failed.Status}.");
        }

        var peak = contestant.Peak;
        return new Sample(
            wall, cpu, entries.Count(e => e.Kind == "read"), entries.Count(e => e.Kind == "write"),
            entries.Sum(e => e.ResponseBytes), entries.Sum(e => e.RequestBytes), peak, Math.Max(0, peak - before), Text(answer))
        {
            Phases = answer.TryGetProperty("phases", out var phases) ? phases.Deserialize<Dictionary<string, double>>()! : new Dictionary<string, double>(StringComparer.Ordinal),
        };
    }

    private static string Text(JsonElement answer) =>
        answer.TryGetProperty("answer", out var own) ? own.GetString()! : $"{answer.GetProperty("tasks").GetInt32()} · {answer.GetProperty("checksum").GetString()}";
}
