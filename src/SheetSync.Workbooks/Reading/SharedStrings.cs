using System.Xml;

namespace SheetSync.Workbooks.Reading;

internal static class SharedStrings
{
    public static string[] Read(XmlReader reader)
    {
        var strings = new List<string>();
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(XmlText.OfRuns(reader));
            }
        }

        return [.. strings];
    }
}
