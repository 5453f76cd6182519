using System.IO.Compression;
using System.Text;

namespace SheetSync.Emulator.Tests;

/// <summary>Writes a small <c>.xlsx</c> by hand, so that the reader is tested on files that no library of ours has made.</summary>
internal static class XlsxFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of one or more sheets; each is the inside of its <c>worksheet</c> element.</summary>
    public static MemoryStream Make(string styles, string sharedStrings, params (string Title, string State, string Content)[] sheets)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(sheets.Select((sheet, i) => $"""<sheet name="{sheet.Title}" sheetId="{i + 1}" state="{sheet.State}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", Relations([
                .. sheets.Select((_, i) => ($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")),
                ("rId90", "styles", "styles.xml"), ("rId91", "sharedStrings", "/xl/sharedStrings.xml")]));
            Part(zip, "xl/styles.xml", $"""<styleSheet xmlns="{Main}">{styles}</styleSheet>""");
            Part(zip, "xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{sharedStrings}</sst>""");
            for (var i = 0; i < sheets.Length; i++)
                Part(zip, $"xl/worksheets/sheet{i + 1}.xml", $"""<worksheet xmlns="{Main}" xmlns:r="{Office}">{sheets[i].Content}</worksheet>""");
        }
        stream.Position = 0;
        return stream;
    }

    private static string Relations(params (string Id, string Type, string Target)[] items) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(items.Select(item => $"""<Relationship Id="{item.Id}" Type="{Office}/{item.Type}" Target="{item.Target}"/>"""))}</Relationships>""";

    private static void Part(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write("""<?xml version="1.0" encoding="UTF-8"?>""" + xml);
    }
}
