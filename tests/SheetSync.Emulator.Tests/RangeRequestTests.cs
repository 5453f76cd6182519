using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

// Requests that move cells: developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request
public sealed class RangeRequestTests
{
    private static async Task<(Client Client, string Id)> FilledAsync(string values = """[["a1","b1","c1"],["a2","b2","c2"],["a3","b3","c3"]]""", string option = "RAW")
    {
        var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1", values, option);
        return (client, id);
    }

    // "Inserts cells into a range, shifting the existing cells over or down."
    [Theory]
    [InlineData("ROWS", """[["a1","","c1"],["a2","b1","c2"],["a3","b2","c3"],["","b3"]]""")]
    [InlineData("COLUMNS", """[["a1","","b1","c1"],["a2","b2","c2"],["a3","b3","c3"]]""")]
    public async Task InsertRange_Shifts_OnlyItsBand(string dimension, string expected)
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, $$$"""{"insertRange":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":1,"endColumnIndex":2},"shiftDimension":"{{{dimension}}}"}}""");
        (await client.ValuesAsync(id, "A1:E9")).ShouldBe(expected);
    }

    // "Deletes a range of cells, shifting other cells into the deleted area."
    [Theory]
    [InlineData("ROWS", """[["a1","b2","c1"],["a2","b3","c2"],["a3","","c3"]]""")]
    [InlineData("COLUMNS", """[["a1","c1"],["a2","b2","c2"],["a3","b3","c3"]]""")]
    public async Task DeleteRange_ClosesUp_OnlyItsBand(string dimension, string expected)
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, $$$"""{"deleteRange":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":1,"endColumnIndex":2},"shiftDimension":"{{{dimension}}}"}}""");
        (await client.ValuesAsync(id, "A1:E9")).ShouldBe(expected);
    }

    // "If the range covers a span that's a multiple of the source's height or width, then the data will be repeated to fill in the destination range."
    [Fact]
    public async Task CopyPaste_MultipleOfTheSource_RepeatsAndShiftsFormulas()
    {
        var (client, id) = await FilledAsync("""[[1,"=A1*10"],[2],[3],[4]]""", "USER_ENTERED");
        await using var _ = client;
        await client.BatchAsync(id, """{"copyPaste":{"source":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":1,"endColumnIndex":2},"destination":{"startRowIndex":1,"endRowIndex":4,"startColumnIndex":1,"endColumnIndex":2},"pasteType":"PASTE_NORMAL"}}""");
        (await client.ValuesAsync(id, "B1:B4", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("[[10],[20],[30],[40]]");
        await client.BatchAsync(id, """{"copyPaste":{"source":{"startRowIndex":0,"endRowIndex":4,"startColumnIndex":1,"endColumnIndex":2},"destination":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":3,"endColumnIndex":4},"pasteType":"PASTE_VALUES","pasteOrientation":"TRANSPOSE"}}""");
        (await client.ValuesAsync(id, "D1:G1", "?valueRenderOption=FORMULA")).ShouldBe("[[10,20,30,40]]");
    }

    // Cut cells take references along: what pointed to them follows.
    [Fact]
    public async Task CutPaste_ReferencesToTheCells_Follow()
    {
        var (client, id) = await FilledAsync("""[[5,"=A1+1"]]""", "USER_ENTERED");
        await using var _ = client;
        await client.BatchAsync(id, """{"cutPaste":{"source":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":0,"endColumnIndex":1},"destination":{"rowIndex":3,"columnIndex":2},"pasteType":"PASTE_NORMAL"}}""");
        (await client.ValuesAsync(id, "A1:C4", "?valueRenderOption=FORMULA")).ShouldBe("""[["","=C4+1"],[],[],["","",5]]""");
    }

    [Fact]
    public async Task FindReplace_RegexOverAllSheets_CountsWhatChanged()
    {
        var (client, id) = await FilledAsync("""[["Q1 plan","q1"],["Q2",12],["none"]]""");
        await using var _ = client;
        var reply = await client.BatchAsync(id, """{"findReplace":{"find":"q([0-9])","replacement":"quarter $1","searchByRegex":true,"allSheets":true}}""");
        reply[0]!["findReplace"]!.ToJsonString().ShouldBe("""{"valuesChanged":3,"rowsChanged":2,"sheetsChanged":1,"occurrencesChanged":3}""");
        (await client.ValuesAsync(id, "A1:B3")).ShouldBe("""[["quarter 1 plan","quarter 1"],["quarter 2","12"],["none"]]""");
        (await client.BatchAsync(id, """{"findReplace":{"find":"QUARTER 2","replacement":"x","matchCase":true,"sheetId":0}}"""))[0]!["findReplace"]!.ToJsonString().ShouldBe("{}");
    }

    [Fact]
    public async Task BasicFilter_HiddenValues_HideRowsUntilCleared()
    {
        var (client, id) = await FilledAsync("""[["head"],["a"],["b"],["a"]]""");
        await using var _ = client;
        await client.BatchAsync(id, """{"setBasicFilter":{"filter":{"range":{"startRowIndex":0,"endRowIndex":4,"startColumnIndex":0,"endColumnIndex":1},"criteria":{"0":{"hiddenValues":["a"]}}}}}""");
        (await HiddenAsync(client, id)).ShouldBe([1, 3]);
        (await client.FieldsAsync(id, "sheets.basicFilter.range")).ToJsonString().ShouldContain("\"endRowIndex\":4");
        await client.BatchAsync(id, """{"clearBasicFilter":{"sheetId":0}}""");
        (await HiddenAsync(client, id)).ShouldBeEmpty();
    }

    private static async Task<List<int>> HiddenAsync(Client client, string id)
    {
        var rows = (await client.FieldsAsync(id, "sheets.data.rowMetadata.hiddenByFilter"))["sheets"]![0]!["data"]![0]!["rowMetadata"]!.AsArray();
        return [.. rows.Select((row, index) => (row, index)).Where(pair => pair.row!["hiddenByFilter"] is not null).Select(pair => pair.index)];
    }

    // The cases of AddDimensionGroupRequest: a superset nests, an overlap deepens the common part.
    [Theory]
    [InlineData("2-4", "2-4:1")]
    [InlineData("2-4 0-6", "0-6:1 2-4:2")]
    [InlineData("2-5 3-7", "2-7:1 3-5:2")]
    [InlineData("1-3 3-5", "1-5:1")]
    [InlineData("1-3 4-5", "1-3:1 4-5:1")]
    public async Task AddDimensionGroup_Cases_NestAsDocumented(string ranges, string expected)
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        JsonArray replies = [];
        foreach (var range in ranges.Split(' ').Select(text => text.Split('-')))
            replies = await client.BatchAsync(id, $$"""{"addDimensionGroup":{"range":{"dimension":"ROWS","startIndex":{{range[0]}},"endIndex":{{range[1]}} } } }""");
        var groups = replies[0]!["addDimensionGroup"]!["dimensionGroups"]!.AsArray();
        string.Join(' ', groups.Select(group => $"{group!["range"]!["startIndex"]}-{group["range"]!["endIndex"]}:{group["depth"]}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Chart_AddedAndAnchored_MovesWithInsertedRows()
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        const string Chart = """
            {"addChart":{"chart":{"spec":{"title":"T","basicChart":{"chartType":"LINE","series":[{"series":{"sourceRange":{"sources":[{"startRowIndex":0,"endRowIndex":3,"startColumnIndex":1,"endColumnIndex":2}]}}}]}},
            "position":{"overlayPosition":{"anchorCell":{"rowIndex":5,"columnIndex":1}}}}}}
            """;
        var added = (await client.BatchAsync(id, Chart))[0]!["addChart"]!["chart"]!;
        await client.BatchAsync(id, """{"insertDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":2}}}""");
        var chart = (await client.FieldsAsync(id, "sheets.charts"))["sheets"]![0]!["charts"]![0]!;
        chart["chartId"]!.GetValue<int>().ShouldBe(added["chartId"]!.GetValue<int>());
        chart["position"]!["overlayPosition"]!["anchorCell"]!["rowIndex"]!.GetValue<int>().ShouldBe(7);
        chart["spec"]!["basicChart"]!["series"]![0]!["series"]!["sourceRange"]!["sources"]![0]!["startRowIndex"]!.GetValue<int>().ShouldBe(2);
        await client.BatchAsync(id, $$$"""{"deleteEmbeddedObject":{"objectId":{{{added["chartId"]}}}}}""");
        (await client.FieldsAsync(id, "sheets.charts")).ToJsonString().ShouldBe("""{"sheets":[{}]}""");
    }

    [Fact]
    public async Task Banding_AddUpdateDelete_IsStored()
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, """{"addBanding":{"bandedRange":{"bandedRangeId":4,"range":{"startRowIndex":0,"endRowIndex":3},"rowProperties":{"firstBandColor":{"red":1}}}}}""");
        await client.BatchAsync(id, """{"updateBanding":{"bandedRange":{"bandedRangeId":4,"rowProperties":{"secondBandColor":{"blue":1}}},"fields":"rowProperties.secondBandColor"}}""");
        (await client.FieldsAsync(id, "sheets.bandedRanges.rowProperties(firstBandColor,secondBandColor)"))["sheets"]![0]!["bandedRanges"]!.ToJsonString()
            .ShouldBe("""[{"rowProperties":{"firstBandColor":{"red":1},"secondBandColor":{"blue":1}}}]""");
        await client.BatchAsync(id, """{"deleteBanding":{"bandedRangeId":4}}""");
        (await client.BatchFailAsync(id, """{"deleteBanding":{"bandedRangeId":4}}""")).Message.ShouldContain("No bandedRange with id: 4");
    }

    // "Removes rows within this range that contain values in the specified columns that are duplicates of values in any previous row."
    [Fact]
    public async Task DeleteDuplicates_EqualRows_KeepTheFirst()
    {
        var (client, id) = await FilledAsync("""[["A",1],["b",2],["a",3],["B",4],["c",5]]""");
        await using var _ = client;
        var reply = await client.BatchAsync(id, """{"deleteDuplicates":{"range":{"startRowIndex":0,"endRowIndex":5,"startColumnIndex":0,"endColumnIndex":2},"comparisonColumns":[{"dimension":"COLUMNS","startIndex":0,"endIndex":1}]}}""");
        reply[0]!["deleteDuplicates"]!["duplicatesRemovedCount"]!.GetValue<int>().ShouldBe(2);
        (await client.ValuesAsync(id, "A1:B9")).ShouldBe("""[["A","1"],["b","2"],["c","5"]]""");
    }

    [Fact]
    public async Task TrimPasteAndSplit_Text_BecomesCells()
    {
        var (client, id) = await FilledAsync("""[["  two   words "],["a, 5"]]""");
        await using var _ = client;
        var reply = await client.BatchAsync(id, """
            {"trimWhitespace":{"range":{"startRowIndex":0,"endRowIndex":1}}},
            {"textToColumns":{"source":{"startRowIndex":1,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":1},"delimiterType":"COMMA"}},
            {"pasteData":{"coordinate":{"rowIndex":3},"data":"x\t1\ny\tTRUE","delimiter":"\t","type":"PASTE_NORMAL"}}
            """);
        reply[0]!["trimWhitespace"]!["cellsChangedCount"]!.GetValue<int>().ShouldBe(1);
        (await client.ValuesAsync(id, "A1:B9", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("""[["two words"],["a",5],[],["x",1],["y",true]]""");
    }

    [Fact]
    public async Task UpdateBorders_InnerAndOuter_LandOnTheirSides()
    {
        var (client, id) = await FilledAsync();
        await using var _ = client;
        await client.BatchAsync(id, """{"updateBorders":{"range":{"startRowIndex":0,"endRowIndex":2,"startColumnIndex":0,"endColumnIndex":1},"top":{"style":"SOLID"},"innerHorizontal":{"style":"DASHED"}}}""");
        var rows = (await client.FieldsAsync(id, "sheets.data.rowData.values.userEnteredFormat.borders"))["sheets"]![0]!["data"]![0]!["rowData"]!;
        rows[0]!["values"]![0]!["userEnteredFormat"]!["borders"]!.ToJsonString().ShouldBe("""{"top":{"style":"SOLID"},"bottom":{"style":"DASHED"}}""");
        rows[1]!["values"]![0]!["userEnteredFormat"]!["borders"]!.ToJsonString().ShouldBe("""{"top":{"style":"DASHED"}}""");
    }
}
