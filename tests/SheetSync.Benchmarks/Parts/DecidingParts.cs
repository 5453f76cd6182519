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
public class DecidingParts : MeasuredParts
{
    [Benchmark(Description = "roll up")]
    public object RollUp() => RollupEngine.RollUp(Scene.Decision.Plan, Scene.Decision.Today);

    [Benchmark(Description = "judge: readiness and rules")]
    public object Judge() => ReadinessEngine.Evaluate(Scene.Decision.Plan, Scene.Decision.Rollup, Scene.Decision.Today);

    [Benchmark(Description = "judge: overdue")]
    public object JudgeDates() => OverdueEngine.Evaluate(Scene.Decision.Plan, Scene.Before.Known.DueDates, Scene.Decision.Today);

    [Benchmark(Description = "diff: what happened in a week")]
    public object Diff() => PlanComparison.Compare(Scene.Former.Plan, Scene.Decision.Plan);

    [Benchmark(Description = "compose: a week's cells")]
    public object Compose() => Compose(Scene.Edited, Scene.Decision, PartScene.Now);

    [Benchmark(Description = "compose: nothing to write")]
    public object ComposeNothing() => Compose(Scene.Before.Grid, Scene.Former, PartScene.Monday);

    [Benchmark(Description = "compose: the request's body")]
    public string Body() => NewtonsoftJsonSerializer.Instance.Serialize(EditBatch.From(Scene.Decision.Edits));

    [Benchmark(Description = "decide: all of it, adopted and known")]
    public object Decide() => SyncEngine.Decide(Scene.Edited, Scene.Before.Known, PartScene.Now);

    private WriteBackDiff Compose(WorkbookGrid grid, Decision decided, DateTimeOffset now)
    {
        var known = Scene.Before.Known;
        var facts = new WriteBackFacts(grid, decided.Plan, decided.Reading, decided.Readiness, decided.Rollup, decided.Overdue)
        {
            Memory = new ServiceMemory(known.Cells), Reported = known.Reported, RefusedMail = known.RefusedMail,
        };
        return WriteBackEngine.Diff(facts, now, decided.Plan.Settings.Language);
    }
}
