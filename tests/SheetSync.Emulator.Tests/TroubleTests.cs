using System.Net;
using SheetSync.Emulator.Trouble;

namespace SheetSync.Emulator.Tests;

// Errors and limits: developers.google.com/workspace/sheets/api/limits and /troubleshoot-api-errors; Drive's reasons:
// developers.google.com/workspace/drive/api/guides/handle-errors.
public sealed class TroubleTests
{
    private static async Task<(Client Client, string Id)> StartAsync(params TroubleOrder[] orders)
    {
        var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        foreach (var order in orders)
            client.Server.Admin.Troubles.Add(order);
        return (client, id);
    }

    private static async Task<HttpResponseMessage> RawAsync(Client client, string path)
    {
        using var http = new HttpClient { BaseAddress = client.Server.Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", client.Server.Admin.IssueToken(client.Email, "test"));
        return await http.GetAsync(path);
    }

    [Theory]
    [InlineData(429, "RESOURCE_EXHAUSTED")]
    [InlineData(500, "INTERNAL")]
    [InlineData(503, "UNAVAILABLE")]
    [InlineData(403, "PERMISSION_DENIED")]
    public async Task Status_Ordered_IsAnsweredOnceInGooglesShape(int status, string name)
    {
        var (client, id) = await StartAsync(new TroubleOrder { Status = status });
        await using var _ = client;
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}")).Status.ShouldBe(name);
        await client.GetAsync($"/v4/spreadsheets/{id}");
    }

    [Fact]
    public async Task BadGateway_Ordered_IsHtml()
    {
        var (client, id) = await StartAsync(new TroubleOrder { Status = 502, RetryAfter = 7 });
        await using var _ = client;
        using var response = await RawAsync(client, $"/v4/spreadsheets/{id}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task DriveReason_Ordered_IsInTheErrorList()
    {
        var (client, id) = await StartAsync(new TroubleOrder { Status = 403, Reason = "userRateLimitExceeded" });
        await using var _ = client;
        var (_, json) = await client.SendAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}");
        json["error"]!["errors"]![0]!["reason"]!.GetValue<string>().ShouldBe("userRateLimitExceeded");
        json["error"]!["errors"]![0]!["domain"]!.GetValue<string>().ShouldBe("usageLimits");
    }

    [Fact]
    public async Task Filters_KindSkipAndTimes_MeetOnlyWhatIsMeant()
    {
        var (client, id) = await StartAsync(new TroubleOrder { Kind = "write", Skip = 1, Times = 2, Status = 503 });
        await using var _ = client;
        var codes = new List<int>();
        for (var i = 0; i < 5; i++)
            codes.Add((int)(await client.SendAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/A1?valueInputOption=RAW", """{"values":[[1]]}""")).Status);
        codes.ShouldBe([200, 503, 503, 200, 200]);
        await client.GetAsync($"/v4/spreadsheets/{id}");
    }

    [Theory]
    [InlineData(Drop.Before, "none")]
    [InlineData(Drop.After, """[["x"]]""")]
    public async Task Drop_BeforeOrAfterTheEffect_DiffersInTheSheet(Drop drop, string expected)
    {
        var (client, id) = await StartAsync(new TroubleOrder { Kind = "write", Drop = drop });
        await using var _ = client;

        // .NET's client silently sends again what a used connection lost before an answer; on its first request it does not.
        await using var fresh = Client.As(client.Server, client.Email);
        await Should.ThrowAsync<HttpRequestException>(() => fresh.PutValuesAsync(id, "A1", """[["x"]]"""));
        (await client.ValuesAsync(id, "A1")).ShouldBe(expected);
        client.Server.Admin.Log.Entries.Count(entry => entry.Status == 0).ShouldBe(1);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(200_000, 2_000)]
    public async Task Truncate_Ordered_BreaksTheBody(int at, int rows)
    {
        var (client, id) = await StartAsync();
        await using var _ = client;
        await client.FillAsync(id, rows);
        client.Server.Admin.Troubles.Add(new TroubleOrder { Kind = "read", TruncateAt = at });
        await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync($"/v4/spreadsheets/{id}?includeGridData=true"));
        client.Server.Admin.Log.Entries[^1].Status.ShouldBe(0);
    }

    [Fact]
    public async Task ExpireToken_InMidUse_NeedsANewOne()
    {
        var (client, id) = await StartAsync(new TroubleOrder { ExpireToken = true });
        await using var _ = client;
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}")).Code.ShouldBe(401);
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}")).Code.ShouldBe(401);
    }

    // The case that column metadata is for: a person inserts a column between the read and the write.
    [Fact]
    public async Task PersonBefore_InsertsAColumn_BetweenReadAndWrite()
    {
        var (client, id) = await StartAsync();
        await using var _ = client;
        client.Server.Admin.Share(id, Storage.Actor.Person.Email);
        await client.BatchAsync(id, """{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"k","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"COLUMNS","startIndex":1,"endIndex":2}}}}}""");
        const string Insert = """{"insertDimension":{"range":{"dimension":"COLUMNS","startIndex":0,"endIndex":1} } }""";
        var order = $$"""{"kind":"write","personBefore":{"spreadsheetId":"{{id}}","requests":[{{Insert}}],"range":"A1","values":[["person"]]} }""";
        await client.PostAsync("/emulator/troubles", order);
        await client.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdateByDataFilter",
            """{"valueInputOption":"RAW","data":[{"dataFilter":{"developerMetadataLookup":{"metadataKey":"k"}},"values":[["ours"]]}]}""");
        (await client.ValuesAsync(id, "A1:D1")).ShouldBe("""[["person","","ours"]]""");
    }

    // "300 read requests per minute per project, 60 per minute per user per project", writes alike; the next minute refills.
    [Fact]
    public async Task Quotas_Enforced_RefuseAboveTheLimitUntilTheNextMinute()
    {
        var clock = new MovingClock();
        await using var client = await Client.StartAsync(new EmulatorOptions { TimeProvider = clock });
        var id = await client.CreateAsync();
        client.Server.Admin.Quotas.Enforced = true;
        client.Server.Admin.Quotas.PerUser = 2;
        await client.ValuesAsync(id, "A1");
        await client.ValuesAsync(id, "A1");
        var (code, status, message) = await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}");
        (code, status).ShouldBe((429, "RESOURCE_EXHAUSTED"));
        message.ShouldStartWith("Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com'");
        await client.PutValuesAsync(id, "A1", "[[1]]");
        clock.Advance(TimeSpan.FromMinutes(1));
        await client.ValuesAsync(id, "A1");
    }

    private sealed class MovingClock : TimeProvider
    {
        private TimeSpan _offset;

        public void Advance(TimeSpan by) => _offset += by;

        public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2027, 3, 1, 10, 0, 5, TimeSpan.Zero) + _offset;
    }
}
