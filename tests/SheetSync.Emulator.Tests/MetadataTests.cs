namespace SheetSync.Emulator.Tests;

// Developer metadata: developers.google.com/workspace/sheets/api/guides/metadata
public sealed class MetadataTests
{
    private static string OnColumn(int index, string key = "owned", string visibility = "DOCUMENT", int sheet = 0) =>
        $$"""{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"{{key}}","metadataValue":"v","visibility":"{{visibility}}","location": """
        + $$"""{"dimensionRange":{"sheetId":{{sheet}},"dimension":"COLUMNS","startIndex":{{index}},"endIndex":{{index + 1}} } } } } }""";

    private const string ByKey = """{"developerMetadataLookup":{"metadataKey":"owned"}}""";

    private static Task<System.Text.Json.Nodes.JsonNode> WriteAsync(Client client, string id, string filter, string values) =>
        client.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdateByDataFilter",
            $$"""{"valueInputOption":"RAW","data":[{"dataFilter":{{filter}},"majorDimension":"COLUMNS","values":{{values}}}]}""");

    // "If a row or column is moved … the metadata moves with it"; the case of a column that a person inserts between read and write.
    [Fact]
    public async Task WriteByFilter_ColumnInsertedBefore_FollowsTheColumn()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(2));
        await client.BatchAsync(id, """{"insertDimension":{"range":{"dimension":"COLUMNS","startIndex":0,"endIndex":2}}}""");
        var reply = await WriteAsync(client, id, ByKey, """[[null,"x"]]""");
        reply["responses"]![0]!["updatedRange"]!.GetValue<string>().ShouldBe("Sheet1!E1:E2");
        (await client.ValuesAsync(id, "A1:F3")).ShouldBe("""[[],["","","","","x"]]""");
    }

    [Fact]
    public async Task WriteByFilter_ColumnDeleted_MatchesNothing()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(2));
        await client.BatchAsync(id, """{"deleteDimension":{"range":{"dimension":"COLUMNS","startIndex":1,"endIndex":3}}}""");
        (await WriteAsync(client, id, ByKey, """[["x"]]"""))["responses"]!.AsArray().ShouldBeEmpty();
        (await client.ValuesAsync(id, "A1:Z9")).ShouldBe("none");
    }

    // A filter that matches several places writes to all of them (google.md, Writing).
    [Fact]
    public async Task WriteByFilter_KeyTwice_WritesBoth()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(0) + "," + OnColumn(2));
        await WriteAsync(client, id, ByKey, """[["x"]]""");
        (await client.ValuesAsync(id, "A1:C1")).ShouldBe("""[["x","","x"]]""");
    }

    // DataFilterValueRange.values: "If the provided values exceed any of the ranges matched by the data filter then the request fails.
    // If the provided values are less than the matched ranges only the specified values are written."
    [Fact]
    public async Task WriteByFilter_MoreThanTheColumn_Fails()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(0));
        var (code, _, message) = await client.FailAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}/values:batchUpdateByDataFilter",
            $$"""{"valueInputOption":"RAW","data":[{"dataFilter":{{ByKey}},"values":[["a","b"]]}]}""");
        code.ShouldBe(400);
        message.ShouldContain("tried writing to column [B]");
    }

    [Fact]
    public async Task WriteByFilter_NullWithTheSwitchTurned_Clears()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(0));
        await client.PutValuesAsync(id, "A1:A2", """[["head"],["old"]]""");
        await WriteAsync(client, id, ByKey, """[[null,"new"]]""");
        (await client.ValuesAsync(id, "A1:A2")).ShouldBe("""[["head"],["new"]]""");
        client.Server.Admin.Switches.NullClearsInDataFilterWrites = true;
        await WriteAsync(client, id, ByKey, """[[null,"newer"]]""");
        (await client.ValuesAsync(id, "A1:A2")).ShouldBe("""[[],["newer"]]""");
    }

    // "PROJECT: Project-visible metadata is only visible and accessible by the developer project that created the metadata."
    [Fact]
    public async Task Search_ProjectVisibility_HidesFromOtherProjects()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, OnColumn(0, visibility: "PROJECT"));
        client.Server.Admin.Share(id, "other@x.iam.gserviceaccount.com");
        await using var other = Client.As(client.Server, "other@x.iam.gserviceaccount.com", "x");
        var search = $$"""{"dataFilters":[{{ByKey}}]}""";
        (await client.PostAsync($"/v4/spreadsheets/{id}/developerMetadata:search", search))["matchedDeveloperMetadata"]!.AsArray().Count.ShouldBe(1);
        (await other.PostAsync($"/v4/spreadsheets/{id}/developerMetadata:search", search)).ToJsonString().ShouldBe("{}");
    }

    [Fact]
    public async Task Metadata_CreateGetUpdateDelete_RoundTrip()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var created = (await client.BatchAsync(id, OnColumn(1)))[0]!["createDeveloperMetadata"]!["developerMetadata"]!;
        var number = created["metadataId"]!.GetValue<int>();
        created["location"]!.ToJsonString().ShouldBe("""{"locationType":"COLUMN","dimensionRange":{"sheetId":0,"dimension":"COLUMNS","startIndex":1,"endIndex":2}}""");
        var byId = $$$"""{"developerMetadataLookup":{"metadataId":{{{number}}}}}""";
        await client.BatchAsync(id, $$$"""{"updateDeveloperMetadata":{"dataFilters":[{{{byId}}}],"developerMetadata":{"metadataValue":"w"},"fields":"metadataValue"}}""");
        (await client.GetAsync($"/v4/spreadsheets/{id}/developerMetadata/{number}"))["metadataValue"]!.GetValue<string>().ShouldBe("w");
        var columns = (await client.FieldsAsync(id, "sheets.data.columnMetadata.developerMetadata.metadataId"))["sheets"]![0]!["data"]![0]!["columnMetadata"]!;
        columns[1]!.ToJsonString().ShouldBe($$"""{"developerMetadata":[{"metadataId":{{number}}}]}""");
        var deleted = await client.BatchAsync(id, $$$"""{"deleteDeveloperMetadata":{"dataFilter":{{{byId}}}}}""");
        deleted[0]!["deleteDeveloperMetadata"]!["deletedDeveloperMetadata"]!.AsArray().Count.ShouldBe(1);
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}/developerMetadata/{number}")).Code.ShouldBe(404);
    }

    // "30,000 characters per sheet" (guide, Storage limits).
    [Fact]
    public async Task Create_BeyondTheLimit_IsRefused()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.BatchFailAsync(id, OnColumn(0, key: new string('k', 30_000)))).Message.ShouldContain("30000 characters");
    }

    // "dimensionRange … must represent a single row or column".
    [Fact]
    public async Task Create_OnTwoColumns_IsRefused()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var wide = """{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"k","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"COLUMNS","startIndex":0,"endIndex":2}}}}}""";
        (await client.BatchFailAsync(id, wide)).Message.ShouldContain("must represent a single row or column");
    }
}
