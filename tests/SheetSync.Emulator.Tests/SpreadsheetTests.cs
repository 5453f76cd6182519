namespace SheetSync.Emulator.Tests;

// spreadsheets.create, get, getByDataFilter: the reference of spreadsheets, and recorded answers (google.md, Reading).
public sealed class SpreadsheetTests
{
    // "New spreadsheet: one sheet, id 0, 1000 × 26. Later sheets get random ids."
    [Fact]
    public async Task Create_Empty_HasOneSheetWithIdZero()
    {
        await using var client = await Client.StartAsync();
        var json = await client.PostAsync("/v4/spreadsheets", """{"properties":{"title":"План","locale":"ru_RU","timeZone":"Europe/Moscow"}}""");
        json["properties"]!["title"]!.GetValue<string>().ShouldBe("План");
        json["properties"]!["locale"]!.GetValue<string>().ShouldBe("ru_RU");
        json["sheets"]!.AsArray().Single()!["properties"]!.ToJsonString()
            .ShouldBe("""{"sheetId":0,"title":"Sheet1","index":0,"sheetType":"GRID","gridProperties":{"rowCount":1000,"columnCount":26}}""");
        json["spreadsheetUrl"]!.GetValue<string>().ShouldBe($"{client.Server.Address}spreadsheets/d/{json["spreadsheetId"]}/edit");
    }

    [Fact]
    public async Task Create_WithGridData_FillsTheCells()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""
            {"sheets":[{"properties":{"title":"A"},"data":[{"startRow":1,"rowData":[{"values":[{"userEnteredValue":{"stringValue":"x"}},{"userEnteredValue":{"numberValue":2}}]}]}]},
            {"properties":{"title":"B"}}]}
            """);
        (await client.ValuesAsync(id, "A!A1:C3", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("""[[],["x",2]]""");
        var sheets = (await client.FieldsAsync(id, "sheets.properties.sheetId"))["sheets"]!.AsArray();
        sheets[0]!["properties"]!["sheetId"]!.GetValue<int>().ShouldBe(0);
        sheets[1]!["properties"]!["sheetId"]!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    // "includeGridData … This parameter is ignored if a field mask was set in the request."
    [Theory]
    [InlineData("", false)]
    [InlineData("?includeGridData=True", true)]
    [InlineData("?includeGridData=false", false)]
    [InlineData("?includeGridData=TRUE", true)]
    [InlineData("?fields=*", true)]
    [InlineData("?fields=sheets/data", true)]
    [InlineData("?fields=sheets(properties(title))&includeGridData=true", false)]
    public async Task Get_GridData_ComesWhenAskedForOrMasked(string query, bool expected)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var sheet = (await client.GetAsync($"/v4/spreadsheets/{id}{query}"))["sheets"]![0]!.AsObject();
        sheet.ContainsKey("data").ShouldBe(expected);
    }

    // Google sends large answers in chunks, without a length: whoever reads them begins before they are whole.
    [Theory]
    [InlineData(10, false)]
    [InlineData(900, true)]
    public async Task Get_OfALargeSpreadsheet_GoesOutInChunks(int rows, bool inChunks)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.FillAsync(id, rows);
        using var answer = await client.RawAsync($"/v4/spreadsheets/{id}?fields=sheets.data.rowData.values");
        answer.Headers.TransferEncodingChunked.GetValueOrDefault().ShouldBe(inChunks);
        var text = await answer.Content.ReadAsStringAsync();
        var cells = System.Text.Json.Nodes.JsonNode.Parse(text)!["sheets"]![0]!["data"]![0]!["rowData"]!.AsArray();
        cells.Count.ShouldBe(rows);
        cells[^1]!["values"]![0]!["formattedValue"]!.GetValue<string>().ShouldBe($"text {rows}");
        client.Server.Admin.Log.Entries[^1].ResponseBytes.ShouldBe(text.Length);
    }

    // Rows and cells at the end that are empty are left out, inner empty rows are {}; an empty sheet has no rowData key.
    [Fact]
    public async Task Get_GridData_TrimsTailsAndKeepsInnerBlanks()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FieldsAsync(id, "sheets.data.rowData.values.userEnteredValue")).ToJsonString().ShouldBe("""{"sheets":[{"data":[{}]}]}""");
        await client.PutValuesAsync(id, "A1:C3", """[["a"],[],[null,true,1.5]]""");
        (await client.FieldsAsync(id, "sheets.data.rowData.values.userEnteredValue"))["sheets"]![0]!["data"]!.ToJsonString().ShouldBe(
            """[{"rowData":[{"values":[{"userEnteredValue":{"stringValue":"a"}}]},{},{"values":[{},{"userEnteredValue":{"boolValue":true}},{"userEnteredValue":{"numberValue":1.5}}]}]}]""");
    }

    [Fact]
    public async Task Get_Ranges_GiveOneDataBlockEachAndTheirSheetsOnly()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""{"sheets":[{"properties":{"title":"A"}},{"properties":{"title":"B"}}]}""");
        await client.PutValuesAsync(id, "A!A1:B3", """[[1,2],[3,4],[5,6]]""");
        var json = await client.GetAsync($"/v4/spreadsheets/{id}?ranges=A!B2:B3&ranges=A!A1&fields=sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue))");
        json.ToJsonString().ShouldBe("""
            {"sheets":[{"properties":{"title":"A"},"data":[{"startRow":1,"startColumn":1,"rowData":[{"values":[{"formattedValue":"4"}]},{"values":[{"formattedValue":"6"}]}]},{"rowData":[{"values":[{"formattedValue":"1"}]}]}]}]}
            """.Trim());
    }

    [Fact]
    public async Task GetByDataFilter_Metadata_GivesItsColumn()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C1", """[["a","b","c"]]""");
        await client.BatchAsync(id, """{"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"k","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"COLUMNS","startIndex":1,"endIndex":2}}}}}""");
        var json = await client.PostAsync($"/v4/spreadsheets/{id}:getByDataFilter?fields=sheets.data.rowData.values.formattedValue",
            """{"dataFilters":[{"developerMetadataLookup":{"metadataKey":"k"}}]}""");
        json.ToJsonString().ShouldBe("""{"sheets":[{"data":[{"rowData":[{"values":[{"formattedValue":"b"}]}]}]}]}""");
    }

    // "Each request is validated before being applied. If any request is not valid then the entire request will fail and nothing will be applied."
    [Fact]
    public async Task BatchUpdate_FifthRequestFails_LeavesNothing()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var before = (await client.FieldsAsync(id, "*")).ToJsonString();
        const string Good = """
            {"addSheet":{"properties":{"title":"New"}}},{"appendDimension":{"dimension":"ROWS","length":5}},
            {"updateCells":{"start":{"rowIndex":0},"rows":[{"values":[{"userEnteredValue":{"numberValue":1}}]}],"fields":"*"}},
            {"updateSpreadsheetProperties":{"properties":{"title":"Other"},"fields":"title"}},
            """;
        (await client.BatchFailAsync(id, Good + """{"deleteSheet":{"sheetId":77}}""")).Message.ShouldBe("Invalid requests[4].deleteSheet: No sheet with id: 77");
        (await client.FieldsAsync(id, "*")).ToJsonString().ShouldBe(before);
    }

    [Fact]
    public async Task BatchUpdate_IncludeSpreadsheet_ReturnsTheAskedRanges()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var json = await client.PostAsync($"/v4/spreadsheets/{id}:batchUpdate", """
            {"requests":[{"updateCells":{"start":{"rowIndex":1},"rows":[{"values":[{"userEnteredValue":{"stringValue":"x"}}]}],"fields":"userEnteredValue"}}],
            "includeSpreadsheetInResponse":true,"responseIncludeGridData":true,"responseRanges":["A2:A3"]}
            """);
        json["replies"]!.ToJsonString().ShouldBe("[{}]");
        json["updatedSpreadsheet"]!["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]![0]!["formattedValue"]!.GetValue<string>().ShouldBe("x");
    }

    [Fact]
    public async Task BatchUpdate_UnknownAndUnsupportedRequest_AreNamed()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var (code, status, message) = await client.BatchFailAsync(id, """{"addDataSource":{}}""");
        (code, status).ShouldBe((501, "UNIMPLEMENTED"));
        message.ShouldContain("addDataSource");
        (await client.BatchFailAsync(id, """{"addShet":{}}""")).Message.ShouldBe("Invalid JSON payload received. Unknown name \"addShet\" at 'requests[0]': Cannot find field.");
    }

    [Fact]
    public async Task CopyTo_OtherSpreadsheet_AddsACopy()
    {
        await using var client = await Client.StartAsync();
        var (from, to) = (await client.CreateAsync(), await client.CreateAsync());
        await client.PutValuesAsync(from, "A1", """[["x"]]""");
        var properties = await client.PostAsync($"/v4/spreadsheets/{from}/sheets/0:copyTo", $$"""{"destinationSpreadsheetId":"{{to}}"}""");
        properties["title"]!.GetValue<string>().ShouldBe("Copy of Sheet1");
        (await client.ValuesAsync(to, "'Copy of Sheet1'!A1")).ShouldBe("""[["x"]]""");
    }

    // The address that the google-spreadsheet client's downloadAsCSV and downloadAsTSV take.
    [Fact]
    public async Task Export_OfOneTab_IsItsText()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""{"sheets":[{"properties":{"title":"A"}},{"properties":{"title":"B","sheetId":4}}]}""");
        await client.PutValuesAsync(id, "B!A1:B1", """[["x, y",2]]""");
        (await client.TextAsync($"/spreadsheets/d/{id}/export?format=csv&gid=4")).Trim().ShouldBe("\"x, y\",2");
        (await client.FailAsync(HttpMethod.Get, $"/spreadsheets/d/{id}/export?format=csv&gid=5")).Code.ShouldBe(404);
        (await client.FailAsync(HttpMethod.Get, $"/spreadsheets/d/{id}/export?format=pdf")).Code.ShouldBe(501);
    }
}
