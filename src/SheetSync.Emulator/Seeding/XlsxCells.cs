using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Seeding;

/// <summary>Reads <c>sheetData</c>: values of every kind, formulas with their cached results, styles, hidden rows.</summary>
internal sealed class XlsxCells(XlsxContext context, Sheet sheet)
{
    private const int Days1904 = 1462;

    private readonly Dictionary<string, (int Row, int Column, string Formula)> _shared = [];
    private int _row;
    private int _column;

    public void Read(XmlReader reader)
    {
        _row = -1;
        using var data = reader.ReadSubtree();
        data.Read();
        data.Read();
        while (!data.EOF)
        {
            if (data.NodeType != XmlNodeType.Element)
            {
                data.Read();
            }
            else if (data.LocalName == "row")
            {
                ReadRow(data);
                data.Read();
            }
            else if (data.LocalName == "c")
            {
                ReadCell(data);
            }
            else
            {
                data.Skip();
            }
        }
        data.Close();
        reader.Read();
    }

    private void ReadRow(XmlReader data)
    {
        _row = data.GetAttribute("r") is { } number ? int.Parse(number, CultureInfo.InvariantCulture) - 1 : _row + 1;
        _column = -1;
        var hidden = data.GetAttribute("hidden") is "1" or "true";
        int? pixels = data.GetAttribute("customHeight") is "1" or "true" && double.TryParse(data.GetAttribute("ht"), CultureInfo.InvariantCulture, out var points)
            ? (int)Math.Round(points * 4 / 3)
            : null;
        sheet.SetProperties(Dimension.Rows, _row, new DimensionProperties(hidden, PixelSize: pixels));
    }

    private void ReadCell(XmlReader data)
    {
        var place = data.GetAttribute("r") is { } reference ? XlsxSheet.Corner(reference) : null;
        (_row, _column) = place ?? (_row, _column + 1);
        var style = int.Parse(data.GetAttribute("s") ?? "0", CultureInfo.InvariantCulture);
        var type = data.GetAttribute("t") ?? "n";
        string? text = null;
        string? formula = null;
        if (data.IsEmptyElement)
            data.Read();
        else
            (text, formula) = ReadContent(data);
        var value = Parse(type, text, style);
        var cell = new Cell { Format = context.Styles.Format(style), Effective = value };
        sheet.Set(_row, _column, formula is null ? cell with { Entered = value } : cell with { Formula = formula });
    }

    private (string? Text, string? Formula) ReadContent(XmlReader data)
    {
        string? text = null;
        string? formula = null;
        data.Read();
        while (data.NodeType != XmlNodeType.EndElement)
        {
            if (data.NodeType != XmlNodeType.Element)
            {
                data.Read();
                continue;
            }
            switch (data.LocalName)
            {
                case "v":
                    text = data.ReadElementContentAsString();
                    break;
                case "f":
                    formula = Formula(data);
                    break;
                case "is":
                    var tree = (XElement)XNode.ReadFrom(data);
                    foreach (var item in tree.DescendantsAndSelf().ToList())
                        item.Name = XlsxPackage.Main + item.Name.LocalName;
                    text = XlsxImport.TextOf(tree);
                    break;
                default:
                    data.Skip();
                    break;
            }
        }
        data.Read();
        return (text, formula);
    }

    /// <summary>A shared formula is written once; the other cells read as copies of it.</summary>
    private string? Formula(XmlReader data)
    {
        var (type, group) = (data.GetAttribute("t"), data.GetAttribute("si"));
        var text = data.ReadElementContentAsString();
        if (type == "shared" && group is not null)
        {
            if (text.Length > 0)
                _shared[group] = (_row, _column, "=" + text);
            else if (_shared.TryGetValue(group, out var first))
                return context.Engine.Copy(first.Formula, _row - first.Row, _column - first.Column, "en_US");
        }
        return text.Length == 0 ? null : "=" + text.Replace("_xlfn.", "", StringComparison.Ordinal);
    }

    private Value Parse(string type, string? text, int style)
    {
        if (text is null)
            return Value.Blank;
        switch (type)
        {
            case "s":
                var index = int.Parse(text, CultureInfo.InvariantCulture);
                return Text(index >= 0 && index < context.Strings.Count ? context.Strings[index] : "");
            case "str" or "inlineStr":
                return Text(text);
            case "b":
                return Value.Of(text is "1" or "true");
            case "e":
                return Value.Of(Error(text));
            case "d":
                return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Value.Of(date.ToOADate()) : Text(text);
            default:
                var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
                return Value.Of(context.From1904 && context.Styles.IsDate(style) ? number + Days1904 : number);
        }
    }

    private static Value Text(string text) => text.Length == 0 ? Value.Blank : Value.Of(text);

    private static ErrorKind Error(string text) => text switch
    {
        "#NULL!" => ErrorKind.NullValue,
        "#DIV/0!" => ErrorKind.DivideByZero,
        "#VALUE!" => ErrorKind.Value,
        "#REF!" => ErrorKind.Ref,
        "#NAME?" => ErrorKind.Name,
        "#NUM!" => ErrorKind.Num,
        "#N/A" => ErrorKind.NA,
        _ => ErrorKind.Error,
    };
}
