using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Emulator;
using SheetSync.Google;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks;

/// <summary>
/// A workbook read from its file is the workbook read from the emulator that was seeded with it, although the two readers share no code:
/// so <c>check FILE</c> and <c>check ID</c> find the same.
/// </summary>
public sealed class FileAndEmulatorTests : IAsyncLifetime
{
    private readonly string key = Path.GetTempFileName();
    private EmulatorServer emulator = null!;
    private GoogleSpreadsheets google = null!;

    public static TheoryData<string> Names => [.. SampleFiles.All.Keys];

    public async Task InitializeAsync()
    {
        emulator = await EmulatorServer.StartAsync(new EmulatorOptions());
        await File.WriteAllTextAsync(key, emulator.Admin.KeyFile());
        google = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = emulator.Address, CredentialsFile = key });
    }

    public async Task DisposeAsync()
    {
        google.Dispose();
        await emulator.DisposeAsync();
        File.Delete(key);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public Task SampleFile_FromTheEmulator_IsTheSameGrid(string name) => AgreeAsync(XlsxWriter.ToBytes(SampleFiles.All[name]));

    [Fact]
    public Task AwkwardCells_FromTheEmulator_AreTheSameGrid()
    {
        string[] formats = ["General", "dd.mm.yyyy", "0.0%", "mmm", "hh:mm", "[h]:mm", "#,##0.00\\ \"дн\"", "yyyy-mm-dd hh:mm", "[$-419]d\\ mmmm", "@", "[Red]0;0"];
        string[] fills = ["rgb=\"FF00B050\"", "rgb=\"FFFFFFFF\"", "theme=\"4\"", "theme=\"5\" tint=\"0.59999389629810485\"", "theme=\"0\" tint=\"-0.249977111117893\"", "theme=\"9\" tint=\"-0.5\"", "indexed=\"13\"", "indexed=\"65\""];
        var file = new RawXlsx
        {
            Styles = $"<numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{170 + i}\" formatCode=\"{f.Replace("\"", "&quot;", StringComparison.Ordinal)}\"/>"))}</numFmts>"
                + $"<fills><fill><patternFill/></fill>{string.Concat(fills.Select(f => $"<fill><patternFill patternType=\"solid\"><fgColor {f}/></patternFill></fill>"))}</fills>"
                + $"<cellXfs><xf/>{string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{170 + i}\"/>"))}{string.Concat(fills.Select((_, i) => $"<xf fillId=\"{i + 1}\"/>"))}"
                + $"{string.Concat(new[] { 9, 14, 17, 18, 20, 22, 46, 47, 49 }.Select(id => $"<xf numFmtId=\"{id}\"/>"))}</cellXfs>",
            Strings = "<si><r><t>a_x000D_\nb</t></r><r><t xml:space=\"preserve\"> c</t></r></si><si><t xml:space=\"preserve\"> </t></si>",
        }.Sheet(
            "Лист & 1".Replace("&", "&amp;", StringComparison.Ordinal),
            "<sheetData>"
            + string.Concat(Enumerable.Range(0, 29).Select(i => $"<row r=\"{i + 1}\"><c r=\"A{i + 1}\" s=\"{i}\"><v>46388.25</v></c><c r=\"C{i + 1}\" s=\"{i}\"/><c r=\"D{i + 1}\" s=\"{i}\" t=\"inlineStr\"><is><t>12</t></is></c></row>"))
            + "<row r=\"40\"><c r=\"A40\" t=\"s\"><v>0</v></c><c r=\"B40\" t=\"s\"><v>1</v></c><c r=\"C40\" t=\"b\"><v>1</v></c><c r=\"D40\" t=\"e\"><v>#N/A</v></c><c r=\"E40\" t=\"e\"><v>#SPILL!</v></c><c r=\"F40\"><f>2*3</f><v>6</v></c></row>"
            + "<row r=\"42\"><c r=\"A42\"><v>1</v></c><c r=\"B42\"><v>2</v></c></row><row r=\"43\"><c r=\"A43\"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref=\"A42:B43\"/></mergeCells>")
            .Sheet("hidden", "<sheetData><row><c><v>1</v></c></row></sheetData>", "state=\"veryHidden\"");
        return AgreeAsync(file.ToBytes());
    }

    private async Task AgreeAsync(byte[] file)
    {
        var id = emulator.Admin.Seed(new MemoryStream(file), "План");
        var served = (await google.ReadAsync(new SpreadsheetId(id), CancellationToken.None)).Grid;
        var read = XlsxReader.Read(new MemoryStream(file), "План");

        read.Title.ShouldBe(served.Title);
        read.Sheets.Select(s => (s.Title, s.Hidden)).ShouldBe(served.Sheets.Select(s => (s.Title, s.Hidden)));
        foreach (var (mine, theirs) in read.Sheets.Zip(served.Sheets))
        {
            mine.Merges.ShouldBe(theirs.Merges, ignoreOrder: true);
            Cells(mine).ShouldBe(Cells(theirs));
        }
    }

    /// <summary>Every cell that says something. A checkbox says nothing where nothing is ticked.</summary>
    private static List<string> Cells(SheetGrid sheet) =>
    [
        .. from row in Enumerable.Range(1, sheet.RowCount)
           from column in Enumerable.Range(1, sheet.ColumnCount)
           let cell = sheet[row, column]
           where !cell.Value.IsBlank || cell.Paint is not null
           select $"{new CellAddress(row, column)} {cell.Value.Kind} {cell.Value} {cell.Traits} {cell.Paint:X6}",
    ];
}
