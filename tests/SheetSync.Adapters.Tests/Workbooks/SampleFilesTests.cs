using System.IO.Compression;
using System.Runtime.CompilerServices;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SheetSync.Core.Grid;
using SheetSync.Core.Template;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks;

/// <summary>
/// The committed files of sample-template/ are what the template draws. To write them anew after a change of the template:
/// <c>SHEETSYNC_WRITE_SAMPLES=1 dotnet test tests/SheetSync.Adapters.Tests --filter SampleFiles</c>.
/// </summary>
public sealed class SampleFilesTests
{
    public static TheoryData<string> Names => [.. SampleFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void SampleFile_AsCommitted_IsWhatTheTemplateDraws(string name)
    {
        var path = Path.Combine(Folder(), name);
        var drawn = XlsxWriter.ToBytes(SampleFiles.All[name]);
        if (Environment.GetEnvironmentVariable("SHEETSYNC_WRITE_SAMPLES") == "1")
        {
            File.WriteAllBytes(path, drawn);
        }

        // Part by part: how well deflate packs differs between versions of the runtime.
        Parts(File.ReadAllBytes(path)).ShouldBe(Parts(drawn));
    }

    [Fact]
    public void SampleFolder_HoldsNoOtherWorkbook() =>
        Directory.GetFiles(Folder(), "*.xlsx").Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal).ShouldBe(SampleFiles.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void SampleFile_ReadBack_HoldsEveryDrawnCell(string name)
    {
        var design = SampleFiles.All[name];
        var grid = XlsxReader.Read(new MemoryStream(XlsxWriter.ToBytes(design)), "x");

        grid.Sheets.Select(s => s.Title).ShouldBe(design.Tabs.Select(t => t.Title));
        foreach (var (sheet, tab) in grid.Sheets.Zip(design.Tabs))
        {
            sheet.Merges.ShouldBe(tab.Merges);
            foreach (var (address, cell) in tab.Cells)
            {
                sheet[address].Value.ShouldBe(cell.Value, $"{name} {tab.Title}!{address}");
                sheet[address].IsPercent.ShouldBe(!cell.Value.IsBlank && cell.Look.Format?.Contains('%') == true);
                sheet[address].Paint.ShouldBe(cell.Look.Fill);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SampleFile_AgainstTheSchema_IsValid(string name)
    {
        using var stream = new MemoryStream(XlsxWriter.ToBytes(SampleFiles.All[name]));
        using var document = SpreadsheetDocument.Open(stream, false);

        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SampleFile_DrawnTwice_HasTheSameBytes(string name) =>
        XlsxWriter.ToBytes(SampleFiles.All[name]).ShouldBe(XlsxWriter.ToBytes(SampleFiles.All[name]));

    private static Dictionary<string, string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open()).ReadToEnd());
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "sample-template"));
}
