using SheetSync.Storage;
using SheetSync.Testing.Storage;
using Xunit.Abstractions;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>
/// Whatever is killed when, every workbook ends right. A short form here; tests/README.md says how to run the long one.
/// </summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    [Fact]
    public Task Crash_OfTheOnlyProcessOnSqlite_LeavesEveryWorkbookRight() => CrashAsync(
        CrashPlan.Of(StorageProvider.Sqlite, new CrashPlan { Workbooks = 5, Kills = 4 }), null);

    [PostgreSqlFact]
    public async Task Crash_OfReplicasOnPostgreSql_LeavesEveryWorkbookRight()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        await CrashAsync(
            CrashPlan.Of(StorageProvider.PostgreSql, new CrashPlan { Replicas = 2, Workbooks = 10, Kills = 5 }), await cluster.NewDatabaseAsync());
    }

    private async Task CrashAsync(CrashPlan plan, string? connectionString)
    {
        await using var run = await CrashRun.PrepareAsync(plan, connectionString);
        var figures = await run.RunAsync();
        output.WriteLine(figures.ToString());
        figures.RecordedOutOfTurn.ShouldBe(0, figures.ToString());
        figures.Crashed.ShouldBe(0);
        figures.Looks.ShouldBeGreaterThan(5);

        // Taken by somebody who died: for a lease at most. Taken by nobody: until somebody looks.
        figures.LongestHold.ShouldBeLessThanOrEqualTo(plan.LeaseTime, figures.ToString());
        figures.LongestUnattended.ShouldBeLessThan(plan.LeaseTime + plan.Allowance, figures.ToString());
        figures.Syncs.ShouldBeGreaterThan(plan.Workbooks, figures.ToString());
    }
}
