using System.Reflection;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Filters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using Perfolizer.Horology;
using SheetSync.Benchmarks.Compare;

namespace SheetSync.Benchmarks.Parts;

/// <summary>The inner parts of a sync and of what people are shown, beside a scan of the workbook's bytes, by BenchmarkDotNet; one table of all.</summary>
internal static class PartsProgram
{
    public const string Usage = "parts [small|medium|large] [word of a part …] [once]";

    /// <summary>The baseline of every class: how long a scan of the same bytes takes.</summary>
    public const string Floor = "scan by Utf8JsonReader";

    private const string Once = "once";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private static readonly Type[] Classes = [typeof(ReadingParts), typeof(DecidingParts), typeof(RenderingParts)];

    /// <param name="arguments">Sizes, words of which a part's name must contain one, and <c>once</c> for a single run of each.</param>
    /// <returns>0; 1 where a part failed; 2 where no part is named so.</returns>
    public static int Run(string[] arguments)
    {
        var sizes = PartInput.All.Select(i => i.Size).Distinct(StringComparer.Ordinal).Where(arguments.Contains).ToList();
        var words = arguments.Except(sizes, StringComparer.Ordinal).Where(a => a != Once).ToList();
        var classes = Classes.Where(type => Names(type).Any(name => name != Floor && IsAsked(name, words))).ToArray();
        if (classes.Length == 0)
        {
            Console.Error.WriteLine($"No part is named so. Usage: {Usage}. Parts: {string.Join("; ", Classes.SelectMany(Names).Distinct(StringComparer.Ordinal))}");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("sheetsync-parts-");
        try
        {
            var load = CompareProgram.Load();
            var config = Config(arguments.Contains(Once), folder.FullName)
                .AddFilter(new SimpleFilter(c => (c.Descriptor.Baseline || IsAsked(NameOf(c), words)) && (sizes.Count == 0 || sizes.Contains(Of(c).Size))));
            var reports = BenchmarkRunner.Run(classes, config).SelectMany(s => s.Reports).ToList();
            Console.WriteLine(CompareTable.Invariant($"{Environment.ProcessorCount} processors, load {load} at the beginning, {CompareProgram.Load()} at the end, {CompareProgram.RuntimeName()}."));
            if (arguments.Contains(Once))
            {
                Console.WriteLine("Each part ran once, compiled as it went: that it runs is all that these figures say.");
            }

            Console.WriteLine();
            PartsTable.Print(reports);
            return reports.Count > 0 && reports.All(r => r.Success) ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>BenchmarkDotNet puts a name of several words in quotes.</summary>
    public static string NameOf(BenchmarkCase benchmark) => benchmark.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    public static PartInput Of(BenchmarkCase benchmark) => (PartInput)benchmark.Parameters[nameof(ReadingParts.Input)];

    private static bool IsAsked(string name, List<string> words) => words.Count == 0 || words.Exists(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names(Type type) =>
        type.GetMethods().Select(m => m.GetCustomAttribute<BenchmarkAttribute>()?.Description).OfType<string>();

    /// <summary>
    /// Few and short iterations: a hundred cases take minutes. Within this process: for processes of their own BenchmarkDotNet builds the whole product
    /// anew, which takes longer than it waits for (two minutes), and each would make its inputs again.
    /// </summary>
    private static ManualConfig Config(bool once, string artifacts)
    {
        var job = once
            ? Job.Dry
            : Job.Default.WithWarmupCount(4).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithMinInvokeCount(1).WithUnrollFactor(1);
        return ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(new InProcessNoEmitToolchain(Patience, logOutput: false)))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .AddEventProcessor(new Progress())
            .WithArtifactsPath(artifacts)
            .WithOptions(ConfigOptions.DisableOptimizationsValidator);
    }

    /// <summary>Says on standard error how far it is; the table alone is the answer.</summary>
    private sealed class Progress : BenchmarkDotNet.EventProcessors.EventProcessor
    {
        public override void OnEndRunBenchmark(BenchmarkCase benchmarkCase, BenchmarkReport report) =>
            Console.Error.WriteLine($"{Of(benchmarkCase)}: {NameOf(benchmarkCase)}{(report.Success ? "" : " FAILED")}");
    }
}
