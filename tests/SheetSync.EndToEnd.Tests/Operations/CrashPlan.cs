using System.Globalization;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>How much of a crash test: a short form in the suite, the long one by <c>SHEETSYNC_CRASH=long</c>.</summary>
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

    /// <summary>
    /// How much longer than a lease a workbook may be due and in nobody's hands. What is stuck is stuck for good, and a machine that builds and tests
    /// beside has other things to do; the long run has it to itself.
    /// </summary>
    public TimeSpan Allowance { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Between two edits of people, on average.</summary>
    public TimeSpan EditEach { get; init; } = TimeSpan.FromMilliseconds(100);

    public static CrashPlan Of(StorageProvider engine, CrashPlan shortForm)
    {
        var form = Environment.GetEnvironmentVariable("SHEETSYNC_CRASH") == "long" ? Long : shortForm;
        return form with
        {
            Engine = engine,
            Replicas = engine == StorageProvider.Sqlite ? 1 : Number("SHEETSYNC_CRASH_REPLICAS", form.Replicas),
            Workbooks = Number("SHEETSYNC_CRASH_WORKBOOKS", form.Workbooks),
            Kills = Number("SHEETSYNC_CRASH_KILLS", form.Kills),
            Seed = Number("SHEETSYNC_SEED", Environment.TickCount & 0xFFFF),
        };
    }

    /// <summary>A hundred kills, and a pause for every tenth of them.</summary>
    private static CrashPlan Long => new()
    {
        Replicas = 3, Workbooks = 200, Kills = 112, PauseEach = 10, LeaseTime = TimeSpan.FromSeconds(20), Breath = TimeSpan.FromSeconds(8), Allowance = TimeSpan.Zero,
        EditEach = TimeSpan.FromMilliseconds(250),
    };

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
