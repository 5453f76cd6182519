using BenchmarkDotNet.Attributes;
using SheetSync.Core;
using SheetSync.Core.Identity;
using SheetSync.Core.Reading;

namespace SheetSync.Benchmarks.Parts;

/// <summary>From the bytes of one answer to the plan.</summary>
public class ReadingParts : MeasuredParts
{
    [Benchmark(Description = "decode")]
    public void Decode() => Scene.Decode().Dispose();

    /// <summary>Of a grid whose texts have been made already.</summary>
    [Benchmark(Description = "read: grid → plan")]
    public object Read() => PlanReader.Read(Scene.Grid, KnownItems.None, PartScene.Now);

    [Benchmark(Description = "read: adopted and known")]
    public object ReadKnown() => PlanReader.Read(Scene.Edited, Scene.Before.Known.Items, PartScene.Now);

    [Benchmark(Description = "decode + read")]
    public object DecodeAndRead()
    {
        using var grid = Scene.Decode();
        return PlanReader.Read(grid, KnownItems.None, PartScene.Now);
    }

    [Benchmark(Description = "decode + read + decide")]
    public object DecodeAndDecide()
    {
        using var grid = Scene.Decode();
        return SyncEngine.Decide(grid, KnownWorkbook.Nothing, PartScene.Now);
    }
}
