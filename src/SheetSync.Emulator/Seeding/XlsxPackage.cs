using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SheetSync.Emulator.Seeding;

/// <summary>The parts of an Office Open XML package (ECMA-376), opened by path and relationship.</summary>
internal sealed class XlsxPackage(ZipArchive archive)
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true };

    public bool Has(string path) => archive.GetEntry(path) is not null;

    public XmlReader? Reader(string path) =>
        archive.GetEntry(path) is { } entry ? XmlReader.Create(entry.Open(), Settings) : null;

    /// <summary>A part as a tree, with all names in the transitional namespace; null if it is not there.</summary>
    public XElement? Tree(string path)
    {
        using var reader = Reader(path);
        if (reader is null)
            return null;
        var root = XDocument.Load(reader).Root!;
        if (root.Name.Namespace == Strict)
        {
            foreach (var element in root.DescendantsAndSelf().Where(element => element.Name.Namespace == Strict).ToList())
                element.Name = Main + element.Name.LocalName;
        }
        return root;
    }

    /// <summary>The targets of a part's relationships: by id, with the last word of the type.</summary>
    public Dictionary<string, (string Type, string Path)> Relationships(string part)
    {
        var (folder, tree) = RelationshipTree(part);
        return (tree?.Elements() ?? [])
            .Where(item => (string?)item.Attribute("TargetMode") != "External")
            .ToDictionary(
                item => (string?)item.Attribute("Id") ?? "",
                item => (((string?)item.Attribute("Type") ?? "").Split('/')[^1], Resolve(folder, (string?)item.Attribute("Target") ?? "")));
    }

    /// <summary>Addresses outside the package, by relationship id: the targets of links.</summary>
    public Dictionary<string, string> ExternalTargets(string part) => (RelationshipTree(part).Tree?.Elements() ?? [])
        .Where(item => (string?)item.Attribute("TargetMode") == "External")
        .ToDictionary(item => (string?)item.Attribute("Id") ?? "", item => (string?)item.Attribute("Target") ?? "");

    private (string Folder, XElement? Tree) RelationshipTree(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = slash < 0 ? "" : part[..slash];
        return (folder, Tree($"{(folder.Length == 0 ? "" : folder + "/")}_rels/{part[(slash + 1)..]}.rels"));
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('/'))
            return target[1..];
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in target.Split('/'))
        {
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }
        return string.Join('/', parts);
    }
}
