using System.IO.Compression;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+7 999 000-00-00")]
    [InlineData("-5 %")]
    [InlineData("@все")]
    [InlineData("\t=1+1")]
    [InlineData("'=СУММ(A1)")]
    [InlineData("=HYPERLINK(\"http://example.com\")")]
    public void Text_ThatLooksLikeAFormula_StaysText(string text)
    {
        var file = XlsxWriter.ToBytes(OneCell(CellValue.OfText(text)));

        ReadFirst(file).ShouldBe(new Cell(CellValue.OfText(text)));
        var sheet = Part(file, "xl/worksheets/sheet1.xml");
        sheet.ShouldNotContain(":f>");
        sheet.ShouldContain("t=\"s\"");
        Part(file, "xl/styles.xml").ShouldContain("quotePrefix=\"1\"");
    }

    [Theory]
    [InlineData(" края ")]
    [InlineData("две\nстроки")]
    [InlineData("_x0041_ и \u0007")]
    [InlineData("<b>&amp;]]>")]
    [InlineData("🌵")]
    public void Text_WithAwkwardCharacters_ComesBackAsItWas(string text) =>
        ReadFirst(XlsxWriter.ToBytes(OneCell(CellValue.OfText(text)))).Value.ShouldBe(CellValue.OfText(text));

    [Fact]
    public void Text_WithHalfACharacter_IsStillAWorkbook() =>
        ReadFirst(XlsxWriter.ToBytes(OneCell(CellValue.OfText("a\uD83Db")))).Value.ShouldBe(CellValue.OfText("a\uFFFDb"));

    [Fact]
    public void Values_OfEveryKind_ComeBackAsTheyWere()
    {
        CellValue[] values =
        [
            CellValue.OfNumber(0.1 + 0.2), CellValue.OfNumber(-1e21), CellValue.OfBoolean(true), CellValue.OfBoolean(false),
            CellValue.OfError("#REF!"), CellValue.OfText("x"), CellValue.OfText("x"),
        ];

        foreach (var value in values)
        {
            ReadFirst(XlsxWriter.ToBytes(OneCell(value))).Value.ShouldBe(value);
        }

        ReadFirst(XlsxWriter.ToBytes(OneCell(CellValue.OfError("#ERROR!")))).Value.ShouldBe(CellValue.OfText("#ERROR!"));
        ReadFirst(XlsxWriter.ToBytes(OneCell(CellValue.OfDate(new DateOnly(2027, 2, 28)), new CellLook { Format = "d mmm yyyy" })))
            .Value.Date.ShouldBe(new DateOnly(2027, 2, 28));
        ReadFirst(XlsxWriter.ToBytes(OneCell(CellValue.OfNumber(0.15), new CellLook { Format = "0.0%", Fill = 0xFFC000 })))
            .ShouldBe(new Cell(CellValue.OfNumber(0.15), CellTraits.PercentFormat, 0xFFC000));
    }

    [Fact]
    public void Entries_OfTheFile_CarryNoClock()
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxWriter.ToBytes(OneCell(CellValue.OfNumber(1)))));

        zip.Entries.ShouldAllBe(e => e.LastWriteTime.Year == 1980);
        zip.Entries[0].FullName.ShouldBe("[Content_Types].xml");
    }

    private static WorkbookDesign OneCell(CellValue value, CellLook? look = null) =>
        new("t", [new TabDesign("A", new Dictionary<CellAddress, CellDesign> { [new(1, 1)] = new(value, look ?? CellLook.Plain) })]);

    private static Cell ReadFirst(byte[] file) => XlsxReader.Read(new MemoryStream(file), "t").Sheets[0][1, 1];

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
