namespace SheetSync.Emulator.Tests;

// What an uploaded .xlsx becomes: parts and attributes by ECMA-376 part 1; target shapes by Google's CellData reference.
public sealed class SeedingTests : TemporaryFolders
{
    private const string Styles = """
        <numFmts count="1"><numFmt numFmtId="170" formatCode="dd.mm.yyyy"/></numFmts>
        <fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="Calibri"/></font></fonts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
        <borders><border/></borders>
        <cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="170" fontId="0" fillId="0"/><xf numFmtId="9" fontId="0" fillId="2"/>
        <xf numFmtId="0" fontId="1" fillId="3"/><xf numFmtId="14" fontId="0" fillId="4"/></cellXfs>
        """;

    private const string Strings = """<si><t>Цель</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></si>""";

    private const string First = """
        <sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>
        <cols><col min="2" max="3" width="20" customWidth="1" hidden="1"/></cols>
        <sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>inline</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c></row>
        <row r="3" hidden="1"><c r="A3" s="1"><v>46000</v></c><c r="B3" s="2"><v>0.5</v></c><c r="C3" s="3"/><c r="D3" s="4"><v>1</v></c></row>
        <row r="4"><c r="A4"><v>2</v></c><c r="B4"><f>A4*2</f><v>4</v></c></row>
        <row r="5"><c r="A5"><v>3</v></c><c r="B5"><f t="shared" ref="B5:B6" si="0">A5+$A$4</f><v>5</v></c></row>
        <row r="6"><c r="A6"><v>4</v></c><c r="B6"><f t="shared" si="0"/><v>6</v></c></row>
        </sheetData>
        <mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells>
        <conditionalFormatting sqref="A4:A6"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>2</formula></cfRule></conditionalFormatting>
        <dataValidations count="2"><dataValidation type="list" sqref="F1:F2" showErrorMessage="1"><formula1>"yes,no"</formula1></dataValidation>
        <dataValidation type="list" sqref="G1"><formula1>"TRUE,FALSE"</formula1></dataValidation></dataValidations>
        """;

    private static async Task<(Client Client, string Id)> SeedAsync()
    {
        var client = await Client.StartAsync();
        using var file = XlsxFile.Make(Styles, Strings, ("План", "visible", First), ("Архив", "hidden", "<sheetData/>"));
        var id = client.Server.Admin.Seed(file, "План 2027", share: false);
        client.Server.Admin.Share(id, client.Email);
        return (client, id);
    }

    [Fact]
    public async Task Seed_ValuesOfEveryKind_AreKept()
    {
        var (client, id) = await SeedAsync();
        await using var _ = client;
        (await client.ValuesAsync(id, "План!A1:E6", "?valueRenderOption=UNFORMATTED_VALUE")).ShouldBe(
            """[["Цель","rich text","inline",true,"#N/A"],[],[46000,0.5,"",1],[2,4],[3,5],[4,6]]""");
        (await client.ValuesAsync(id, "План!B4:B6", "?valueRenderOption=FORMULA")).ShouldBe("""[["=A4*2"],["=A5+$A$4"],["=A6+$A$4"]]""");
    }

    [Fact]
    public async Task Seed_FormatsAndFills_BecomeCellFormats()
    {
        var (client, id) = await SeedAsync();
        await using var _ = client;
        var row = (await client.GetAsync($"/v4/spreadsheets/{id}?ranges=A3:D3&fields=sheets.data.rowData.values.userEnteredFormat(numberFormat,backgroundColor,textFormat.bold)"))
            ["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]!.AsArray();
        row.Select(cell => cell!["userEnteredFormat"]!.ToJsonString()).ShouldBe(
        [
            """{"numberFormat":{"type":"DATE","pattern":"dd.mm.yyyy"}}""",
            """{"numberFormat":{"type":"PERCENT","pattern":"0%"},"backgroundColor":{"green":1}}""",
            """{"backgroundColor":{"red":0.63529412,"green":0.72156863,"blue":0.88627451},"textFormat":{"bold":true}}""",
            """{"numberFormat":{"type":"DATE"},"backgroundColor":{"red":1}}""",
        ]);
    }

    [Fact]
    public async Task Seed_Structure_IsKept()
    {
        var (client, id) = await SeedAsync();
        await using var _ = client;
        var sheets = (await client.FieldsAsync(id, "properties.title,sheets(properties,merges,conditionalFormats.booleanRule.condition)"))["sheets"]!.AsArray();
        sheets[0]!["properties"]!["gridProperties"]!.ToJsonString().ShouldBe("""{"rowCount":1000,"columnCount":26,"frozenRowCount":2,"frozenColumnCount":1}""");
        sheets[0]!["merges"]!.ToJsonString().ShouldBe("""[{"startRowIndex":7,"endRowIndex":9,"startColumnIndex":0,"endColumnIndex":2}]""");
        sheets[0]!["conditionalFormats"]!.ToJsonString().ShouldContain("NUMBER_GREATER");
        sheets[1]!["properties"]!["hidden"]!.GetValue<bool>().ShouldBeTrue();
        sheets[1]!["properties"]!["sheetId"]!.GetValue<int>().ShouldBeGreaterThan(0);
        var data = (await client.GetAsync($"/v4/spreadsheets/{id}?ranges=A1:D3&fields=sheets.data(rowMetadata,columnMetadata)"))["sheets"]![0]!["data"]![0]!;
        data["rowMetadata"]![2]!.ToJsonString().ShouldBe("""{"hiddenByUser":true,"pixelSize":21}""");
        data["columnMetadata"]![1]!.ToJsonString().ShouldBe("""{"hiddenByUser":true,"pixelSize":140}""");
    }

    [Fact]
    public async Task Seed_Validations_BecomeListsAndCheckboxes()
    {
        var (client, id) = await SeedAsync();
        await using var _ = client;
        var row = (await client.GetAsync($"/v4/spreadsheets/{id}?ranges=F1:G1&fields=sheets.data.rowData.values.dataValidation"))["sheets"]![0]!["data"]![0]!["rowData"]![0]!["values"]!;
        row[0]!["dataValidation"]!.ToJsonString().ShouldBe(
            """{"condition":{"type":"ONE_OF_LIST","values":[{"userEnteredValue":"yes"},{"userEnteredValue":"no"}]},"strict":true,"showCustomUi":true}""");
        row[1]!["dataValidation"]!["condition"]!.ToJsonString().ShouldBe("""{"type":"BOOLEAN"}""");
    }

    [Fact]
    public async Task Seed_Folder_GivesStableIdsAndSharesWithEveryAccount()
    {
        var folder = NewFolder();
        await using (var file = File.Create(Path.Combine(folder, "План 2027.xlsx")))
        {
            using var content = XlsxFile.Make(Styles, Strings, ("План", "visible", First));
            await content.CopyToAsync(file);
        }
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions { SeedFolder = folder });
        var stored = server.Admin.Store.All.Single();
        stored.Id.ShouldBe(Model.Ids.ForSeed("План 2027"));
        stored.Id.ShouldMatch("^seed-plan-2027-[A-Za-z0-9_-]{29}$");
        stored.Current.Title.ShouldBe("План 2027");
        var key = System.Text.Json.Nodes.JsonNode.Parse(server.Admin.KeyFile("robot"))!;
        stored.RoleOf(key["client_email"]!.GetValue<string>()).ShouldBe("writer");
    }

    [Fact]
    public async Task Seed_NoWorkbook_IsInvalidData()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var text = new MemoryStream("no zip"u8.ToArray());
        Should.Throw<InvalidDataException>(() => server.Admin.Seed(text, "x"));
    }
}
