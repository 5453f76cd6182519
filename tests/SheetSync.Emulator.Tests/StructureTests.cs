namespace SheetSync.Emulator.Tests;

// Requests of batchUpdate: developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
public sealed class StructureTests
{
    private static async Task<(Client Client, string Id)> FilledAsync()
    {
        var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C3", """[["a1","b1","c1"],["a2","b2","c2"],["a3","b3","c3"]]""");
        return (client, id);
    }

    [Fact]
    public async Task InsertDimension_Rows_PushesDownAndStretchesMerges()
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, """{"mergeCells":{"range":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":2,"endColumnIndex":3},"mergeType":"MERGE_ALL"}}""");
        await client.BatchAsync(id, """{"insertDimension":{"range":{"dimension":"ROWS","startIndex":1,"endIndex":3}}}""");
        (await client.ValuesAsync(id, "A1:C9")).ShouldBe("""[["a1","b1","c1"],[],[],["a2","b2"],["a3","b3","c3"]]""");
        (await client.FieldsAsync(id, "sheets.merges")).ToJsonString()
            .ShouldBe("""{"sheets":[{"merges":[{"startRowIndex":0,"endRowIndex":4,"startColumnIndex":2,"endColumnIndex":3}]}]}""");
    }

    [Theory]
    [InlineData(0, 1, 3, """[["a2"],["a3"],["a1"]]""")]
    [InlineData(2, 3, 0, """[["a3"],["a1"],["a2"]]""")]
    [InlineData(0, 2, 3, """[["a3"],["a1"],["a2"]]""")]
    [InlineData(1, 2, 1, """[["a1"],["a2"],["a3"]]""")]
    public async Task MoveDimension_Rows_LandBeforeTheDestinationCountedBefore(int start, int end, int destination, string expected)
    {
        // "destinationIndex … based on the coordinates before the source data is removed from the grid."
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, $$$"""{"moveDimension":{"source":{"dimension":"ROWS","startIndex":{{{start}}},"endIndex":{{{end}}}},"destinationIndex":{{{destination}}}}}""");
        (await client.ValuesAsync(id, "A1:A9")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("""{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":1000}}}""", "You can't delete all the rows on the sheet.")]
    [InlineData("""{"insertDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":1},"inheritFromBefore":true}}""", "inheritFromBefore")]
    [InlineData("""{"updateCells":{"rows":[{"values":[{}]}],"start":{"sheetId":5},"fields":"*"}}""", "Invalid requests[0].updateCells: No grid with id: 5")]
    [InlineData("""{"updateCells":{"rows":[{"values":[{}]}],"start":{}}}""", "At least one field must be listed in 'fields'.")]
    [InlineData("""{"addSheet":{"properties":{"title":"sheet1"}}}""", "A sheet with the name \"sheet1\" already exists. Please enter another name.")]
    [InlineData("""{"deleteSheet":{"sheetId":0}}""", "You can't remove all the sheets in a document.")]
    [InlineData("""{"updateSheetProperties":{"properties":{"hidden":true},"fields":"hidden"}}""", "You can't hide all the sheets in a document.")]
    [InlineData("""{"appendDimension":{"dimension":"ROWS","length":400000}}""", "above the limit of 10000000 cells")]
    [InlineData("""{"updateCells":{"start":{"rowIndex":1000},"rows":[{"values":[{}]}],"fields":"*"}}""", "Attempting to write row: 1000, beyond the last requested row of: 999")]
    public async Task BatchUpdate_ImpossibleRequest_IsWordedAsGoogleDoes(string request, string message)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var (code, status, text) = await client.BatchFailAsync(id, request);
        (code, status).ShouldBe((400, "INVALID_ARGUMENT"));
        text.ShouldContain(message);
    }

    // "merged range has its value in the top-left cell, the others are empty".
    [Fact]
    public async Task MergeCells_FilledCells_KeepTheFirstValueOnly()
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, """{"mergeCells":{"range":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":2},"mergeType":"MERGE_ROWS"}}""");
        (await client.ValuesAsync(id, "A1:C2")).ShouldBe("""[["a1","","c1"],["a2","","c2"]]""");
        (await client.BatchFailAsync(id, """{"unmergeCells":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1}}}""")).Message
            .ShouldContain("You must select all cells in a merged range to merge or unmerge them.");
    }

    // Sorting moves cells, not rows: row metadata and hidden rows stay (google.md, Writing, (i)).
    [Fact]
    public async Task SortRange_RowMetadata_StaysAtItsRow()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:B5", """[["b",1],["",2],["a",3],[10,4],[true,5]]""");
        await client.BatchAsync(id, """
            {"createDeveloperMetadata":{"developerMetadata":{"metadataKey":"r","visibility":"DOCUMENT","location":{"dimensionRange":{"dimension":"ROWS","startIndex":0,"endIndex":1}}}}},
            {"sortRange":{"range":{"startRowIndex":0,"endRowIndex":5},"sortSpecs":[{"dimensionIndex":0,"sortOrder":"ASCENDING"}]}}
            """);
        (await client.ValuesAsync(id, "B1:B5")).ShouldBe("""[["4"],["3"],["1"],["5"],["2"]]""");
        (await client.FieldsAsync(id, "sheets.data.rowMetadata.developerMetadata.metadataKey"))["sheets"]![0]!["data"]![0]!["rowMetadata"]![0]!.ToJsonString()
            .ShouldContain("\"r\"");
        await client.BatchAsync(id, """{"sortRange":{"range":{"startRowIndex":0,"endRowIndex":5},"sortSpecs":[{"dimensionIndex":0,"sortOrder":"DESCENDING"}]}}""");
        (await client.ValuesAsync(id, "B1:B5")).ShouldBe("""[["5"],["1"],["3"],["4"],["2"]]""");
    }

    // A colour is answered in both spellings, zero components left out (recorded answers).
    [Fact]
    public async Task RepeatCell_Colour_ComesBackInBothSpellings()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """
            {"repeatCell":{"range":{"endRowIndex":1,"endColumnIndex":1},"cell":{"userEnteredFormat":{"backgroundColor":{"red":1,"green":0,"blue":0.5},"textFormat":{"bold":true}}},"fields":"userEnteredFormat(backgroundColor,textFormat.bold)"}},
            {"repeatCell":{"range":{"endRowIndex":1,"endColumnIndex":1},"cell":{"userEnteredFormat":{"textFormat":{"italic":true}}},"fields":"userEnteredFormat.textFormat.italic"}}
            """);
        (await client.FieldsAsync(id, "sheets.data.rowData.values.userEnteredFormat"))["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]![0]!["userEnteredFormat"]!.ToJsonString()
            .ShouldBe("""{"backgroundColor":{"red":1,"blue":0.5},"textFormat":{"bold":true,"italic":true},"backgroundColorStyle":{"rgbColor":{"red":1,"blue":0.5}}}""");
        await client.BatchAsync(id, """{"updateCells":{"range":{"endRowIndex":1,"endColumnIndex":1},"fields":"userEnteredFormat.backgroundColor"}}""");
        (await client.FieldsAsync(id, "sheets.data.rowData.values.userEnteredFormat")).ToJsonString().ShouldNotContain("backgroundColor");
    }

    [Fact]
    public async Task UpdateSheetProperties_MaskedFields_ChangeAlone()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """
            {"updateSheetProperties":{"properties":{"title":"Цели","gridProperties":{"frozenRowCount":2},"tabColorStyle":{"rgbColor":{"blue":1}}},"fields":"title,gridProperties.frozenRowCount,tabColorStyle"}},
            {"addSheet":{"properties":{"sheetId":7,"title":"Last","hidden":true,"gridProperties":{"rowCount":10,"columnCount":3}}}},
            {"updateSheetProperties":{"properties":{"sheetId":7,"index":0},"fields":"index"}}
            """);
        (await client.FieldsAsync(id, "sheets.properties"))["sheets"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe("""
            [{"properties":{"sheetId":7,"title":"Last","index":0,"sheetType":"GRID","gridProperties":{"rowCount":10,"columnCount":3},"hidden":true}},{"properties":{"sheetId":0,"title":"Цели","index":1,"sheetType":"GRID","gridProperties":{"rowCount":1000,"columnCount":26,"frozenRowCount":2},"tabColor":{"blue":1},"tabColorStyle":{"rgbColor":{"blue":1}}}}]
            """.Trim());
    }

    // ProtectedRange.warningOnly: "every user can edit data in the protected range".
    [Fact]
    public async Task ProtectedRange_ThatOnlyWarns_MayBeTakenOffByEveryEditor()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan");
        client.Server.Admin.Share(id, client.Email);
        client.Server.Admin.BatchUpdate(id, System.Text.Json.Nodes.JsonNode.Parse(
            """[{"addProtectedRange":{"protectedRange":{"protectedRangeId":7,"range":{"startColumnIndex":1,"endColumnIndex":2},"warningOnly":true}}}]""")!.AsArray());
        await client.BatchAsync(id, """{"deleteProtectedRange":{"protectedRangeId":7}}""");
        (await client.FieldsAsync(id, "sheets.protectedRanges")).ToJsonString().ShouldNotContain("protectedRanges");
    }

    // Protected ranges: "A protected range's editors must include the service account, or it locks itself out."
    [Fact]
    public async Task ProtectedRange_WithoutTheCaller_RefusesEveryWriteIntoIt()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan");
        client.Server.Admin.Share(id, client.Email);
        client.Server.Admin.BatchUpdate(id, System.Text.Json.Nodes.JsonNode.Parse(
            """[{"addProtectedRange":{"protectedRange":{"range":{"startColumnIndex":1,"endColumnIndex":2},"editors":{"users":["boss@example.com"]}}}}]""")!.AsArray());
        const string Refused = "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";
        await client.PutValuesAsync(id, "A1", """[["free"]]""");
        (await client.FailAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/A1:B1?valueInputOption=RAW", """{"values":[["x","y"]]}"""))
            .ShouldBe((400, "INVALID_ARGUMENT", Refused));
        (await client.BatchFailAsync(id, """{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":1}}}""")).Message.ShouldContain(Refused);
        client.Server.Admin.Type(id, "B1", "owner may");
        (await client.ValuesAsync(id, "A1:B1")).ShouldBe("""[["free","owner may"]]""");
    }

    // Rules and protections move with the rows they cover.
    [Fact]
    public async Task InsertDimension_RulesAndNamedRanges_MoveAlong()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """
            {"addConditionalFormatRule":{"rule":{"ranges":[{"startRowIndex":4,"endRowIndex":6}],"booleanRule":{"condition":{"type":"NOT_BLANK"},"format":{"textFormat":{"bold":true}}}},"index":0}},
            {"addNamedRange":{"namedRange":{"namedRangeId":"n1","name":"goals","range":{"startRowIndex":4,"endRowIndex":6,"startColumnIndex":0,"endColumnIndex":1}}}},
            {"insertDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":2}}},
            {"deleteDimension":{"range":{"dimension":"ROWS","startIndex":7,"endIndex":8}}}
            """);
        var json = await client.FieldsAsync(id, "namedRanges.range,sheets.conditionalFormats.ranges");
        json.ToJsonString().ShouldBe("""
            {"sheets":[{"conditionalFormats":[{"ranges":[{"startRowIndex":6,"endRowIndex":7}]}]}],"namedRanges":[{"range":{"startRowIndex":6,"endRowIndex":7,"startColumnIndex":0,"endColumnIndex":1}}]}
            """.Trim());
    }

    [Fact]
    public async Task Formulas_RowInserted_FollowTheirCellsAndRecompute()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:A3", """[[1],[2],["=SUM(A1:A2)"]]""", "USER_ENTERED");
        await client.BatchAsync(id, """{"insertDimension":{"range":{"dimension":"ROWS","startIndex":1,"endIndex":2}}}""");
        await client.PutValuesAsync(id, "A2", """[[10]]""");
        (await client.ValuesAsync(id, "A1:A4", "?valueRenderOption=FORMULA")).ShouldBe("""[[1],[10],[2],["=SUM(A1:A3)"]]""");
        (await client.ValuesAsync(id, "A4", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("[[13]]");
    }
}
