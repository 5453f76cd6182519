using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Seeding;

/// <summary>Reads an <c>.xlsx</c> file as Drive converts an upload. Independent of the product's own reader, so that neither hides the other's bugs.</summary>
public static partial class XlsxImport
{
    private static readonly XNamespace N = XlsxPackage.Main;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The workbook of a file, under the given id and title, with a copier of shared formulas.</summary>
    /// <exception cref="InvalidDataException">The stream is no workbook of that format.</exception>
    public static Workbook Read(Stream xlsx, string id, string title, ICellEngine engine)
    {
        try
        {
            using var archive = new ZipArchive(xlsx, ZipArchiveMode.Read, leaveOpen: true);
            return Read(new XlsxPackage(archive), new Workbook(id, title), engine);
        }
        catch (Exception fault) when (fault is XmlException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new InvalidDataException($"{title} is no readable .xlsx workbook: {fault.Message}", fault);
        }
    }

    private static Workbook Read(XlsxPackage package, Workbook book, ICellEngine engine)
    {
        var main = package.Relationships("").Values.FirstOrDefault(item => item.Type == "officeDocument").Path
            ?? throw new InvalidDataException($"{book.Title} is no workbook: it names no main part.");
        var tree = package.Tree(main) ?? throw new InvalidDataException($"{book.Title} is no workbook: its main part is missing.");
        var relations = package.Relationships(main);
        var styles = new XlsxStyles(Part(package, relations, "styles"), new XlsxColors(Part(package, relations, "theme")));
        var context = new XlsxContext(
            package, SharedStrings(Part(package, relations, "sharedStrings")), styles,
            (string?)tree.Element(N + "workbookPr")?.Attribute("date1904") is "1" or "true", engine);
        foreach (var entry in tree.Element(N + "sheets")?.Elements() ?? [])
        {
            if (relations.GetValueOrDefault((string?)entry.Attribute(R + "id") ?? "") is not { Type: "worksheet" } part)
                continue;
            var sheet = new Sheet(book.Sheets.Count == 0 ? 0 : StableId(book, (string)entry.Attribute("name")!), (string)entry.Attribute("name")!, 1, 1);
            new XlsxSheet(context, sheet, part.Path).Read();
            sheet.Hidden = (string?)entry.Attribute("state") is "hidden" or "veryHidden";
            book.Add(sheet);
        }
        if (book.Sheets.Count == 0)
            throw new InvalidDataException($"{book.Title} holds no worksheet.");
        AddNames(book, tree);
        return book;
    }

    /// <summary>Random-looking, as Google's are, yet the same for the same file, so that links into a seeded workbook stay.</summary>
    private static int StableId(Workbook book, string title)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(book.Id + "/" + title));
        var id = BitConverter.ToInt32(hash) & int.MaxValue;
        while (id == 0 || book.Find(id) is not null)
            id = (id + 1) & int.MaxValue;
        return id;
    }

    private static XElement? Part(XlsxPackage package, Dictionary<string, (string Type, string Path)> relations, string type) =>
        relations.Values.FirstOrDefault(item => item.Type == type).Path is { } path ? package.Tree(path) : null;

    private static List<string> SharedStrings(XElement? table) => [.. (table?.Elements(N + "si") ?? []).Select(TextOf)];

    /// <summary>Plain or rich text; phonetic runs are left out.</summary>
    internal static string TextOf(XElement item) => Escape().Replace(
        string.Concat(item.Elements().Select(part => part.Name.LocalName switch
        {
            "t" => part.Value,
            "r" => (string?)part.Element(N + "t") ?? "",
            _ => "",
        })),
        match => ((char)Convert.ToInt32(match.Groups["code"].Value, 16)).ToString()).Replace("\r\n", "\n", StringComparison.Ordinal);

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Escape();

    private static void AddNames(Workbook book, XElement tree)
    {
        foreach (var name in tree.Element(N + "definedNames")?.Elements() ?? [])
        {
            if ((string?)name.Attribute("name") is not { } text || text.StartsWith("_xlnm", StringComparison.Ordinal) || (string?)name.Attribute("hidden") == "1")
                continue;
            try
            {
                book.NamedRanges = book.NamedRanges.Add(new NamedRange(Ids.Short(), text, A1.Parse(book, name.Value.Replace("$", "", StringComparison.Ordinal))));
            }
            catch (ApiError)
            {
                // A name for a constant or a formula has no counterpart in Google Sheets; Drive drops it too.
            }
        }
    }
}

/// <summary>What all sheets of a file share.</summary>
internal sealed record XlsxContext(XlsxPackage Package, List<string> Strings, XlsxStyles Styles, bool From1904, ICellEngine Engine);
