using System.Globalization;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>What a crash test saw.</summary>
internal sealed record CrashFigures
{
    public required CrashPlan Plan { get; init; }

    public required int Pauses { get; init; }

    public required int Edits { get; init; }

    public required int SyncsByHand { get; init; }

    /// <summary>Calls of the add-on that were answered well.</summary>
    public required int MenuCalls { get; init; }

    /// <summary>Recorded runs, of service and by hand.</summary>
    public required int Syncs { get; init; }

    /// <summary>Runs recorded under a token that was not higher than that of the run before: by somebody who had lost the lease.</summary>
    public required int RecordedOutOfTurn { get; init; }

    /// <summary>Records that the store refused because the lease was lost.</summary>
    public required int StaleRefused { get; init; }

    /// <summary>From an edit to the record of a sync that had begun after it.</summary>
    public required TimeSpan LongestWait { get; init; }

    /// <inheritdoc cref="StuckWatch.LongestUnattended"/>
    public required TimeSpan LongestUnattended { get; init; }

    /// <inheritdoc cref="StuckWatch.LongestHold"/>
    public required TimeSpan LongestHold { get; init; }

    /// <summary>How often the store was looked into for the two before.</summary>
    public required int Looks { get; init; }

    /// <summary>From the last kill until every workbook was right.</summary>
    public required TimeSpan Converged { get; init; }

    /// <summary>Processes that ended by themselves.</summary>
    public required int Crashed { get; init; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Plan.Engine}, {Plan.Replicas} replicas, {Plan.Workbooks} workbooks, seed {Plan.Seed}: {Plan.Kills - Pauses} kills, {Pauses} pauses longer than the lease of {Plan.LeaseTime.TotalSeconds} s, "
        + $"{Edits} edits, {MenuCalls} menu calls answered, {Syncs} syncs recorded ({SyncsByHand} by hand), {StaleRefused} stale leases refused, {RecordedOutOfTurn} recorded out of turn; "
        + $"longest from edit to record {LongestWait.TotalSeconds:0.0} s, longest due and in nobody's hands {LongestUnattended.TotalSeconds:0.0} s, longest hold {LongestHold.TotalSeconds:0.0} s ({Looks} looks), all right {Converged.TotalSeconds:0.0} s after the last kill.");
}
