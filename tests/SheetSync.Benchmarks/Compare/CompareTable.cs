using System.Globalization;

namespace SheetSync.Benchmarks.Compare;

/// <summary>One workbook's comparison as Markdown, ratios first.</summary>
internal static class CompareTable
{
    public static void Print(Comparison compared, string workbook, IReadOnlyList<int> latencies, IReadOnlyList<string> left)
    {
        Say($"### {workbook}");
        Say("");
        var scan = compared.Scan;
        var trips = string.Join(", ", compared.Pings.Select(p => Invariant($"{Median(p.Value):0} ms where requests take {p.Key} ms")));
        Say(Invariant($"SheetSync's answer of {scan.Bytes / 1e6:0.0} MB takes {scan.Milliseconds:0.0} ms to scan by Utf8JsonReader. One round trip: {trips}."));
        Say("");
        foreach (var changed in (bool[])[true, false])
        {
            Say(changed ? "*A new day: every flag of something overdue changes.*" : "*The same once more: nothing to write.*");
            Say("");
            Scenario(compared, changed, latencies);
            Say("");
        }

        Say(Invariant($"Large object heap during one sync: {compared.Large.Bytes / 1e6:0.0} MB{(compared.Large.Types.Count == 0 ? "" : $" ({string.Join(", ", compared.Large.Types)})")}."));
        Say(Where(compared.Product.At(changed: true, latencies[^1]), latencies[^1]));
        foreach (var line in left.Concat(compared.Faults.Distinct(StringComparer.Ordinal).Select(fault => $"**{fault}**")))
        {
            Say(line);
        }

        Say("");
    }

    /// <summary>Where the product's time goes; reading and loading overlap, so do writing and preparing what is recorded.</summary>
    private static string Where(IReadOnlyList<Sample> samples, int latency)
    {
        var phases = samples.SelectMany(s => s.Phases.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => Invariant($"{name} {Median([.. samples.Select(s => s.Phases.GetValueOrDefault(name))]):0}"));
        return Invariant($"A sync's parts where requests take {latency} ms, medians in ms: {string.Join(", ", phases)}.");
    }

    private static void Scenario(Comparison compared, bool changed, IReadOnlyList<int> latencies)
    {
        var ratios = string.Concat(latencies.Reverse().Select(l => Invariant($" × floor, {l} ms |")));
        var times = string.Concat(latencies.Reverse().Select(l => Invariant($" {l} ms: median (best) |")));
        Say($"|{ratios} program |{times}{(changed ? " first, 0 ms |" : "")} reads + writes | received | sent | CPU | CPU ÷ scan | memory, above before | list | in the sheet |");
        Say($"|{string.Concat(latencies.Select(_ => "---:|"))}---|{string.Concat(latencies.Select(_ => "---:|"))}{(changed ? "---:|" : "")}---:|---:|---:|---:|---:|---:|---|---|");
        foreach (var runner in compared.Runners.OrderBy(r => Median(r.At(changed, latencies[^1])) ?? double.MaxValue))
        {
            Row(compared, runner, changed, latencies);
        }

        Row(compared, compared.Floor, changed, latencies);
    }

    private static void Row(Comparison compared, Runner runner, bool changed, IReadOnlyList<int> latencies)
    {
        var isFloor = runner == compared.Floor;
        var all = latencies.Reverse().Select(l => (Own: runner.At(changed, l), Floor: compared.Floor.At(changed, l))).ToList();
        var ratios = string.Concat(all.Select(a => Median(a.Own) is { } own && Median(a.Floor) is { } floor ? Invariant($" {own / floor:0.00} |") : " — |"));
        var times = string.Concat(all.Select(a => Median(a.Own) is { } own ? Invariant($" {own:0} ({a.Own.Min(s => s.Wall.TotalMilliseconds):0}) |") : " — |"));
        var cold = !changed ? "" : runner.Cold is { } first ? Invariant($" {first.Wall.TotalMilliseconds:0} |") : " |";
        var warm = all.SelectMany(a => a.Own).ToList();
        var last = warm[^1];
        var cpu = Median([.. warm.Select(s => s.Cpu.TotalMilliseconds)]);
        var memory = isFloor ? " |" : Invariant($" {warm.Max(s => s.Peak) / 1e6:0} MB, +{warm.Max(s => s.Above) / 1e6:0} |");
        var end = isFloor ? " | |" : $" {last.Answer} | {(runner.Wrote is true ? "✓" : "✗")} |";
        Say(Invariant($"|{ratios} {(isFloor ? $"*floor: {(changed ? "read and write" : "read")} by a plain client*" : runner.Contestant.Name)} |{times}{cold} {last.Reads} + {last.Writes} | {Kilobytes(last.Down)} | {Kilobytes(last.Up)} | {cpu:0} ms | {cpu / compared.Scan.Milliseconds:0.0} |{memory}{end}"));
    }

    public static double? Median(IReadOnlyList<Sample> samples) => samples.Count == 0 ? null : Median([.. samples.Select(s => s.Wall)]);

    public static double Median(IReadOnlyList<TimeSpan> times) => Median([.. times.Select(t => t.TotalMilliseconds)]);

    public static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Kilobytes(long bytes) => Invariant($"{bytes / 1e3:0} kB");

    private static void Say(string line) => Console.WriteLine(line);
}
