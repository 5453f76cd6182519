using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using SheetSync.Emulator.Trouble;
using SheetSync.Storage;
using SheetSync.Testing.Storage;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>No secret is ever printed, logged, answered or stored, however much is told and whatever fails.</summary>
public sealed class SecretTests : IAsyncLifetime
{
    private const string Password = "pw-9f8e7d6c5b";
    private const string CollectorToken = "token-1a2b3c4d5e";

    private readonly StringBuilder told = new();
    private Workplace place = null!;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        var environment = place.Cli.Environment;
        environment["SHEETSYNC__Logging__Level"] = "Verbose";
        environment["SHEETSYNC__Logging__File"] = place.At("logs/serve.log");
        environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = "http://127.0.0.1:1";
        environment["SHEETSYNC__Telemetry__Headers"] = $"authorization=Bearer {CollectorToken}";
        environment["SHEETSYNC__Telemetry__Interval"] = "00:00:01";
        environment["SHEETSYNC__Google__Retries"] = "0";
    }

    public async Task DisposeAsync() => await place.DisposeAsync();

    [PostgreSqlFact]
    public async Task Secrets_AreNowhereToBeFound()
    {
        await using var cluster = new PostgreSqlCluster();
        await cluster.StartAsync();
        var connection = await cluster.NewDatabaseAsync();
        place.Cli.Environment["SHEETSYNC__Storage__Provider"] = "postgresql";
        place.Cli.Environment["SHEETSYNC__Storage__ConnectionString"] = $"{connection};Password={Password}";
        var storage = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connection };
        var id = place.Serve("plan.en.xlsx");
        foreach (var command in new[] { $"doctor", "doctor --json", $"adopt {id}", $"workbook add {id}", $"sync {id}", "sync no-such-spreadsheet", $"workbook show {id} --json" })
        {
            Tell(await place.Cli.RunAsync(command.Split(' ')));
        }

        await using (var service = await RunningService.StartAsync(place))
        {
            place.Edit(id, "Edited");
            await service.Until(() => ServiceBench.KnowsAsync(storage, id, "Edited"), "a sync");
            place.Emulator.Admin.Troubles.Add(new TroubleOrder { Path = "/changes", Status = 403, Times = 3 });
            await service.Until(() => service.Log.Contains("cannot be read", StringComparison.Ordinal), "trouble with Google");
            await cluster.StopAsync();
            await service.Until(async () => !(await service.ReadyAsync()).Json.GetProperty("ready").GetBoolean(), "trouble with the database");
            told.AppendLine((await service.ReadyAsync()).Json.GetRawText()).AppendLine(await service.GetAsync("/healthz"));
            Tell(await place.Cli.RunAsync("doctor"));
            Tell(await place.Cli.RunAsync("migrate"));
            (await service.StopAsync()).ShouldBe(0);
            told.AppendLine(service.Log);
        }

        await cluster.ResumeAsync();
        told.AppendLine(await DumpAsync(connection));
        Array.ForEach(Directory.GetFiles(place.At("logs")), file => told.AppendLine(File.ReadAllText(file)));

        var all = told.ToString();
        all.ShouldContain("plan.en");
        Secrets().Where(secret => all.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty();
        Regex.IsMatch(all, @"Bearer \S|ya29\.|BEGIN PRIVATE KEY").ShouldBeFalse();
    }

    private void Tell(CliRun run) => told.AppendLine(run.Out).AppendLine(run.Error);

    private IEnumerable<string> Secrets()
    {
        var key = JsonDocument.Parse(File.ReadAllText(place.KeyFile)).RootElement;
        var lines = key.GetProperty("private_key").GetString()!.Split('\n').Where(line => line.Length > 40);
        return [Password, CollectorToken, key.GetProperty("private_key_id").GetString()!, .. lines];
    }

    private static async Task<string> DumpAsync(string connection)
    {
        var file = Path.GetTempFileName();
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection);
            await PostgreSqlCluster.RunClientAsync("pg_dump", "--inserts", $"--file={file}", $"--dbname=postgresql://{parts.Username}@{parts.Host}:{parts.Port}/{parts.Database}");
            return await File.ReadAllTextAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
