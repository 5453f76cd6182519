using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests.Formulas;

/// <summary>Formulas, formats and typed input through the HTTP interface, from the request to what a client reads back.</summary>
public sealed class SpreadsheetFormulaTests : IAsyncLifetime
{
    private Client _client = null!;
    private string _id = null!;

    public async Task InitializeAsync()
    {
        _client = await Client.StartAsync(new EmulatorOptions { TimeProvider = new FixedTime(new(2027, 3, 10, 22, 30, 0, TimeSpan.Zero)) });
        _id = await _client.CreateAsync("""{"properties":{"title":"Plan","locale":"en_US","timeZone":"Etc/UTC"}}""");
    }

    public async Task DisposeAsync() => await _client.DisposeAsync();

    [Fact]
    public async Task UserEntered_ReadsEveryKind()
    {
        // Guide "Read and write cell values" and ValueInputOption: parsed as if typed into the editor.
        await Type("A1", """[["12.5","50%","$3","3/15/2027","TRUE","=1+2","'=1+2","text"]]""");
        (await _client.ValuesAsync(_id, "A1:H1")).ShouldBe("""[["12.5","50%","$3","3/15/2027","TRUE","3","=1+2","text"]]""");
        (await _client.ValuesAsync(_id, "A1:H1", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("""[[12.5,0.5,3,46461,true,3,"=1+2","text"]]""");
        (await _client.ValuesAsync(_id, "F1:G1", "?valueRenderOption=FORMULA")).ShouldBe("""[["=1+2","=1+2"]]""");
    }

    [Fact]
    public async Task Raw_FormulaStaysText() // ValueInputOption.RAW: "stored as-is"
    {
        await _client.PutValuesAsync(_id, "A1", """[["=1+2","50%"]]""");
        (await _client.ValuesAsync(_id, "A1:B1", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("""[["=1+2","50%"]]""");
    }

    [Fact]
    public async Task Change_IsSeenByFormulasOfOtherSheets()
    {
        await _client.BatchAsync(_id, """{"addSheet":{"properties":{"title":"Отдел 1"}}}""");
        await Type("'Отдел 1'!A1", """[[2],[3]]""");
        await Type("A1", """[["=SUM('Отдел 1'!A:A)","=A1*2"]]""");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["5","10"]]""");
        await Type("'Отдел 1'!A3", "[[10]]");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["15","30"]]""");
    }

    [Fact]
    public async Task Structure_FormulasFollow()
    {
        await Type("A1", """[[1],[2],[3],["=SUM(A1:A3)"]]""");
        await _client.BatchAsync(_id, Dimension("insertDimension", 1, 2) + ",\n" + """{"updateCells":{"start":{"sheetId":0,"rowIndex":1},"rows":[{"values":[{"userEnteredValue":{"numberValue":100}}]}],"fields":"userEnteredValue"}}""");
        (await _client.ValuesAsync(_id, "A5", "?valueRenderOption=FORMULA")).ShouldBe("""[["=SUM(A1:A4)"]]""");
        (await _client.ValuesAsync(_id, "A5")).ShouldBe("""[["106"]]""");
        await _client.BatchAsync(_id, Dimension("deleteDimension", 0, 4));
        (await _client.ValuesAsync(_id, "A1", "?valueRenderOption=FORMULA")).ShouldBe("""[["=SUM(#REF!)"]]""");
        (await _client.ValuesAsync(_id, "A1")).ShouldBe("""[["#REF!"]]""");
    }

    [Fact]
    public async Task Sheet_RenamedAndDeleted_FormulasFollow()
    {
        await _client.BatchAsync(_id, """{"addSheet":{"properties":{"sheetId":7,"title":"Data"}}}""");
        await Type("Data!A1", "[[5]]");
        await Type("A1", """[["=Data!A1"]]""");
        await _client.BatchAsync(_id, """{"updateSheetProperties":{"properties":{"sheetId":7,"title":"My data"},"fields":"title"}}""");
        (await _client.ValuesAsync(_id, "A1", "?valueRenderOption=FORMULA")).ShouldBe("""[["='My data'!A1"]]""");
        (await _client.ValuesAsync(_id, "A1")).ShouldBe("""[["5"]]""");
        await _client.BatchAsync(_id, """{"deleteSheet":{"sheetId":7}}""");
        (await _client.ValuesAsync(_id, "A1")).ShouldBe("""[["#REF!"]]""");
    }

    [Fact]
    public async Task Sort_MovedFormulaReadsItsNewRow()
    {
        await Type("A1", """[[3,"=A1*10"],[1,"=A2*10"],[2,"=A3*10"]]""");
        await _client.BatchAsync(_id, """{"sortRange":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":3,"startColumnIndex":0,"endColumnIndex":2},"sortSpecs":[{"dimensionIndex":0}]}}""");
        (await _client.ValuesAsync(_id, "A1:B3")).ShouldBe("""[["1","10"],["2","20"],["3","30"]]""");
    }

    [Fact]
    public async Task RepeatCell_FormulaIsShiftedFromCellToCell() // RepeatCellRequest: "formulas are automatically incremented"
    {
        await Type("A1", "[[1],[2],[3]]");
        await _client.BatchAsync(_id, """{"repeatCell":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":3,"startColumnIndex":1,"endColumnIndex":2},"cell":{"userEnteredValue":{"formulaValue":"=A1*2"}},"fields":"userEnteredValue"}}""");
        (await _client.ValuesAsync(_id, "B1:B3")).ShouldBe("""[["2"],["4"],["6"]]""");
    }

    [Fact]
    public async Task Errors_AreReadAsGoogleWritesThem()
    {
        await Type("A1", """[["=1/0","=NOPE()","=A1","=1+"]]""");
        (await _client.ValuesAsync(_id, "A1:D1")).ShouldBe("""[["#DIV/0!","#NAME?","#DIV/0!","#ERROR!"]]""");
        var cell = (await _client.FieldsAsync(_id, "sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)"))["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]![0]!;
        cell["userEnteredValue"]!["formulaValue"]!.GetValue<string>().ShouldBe("=1/0");
        cell["effectiveValue"]!["errorValue"]!["type"]!.GetValue<string>().ShouldBe("DIVIDE_BY_ZERO");
        cell["effectiveValue"]!["errorValue"]!["message"]!.GetValue<string>().ShouldBe("Function DIVIDE parameter 2 cannot be zero.");
        cell["formattedValue"]!.GetValue<string>().ShouldBe("#DIV/0!");
    }

    [Fact]
    public async Task Today_IsTheDayOfTheSpreadsheetsZone_AndShownAsADate()
    {
        await Type("A1", """[["=TODAY()","=A1+1","=NOW()"]]""");
        (await _client.ValuesAsync(_id, "A1:C1")).ShouldBe("""[["3/10/2027","3/11/2027","3/10/2027 22:30:00"]]""");
        await _client.BatchAsync(_id, """{"updateSpreadsheetProperties":{"properties":{"timeZone":"Europe/Moscow"},"fields":"timeZone"}}""");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["3/11/2027","3/12/2027"]]""");
    }

    [Fact]
    public async Task Russian_TypedAndShown()
    {
        var id = await _client.CreateAsync("""{"properties":{"title":"План","locale":"ru_RU"}}""");
        await _client.PutValuesAsync(id, "A1", """[["1 234,5","12,5%","31.12.2027","ИСТИНА","=ЕСЛИ(A1>1000;A1*2;0)","=СУММ(A1;1,5)"]]""", "USER_ENTERED");
        (await _client.ValuesAsync(id, "A1:F1")).Replace("\\u00A0", " ").ShouldBe("""[["1 234,50","12,50%","31.12.2027","ИСТИНА","2 469,00","1 236,00"]]""");
        (await _client.ValuesAsync(id, "A1:C1", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("[[1234.5,0.125,46752]]");
    }

    [Fact]
    public async Task Format_Existing_DecidesHowNumbersAreTypedAndShown()
    {
        await _client.BatchAsync(_id, """{"repeatCell":{"range":{"sheetId":0,"startRowIndex":0,"endRowIndex":1},"cell":{"userEnteredFormat":{"numberFormat":{"type":"PERCENT","pattern":"0.0%"}}},"fields":"userEnteredFormat.numberFormat"}}""");
        await Type("A1", """[["50","=1/8"]]""");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["50.0%","12.5%"]]""");
        (await _client.ValuesAsync(_id, "A1:B1", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe("[[0.5,0.125]]");
    }

    [Fact]
    public async Task Batch_ThatFails_LeavesFormulasAsTheyWere()
    {
        await Type("A1", """[[1,"=A1+1"]]""");
        await _client.BatchFailAsync(_id, """{"updateCells":{"start":{"sheetId":0},"rows":[{"values":[{"userEnteredValue":{"numberValue":50}}]}],"fields":"userEnteredValue"}},{"deleteSheet":{"sheetId":99}}""");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["1","2"]]""");
        await Type("A1", "[[7]]");
        (await _client.ValuesAsync(_id, "A1:B1")).ShouldBe("""[["7","8"]]""");
    }

    [Fact]
    public async Task Hyperlink_FormulaGivesTheCellsLink() // CellData.hyperlink: "To set it, use a =HYPERLINK formula"
    {
        await Type("A1", """[["=HYPERLINK(\"https://example.com/a\",\"label\")"]]""");
        var cell = (await _client.FieldsAsync(_id, "sheets.data.rowData.values(hyperlink,formattedValue)"))["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]![0]!;
        JsonNode.DeepEquals(cell, JsonNode.Parse("""{"formattedValue":"label","hyperlink":"https://example.com/a"}""")).ShouldBeTrue(cell.ToJsonString());
    }

    [Fact]
    public async Task NamedRange_Changed_FormulasAreComputedAgain()
    {
        await Type("A1", """[[1],[2],[3],["=SUM(figures)"]]""");
        (await _client.ValuesAsync(_id, "A4")).ShouldBe("""[["#NAME?"]]""");
        await _client.BatchAsync(_id, """{"addNamedRange":{"namedRange":{"name":"figures","range":{"sheetId":0,"startRowIndex":0,"endRowIndex":3,"startColumnIndex":0,"endColumnIndex":1}}}}""");
        (await _client.ValuesAsync(_id, "A4")).ShouldBe("""[["6"]]""");
    }

    private Task<JsonNode> Type(string range, string values) => _client.PutValuesAsync(_id, range, values, "USER_ENTERED");

    private static string Dimension(string request, int start, int end)
    {
        var inherit = request == "insertDimension" ? ",\"inheritFromBefore\":true" : "";
        return $$$"""{"{{{request}}}":{"range":{"sheetId":0,"dimension":"ROWS","startIndex":{{{start}}},"endIndex":{{{end}}}}{{{inherit}}}}}""";
    }

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
