using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SheetSync.Workbooks.Writing;

/// <summary>Texts of all cells, each once, in the order of their first use.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> index = [];

    /// <summary>The text's number in the table.</summary>
    public int Add(string text)
    {
        if (!index.TryGetValue(text, out var at))
        {
            at = index.Count;
            index.Add(text, at);
        }

        return at;
    }

    public SharedStringTable ToTable() => new(index.Keys.Select(text =>
        new SharedStringItem(new Text(XmlSafe.Text(text)) { Space = SpaceProcessingModeValues.Preserve })))
    {
        UniqueCount = (uint)index.Count,
    };
}
