using System.IO.Compression;
using System.Text;
using SheetSync.Core.Grid;
using SheetSync.Workbooks;

namespace SheetSync.Adapters.Tests.Workbooks;

/// <summary>An .xlsx package written part by part, so that a test shows the very XML it is about.</summary>
internal sealed class RawXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Title, string Attributes, string Body)> sheets = [];
    private readonly Dictionary<string, string> parts = [];

    public string WorkbookProperties { get; init; } = "";

    /// <summary>Inside of <c>styleSheet</c>.</summary>
    public string Styles { get; init; } = "";

    /// <summary>Inside of <c>sst</c>.</summary>
    public string Strings { get; init; } = "";

    /// <summary>Adds a tab; the body is the inside of <c>worksheet</c>.</summary>
    public RawXlsx Sheet(string title, string body, string attributes = "")
    {
        sheets.Add((title, attributes, body));
        return this;
    }

    public RawXlsx Part(string name, string content)
    {
        parts[name] = content;
        return this;
    }

    public byte[] ToBytes()
    {
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
            ["_rels/.rels"] = Rels([("rId1", "officeDocument", "xl/workbook.xml")]),
            ["xl/workbook.xml"] = $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{WorkbookProperties}<sheets>"
                + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Title}\" sheetId=\"{i + 1}\" r:id=\"s{i}\" {s.Attributes}/>"))
                + "</sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] = Rels(
                [.. sheets.Select((_, i) => ($"s{i}", "worksheet", $"worksheets/sheet{i}.xml")),
                 ("st", "styles", "styles.xml"), ("ss", "sharedStrings", "/xl/sharedStrings.xml")]),
            ["xl/styles.xml"] = $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>",
            ["xl/sharedStrings.xml"] = $"<sst xmlns=\"{Main}\">{Strings}</sst>",
        };
        for (var i = 0; i < sheets.Count; i++)
        {
            all[$"xl/worksheets/sheet{i}.xml"] = $"<worksheet xmlns=\"{Main}\">{sheets[i].Body}</worksheet>";
        }

        foreach (var (name, content) in parts)
        {
            all[name] = content;
        }

        return Zip(all.Where(p => p.Value != Absent));
    }

    /// <summary>Content of a part that is to be left out.</summary>
    public const string Absent = "\0absent";

    public WorkbookGrid Read()
    {
        using var stream = new MemoryStream(ToBytes());
        return XlsxReader.Read(stream, "Plan");
    }

    /// <summary>The first tab of a workbook whose only tab has these rows.</summary>
    public static SheetGrid ReadRows(string rows, string after = "", string styles = "", string strings = "", string properties = "", string before = "") =>
        new RawXlsx { Styles = styles, Strings = strings, WorkbookProperties = properties }
            .Sheet("Tab", $"{before}<sheetData>{rows}</sheetData>{after}").Read().Sheets[0];

    public static byte[] Zip(IEnumerable<KeyValuePair<string, string>> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Rels(IEnumerable<(string Id, string Type, string Target)> relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Relations}/{r.Type}\" Target=\"{r.Target}\"/>"))
        + "</Relationships>";
}
