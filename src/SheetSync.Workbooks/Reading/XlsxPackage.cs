using System.IO.Compression;
using System.Text;
using System.Xml;
using SheetSync.Core.Grid;

namespace SheetSync.Workbooks.Reading;

/// <summary>The parts of an .xlsx package, found by their relationships (ECMA-376 part 2). Names of elements are compared without their namespace: strict files read alike.</summary>
internal sealed class XlsxPackage : IDisposable
{
    private static readonly XmlReaderSettings Xml = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private readonly ZipArchive zip;
    private readonly string file;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    public XlsxPackage(Stream stream, string file)
    {
        this.file = file;
        zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var unpacked = 0L;
        foreach (var entry in zip.Entries)
        {
            unpacked += entry.Length;
            if (unpacked > WorkbookLimits.UnpackedBytes || entries.Count > WorkbookLimits.Parts)
            {
                throw new WorkbookFileException(WorkbookFileFault.TooLarge, file);
            }

            entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = entry;
        }
    }

    public void Dispose() => zip.Dispose();

    public WorkbookGrid ReadWorkbook(string title)
    {
        var workbookPart = Related("", "/officeDocument").Select(r => r.Target).FirstOrDefault() ?? throw NoWorkbook();
        if (workbookPart.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkbookFileException(WorkbookFileFault.OtherFormat, file, format: ".xlsb");
        }

        var (tabs, epoch1904) = ReadTabs(workbookPart);
        var related = Related(workbookPart, "").ToList();
        var strings = Part(related, "/sharedStrings") is { } s ? Using(s, SharedStrings.Read) : [];
        var theme = Part(related, "/theme") is { } t ? Using(t, ThemeColours.Read) : ThemeColours.Office;
        var formats = Part(related, "/styles") is { } f ? Using(f, r => CellFormats.Read(r, theme)) : CellFormats.Plain;
        var context = new SheetContext(strings, formats, epoch1904, new CellBudget(file));

        var sheets = new List<SheetGrid>(tabs.Count);
        foreach (var tab in tabs)
        {
            // Chart and macro sheets hold no cells.
            if (related.FirstOrDefault(r => r.Id == tab.RelationId) is { } target && target.Type.EndsWith("/worksheet", StringComparison.Ordinal))
            {
                sheets.Add(Using(target.Target, r => new SheetReader(r, context).Read(tab.Title, tab.Hidden)));
            }
        }

        return sheets.Count == 0 ? throw NoWorkbook() : new WorkbookGrid(null, title, null, null, sheets);
    }

    private (List<Tab> Tabs, bool Epoch1904) ReadTabs(string workbookPart) => Using(workbookPart, reader =>
    {
        var tabs = new List<Tab>();
        var epoch1904 = false;
        var isWorkbook = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "workbook":
                    isWorkbook = true;
                    break;
                case "workbookPr":
                    epoch1904 = reader.GetAttribute("date1904") is "1" or "true";
                    break;
                case "sheet":
                    tabs.Add(TabOf(reader));
                    break;
            }
        }

        return isWorkbook ? (tabs, epoch1904) : throw NoWorkbook();
    });

    private static Tab TabOf(XmlReader reader)
    {
        var title = XmlText.Unescape(reader.GetAttribute("name") ?? "");
        var hidden = reader.GetAttribute("state") is "hidden" or "veryHidden";
        var relation = "";
        while (reader.MoveToNextAttribute())
        {
            // r:id, in the transitional or the strict namespace.
            if (reader is { LocalName: "id", Prefix.Length: > 0 })
            {
                relation = reader.Value;
            }
        }

        return new Tab(title, relation, hidden);
    }

    /// <summary>Relationships of a part whose type ends so; targets are names inside the package.</summary>
    private IEnumerable<Relation> Related(string part, string typeEnding)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var rels = $"{folder}_rels/{part[(slash + 1)..]}.rels";
        return !entries.ContainsKey(rels)
            ? []
            : Using(rels, reader =>
            {
                var relations = new List<Relation>();
                while (reader.Read())
                {
                    if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" }
                        && reader.GetAttribute("TargetMode") != "External"
                        && reader.GetAttribute("Type") is { } type && type.EndsWith(typeEnding, StringComparison.Ordinal))
                    {
                        relations.Add(new Relation(reader.GetAttribute("Id") ?? "", type, Resolve(folder, reader.GetAttribute("Target") ?? "")));
                    }
                }

                return relations;
            });
    }

    private static string Resolve(string folder, string target)
    {
        var parts = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Replace('\\', '/').Split('/'))
        {
            if (step == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (step is not ("" or "." or ".."))
            {
                parts.Add(step);
            }
        }

        return string.Join('/', parts);
    }

    private static string? Part(List<Relation> related, string typeEnding) =>
        related.FirstOrDefault(r => r.Type.EndsWith(typeEnding, StringComparison.Ordinal))?.Target;

    private T Using<T>(string part, Func<XmlReader, T> read)
    {
        if (!entries.TryGetValue(part, out var entry))
        {
            throw new InvalidDataException($"The package names a part it does not hold: {part}");
        }

        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Xml);
        return read(reader);
    }

    private WorkbookFileException NoWorkbook()
    {
        if (entries.TryGetValue("mimetype", out var entry) && entry.Length < 200)
        {
            using var text = new StreamReader(entry.Open(), Encoding.ASCII);
            if (text.ReadToEnd().Contains("opendocument.spreadsheet", StringComparison.Ordinal))
            {
                return new WorkbookFileException(WorkbookFileFault.OtherFormat, file, format: ".ods");
            }
        }

        return new WorkbookFileException(WorkbookFileFault.NotAWorkbook, file);
    }

    private sealed record Tab(string Title, string RelationId, bool Hidden);

    private sealed record Relation(string Id, string Type, string Target);
}
