using BenchmarkDotNet.Attributes;
using SheetSync.Core;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;

namespace SheetSync.Benchmarks.Parts;

/// <summary>From the bytes of one answer to the plan.</summary>
public class ReadingParts
{
    private PartScene scene = null!;

    [ParamsSource(nameof(Inputs))]
    public PartInput Input { get; set; } = null!;

    public static IEnumerable<PartInput> Inputs => PartInput.All;

    [GlobalSetup]
    public void Prepare() => scene = PartScene.Of(Input);

    [Benchmark(Baseline = true, Description = PartsProgram.Floor)]
    public int Scan() => scene.Scan();

    [Benchmark(Description = "decode")]
    public void Decode() => scene.Decode().Dispose();

    /// <summary>Of a grid whose texts have been made already.</summary>
    [Benchmark(Description = "read: grid → plan")]
    public object Read() => PlanReader.Read(scene.Grid, KnownItems.None, PartScene.Now);

    [Benchmark(Description = "read: adopted and known")]
    public object ReadKnown() => PlanReader.Read(scene.Edited, scene.Before.Known.Items, PartScene.Now);

    [Benchmark(Description = "decode + read")]
    public object DecodeAndRead()
    {
        using var grid = scene.Decode();
        return PlanReader.Read(grid, KnownItems.None, PartScene.Now);
    }

    [Benchmark(Description = "decode + read + decide")]
    public object DecodeAndDecide()
    {
        using var grid = scene.Decode();
        return SyncEngine.Decide(grid, KnownWorkbook.Nothing, PartScene.Now);
    }
}
