using SheetSync.Core.Grid;

namespace SheetSync.Adapters.Tests.Workbooks;

public sealed class XlsxReaderTests
{
    [Fact]
    public void Cells_OfEveryKind_KeepTheirValues()
    {
        var sheet = RawXlsx.ReadRows(
            """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t xml:space="preserve">ри </t></r><r><t>ч</t></r></is></c>
            <c r="C1"><v>1.5E3</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="e"><v>#SPILL!</v></c>
            <c r="G1" t="str"><f>A1&amp;"!"</f><v>done!</v></c><c r="H1"><f>1+1</f><v>2</v></c><c r="I1" t="d"><v>2027-03-01</v></c></row>
            """,
            strings: "<si><t>other</t></si><si><r><t>a_x000D_\nb</t></r><r><rPr/><t xml:space=\"preserve\"> c</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>");

        sheet[1, 1].Value.ShouldBe(CellValue.OfText("a\nb c"));
        sheet[1, 2].Value.ShouldBe(CellValue.OfText("ри ч"));
        sheet[1, 3].Value.ShouldBe(CellValue.OfNumber(1500));
        sheet[1, 4].Value.ShouldBe(CellValue.OfBoolean(true));
        sheet[1, 5].Value.ShouldBe(CellValue.OfError("#REF!"));
        sheet[1, 6].Value.ShouldBe(CellValue.OfError("#ERROR!"));
        sheet[1, 7].ShouldBe(new Cell(CellValue.OfText("done!"), CellTraits.Formula));
        sheet[1, 8].ShouldBe(new Cell(CellValue.OfNumber(2), CellTraits.Formula));
        sheet[1, 9].Value.Date.ShouldBe(new DateOnly(2027, 3, 1));
    }

    [Fact]
    public void Formula_WithoutAStoredResult_IsAnErrorAndNotBlank()
    {
        var sheet = RawXlsx.ReadRows("<row r=\"1\"><c r=\"A1\"><f>B1+1</f></c><c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c></row>");

        sheet[1, 1].ShouldBe(new Cell(CellValue.OfError("#ERROR!"), CellTraits.Formula));
        sheet[1, 2].Value.IsBlank.ShouldBeTrue();
    }

    [Fact]
    public void Cells_WithoutReferences_FollowOneAnother()
    {
        var sheet = RawXlsx.ReadRows("<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c r=\"AB4\"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>");

        sheet[1, 2].Value.Number.ShouldBe(2);
        sheet[4, 28].Value.Number.ShouldBe(3);
        sheet[4, 29].Value.Number.ShouldBe(4);
        sheet[5, 1].Value.Number.ShouldBe(5);
        sheet.RowCount.ShouldBe(5);
    }

    [Theory]
    [InlineData("dd.mm.yyyy", true)]
    [InlineData("[$-419]mmmm", true)]
    [InlineData("yyyy\\-mm\\-dd hh:mm", true)]
    [InlineData("d \"h\"", true)]
    [InlineData("[Red]0", false)]
    [InlineData("0 \"days\"", false)]
    [InlineData("hh:mm:ss", false)]
    [InlineData("[h]:mm", false)]
    [InlineData("[mm]:ss", false)]
    [InlineData("0;[Red]\"d\"", false)]
    [InlineData("#,##0\\ \\d", false)]
    [InlineData("General", false)]
    public void NumberFormat_WithADay_MakesADate(string code, bool isDate)
    {
        var cell = Styled($"<numFmts><numFmt numFmtId=\"170\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts>", "numFmtId=\"170\"", "46388");

        cell.Value.ShouldBe(isDate ? CellValue.OfDate(new DateOnly(2027, 1, 1)) : CellValue.OfNumber(46388));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(17, true)]
    [InlineData(22, true)]
    [InlineData(30, true)]
    [InlineData(57, true)]
    [InlineData(20, false)]
    [InlineData(46, false)]
    [InlineData(4, false)]
    public void BuiltInFormat_OfDays_MakesADate(int id, bool isDate) =>
        (Styled("", $"numFmtId=\"{id}\"", "46388").Value.Kind == CellKind.Date).ShouldBe(isDate);

    [Theory]
    [InlineData("0.0%", true)]
    [InlineData("0\\%", false)]
    [InlineData("0\"%\"", false)]
    public void NumberFormat_WithPercent_IsMarked(string code, bool isPercent)
    {
        var cell = Styled($"<numFmts><numFmt numFmtId=\"164\" formatCode=\"{code.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/></numFmts>", "numFmtId=\"164\"", "0.15");

        cell.IsPercent.ShouldBe(isPercent);
        cell.Value.Number.ShouldBe(0.15);
    }

    [Fact]
    public void Dates_CountedFrom1904_AreTheSameDays()
    {
        var sheet = RawXlsx.ReadRows(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44926</v></c><c r=\"B1\"><v>44926</v></c></row>",
            styles: "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>", properties: "<workbookPr date1904=\"1\"/>");

        sheet[1, 1].Value.Date.ShouldBe(new DateOnly(2027, 1, 1));
        sheet[1, 2].Value.Number.ShouldBe(44926);
    }

    [Theory]
    [InlineData("<patternFill patternType=\"solid\"><fgColor rgb=\"FF00B050\"/></patternFill>", 0x00B050)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFFFF\"/></patternFill>", null)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor theme=\"4\"/></patternFill>", 0x4472C4)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor theme=\"0\" tint=\"-0.5\"/></patternFill>", 0x808080)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.79998168889431442\"/></patternFill>", 0xDAE3F3)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor theme=\"0\"/></patternFill>", null)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor indexed=\"13\"/></patternFill>", 0xFFFF00)]
    [InlineData("<patternFill patternType=\"solid\"><fgColor indexed=\"65\"/></patternFill>", null)]
    [InlineData("<patternFill patternType=\"gray125\"><fgColor rgb=\"FF00B050\"/></patternFill>", null)]
    [InlineData("<patternFill patternType=\"lightUp\"><fgColor rgb=\"FF00B050\"/></patternFill>", 0x00B050)]
    [InlineData("<patternFill/>", null)]
    public void Fill_OfACell_IsItsPaint(string fill, int? paint)
    {
        var cell = Styled($"<fills><fill><patternFill/></fill><fill>{fill}</fill></fills>", "fillId=\"1\"", "1");

        cell.Paint.ShouldBe(paint);
    }

    [Fact]
    public void PaintedCells_AtTheEndOfARow_AreKeptAndUnpaintedAreNot()
    {
        var sheet = RawXlsx.ReadRows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\" s=\"1\"/><c r=\"E1\"/></row><row r=\"9\"><c r=\"A9\"/></row>",
            styles: "<fills><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFC000\"/></patternFill></fill></fills><cellXfs><xf fillId=\"7\"/><xf fillId=\"0\"/></cellXfs>");

        sheet.RowCount.ShouldBe(1);
        sheet.Row(1).Length.ShouldBe(3);
        sheet[1, 3].Paint.ShouldBe(0xFFC000);
    }

    [Fact]
    public void Merge_WithValuesBehindIt_ShowsItsFirstCellOnly()
    {
        var sheet = RawXlsx.ReadRows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1\"/></mergeCells>");

        sheet.Merges.ShouldBe([new CellRange(new(1, 1), new(2, 2))]);
        sheet[1, 1].Value.Number.ShouldBe(1);
        sheet[1, 2].Value.IsBlank.ShouldBeTrue();
        sheet[1, 3].Value.Number.ShouldBe(3);
    }

    [Fact]
    public void Tabs_HiddenAndVeryHidden_AreMarked()
    {
        var grid = new RawXlsx()
            .Sheet("Продажи &amp; сервис", "<sheetData/>")
            .Sheet("b", "<sheetData/>", "state=\"hidden\"")
            .Sheet("c", "<sheetData/>", "state=\"veryHidden\"")
            .Read();

        grid.Sheets.Select(s => (s.Title, s.Hidden)).ShouldBe([("Продажи & сервис", false), ("b", true), ("c", true)]);
        grid.Sheets.ShouldAllBe(s => s.SheetId == null && s.RowCount == 0);
        (grid.SpreadsheetId, grid.LinkBase, grid.Locale, grid.Title).ShouldBe((null, null, null, "Plan"));
    }

    [Fact]
    public void ListOfTruthValues_IsACheckbox()
    {
        var sheet = RawXlsx.ReadRows(
            "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c><c r=\"C1\" t=\"b\"><v>0</v></c></row>",
            after: "<dataValidations><dataValidation type=\"list\" sqref=\"A1:A9 C1\"><formula1>\"TRUE,FALSE\"</formula1></dataValidation>"
                + "<dataValidation type=\"list\" sqref=\"B1\"><formula1>\"да,нет\"</formula1></dataValidation></dataValidations>");

        sheet.Row(1).ToArray().Select(c => c.Traits).ShouldBe([CellTraits.Checkbox, CellTraits.None, CellTraits.Checkbox]);
    }

    [Fact]
    public void StrictWorkbook_ReadsLikeAnyOther()
    {
        var grid = new RawXlsx()
            .Part("_rels/.rels", "<Relationships xmlns=\"p\"><Relationship Id=\"x\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>")
            .Part("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"q\"/></sheets></workbook>")
            .Part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"p\"><Relationship Id=\"q\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\" Target=\"../xl/a.xml\"/></Relationships>")
            .Part("xl/a.xml", "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>")
            .Read();

        grid.Sheets[0][1, 1].Value.Number.ShouldBe(7);
    }

    private static Cell Styled(string styles, string format, string value) =>
        RawXlsx.ReadRows($"<row r=\"1\"><c r=\"A1\" s=\"1\"><v>{value}</v></c></row>", styles: $"{styles}<cellXfs><xf/><xf {format}/></cellXfs>")[1, 1];
}
