using BenchmarkDotNet.Attributes;
using Google.Apis.Json;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Overdue;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.WriteBack;
using SheetSync.Google.Writing;

namespace SheetSync.Benchmarks.Parts;

/// <summary>What follows from a plan that was read, and what is written because of it.</summary>
public class DecidingParts
{
    private PartScene scene = null!;

    [ParamsSource(nameof(Inputs))]
    public PartInput Input { get; set; } = null!;

    public static IEnumerable<PartInput> Inputs => PartInput.All;

    [GlobalSetup]
    public void Prepare() => scene = PartScene.Of(Input);

    [Benchmark(Baseline = true, Description = PartsProgram.Floor)]
    public int Scan() => scene.Scan();

    [Benchmark(Description = "roll up")]
    public object RollUp() => RollupEngine.RollUp(scene.Decision.Plan, scene.Decision.Today);

    [Benchmark(Description = "judge: readiness and rules")]
    public object Judge() => ReadinessEngine.Evaluate(scene.Decision.Plan, scene.Decision.Rollup, scene.Decision.Today);

    [Benchmark(Description = "judge: overdue")]
    public object JudgeDates() => OverdueEngine.Evaluate(scene.Decision.Plan, scene.Before.Known.DueDates, scene.Decision.Today);

    [Benchmark(Description = "diff: what happened in a week")]
    public object Diff() => PlanComparison.Compare(scene.Former.Plan, scene.Decision.Plan);

    [Benchmark(Description = "compose: a week's cells")]
    public object Compose() => Compose(scene.Edited, scene.Decision, PartScene.Now);

    [Benchmark(Description = "compose: nothing to write")]
    public object ComposeNothing() => Compose(scene.Before.Grid, scene.Former, PartScene.Monday);

    [Benchmark(Description = "compose: the request's body")]
    public string Body() => NewtonsoftJsonSerializer.Instance.Serialize(EditBatch.From(scene.Decision.Edits));

    [Benchmark(Description = "decide: all of it, adopted and known")]
    public object Decide() => SyncEngine.Decide(scene.Edited, scene.Before.Known, PartScene.Now);

    private WriteBackDiff Compose(WorkbookGrid grid, Decision decided, DateTimeOffset now)
    {
        var known = scene.Before.Known;
        var facts = new WriteBackFacts(grid, decided.Plan, decided.Reading, decided.Readiness, decided.Rollup, decided.Overdue)
        {
            Memory = new ServiceMemory(known.Cells), Reported = known.Reported, RefusedMail = known.RefusedMail,
        };
        return WriteBackEngine.Diff(facts, now, decided.Plan.Settings.Language);
    }
}
