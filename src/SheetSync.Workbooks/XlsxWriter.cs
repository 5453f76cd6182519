using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetSync.Core.Template;
using SheetSync.Workbooks.Writing;

namespace SheetSync.Workbooks;

/// <summary>
/// Writes a workbook that is described as data into an .xlsx file, as Excel, LibreOffice and Google's conversion read it.
/// The same description gives the same bytes: no clock, no random names. Text is always a string cell, so nothing that a cell
/// holds can become a formula.
/// </summary>
public static class XlsxWriter
{
    /// <summary>Characters of a cell; what is longer is cut and ends with an ellipsis.</summary>
    public const int LongestText = XmlSafe.LongestCell;

    /// <summary>The earliest moment a zip entry can carry.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] ToBytes(WorkbookDesign design)
    {
        using var stream = new MemoryStream();
        Write(design, stream);
        return stream.ToArray();
    }

    /// <summary>Writes the file to a stream, which stays open.</summary>
    public static void Write(WorkbookDesign design, Stream stream)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            Build(document, design);
        }

        package.Position = 0;
        CopyWithoutTime(package, stream);
    }

    private static void Build(SpreadsheetDocument document, WorkbookDesign design)
    {
        // Ids that the library would make up are random.
        var workbook = document.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
        var strings = new StringTable();
        var styles = new StyleTable();
        var sheets = new Sheets();
        for (var i = 0; i < design.Tabs.Count; i++)
        {
            var id = $"rId{i + 1}";
            SheetPartWriter.Write(workbook.AddNewPart<WorksheetPart>(id), design.Tabs[i], strings, styles, selected: i == 0);
            sheets.Append(new Sheet { Name = design.Tabs[i].Title, SheetId = (uint)(i + 1), Id = id });
        }

        workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), sheets);
        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.ToStylesheet();
        workbook.AddNewPart<SharedStringTablePart>("rIdStrings").SharedStringTable = strings.ToTable();
        AddTitle(document, design.Title);
    }

    private static void AddTitle(SpreadsheetDocument document, string title)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XElement(dc + "title", XmlSafe.Text(title)),
            new XElement(dc + "creator", "SheetSync"));
        using var stream = document.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2").GetStream(FileMode.Create);
        properties.Save(stream);
    }

    /// <summary>Packs the parts again, in the order of their names and at one fixed moment.</summary>
    private static void CopyWithoutTime(Stream package, Stream target)
    {
        using var from = new ZipArchive(package, ZipArchiveMode.Read);
        using var to = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

        // Readers that stream the package want its content types first.
        foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
        {
            var copy = to.CreateEntry(entry.FullName, CompressionLevel.SmallestSize);
            copy.LastWriteTime = Epoch;
            using var source = entry.Open();
            using var destination = copy.Open();
            source.CopyTo(destination);
        }
    }
}
