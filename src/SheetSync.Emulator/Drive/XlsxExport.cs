using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// Writes a spreadsheet as an <c>.xlsx</c> package (ECMA-376): values of every kind, formulas with their results, number
/// formats, fills, bold and wrapped text, merges, hidden and sized rows and columns, frozen headers, hidden sheets, named ranges.
/// </summary>
internal static class XlsxExport
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    public static byte[] Write(Workbook book)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var styles = new XlsxStyleTable(book.Locale);
            for (var i = 0; i < book.Sheets.Count; i++)
            {
                using var writer = Part(archive, $"xl/worksheets/sheet{i + 1}.xml");
                new XlsxSheetWriter(writer, book.Sheets[i], styles).Write();
            }
            WriteContentTypes(archive, book.Sheets.Count);
            WriteRelationships(archive, "_rels/.rels", [("officeDocument", "xl/workbook.xml")]);
            WriteRelationships(
                archive, "xl/_rels/workbook.xml.rels",
                [.. Enumerable.Range(1, book.Sheets.Count).Select(i => ("worksheet", $"worksheets/sheet{i}.xml")), ("styles", "styles.xml")]);
            WriteWorkbook(archive, book);
            using var stylesWriter = Part(archive, "xl/styles.xml");
            styles.Write(stylesWriter);
        }
        return stream.ToArray();
    }

    private static XmlWriter Part(ZipArchive archive, string path) => XmlWriter.Create(
        archive.CreateEntry(path, CompressionLevel.Fastest).Open(),
        new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, CheckCharacters = false });

    private static void WriteContentTypes(ZipArchive archive, int sheets)
    {
        const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        using var writer = Part(archive, "[Content_Types].xml");
        writer.WriteStartElement("Types", Package + "content-types");
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", Sheet + "sheet.main+xml");
        Override("/xl/styles.xml", Sheet + "styles+xml");
        for (var i = 1; i <= sheets; i++)
            Override($"/xl/worksheets/sheet{i}.xml", Sheet + "worksheet+xml");
        writer.WriteEndElement();

        void Default(string extension, string type) => Element("Default", "Extension", extension, type);
        void Override(string part, string type) => Element("Override", "PartName", part, type);
        void Element(string name, string key, string value, string type)
        {
            writer.WriteStartElement(name);
            writer.WriteAttributeString(key, value);
            writer.WriteAttributeString("ContentType", type);
            writer.WriteEndElement();
        }
    }

    private static void WriteRelationships(ZipArchive archive, string path, IReadOnlyList<(string Type, string Target)> items)
    {
        using var writer = Part(archive, path);
        writer.WriteStartElement("Relationships", Package + "relationships");
        for (var i = 0; i < items.Count; i++)
        {
            writer.WriteStartElement("Relationship");
            writer.WriteAttributeString("Id", $"rId{i + 1}");
            writer.WriteAttributeString("Type", $"{Relations}/{items[i].Type}");
            writer.WriteAttributeString("Target", items[i].Target);
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void WriteWorkbook(ZipArchive archive, Workbook book)
    {
        using var writer = Part(archive, "xl/workbook.xml");
        writer.WriteStartElement("workbook", Main);
        writer.WriteStartElement("sheets", Main);
        for (var i = 0; i < book.Sheets.Count; i++)
        {
            writer.WriteStartElement("sheet", Main);
            writer.WriteAttributeString("name", book.Sheets[i].Title);
            writer.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            if (book.Sheets[i].Hidden)
                writer.WriteAttributeString("state", "hidden");
            writer.WriteAttributeString("r", "id", Relations, $"rId{i + 1}");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
        WriteNames(writer, book);
        writer.WriteEndElement();
    }

    private static void WriteNames(XmlWriter writer, Workbook book)
    {
        if (book.NamedRanges.IsEmpty)
            return;
        writer.WriteStartElement("definedNames", Main);
        foreach (var named in book.NamedRanges)
        {
            if (book.Find(named.Range.SheetId) is not { } sheet)
                continue;
            writer.WriteStartElement("definedName", Main);
            writer.WriteAttributeString("name", named.Name);
            var rect = named.Range.Within(sheet);
            writer.WriteString($"'{sheet.Title.Replace("'", "''", StringComparison.Ordinal)}'!{Absolute(rect.StartRow, rect.StartColumn)}:{Absolute(rect.EndRow - 1, rect.EndColumn - 1)}");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static string Absolute(int row, int column) => $"${A1.Column(column)}${row + 1}";
}
