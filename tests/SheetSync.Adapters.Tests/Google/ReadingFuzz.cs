using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;
using SheetSync.Core.Texts;
using SheetSync.Google.Reading;
using SheetSync.Testing.Drawn;
using SheetSync.Testing.Grids;
using Xunit.Abstractions;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>
/// Random and mutated workbooks and mutated answers of Google through decoder and reader: each is read or refused by the decoder's own exception,
/// in bounded time, and memory does not grow. <c>SHEETSYNC_FUZZ</c> says how many, <c>SHEETSYNC_FUZZ_SEED</c> where to begin; the suite runs a short form.
/// </summary>
[Collection(nameof(Alone))]
public sealed class ReadingFuzz(ITestOutputHelper output)
{
    private const int Bases = 60;

    /// <summary>Far above the slowest case on a busy machine.</summary>
    private static readonly TimeSpan MostForOne = TimeSpan.FromSeconds(60);

    private static readonly DateTimeOffset Now = new(2027, 11, 12, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Bytes of an answer: small workbooks break in as many ways as large ones, and sooner.</summary>
    private const int Largest = 16_000;

    private readonly WorkbookGrid[] grids = [.. Enumerable.Range(0, int.MaxValue).Select(BaseOf).Where(grid => GridJson.Of(grid).Length <= Largest).Take(Bases)];
    private byte[][] bodies = [];
    private int refused;

    [Fact]
    public async Task Workbooks_RandomAndMutated_AreReadOrRefused()
    {
        bodies = Array.ConvertAll(grids, grid => GridJson.Of(grid));
        var (count, first) = (Setting("SHEETSYNC_FUZZ", 1200), Setting("SHEETSYNC_FUZZ_SEED", 0));
        var watch = Stopwatch.StartNew();
        var heaps = new List<long>();
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < count; i++)
        {
            var started = watch.Elapsed;
            await OneAsync(first + i);
            slowest = watch.Elapsed - started > slowest ? watch.Elapsed - started : slowest;
            if ((i + 1) % Math.Max(1, count / 20) == 0)
            {
                heaps.Add(GC.GetTotalMemory(forceFullCollection: true));
                Say(FormattableString.Invariant($"{i + 1,9} cases {watch.Elapsed.TotalSeconds,7:0} s, {refused} answers refused, slowest {slowest.TotalMilliseconds:0} ms, heap {heaps[^1] / 1048576.0:0.0} MB"));
            }
        }

        // The first intervals fill caches; afterwards only noise of the test host is allowed.
        heaps[^1].ShouldBeLessThan(heaps[heaps.Count / 5] + (4 << 20), string.Join(' ', heaps));
    }

    /// <summary>A long run can be watched: <c>SHEETSYNC_FUZZ_LOG</c> names a file that gets each line as it is reached.</summary>
    private void Say(string line)
    {
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("SHEETSYNC_FUZZ_LOG") is { Length: > 0 } log)
        {
            File.AppendAllText(log, line + Environment.NewLine);
        }
    }

    private async Task OneAsync(int seed)
    {
        try
        {
            await Task.Run(() => CaseAsync(seed)).WaitAsync(MostForOne);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Case {seed.ToString(CultureInfo.InvariantCulture)} ended otherwise than read or refused.", fault);
        }
    }

    private async Task CaseAsync(int seed)
    {
        var random = new Random(seed);
        var mutations = new Mutations(seed);
        var at = random.Next(Bases);
        var grid = (seed & 3) switch
        {
            0 => new GridFuzzer(seed).Next(),
            1 => mutations.Of(grids[at]),
            _ => await DecodedAsync(mutations.Of(bodies[at]), random),
        };
        if (grid is null)
        {
            refused++;
            return;
        }

        var read = PlanReader.Read(grid, KnownItems.None, Now);
        foreach (var finding in read.Plan.Findings)
        {
            finding.Message(Language.Ru).ShouldNotBeNullOrWhiteSpace();
            finding.Message(Language.En).ShouldNotBeNullOrWhiteSpace();
        }

        if (random.Next(16) == 0)
        {
            SyncEngine.Decide(grid, KnownWorkbook.Nothing, Now);
        }
    }

    /// <summary>Null where the decoder refuses the answer.</summary>
    private static async Task<WorkbookGrid?> DecodedAsync(byte[] body, Random random)
    {
        try
        {
            await using var stream = new RaggedStream(body, random.Next());
            return await GridDecoder.DecodeAsync(stream, "ID", "https://x/edit", readAhead: false, default);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WorkbookGrid BaseOf(int i) => (i % 3) switch
    {
        0 => new GridFuzzer(i).Next(),
        1 => RandomWorkbooks.Next(i, DrawnStyle.Written).Draw(i % 2 == 0 ? Language.Ru : Language.En),
        _ => RandomWorkbooks.Next(i, DrawnStyle.FillDown).Draw(i % 2 == 0 ? Language.Ru : Language.En),
    };

    private static int Setting(string name, int standard) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : standard;

    /// <summary>Gives the body in pieces of any size, so that any token may be split anywhere.</summary>
    private sealed class RaggedStream(byte[] body, int seed) : MemoryStream(body)
    {
        private readonly Random random = new(seed);
        private readonly int most = 1 << new Random(seed).Next(7, 17);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(random.Next(1, most), buffer.Length)], cancellationToken);
    }
}

/// <summary>Memory is that of the process: nothing else may run beside a test that measures it.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
