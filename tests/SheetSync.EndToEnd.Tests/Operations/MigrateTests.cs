using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary><c>migrate</c>, alone and by several processes that start together.</summary>
public sealed class MigrateTests : IAsyncLifetime
{
    private const int Processes = 4;

    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Migrate_Twice_TellsWhatItDid()
    {
        var first = await place.Cli.RunAsync("migrate");
        first.Code.ShouldBe(0);
        first.Text.ShouldContain($"Database: SQLite, {place.Database}");
        first.Text.ShouldContain("Made the schema, version ");

        (await place.Cli.RunAsync("migrate", "--lang", "ru")).Text.ShouldContain("обновлять нечего");
        place.Emulator.Admin.Log.Counters.Tokens.ShouldBe(0, "Google is not asked");
    }

    [Fact]
    public Task Migrate_BySeveralProcessesOnSqlite_IsDoneByOne() => MigrateTogetherAsync();

    [PostgreSqlFact]
    public async Task Migrate_BySeveralProcessesOnPostgreSql_IsDoneByOne()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionStringFile"] = place.At("connection");
        await File.WriteAllTextAsync(place.At("connection"), await cluster.NewDatabaseAsync() + "\n");

        await MigrateTogetherAsync();
    }

    private async Task MigrateTogetherAsync()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, Processes).Select(_ => place.Cli.RunAsync("migrate", "--json")));

        runs.ShouldAllBe(run => run.Code == 0, string.Join('\n', runs.Select(run => run.Error)));
        runs.Select(run => run.Json.GetProperty("after").GetInt32()).Distinct().Count().ShouldBe(1);
        runs.Count(run => run.Json.GetProperty("applied").GetInt32() > 0).ShouldBe(1);
        runs.Count(run => run.Json.GetProperty("before").GetInt32() == 0).ShouldBe(1);
    }
}
