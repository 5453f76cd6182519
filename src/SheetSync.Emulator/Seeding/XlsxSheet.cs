using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Seeding;

/// <summary>Reads one worksheet: cells as a stream, the rest as small trees.</summary>
internal sealed class XlsxSheet(XlsxContext context, Sheet sheet, string path)
{
    /// <summary>Drive's conversion keeps at least a new sheet's grid.</summary>
    private const int MinRows = 1000;
    private const int MinColumns = 26;

    private static readonly XNamespace N = XlsxPackage.Main;

    private readonly XlsxCells _cells = new(context, sheet);

    public void Read()
    {
        using var reader = context.Package.Reader(path) ?? throw new InvalidDataException($"The part {path} is missing.");
        var later = new List<XElement>();
        reader.MoveToContent();
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
                reader.Read();
            else if (reader.LocalName == "sheetData")
                _cells.Read(reader);
            else
                later.Add(Normal((XElement)XNode.ReadFrom(reader)));
        }
        foreach (var element in later)
            Apply(element);
        SizeGrid();
        foreach (var rules in later.Where(element => element.Name.LocalName is "dataValidations" or "conditionalFormatting" or "extLst"))
            new XlsxRules(context, sheet).Apply(rules);
        ReadComments();
    }

    private static XElement Normal(XElement element)
    {
        foreach (var item in element.DescendantsAndSelf().Where(item => item.Name.Namespace == XlsxPackage.Strict).ToList())
            item.Name = N + item.Name.LocalName;
        return element;
    }

    private void SizeGrid()
    {
        var columns = Enumerable.Range(0, sheet.UsedRows).Select(sheet.UsedColumns).DefaultIfEmpty(0).Max();
        var (mergedRows, mergedColumns) = sheet.Merges.IsEmpty ? (0, 0) : (sheet.Merges.Max(merge => merge.EndRow), sheet.Merges.Max(merge => merge.EndColumn));
        sheet.RowCount = Math.Max(MinRows, Math.Max(sheet.UsedRows, mergedRows));
        sheet.ColumnCount = Math.Max(MinColumns, Math.Max(columns, mergedColumns));
    }

    private void Apply(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "sheetPr":
                if (element.Element(N + "tabColor") is { } color && context.Styles.Color(color) is { } tab)
                    sheet.TabColor = Json.Of(new JsonObject { ["rgbColor"] = tab });
                break;
            case "sheetViews":
                ReadView(element.Elements().FirstOrDefault());
                break;
            case "cols":
                ReadColumns(element);
                break;
            case "mergeCells":
                sheet.Merges = [.. element.Elements().Select(item => Area((string?)item.Attribute("ref") ?? "")).OfType<Rect>().Where(rect => rect.Height * rect.Width > 1)];
                ClearBehindMerges();
                break;
            case "hyperlinks":
                ReadLinks(element);
                break;
            default:
                break;
        }
    }

    /// <summary>A merged range has its value in the first cell and the others are empty, whatever the file keeps behind it.</summary>
    private void ClearBehindMerges()
    {
        foreach (var merge in sheet.Merges)
        {
            for (var row = merge.StartRow; row < Math.Min(merge.EndRow, sheet.UsedRows); row++)
            {
                for (var column = merge.StartColumn; column < Math.Min(merge.EndColumn, sheet.UsedColumns(row)); column++)
                {
                    if ((row, column) != (merge.StartRow, merge.StartColumn))
                        sheet.Update(row, column, cell => cell with { Entered = Value.Blank, Formula = null, Effective = Value.Blank });
                }
            }
        }
    }

    private void ReadView(XElement? view)
    {
        sheet.RightToLeft = (string?)view?.Attribute("rightToLeft") is "1" or "true";
        if ((string?)view?.Attribute("showGridLines") is "0" or "false")
            sheet.GridFlags = sheet.GridFlags.Add("hideGridlines");
        if (view?.Element(N + "pane") is not { } pane || (string?)pane.Attribute("state") is not ("frozen" or "frozenSplit"))
            return;
        sheet.FrozenRows = (int)double.Parse((string?)pane.Attribute("ySplit") ?? "0", CultureInfo.InvariantCulture);
        sheet.FrozenColumns = (int)double.Parse((string?)pane.Attribute("xSplit") ?? "0", CultureInfo.InvariantCulture);
    }

    private void ReadColumns(XElement columns)
    {
        const int LastColumn = 1000;
        foreach (var item in columns.Elements())
        {
            var (first, last) = ((int)item.Attribute("min")! - 1, Math.Min((int)item.Attribute("max")!, LastColumn));
            var width = double.Parse((string?)item.Attribute("width") ?? "0", CultureInfo.InvariantCulture);
            var hidden = (string?)item.Attribute("hidden") is "1" or "true";
            // A width counts digits of the default font, seven pixels each (ECMA-376 part 1, §18.3.1.13).
            int? pixels = width > 0 && (string?)item.Attribute("customWidth") is "1" or "true" ? (int)Math.Truncate(((256 * width) + 18) / 256 * 7) : null;
            for (var column = first; column < last; column++)
                sheet.SetProperties(Dimension.Columns, column, new DimensionProperties(hidden, PixelSize: pixels));
        }
    }

    private void ReadLinks(XElement links)
    {
        var targets = context.Package.ExternalTargets(path);
        foreach (var link in links.Elements())
        {
            var id = link.Attributes().FirstOrDefault(item => item.Name.LocalName == "id")?.Value;
            if (id is null || !targets.TryGetValue(id, out var address) || Area((string?)link.Attribute("ref") ?? "") is not { } area)
                continue;
            if (sheet[area.StartRow, area.StartColumn] is { HasValue: true, Formula: null })
                sheet.Update(area.StartRow, area.StartColumn, cell => cell with { Hyperlink = address });
        }
    }

    private void ReadComments()
    {
        foreach (var (type, part) in context.Package.Relationships(path).Values)
        {
            if (type != "comments" || context.Package.Tree(part)?.Element(N + "commentList") is not { } list)
                continue;
            foreach (var comment in list.Elements())
            {
                if (Area((string?)comment.Attribute("ref") ?? "") is { } area && comment.Element(N + "text") is { } text)
                    sheet.Update(area.StartRow, area.StartColumn, cell => cell with { Note = XlsxImport.TextOf(text) });
            }
        }
    }

    /// <summary><c>A1</c> or <c>A1:B2</c>.</summary>
    internal static Rect? Area(string reference)
    {
        var parts = reference.Replace("$", "", StringComparison.Ordinal).Split(':');
        if (Corner(parts[0]) is not { } first || Corner(parts[^1]) is not { } last)
            return null;
        return new Rect(first.Row, last.Row + 1, first.Column, last.Column + 1);
    }

    internal static (int Row, int Column)? Corner(string reference)
    {
        var letters = 0;
        while (letters < reference.Length && char.IsAsciiLetter(reference[letters]))
            letters++;
        return letters > 0 && int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (row - 1, A1.ColumnIndex(reference[..letters]))
            : null;
    }
}
