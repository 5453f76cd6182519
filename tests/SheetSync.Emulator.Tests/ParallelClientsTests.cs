using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

/// <summary>Many clients at once: a batch is one whole, and nothing fails that was not ordered.</summary>
public sealed class ParallelClientsTests
{
    private const int Clients = 40;
    private const int Rounds = 12;

    [Fact]
    public async Task Batches_OfManyClients_AreWholeAndNoneIsLost()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"shared","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"COLUMNS","startIndex":0,"endIndex":1}}}}}""");
        var torn = 0;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(async number =>
        {
            for (var round = 1; round <= Rounds; round++)
            {
                var mark = $"{number}-{round}";
                await client.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdate",
                    $$"""{"valueInputOption":"RAW","data":[{"range":"B1","values":[["{{mark}}"]]},{"range":"C900","values":[["{{mark}}"]]},{"range":"D{{number + 1}}","values":[[{{round}}]]}]}""");
                var read = (await client.GetAsync($"/v4/spreadsheets/{id}/values:batchGet?ranges=B1&ranges=C900"))["valueRanges"]!;
                if (read[0]!["values"]!.ToJsonString() != read[1]!["values"]!.ToJsonString())
                    Interlocked.Increment(ref torn);
                await client.PostAsync($"/v4/spreadsheets/{id}/values/F1:append?valueInputOption=RAW", $$"""{"values":[["{{mark}}"]]}""");
            }
        }));
        torn.ShouldBe(0);
        var rounds = JsonNode.Parse(await client.ValuesAsync(id, $"D1:D{Clients}", "?majorDimension=COLUMNS"))![0]!.AsArray();
        rounds.Select(value => value!.GetValue<string>()).ShouldAllBe(value => value == $"{Rounds}");
        JsonNode.Parse(await client.ValuesAsync(id, "F1:F1000", "?majorDimension=COLUMNS"))![0]!.AsArray()
            .Select(value => value!.GetValue<string>()).Distinct().Count().ShouldBe(Clients * Rounds);
        client.Server.Admin.Log.Counters.Failed.ShouldBe(0);
    }

    [Fact]
    public async Task Reads_DuringWrites_SeeOneRevision()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:A50", "[" + string.Join(',', Enumerable.Repeat("[0]", 50)) + "]");
        using var end = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            for (var round = 1; round <= 60; round++)
                await client.PutValuesAsync(id, "A1:A50", "[" + string.Join(',', Enumerable.Repeat($"[{round}]", 50)) + "]");
            await end.CancelAsync();
        });
        while (!end.IsCancellationRequested)
        {
            var column = JsonNode.Parse(await client.ValuesAsync(id, "A1:A50", "?majorDimension=COLUMNS"))![0]!.AsArray();
            column.Select(value => value!.GetValue<string>()).Distinct().Count().ShouldBe(1);
        }
        await writer;
    }
}
