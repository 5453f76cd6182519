using System.IO.Compression;
using System.Text;
using SheetSync.Core.Texts;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks;

public sealed class WorkbookFileFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sheetsync-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void File_ThatIsNotThere_IsMissing() => Fault(Path.Combine(folder, "нет.xlsx")).ShouldBe(WorkbookFileFault.Missing);

    [Fact]
    public void File_InAFolderThatIsNotThere_IsMissing() => Fault(Path.Combine(folder, "a", "b.xlsx")).ShouldBe(WorkbookFileFault.Missing);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    public void Path_ThatIsNone_IsAFault(string path) => Should.Throw<WorkbookFileException>(() => XlsxReader.Read(path));

    [Fact]
    public void Folder_InPlaceOfAFile_CannotBeOpened() => Fault(folder).ShouldBe(WorkbookFileFault.CannotOpen);

    public static TheoryData<string, byte[], WorkbookFileFault> Contents => new()
    {
        { "nothing", [], WorkbookFileFault.Empty },
        { "text", "Показатель;План\n1;2"u8.ToArray(), WorkbookFileFault.NotAWorkbook },
        { "three bytes", "PK\u0003"u8.ToArray(), WorkbookFileFault.NotAWorkbook },
        { "zip of something else", RawXlsx.Zip([new("a.txt", "x")]), WorkbookFileFault.NotAWorkbook },
        { "empty zip", RawXlsx.Zip([]), WorkbookFileFault.NotAWorkbook },
        { "Word document", new RawXlsx().Part("xl/workbook.xml", "<w:document xmlns:w=\"w\"/>").ToBytes(), WorkbookFileFault.NotAWorkbook },
        { "no tabs", new RawXlsx().ToBytes(), WorkbookFileFault.NotAWorkbook },
        { "ods", RawXlsx.Zip([new("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), new("content.xml", "<x/>")]), WorkbookFileFault.OtherFormat },
        { "xlsb", new RawXlsx().Part("_rels/.rels", "<r><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></r>").ToBytes(), WorkbookFileFault.OtherFormat },
        { "xls", CompoundFile("Workbook\0"), WorkbookFileFault.OtherFormat },
        { "password", CompoundFile("EncryptedPackage\0"), WorkbookFileFault.PasswordProtected },
        { "Word 97", CompoundFile("WordDocument\0"), WorkbookFileFault.NotAWorkbook },
        { "part missing", OneTab().Part("xl/worksheets/sheet0.xml", RawXlsx.Absent).ToBytes(), WorkbookFileFault.Damaged },
        { "bad xml", OneTab().Part("xl/worksheets/sheet0.xml", "<worksheet><sheetData>").ToBytes(), WorkbookFileFault.Damaged },
        { "entity", OneTab().Part("xl/worksheets/sheet0.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>").ToBytes(), WorkbookFileFault.Damaged },
        { "string out of range", OneTab("<row><c t=\"s\"><v>9</v></c></row>").ToBytes(), WorkbookFileFault.Damaged },
        { "column out of range", OneTab("<row><c r=\"ZZZZ1\"><v>9</v></c></row>").ToBytes(), WorkbookFileFault.Damaged },
        { "row out of range", OneTab("<row r=\"99999999\"><c><v>9</v></c></row>").ToBytes(), WorkbookFileFault.Damaged },
        { "cells without end", OneTab(string.Concat(Enumerable.Repeat("<row><c r=\"XFD\"><v>1</v></c></row>", 300))).ToBytes(), WorkbookFileFault.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public void File_ThatIsNoGoodWorkbook_SaysWhatToDo(string what, byte[] content, WorkbookFileFault expected)
    {
        var path = Path.Combine(folder, "план.xlsx");
        File.WriteAllBytes(path, content);

        var fault = Should.Throw<WorkbookFileException>(() => XlsxReader.Read(path), what);

        fault.Fault.ShouldBe(expected);
        fault.In(Language.Ru).ShouldContain("план.xlsx");
        fault.In(Language.En).ShouldBe(fault.Message);
        fault.Message.ShouldNotContain("{");
    }

    [Fact]
    public void Workbook_CutAnywhere_IsNeverAnotherFault()
    {
        var whole = OneTab("<row><c><v>1</v></c></row>").ToBytes();
        for (var length = 0; length < whole.Length; length += 7)
        {
            var cut = new MemoryStream(whole[..length]);
            Should.Throw<WorkbookFileException>(() => XlsxReader.Read(cut, "cut"));
        }
    }

    [Fact]
    public void Workbook_WithBytesFlipped_IsReadOrRefused()
    {
        var whole = OneTab("<row><c t=\"inlineStr\"><is><t>abc</t></is></c><c><v>1</v></c></row>").ToBytes();
        var random = new Random(20271112);
        var refused = 0;
        for (var round = 0; round < 2000; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var i = 0; i < 3; i++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                XlsxReader.Read(new MemoryStream(bytes), "flipped");
            }
            catch (WorkbookFileException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void ZipBomb_IsTooLargeBeforeItIsUnpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i <= WorkbookLimits.UnpackedBytes >> 20; i++)
            {
                entry.Write(zeros);
            }
        }

        Should.Throw<WorkbookFileException>(() => XlsxReader.Read(stream, "bomb")).Fault.ShouldBe(WorkbookFileFault.TooLarge);
    }

    private static RawXlsx OneTab(string rows = "") => new RawXlsx().Sheet("A", $"<sheetData>{rows}</sheetData>");

    private static byte[] CompoundFile(string stream) =>
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1016], .. Encoding.Unicode.GetBytes(stream)];

    private static WorkbookFileFault Fault(string path) => Should.Throw<WorkbookFileException>(() => XlsxReader.Read(path)).Fault;
}
