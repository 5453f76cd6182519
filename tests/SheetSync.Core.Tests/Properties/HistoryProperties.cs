using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Testing.Grids;
using SheetSync.Testing.Plans;

namespace SheetSync.Core.Tests.Properties;

/// <summary>Comparison of generated plans: what must hold whatever people did.</summary>
public class HistoryProperties
{
    [Fact]
    public void SamePlan_GivesNoEvents() => Parallel.For(0, Generated.Count / 100, seed =>
        PlanComparison.Compare(new RandomPlans(seed).Plan(4), new RandomPlans(seed).Plan(4)).ShouldBeEmpty($"seed {seed}"));

    /// <summary>Looked at backwards, every event is its opposite: what was added is removed, what moved later moved earlier.</summary>
    [Fact]
    public void Comparison_Backwards_TellsTheOpposite() => Parallel.For(0, Generated.Count / 20, seed =>
    {
        var (before, after) = Revisions(seed);
        var there = PlanComparison.Compare(before, after, datesOfSettled: true);
        var back = PlanComparison.Compare(after, before, datesOfSettled: true);
        there.Select(e => Told(Opposite(e))).Order(StringComparer.Ordinal).ShouldBe(back.Select(Told).Order(StringComparer.Ordinal), $"seed {seed}");
    });

    [Fact]
    public void Events_OfOneComparison_AreToldOnce() => Parallel.For(0, Generated.Count / 20, seed =>
    {
        var (before, after) = Revisions(seed);
        var events = PlanComparison.Compare(before, after);
        events.Distinct().Count().ShouldBe(events.Count, $"seed {seed}");
        var added = events.Where(e => e is { Kind: EventKind.Added, Item: not ChangedItem.Milestone }).Select(e => e.ItemId).ToHashSet();
        events.Count(e => added.Contains(e.ItemId)).ShouldBe(added.Count, "what was added says nothing more of itself");
    });

    /// <summary>Whatever stands in a sheet, the sync after a sync of the same sheet has no news.</summary>
    [Fact]
    public void Sheet_SyncedTwice_HasNoNews()
    {
        var now = new DateTimeOffset(2027, 5, 5, 12, 0, 0, TimeSpan.Zero);
        for (var seed = 0; seed < 300; seed++)
        {
            var grid = new GridFuzzer(seed).Next();
            var first = SyncEngine.Decide(grid, KnownWorkbook.Nothing, now);
            var other = SyncEngine.Decide(new GridFuzzer(seed + 1).Next(), first.Known, now);
            var again = SyncEngine.Decide(grid, other.Known, now);
            first.Events.ShouldBeEmpty($"seed {seed}");
            SyncEngine.Decide(grid, again.Known, now).Events.ShouldBeEmpty($"seed {seed}");
        }
    }

    private static (CompanyPlan Before, CompanyPlan After) Revisions(int seed)
    {
        var plans = new RandomPlans(seed);
        var before = plans.Plan(3);
        var random = new Random(seed);
        var after = plans.Later(plans.WithARaisedActual(before) ?? before);
        var departments = after.Departments.Select(d => d with
        {
            Tasks = [.. d.Tasks.Where(_ => random.Next(5) > 0).Select(t => Changed(t, random))],
            Goals = [.. d.Goals.Where(_ => random.Next(5) > 0)],
            Indicators = [.. d.Indicators.Select(i => random.Next(3) == 0 ? i with { Target = new Figure(random.Next(9), i.Cell) } : i)],
        });
        return (before, after with { Departments = [.. departments, .. plans.Plan(1).Departments] });
    }

    private static PlanTask Changed(PlanTask task, Random random) => random.Next(4) switch
    {
        0 => task with { Title = task.Title + " new" },
        1 => task with { Owners = [.. task.Owners.Skip(1)] },
        2 => task with { Milestones = [.. task.Milestones.Select(m => m.Text is null ? m : m with { Done = !m.Done, Month = new FiscalMonth(random.Next(1, 13)) })] },
        _ => task,
    };

    /// <summary>An event without what belongs to one side of it.</summary>
    private static string Told(PlanEvent e) => $"{Group(e)} {e.Item} {e.ItemId} {e.Month} {e.From} {e.To}";

    private static PlanEvent Opposite(PlanEvent e) => e with { From = e.To, To = e.From, Kind = OppositeKind(e) };

    private static EventKind OppositeKind(PlanEvent e) => e.Kind switch
    {
        EventKind.Added => EventKind.Removed,
        EventKind.Removed => EventKind.Added,
        EventKind.Postponed when e.To is null && e.Item == ChangedItem.Milestone => EventKind.Added,
        EventKind.Postponed when e.To is null => EventKind.Scheduled,
        EventKind.Postponed => EventKind.BroughtForward,
        EventKind.BroughtForward or EventKind.Scheduled => EventKind.Postponed,
        _ => e.Kind,
    };

    /// <summary>
    /// A state has an opposite in its values alone: done to cancelled and back are cancelled and closed. A milestone that is gone is removed or
    /// lost its date, by what became of it.
    /// </summary>
    private static string Group(PlanEvent e) => e.Kind switch
    {
        EventKind.Closed or EventKind.Reopened or EventKind.Cancelled or EventKind.PutOnHold or EventKind.Resumed => "state",
        EventKind.Removed when e.Item == ChangedItem.Milestone => "gone",
        EventKind.Postponed when e.Item == ChangedItem.Milestone && e.To is null => "gone",
        _ => e.Kind.ToString(),
    };
}
