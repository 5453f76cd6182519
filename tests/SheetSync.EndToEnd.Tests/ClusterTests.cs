using SheetSync.Application;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;
using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests;

/// <summary>Several services on one PostgreSQL: a cluster with no other setting.</summary>
public sealed class ClusterTests : IAsyncLifetime
{
    private const int Quota = 20;

    private readonly PostgreSqlCluster cluster = new();
    private Workplace place = null!;
    private string database = "";

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        await cluster.StartAsync();
        if (PostgreSqlCluster.WhySkipped is null)
        {
            database = await cluster.NewDatabaseAsync();
        }

        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = database;
    }

    public async Task DisposeAsync()
    {
        await place.DisposeAsync();
        await cluster.DisposeAsync();
    }

    [PostgreSqlFact]
    public async Task Replicas_StartedTogether_ShareTheWorkTheLogAndTheQuota()
    {
        place.Cli.Environment["SHEETSYNC__Google__Quota__PerAccount"] = $"{Quota}";
        (place.Emulator.Admin.Quotas.PerUser, place.Emulator.Admin.Quotas.Enforced) = (Quota, true);
        var ids = Copies(Quota * 2);
        var store = new PlanStore(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = database }, TimeProvider.System);
        foreach (var id in ids)
        {
            await store.AddAsync(id, id.Value, default);
        }

        var began = DateTimeOffset.UtcNow;
        var replicas = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunningService.StartAsync(place)));
        try
        {
            await replicas[0].Until(() => place.Emulator.Admin.Log.Counters.Reads >= Quota, "all of the quota is used");
            await replicas[0].Until(() => place.Emulator.Admin.Log.Counters.Drive >= 8, "polls meanwhile");

            // The rest waits for the next minute: nobody oversteps, and nobody is told to slow down.
            place.Emulator.Admin.Log.Entries.Count(entry => entry.Status == 429).ShouldBe(0);
            var reads = place.Emulator.Admin.Log.Entries.Where(entry => entry.Kind == "read").Select(entry => entry.Time).Order().ToList();
            reads.Zip(reads.Skip(Quota), (first, beyond) => beyond - first).ShouldAllBe(span => span >= TimeSpan.FromMinutes(1));
            var polls = place.Emulator.Admin.Log.Entries.Where(entry => entry.Path.EndsWith("/changes", StringComparison.Ordinal)).Select(entry => entry.Time).ToList();
            // Late turns are made up for at once, so that gaps differ; three that polled each for itself would ask three times as often.
            var turns = (polls[^1] - began) / RunningService.PollInterval;
            polls.Count.ShouldBeLessThanOrEqualTo((int)(turns * 1.5) + 3, "one poll for all replicas");
            foreach (var replica in replicas)
            {
                (await replica.ReadyAsync()).Json.GetProperty("ready").GetBoolean().ShouldBeTrue(replica.Log);
                replica.Log.Split('\n').Where(line => line.Contains(" ERR ", StringComparison.Ordinal)).ShouldBeEmpty(replica.Log);
            }
        }
        finally
        {
            await Task.WhenAll(replicas.Select(replica => replica.DisposeAsync().AsTask()));
        }
    }

    [PostgreSqlFact]
    public async Task Replica_KilledWhileItPolls_IsReplacedByAnother()
    {
        var id = place.Serve("single-table.en.xlsx");
        await place.Cli.PrepareAsync("workbook", "add", id);
        await using var first = await RunningService.StartAsync(place);
        await using var second = await RunningService.StartAsync(place);
        await second.Until(() => place.Emulator.Admin.Log.Counters.Drive >= 3, "polls");

        await first.KillAsync();
        var asked = place.Emulator.Admin.Log.Counters.Drive;

        await second.Until(() => place.Emulator.Admin.Log.Counters.Drive >= asked + 3, "polls by the other");
    }

    private List<SpreadsheetId> Copies(int count)
    {
        var template = place.Serve("single-table.en.xlsx", share: false);
        var account = place.Emulator.Admin.Accounts.All.Single().Email;
        var all = Enumerable.Range(0, count).Select(n => new SpreadsheetId($"copy-{n}")).ToList();
        all.ForEach(id => place.Emulator.Admin.Store.Add(place.Emulator.Admin.Find(template).Current.CopyAs(id.Value, id.Value), "owner@example.com").Share(account, "writer"));
        return all;
    }
}
