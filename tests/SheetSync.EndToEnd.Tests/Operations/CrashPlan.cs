using System.Globalization;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>How much of a crash test: a short form in the suite, the long one by the environment.</summary>
internal sealed record CrashPlan
{
    public StorageProvider Engine { get; init; }

    public int Replicas { get; init; }

    public int Workbooks { get; init; }

    public int Kills { get; init; }

    /// <summary>Of every so many kills one is a pause longer than the lease instead, after which the replica goes on as if nothing had been.</summary>
    public int PauseEach { get; init; } = 4;

    public int Seed { get; init; }

    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Waited between two kills at most; half of it on average.</summary>
    public TimeSpan Breath { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Between two edits of people, on average.</summary>
    public TimeSpan EditEach { get; init; } = TimeSpan.FromMilliseconds(100);

    public static CrashPlan Of(StorageProvider engine, CrashPlan shortForm) => shortForm with
    {
        Engine = engine,
        Replicas = engine == StorageProvider.Sqlite ? 1 : Number("SHEETSYNC_CRASH_REPLICAS", shortForm.Replicas),
        Workbooks = Number("SHEETSYNC_CRASH_WORKBOOKS", shortForm.Workbooks),
        Kills = Number("SHEETSYNC_CRASH_KILLS", shortForm.Kills),
        LeaseTime = TimeSpan.FromSeconds(Number("SHEETSYNC_CRASH_LEASE", (int)shortForm.LeaseTime.TotalSeconds)),
        Seed = Number("SHEETSYNC_SEED", Environment.TickCount & 0xFFFF),
    };

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
