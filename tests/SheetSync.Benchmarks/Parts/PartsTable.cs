using BenchmarkDotNet.Reports;
using SheetSync.Benchmarks.Compare;

namespace SheetSync.Benchmarks.Parts;

/// <summary>The parts as Markdown, ratios first: a row a part and layout, a column a size, so that growth shows.</summary>
internal static class PartsTable
{
    public static void Print(IReadOnlyList<BenchmarkReport> reports)
    {
        var sizes = reports.Select(r => PartsProgram.Of(r.BenchmarkCase)).DistinctBy(i => i.Size, StringComparer.Ordinal).OrderBy(i => i.Tabs * i.Rows).ToList();
        var several = sizes.Count > 1;
        var rows = reports.GroupBy(r => (r.BenchmarkCase.Descriptor.Type, Name: PartsProgram.NameOf(r.BenchmarkCase), PartsProgram.Of(r.BenchmarkCase).Layout)).ToList();
        Say($"| part | layout |{Cells(sizes, s => $" × scan, {s.SizeName} |")}{(several ? " growth |" : "")}{Cells(sizes, s => $" {s.SizeName} |")}{Cells(sizes, s => $" allocated, {s.SizeName} |")}");
        Say($"|---|---|{Cells(sizes, _ => "---:|")}{(several ? "---:|" : "")}{Cells(sizes, _ => "---:|")}{Cells(sizes, _ => "---:|")}");
        var floors = rows.Where(r => r.Key.Name == PartsProgram.Floor).ToDictionary(r => (r.Key.Type, r.Key.Layout), r => r.ToList());
        var told = new HashSet<(string, Layout)>();
        var names = rows.Select(r => r.Key.Name).Distinct(StringComparer.Ordinal).ToList();
        foreach (var row in rows.Where(r => told.Add((r.Key.Name, r.Key.Layout))).OrderBy(r => names.IndexOf(r.Key.Name)))
        {
            var floor = floors[(row.Key.Type, row.Key.Layout)];
            var ratios = sizes.ToDictionary(s => s.Size, s => Time(row, s) / Time(floor, s), StringComparer.Ordinal);
            Say($"| {row.Key.Name} | {PartsProgram.Of(row.First().BenchmarkCase).LayoutName} |{Cells(sizes, s => Ratio(ratios[s.Size]))}{(several ? Ratio(Growth(row, sizes[^1], sizes[^2])) : "")}"
                + $"{Cells(sizes, s => Shown(Time(row, s)))}{Cells(sizes, s => Kilobytes(row, s))}");
        }
    }

    /// <summary>How many times as long a workbook's row takes in the largest size as in the one before it: 1 is linear.</summary>
    private static double? Growth(IEnumerable<BenchmarkReport> row, PartInput most, PartInput less) =>
        Time(row, most) / (most.Tabs * most.Rows) / (Time(row, less) / (less.Tabs * less.Rows));

    /// <summary>Of the least disturbed iteration, in milliseconds; null where it failed.</summary>
    private static double? Time(IEnumerable<BenchmarkReport> row, PartInput size) => Find(row, size)?.ResultStatistics is { } found ? found.Min / 1e6 : null;

    private static BenchmarkReport? Find(IEnumerable<BenchmarkReport> row, PartInput size) => row.FirstOrDefault(r => PartsProgram.Of(r.BenchmarkCase).Size == size.Size);

    private static string Cells(List<PartInput> sizes, Func<PartInput, string> cell) => string.Concat(sizes.Select(cell));

    private static string Ratio(double? ratio) => ratio is { } known ? CompareTable.Invariant($" {known:0.00} |") : " — |";

    private static string Shown(double? milliseconds) => milliseconds is not { } known ? " — |" : known >= 10 ? CompareTable.Invariant($" {known:0} ms |") : CompareTable.Invariant($" {known:0.00} ms |");

    private static string Kilobytes(IEnumerable<BenchmarkReport> row, PartInput size) =>
        Find(row, size) is { } found && found.GcStats.GetBytesAllocatedPerOperation(found.BenchmarkCase) is { } bytes ? CompareTable.Invariant($" {bytes / 1e3:0} kB |") : " — |";

    private static void Say(string line) => Console.WriteLine(line);
}
