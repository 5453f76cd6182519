namespace SheetSync.Emulator.Tests;

// Reading and writing of values: developers.google.com/workspace/sheets/api/guides/values and the reference of spreadsheets.values.
public sealed class ValueTests
{
    // "Empty trailing rows and columns are omitted" (ValueRange.values).
    [Fact]
    public async Task Get_EmptyTails_AreTrimmedAndInnerBlanksKept()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1", """[["a",null,"c"],[],["",""],["d"]]""");
        (await client.ValuesAsync(id, "A1:E9")).ShouldBe("""[["a","","c"],[],[],["d"]]""");
        (await client.ValuesAsync(id, "F1:G9")).ShouldBe("none");
    }

    [Fact]
    public async Task Cell_ThatWasRead_IsStillEqualToOneThatWasNot()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1", """[[0.5]]""");
        var written = client.Server.Admin.CellAt(id, "A1");
        var unread = written with { };

        (await client.ValuesAsync(id, "A1")).ShouldBe("""[["0.5"]]""");

        (written == unread, written.WithValue(Model.Value.Blank) == Model.Cell.Empty).ShouldBe((true, true));
    }

    // Recorded echoes: Sheet1!A1, 'D3'!A1, quoted emoji; an open range is completed to the grid (google.md, Reading).
    [Theory]
    [InlineData("A1", "Sheet1!A1")]
    [InlineData("A:A", "Sheet1!A1:A1000")]
    [InlineData("2:3", "Sheet1!A2:Z3")]
    [InlineData("B2:C", "Sheet1!B2:C1000")]
    [InlineData("Sheet1", "Sheet1!A1:Z1000")]
    [InlineData("R2C3:R4C5", "Sheet1!C2:E4")]
    [InlineData("'D3'!A1", "'D3'!A1")]
    [InlineData("'🌵 x'!A1:B2", "'🌵 x'!A1:B2")]
    [InlineData("'it''s'", "'it''s'!A1:Z1000")]
    [InlineData("D3", "Sheet1!D3")]
    [InlineData("Plan_2027", "Sheet1!B2:C3")]
    [InlineData("A999:A2000", "Sheet1!A999:A1000")]
    [InlineData("$B$2:$C$3", "Sheet1!B2:C3")]
    [InlineData("C3:B2", "Sheet1!B2:C3")]
    public async Task Get_EachFormOfRange_IsEchoedInFull(string range, string echo)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""{"sheets":[{"properties":{"title":"Sheet1"}},{"properties":{"title":"D3"}},{"properties":{"title":"🌵 x"}},{"properties":{"title":"it's"}}]}""");
        await client.BatchAsync(id, """{"addNamedRange":{"namedRange":{"name":"Plan_2027","range":{"startRowIndex":1,"endRowIndex":3,"startColumnIndex":1,"endColumnIndex":3}}}}""");
        (await client.GetAsync($"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}"))["range"]!.GetValue<string>().ShouldBe(echo);
    }

    [Theory]
    [InlineData("Nope!A1")]
    [InlineData("A1:")]
    [InlineData("A0")]
    [InlineData("'Sheet1")]
    public async Task Get_UnknownRange_SaysUnableToParse(string range)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}/values/{Uri.EscapeDataString(range)}"))
            .ShouldBe((400, "INVALID_ARGUMENT", $"Unable to parse range: {range}"));
    }

    [Fact]
    public async Task Get_BeyondTheGrid_NamesTheLimits()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}/values/AB1")).Message
            .ShouldBe("Range (Sheet1!AB1) exceeds grid limits. Max rows: 1000, max columns: 26");
    }

    // "majorDimension … COLUMNS"; a title may hold a slash, which arrives encoded in the path.
    [Fact]
    public async Task Get_ColumnsOfATitleWithASlash_AreTurned()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""{"sheets":[{"properties":{"title":"a/b"}}]}""");
        await client.PutValuesAsync(id, "'a/b'!A1:B2", """[[1,2],[3]]""");
        (await client.ValuesAsync(id, "'a/b'!A1:B2", "?majorDimension=COLUMNS&valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("[[1,3],[2]]");
    }

    // "Null values will be skipped. To set a cell to an empty value, set the string value to an empty string" (ValueRange.values).
    [Fact]
    public async Task Update_NullAndEmptyString_SkipAndClear()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C1", """[["a","b","c"]]""");
        var reply = await client.PutValuesAsync(id, "A1:C1", """[[null,"","z"]]""");
        (await client.ValuesAsync(id, "A1:C1")).ShouldBe("""[["a","","z"]]""");
        reply["updatedRange"]!.GetValue<string>().ShouldBe("Sheet1!A1:C1");
        reply["updatedCells"]!.GetValue<int>().ShouldBe(2);
    }

    // "RAW: The values the user has entered will not be parsed and will be stored as-is."
    [Fact]
    public async Task Update_Raw_NeverMakesFormulas()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C1", """[["=1+1","12",true]]""");
        (await client.ValuesAsync(id, "A1:C1", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("""[["=1+1","12",true]]""");
    }

    // Wording as reported: github.com/activepieces/activepieces/issues/1683.
    [Fact]
    public async Task Update_MoreThanTheRange_IsRefused()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FailAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/A1:B1?valueInputOption=RAW", """{"values":[[1],[2]]}""")).Message
            .ShouldBe("Requested writing within range [Sheet1!A1:B1], but tried writing to row [2]");
        (await client.ValuesAsync(id, "A1:B2")).ShouldBe("none");
    }

    [Fact]
    public async Task Update_WithoutInputOption_IsRefused()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        (await client.FailAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/A1", """{"values":[[1]]}""")).Message
            .ShouldBe("'valueInputOption' is required but not specified");
    }

    // The worked example of the guide, "Append values": tables A1:C2 and B4:D6.
    [Theory]
    [InlineData("Sheet1", "Sheet1!B7")]
    [InlineData("B4", "Sheet1!B7")]
    [InlineData("C5:D5", "Sheet1!B7")]
    [InlineData("B2:D4", "Sheet1!B7")]
    [InlineData("A3:G10", "Sheet1!B7")]
    [InlineData("A1", "Sheet1!A3")]
    [InlineData("E4", "Sheet1!E4")]
    [InlineData("A4", "Sheet1!A4")]
    public async Task Append_ExampleOfTheGuide_FindsItsTable(string range, string updated)
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:C2", """[["x","y","z"],["x","y","z"]]""");
        await client.PutValuesAsync(id, "B4:D6", """[["x","y","z"],["x","y","z"],["x","y","z"]]""");
        var reply = await client.PostAsync($"/v4/spreadsheets/{id}/values/{range}:append?valueInputOption=RAW", """{"values":[["new"]]}""");
        reply["updates"]!["updatedRange"]!.GetValue<string>().ShouldBe(updated);
    }

    // "INSERT_ROWS: Rows are inserted for the new data."
    [Fact]
    public async Task Append_InsertRows_PushesWhatIsBelow()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.PutValuesAsync(id, "A1:A4", """[["head"],["one"],[],["below"]]""");
        await client.PostAsync($"/v4/spreadsheets/{id}/values/A1:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS", """{"values":[["two"],["three"]]}""");
        (await client.ValuesAsync(id, "A1:A9")).ShouldBe("""[["head"],["one"],["two"],["three"],[],["below"]]""");
    }

    // Appending below a full grid adds rows (AppendCellsRequest: "adding new rows to the sheet if necessary").
    [Fact]
    public async Task Append_BelowTheLastRow_GrowsTheGrid()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync("""{"sheets":[{"properties":{"gridProperties":{"rowCount":2,"columnCount":2}}}]}""");
        await client.PutValuesAsync(id, "A1:A2", """[["a"],["b"]]""");
        await client.PostAsync($"/v4/spreadsheets/{id}/values/A1:append?valueInputOption=RAW", """{"values":[["c","d"]]}""");
        var grid = (await client.FieldsAsync(id, "sheets.properties.gridProperties"))["sheets"]![0]!["properties"]!["gridProperties"]!;
        grid["rowCount"]!.GetValue<int>().ShouldBe(3);
    }

    // "Only values are cleared -- all other properties of the cell (such as formatting and data validation) are kept" (values.clear).
    [Fact]
    public async Task Clear_Range_KeepsTheFormat()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.BatchAsync(id, """{"repeatCell":{"range":{"endRowIndex":1,"endColumnIndex":1},"cell":{"userEnteredValue":{"numberValue":1},"userEnteredFormat":{"textFormat":{"bold":true}}},"fields":"*"}}""");
        var reply = await client.PostAsync($"/v4/spreadsheets/{id}/values/A1:B2:clear");
        reply["clearedRange"]!.GetValue<string>().ShouldBe("Sheet1!A1:B2");
        (await client.FieldsAsync(id, "sheets.data.rowData.values(userEnteredValue,userEnteredFormat)"))["sheets"]!.ToJsonString()
            .ShouldBe("""[{"data":[{"rowData":[{"values":[{"userEnteredFormat":{"textFormat":{"bold":true}}}]}]}]}]""");
    }

    [Fact]
    public async Task BatchUpdate_SecondRangeUnknown_WritesNothing()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        await client.FailAsync(HttpMethod.Post, $"/v4/spreadsheets/{id}/values:batchUpdate",
            """{"valueInputOption":"RAW","data":[{"range":"A1","values":[[1]]},{"range":"Gone!A1","values":[[2]]}]}""");
        (await client.ValuesAsync(id, "A1")).ShouldBe("none");
    }

    [Fact]
    public async Task BatchUpdateAndBatchGet_SeveralRanges_CountAndEcho()
    {
        await using var client = await Client.StartAsync();
        var id = await client.CreateAsync();
        var reply = await client.PostAsync($"/v4/spreadsheets/{id}/values:batchUpdate",
            """{"valueInputOption":"RAW","includeValuesInResponse":true,"data":[{"range":"A1:B1","values":[[1,2]]},{"range":"A3","majorDimension":"COLUMNS","values":[["x","y"]]}]}""");
        reply["totalUpdatedCells"]!.GetValue<int>().ShouldBe(4);
        reply["totalUpdatedRows"]!.GetValue<int>().ShouldBe(3);
        reply["totalUpdatedSheets"]!.GetValue<int>().ShouldBe(1);
        reply["responses"]![1]!["updatedData"]!.ToJsonString().ShouldBe("""{"range":"Sheet1!A3:A4","majorDimension":"ROWS","values":[["x"],["y"]]}""");
        var read = await client.GetAsync($"/v4/spreadsheets/{id}/values:batchGet?ranges=A1:B1&ranges=A3:A4&majorDimension=COLUMNS");
        read["valueRanges"]!.AsArray().Select(item => item!["values"]!.ToJsonString()).ShouldBe(["""[["1"],["2"]]""", """[["x","y"]]"""]);
    }
}
