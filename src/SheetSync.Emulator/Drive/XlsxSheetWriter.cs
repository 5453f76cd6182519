using System.Globalization;
using System.Xml;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>Writes one worksheet part, in the order of elements that the format asks for.</summary>
internal sealed class XlsxSheetWriter(XmlWriter writer, Sheet sheet, XlsxStyleTable styles)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public void Write()
    {
        writer.WriteStartElement("worksheet", Main);
        WriteFrozen();
        WriteColumns();
        writer.WriteStartElement("sheetData", Main);
        for (var row = 0; row < RowsToWrite(); row++)
            WriteRow(row);
        writer.WriteEndElement();
        WriteMerges();
        writer.WriteEndElement();
    }

    private int RowsToWrite()
    {
        var rows = sheet.UsedRows;
        for (var row = sheet.RowCount - 1; row >= rows; row--)
        {
            if (!sheet.Properties(Dimension.Rows, row).IsDefault)
                return row + 1;
        }
        return rows;
    }

    private void WriteFrozen()
    {
        if (sheet is { FrozenRows: 0, FrozenColumns: 0 })
            return;
        writer.WriteStartElement("sheetViews", Main);
        writer.WriteStartElement("sheetView", Main);
        writer.WriteAttributeString("workbookViewId", "0");
        writer.WriteStartElement("pane", Main);
        if (sheet.FrozenColumns > 0)
            writer.WriteAttributeString("xSplit", Number(sheet.FrozenColumns));
        if (sheet.FrozenRows > 0)
            writer.WriteAttributeString("ySplit", Number(sheet.FrozenRows));
        writer.WriteAttributeString("topLeftCell", A1.Cell(sheet.FrozenRows, sheet.FrozenColumns));
        writer.WriteAttributeString("activePane", sheet.FrozenColumns == 0 ? "bottomLeft" : sheet.FrozenRows == 0 ? "topRight" : "bottomRight");
        writer.WriteAttributeString("state", "frozen");
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void WriteColumns()
    {
        var changed = Enumerable.Range(0, sheet.ColumnCount).Where(column => !sheet.Properties(Dimension.Columns, column).IsDefault).ToList();
        if (changed.Count == 0)
            return;
        writer.WriteStartElement("cols", Main);
        foreach (var column in changed)
        {
            var properties = sheet.Properties(Dimension.Columns, column);
            writer.WriteStartElement("col", Main);
            writer.WriteAttributeString("min", Number(column + 1));
            writer.WriteAttributeString("max", Number(column + 1));
            // A character of the default font is about seven pixels wide.
            writer.WriteAttributeString("width", ((properties.PixelSize ?? 100) / 7.0).ToString("0.##", CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customWidth", "1");
            if (properties.HiddenByUser)
                writer.WriteAttributeString("hidden", "1");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private void WriteRow(int row)
    {
        var properties = sheet.Properties(Dimension.Rows, row);
        if (sheet.UsedColumns(row) == 0 && properties.IsDefault)
            return;
        writer.WriteStartElement("row", Main);
        writer.WriteAttributeString("r", Number(row + 1));
        if (properties.PixelSize is { } pixels)
        {
            writer.WriteAttributeString("ht", (pixels * 0.75).ToString("0.##", CultureInfo.InvariantCulture));
            writer.WriteAttributeString("customHeight", "1");
        }
        if (properties.HiddenByUser)
            writer.WriteAttributeString("hidden", "1");
        for (var column = 0; column < sheet.UsedColumns(row); column++)
        {
            if (sheet[row, column] is { } cell)
                WriteCell(row, column, cell);
        }
        writer.WriteEndElement();
    }

    private void WriteCell(int row, int column, Cell cell)
    {
        writer.WriteStartElement("c", Main);
        writer.WriteAttributeString("r", A1.Cell(row, column));
        if (styles.Of(cell.Format ?? cell.Inferred) is > 0 and var style)
            writer.WriteAttributeString("s", Number(style));
        var type = (cell.Effective.Kind, cell.Formula) switch
        {
            (ValueKind.Text, null) => "inlineStr",
            (ValueKind.Text, _) => "str",
            (ValueKind.Boolean, _) => "b",
            (ValueKind.Error, _) => "e",
            _ => null,
        };
        if (type is not null)
            writer.WriteAttributeString("t", type);
        if (cell.Formula is { } formula)
            writer.WriteElementString("f", Main, formula.TrimStart('='));
        WriteValue(cell);
        writer.WriteEndElement();
    }

    private void WriteValue(Cell cell)
    {
        var value = cell.Effective;
        if (value.Kind is ValueKind.Text && cell.Formula is null)
        {
            writer.WriteStartElement("is", Main);
            writer.WriteStartElement("t", Main);
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(Clean(value.Text!));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        else if (!value.IsBlank)
        {
            writer.WriteElementString("v", Main, value.Kind is ValueKind.Boolean ? (value.Bool ? "1" : "0") : Clean(value.ToString()));
        }
    }

    /// <summary>Control characters cannot stand in XML; the format spells them <c>_x0001_</c>.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) || text.Any(char.IsSurrogate)
        ? text
        : string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) ? letter.ToString() : $"_x{(int)letter:X4}_"));

    private void WriteMerges()
    {
        if (sheet.Merges.IsEmpty)
            return;
        writer.WriteStartElement("mergeCells", Main);
        foreach (var merge in sheet.Merges)
        {
            writer.WriteStartElement("mergeCell", Main);
            writer.WriteAttributeString("ref", $"{A1.Cell(merge.StartRow, merge.StartColumn)}:{A1.Cell(merge.EndRow - 1, merge.EndColumn - 1)}");
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
