using BenchmarkDotNet.Attributes;

namespace SheetSync.Benchmarks.Parts;

/// <summary>Parts of the work on one workbook, in every size and layout, beside the scan of its bytes.</summary>
public abstract class MeasuredParts
{
    [ParamsSource(nameof(Inputs))]
    public PartInput Input { get; set; } = null!;

    /// <summary>Not static: BenchmarkDotNet does not see what is static in a base class.</summary>
    public virtual IEnumerable<PartInput> Inputs => PartInput.All;

    private protected PartScene Scene { get; private set; } = null!;

    [GlobalSetup]
    public void Prepare()
    {
        Scene = PartScene.Of(Input);
        PrepareMore();
    }

    [Benchmark(Baseline = true, Description = PartsProgram.Floor)]
    public int Scan() => Scene.Scan();

    private protected virtual void PrepareMore()
    {
    }
}
