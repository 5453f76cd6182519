using System.Text;
using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Google.Reading;
using SheetSync.Testing.Grids;

namespace SheetSync.Adapters.Tests.Google;

public sealed class GridDecoderTests
{
    [Fact]
    public async Task Values_OfEveryKind_KeepTheirTypes()
    {
        var sheet = await CellsAsync("""
            {"effectiveValue":{"stringValue":"текст"}},
            {"effectiveValue":{"numberValue":12.5}},
            {"effectiveValue":{"numberValue":46388},"effectiveFormat":{"numberFormat":{"type":"DATE"}}},
            {"effectiveValue":{"numberValue":0.5},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}},
            {"effectiveValue":{"boolValue":true},"dataValidation":{"condition":{"type":"BOOLEAN"}}},
            {"effectiveValue":{"errorValue":{"type":"N_A","message":"no"}},"userEnteredValue":{"formulaValue":"=A1"}},
            {},
            {"effectiveValue":{"stringValue":"Anna"},"chipRuns":[{"chip":{"personProperties":{"email":"a@x.ru"}}},{"startIndex":3},{"chip":{"personProperties":{"email":"b@x.ru"}}}]}
            """);

        sheet[1, 1].Value.ShouldBe(CellValue.OfText("текст"));
        sheet[1, 2].Value.ShouldBe(CellValue.OfNumber(12.5));
        sheet[1, 3].Value.ShouldBe(CellValue.OfDate(new DateOnly(2027, 1, 1)));
        sheet[1, 4].ShouldBe(new Cell(CellValue.OfNumber(0.5), CellTraits.PercentFormat));
        sheet[1, 5].ShouldBe(new Cell(CellValue.OfBoolean(true), CellTraits.Checkbox));
        sheet[1, 6].ShouldBe(new Cell(CellValue.OfError("#N/A"), CellTraits.Formula));
        sheet[1, 7].ShouldBe(default);
        sheet[1, 8].ChipEmails.ShouldBe("a@x.ru,b@x.ru");
    }

    [Theory]
    [InlineData("""{"backgroundColor":{"red":1,"green":0.8}}""", 0xFFCC00)]
    [InlineData("""{"backgroundColor":{"red":1,"green":1,"blue":1}}""", null)]
    [InlineData("""{"backgroundColor":{},"backgroundColorStyle":{"rgbColor":{}}}""", 0x000000)]
    [InlineData("""{"backgroundColorStyle":{"themeColor":"BACKGROUND"},"backgroundColor":{"red":0.5}}""", null)]
    [InlineData("""{"backgroundColorStyle":{"themeColor":"ACCENT1"},"backgroundColor":{"blue":1}}""", 0x0000FF)]
    [InlineData("""{"backgroundColorStyle":{"rgbColor":{"blue":1}},"backgroundColor":{"red":1}}""", 0x0000FF)]
    [InlineData("{}", null)]
    public async Task Paint_OfAnyForm_IsItsColourOrNone(string format, int? paint)
    {
        var sheet = await CellsAsync($$"""{"userEnteredFormat":{{format}},"effectiveValue":{"numberValue":1} }""");

        sheet[1, 1].Paint.ShouldBe(paint);
    }

    [Fact]
    public async Task Properties_InUnusualOrderAndUnknown_AreReadAllTheSame()
    {
        const string Json = """
            {"namedRanges":[{"range":{"sheetId":4}}],"sheets":[{
              "data":[{"columnMetadata":[{"pixelSize":5},{"developerMetadata":[{"metadataValue":"flag:7","metadataId":9,"metadataKey":"sheetsync.column"}]}],
                       "rowData":[{},{"values":[{"effectiveFormat":{"numberFormat":{"pattern":"x","type":"DATE_TIME"}},"effectiveValue":{"numberValue":46388.5}}],"x":[[1]]}],
                       "startColumn":2,"startRow":3}],
              "merges":[{"sheetId":7,"endRowIndex":3,"endColumnIndex":2,"startRowIndex":1}],
              "developerMetadata":[{"metadataKey":"other","metadataValue":"1"},{"metadataKey":"sheetsync.tab","metadataValue":"summary:7"}],
              "properties":{"gridProperties":{"columnCount":26,"rowCount":1000,"frozenRowCount":1},"hidden":true,"title":"Т","sheetId":7}}],
             "properties":{"locale":"ru_RU","title":"Книга","defaultFormat":{"backgroundColor":{"red":1}}}}
            """;

        var grid = await DecodeAsync(Json, chunk: 1);

        (grid.Title, grid.Locale, grid.SpreadsheetId).ShouldBe(("Книга", "ru_RU", "ID"));
        var sheet = grid.Sheets.ShouldHaveSingleItem();
        (sheet.SheetId, sheet.Title, sheet.Hidden, sheet.GridRows, sheet.GridColumns).ShouldBe((7, "Т", true, 1000, 26));
        sheet[5, 3].Value.ShouldBe(CellValue.OfSerialDate(46388.5));
        sheet.Merges.ShouldBe([new CellRange(new(2, 1), new(3, 2))]);
        sheet.OwnedColumns.ShouldBe([new OwnedColumnMark(9, 4, "flag")]);
        sheet.ServiceTabMark.ShouldBe("summary");
    }

    [Fact]
    public async Task ServiceTab_CopiedByAPerson_IsNotOurs()
    {
        var grid = await DecodeAsync(
            """{"sheets":[{"properties":{"sheetId":8,"title":"Copy"},"developerMetadata":[{"metadataKey":"sheetsync.tab","metadataValue":"summary:7"}]}]}""");

        grid.Sheets[0].ServiceTabMark.ShouldBeNull();
    }

    [Fact]
    public async Task Kinds_OtherThanExpected_LoseAValueAndNothingElse()
    {
        var grid = await DecodeAsync("""
            {"properties":[1,{"title":"no"}],"sheets":[{"properties":{"title":5,"sheetId":"x","hidden":"yes"},"merges":{"a":1},
             "data":[{"rowData":[{"values":[{"effectiveValue":{"numberValue":"12"}},null,{"effectiveValue":{"stringValue":"ok"}}]}]}]}]}
            """);

        grid.Title.ShouldBe("");
        grid.Sheets[0].Row(1).Length.ShouldBe(2);
        grid.Sheets[0][1, 2].Value.Text.ShouldBe("ok");
    }

    [Fact]
    public async Task Text_LongerThanTheBuffer_IsWhole()
    {
        var text = new string('я', 200_000);

        var sheet = await CellsAsync($$"""{"effectiveValue":{"stringValue":"{{text}}"} }""");

        sheet[1, 1].Value.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("a\\ud83d", "a\uFFFD")]
    [InlineData("\\udc00\\n\\\\", "\uFFFD\n\\")]
    [InlineData("\\ud83d\\ude80", "🚀")]
    public async Task Text_WithHalfOfASurrogatePair_LosesThatCharacterOnly(string escaped, string text)
    {
        var sheet = await CellsAsync($$$"""{"effectiveValue":{"stringValue":"{{{escaped}}}"}},{"effectiveValue":{"stringValue":"next"}}""");

        sheet[1, 1].Value.Text.ShouldBe(text);
        sheet[1, 2].Value.Text.ShouldBe("next");
    }

    [Fact]
    public async Task Text_OfBytesThatAreNoUtf8_LosesThoseOnly()
    {
        byte[] body = [.. "{\"properties\":{\"title\":\"a"u8, 0xC3, 0x28, .. "b\"},\"x\\ud800\":1}"u8];
        await using var stream = new DripStream(body, 3);

        (await GridDecoder.DecodeAsync(stream, "ID", "https://x/edit", readAhead: false, default)).Title.ShouldBe("a\uFFFD(b");
    }

    [Theory]
    [InlineData("startRow", "2147483647")]
    [InlineData("startRow", "-1")]
    [InlineData("startColumn", "1000000000")]
    [InlineData("startColumn", "-7")]
    public async Task Cells_PlacedWhereNoSheetHasAny_AreAFault(string property, string index) =>
        await Should.ThrowAsync<JsonException>(() => DecodeAsync("{\"sheets\":[{\"data\":[{\"" + property + "\":" + index + ",\"rowData\":[{\"values\":[{}]}]}]}]}"));

    [Fact]
    public async Task Merges_WithoutCells_AreLeftOut()
    {
        var grid = await DecodeAsync("""
            {"sheets":[{"merges":[{"startRowIndex":4,"endRowIndex":2,"endColumnIndex":3},{"endRowIndex":2},{"startRowIndex":-3,"endRowIndex":2,"endColumnIndex":3},{"endRowIndex":2,"endColumnIndex":3}]}]}
            """);

        grid.Sheets[0].Merges.ShouldBe([new CellRange(new(1, 1), new(2, 3))]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"sheets":[{"properties":{"title":"A" """)]
    [InlineData("<html>")]
    public async Task Answer_CutOffOrNoJson_IsAFault(string json) =>
        await Should.ThrowAsync<JsonException>(() => DecodeAsync(json));

    [Theory]
    [InlineData(5)]
    [InlineData(1_000)]
    [InlineData(1_000_000)]
    public async Task Answer_CompactOrIndented_IsTheSameGrid(int chunk)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var drawn = new GridFuzzer(seed).Next();
            var compact = await DecodeAsync(GridJson.Of(drawn), chunk);
            var parents = await DecodeAsync(GridJson.Of(drawn, parents: true), chunk);
            var indented = await DecodeAsync(GridJson.Of(drawn, indented: true), chunk);

            Cells(compact).ShouldBe(Cells(indented), $"seed {seed}");
            Cells(parents).ShouldBe(Cells(indented), $"seed {seed}");
            Cells(compact).Count.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0.5", -0.5)]
    [InlineData("12.30", 12.3)]
    [InlineData("0.1", 0.1)]
    [InlineData("123456789012345", 123456789012345)]
    [InlineData("9007199254740993", 9007199254740992)]
    [InlineData("1.2279005040697144", 1.2279005040697144)]
    [InlineData("-0.00000000000000000000123456789012345678", -1.23456789012345678E-21)]
    [InlineData("123456789012345678901234567890", 123456789012345678901234567890d)]
    [InlineData("1.7976931348623157E308", double.MaxValue)]
    [InlineData("3.141592653589793", Math.PI)]
    [InlineData("46388", 46388)]
    public async Task Number_AfterAnotherCell_IsTheNearestDouble(string json, double number)
    {
        var sheet = await CellsAsync("""{},{"effectiveValue":{"numberValue":N}},{"effectiveValue":{"numberValue":N},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}}""".Replace("N}", json + "}", StringComparison.Ordinal));

        sheet[1, 2].ShouldBe(new Cell(CellValue.OfNumber(number)));
        sheet[1, 3].ShouldBe(new Cell(CellValue.OfNumber(number), CellTraits.PercentFormat));
    }

    [Theory]
    [InlineData("""{"userEnteredValue":{},"effectiveValue":{"numberValue":5},"effectiveFormat":{}}""", CellTraits.None, CellKind.Number)]
    [InlineData("""{"userEnteredValue":{},"effectiveValue":{"numberValue":5},"userEnteredFormat":{},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}}""", CellTraits.PercentFormat, CellKind.Number)]
    [InlineData("""{"effectiveValue":{"numberValue":5},"userEnteredFormat":{}}""", CellTraits.None, CellKind.Number)]
    [InlineData("""{"effectiveValue":{"numberValue":5},"effectiveFormat":{"numberFormat":{"type":"DATE_TIME"}}}""", CellTraits.None, CellKind.Date)]
    [InlineData("""{"effectiveValue":{"numberValue":5},"effectiveFormat":{"numberFormat":{"type":"CURRENCY"}}}""", CellTraits.None, CellKind.Number)]
    [InlineData("""{"effectiveValue":{"numberValue":5},"effectiveFormat":{"numberFormat":{"type":"PERC\u0045NT"}}}""", CellTraits.PercentFormat, CellKind.Number)]
    [InlineData("""{"effectiveValue":{"stringValue":"5"},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}}""", CellTraits.PercentFormat, CellKind.Text)]
    [InlineData("""{"effectiveValue":{"stringValue":" "},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}}""", CellTraits.None, CellKind.Blank)]
    [InlineData("""{"userEnteredValue":{},"effectiveValue":{"stringValue":"5"},"effectiveFormat":{"numberFormat":{"type":"DATE"}}}""", CellTraits.None, CellKind.Text)]
    [InlineData("""{"userEnteredValue":{"formulaValue":"=2+3"},"effectiveValue":{"numberValue":5},"effectiveFormat":{}}""", CellTraits.Formula, CellKind.Number)]
    [InlineData("""{"userEnteredFormat":{},"effectiveFormat":{"numberFormat":{"type":"PERCENT"}}}""", CellTraits.None, CellKind.Blank)]
    [InlineData("""{"userEnteredFormat":{},"effectiveFormat":{}}""", CellTraits.None, CellKind.Blank)]
    [InlineData("""{"effectiveFormat":{}}""", CellTraits.None, CellKind.Blank)]
    [InlineData("""{"userEnteredValue":{}}""", CellTraits.None, CellKind.Blank)]
    public async Task Cell_WithEmptyObjectsAndFormats_IsWhatItsValueAndTypeSay(string cell, CellTraits traits, CellKind kind)
    {
        var sheet = await CellsAsync($$$"""{},{{{cell}}},{"effectiveValue":{"stringValue":"next"}}""");

        (sheet[1, 2].Traits, sheet[1, 2].Value.Kind, sheet[1, 2].IsEmpty, sheet[1, 3].Text).ShouldBe((traits, kind, kind == CellKind.Blank, "next"));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("1.2.3")]
    [InlineData("")]
    public async Task Number_ThatIsNoJson_IsAFault(string json) =>
        await Should.ThrowAsync<JsonException>(() => CellsAsync("""{},{"effectiveValue":{"numberValue":N}}""".Replace("N}", json + "}", StringComparison.Ordinal)));

    [Fact]
    public async Task Rows_OneAfterAnother_KeepTheirCells()
    {
        var grid = await DecodeAsync("""
            {"sheets":[{"data":[{"rowData":[{"values":[{},{"effectiveValue":{"stringValue":"a"}}]},{"values":[{"effectiveValue":{"stringValue":"b"}}]},{},{"values":[{"effectiveValue":{"stringValue":" "}},{}]},{"values":[{"effectiveValue":{"boolValue":true}},{"effectiveValue":{"stringValue":"\u043a"}}]}]}]}]}
            """);

        var sheet = grid.Sheets[0];
        (sheet[1, 2].Text, sheet[2, 1].Text, sheet[3, 1].IsBlank, sheet[4, 1].IsBlank, sheet[5, 1].Value.Boolean, sheet[5, 2].Text, sheet.RowCount)
            .ShouldBe(("a", "b", true, true, true, "к", 5));
    }

    [Fact]
    public void FieldMask_ComparedWithTheTable_NamesOnlyPropertiesThatAreTaken()
    {
        var names = GridSchema.FieldMask.Split(['(', ')', ',', '/'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        foreach (var name in names)
        {
            Enum.GetValues<Node>().Any(node => Knows(node, name)).ShouldBeTrue(name);
        }
    }

    private static bool Knows(Node node, string name)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($$"""{"{{name}}":1}"""));
        reader.Read();
        reader.Read();
        return GridSchema.Property(node, ref reader) != default;
    }

    /// <summary>The same whether the answer comes at once or drop by drop.</summary>
    private static async Task<SheetGrid> CellsAsync(string cells)
    {
        var json = $$"""{"sheets":[{"data":[{"rowData":[{"values":[{{cells}}]}]}]}]}""";
        var (drops, whole) = (await DecodeAsync(json), await DecodeAsync(json, json.Length * 4));
        Cells(whole).ShouldBe(Cells(drops));
        return whole.Sheets[0];
    }

    private static List<(string Tab, CellAddress At, Cell Cell)> Cells(WorkbookGrid grid) =>
    [
        .. from sheet in grid.Sheets
           from row in Enumerable.Range(1, sheet.RowCount)
           from column in Enumerable.Range(1, sheet.Row(row).Length)
           select (sheet.Title, new CellAddress(row, column), sheet[row, column]),
    ];

    private static Task<WorkbookGrid> DecodeAsync(string json, int chunk = 7) =>
        DecodeAsync(Encoding.UTF8.GetBytes(json), json.Length > 10_000 ? 50_000 : chunk);

    private static async Task<WorkbookGrid> DecodeAsync(byte[] json, int chunk)
    {
        await using var stream = new DripStream(json, chunk);
        return await GridDecoder.DecodeAsync(stream, "ID", "https://x/edit", readAhead: false, default);
    }

    /// <summary>Gives a few bytes at a time, so that every token is split somewhere.</summary>
    private sealed class DripStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(chunk, buffer.Length)], cancellationToken);
    }
}
