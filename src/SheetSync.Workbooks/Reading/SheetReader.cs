using System.Globalization;
using System.Xml;
using SheetSync.Core.Grid;

namespace SheetSync.Workbooks.Reading;

/// <summary>What all tabs of a workbook share.</summary>
/// <param name="Epoch1904">Dates count from 1904-01-01.</param>
internal sealed record SheetContext(string[] Strings, CellFormats Formats, bool Epoch1904, CellBudget Budget);

/// <summary>Cells that may still be kept, over all tabs.</summary>
internal sealed class CellBudget(string file)
{
    private long left = WorkbookLimits.Cells;

    public void Take(int cells)
    {
        left -= cells;
        if (left < 0)
        {
            throw new WorkbookFileException(WorkbookFileFault.TooLarge, file);
        }
    }
}

/// <summary>Reads one worksheet part in a single pass.</summary>
internal sealed class SheetReader(XmlReader reader, SheetContext context)
{
    private const int MaxRows = 1_048_576;
    private const int MaxColumns = 16_384;

    private readonly List<Cell[]> rows = [];
    private readonly List<CellRange> merges = [];
    private readonly List<CellRange> checkboxes = [];
    private readonly List<(int First, int Last, int Style)> columnStyles = [];
    private Cell[] row = new Cell[64];
    private bool[] present = new bool[64];
    private int rowNumber;

    public SheetGrid Read(string title, bool hidden)
    {
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "col":
                    columnStyles.Add((Int("min", 1), Int("max", 1), Int("style", 0)));
                    break;
                case "row":
                    ReadRow();
                    break;
                case "mergeCell":
                    Add(merges, reader.GetAttribute("ref") ?? "");
                    break;
                case "dataValidation" when reader.GetAttribute("type") == "list":
                    ReadListValidation();
                    break;
            }
        }

        var cells = rows.ToArray();
        var kept = merges.Where(m => m.First != m.Last).ToList();
        SheetShape.HideBehindMerges(cells, kept);
        SheetShape.MarkCheckboxes(cells, checkboxes);
        return new SheetGrid(null, title, cells) { Hidden = hidden, Merges = kept };
    }

    private void ReadRow()
    {
        rowNumber = Int("r", rowNumber + 1);
        if (rowNumber is < 1 or > MaxRows)
        {
            throw new InvalidDataException($"Row {rowNumber} is outside a sheet.");
        }

        var rowStyle = reader.GetAttribute("customFormat") is "1" or "true" ? Int("s", 0) : -1;
        var last = reader.IsEmptyElement ? 0 : ReadCells();
        FillFromStyles(last, rowStyle);
        Keep(last);
    }

    /// <summary>Reads the cells of a row into the buffer; returns the last column that occurs.</summary>
    private int ReadCells()
    {
        var depth = reader.Depth;
        var column = 0;
        var last = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = References.Column(reader.GetAttribute("r")) ?? column + 1;
            if (column is < 1 or > MaxColumns)
            {
                throw new InvalidDataException($"Column {column} is outside a sheet.");
            }

            if (column > row.Length)
            {
                Array.Resize(ref row, Math.Max(column, row.Length * 2));
                Array.Resize(ref present, row.Length);
            }

            row[column - 1] = ReadCell();
            present[column - 1] = true;
            last = Math.Max(last, column);
        }

        return last;
    }

    private Cell ReadCell()
    {
        var format = context.Formats[Int("s", 0)];
        var type = reader.GetAttribute("t");
        var traits = CellTraits.None;
        string? raw = null;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            reader.Read();
            while (reader.Depth > depth)
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" })
                {
                    raw = reader.ReadElementContentAsString();
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
                {
                    raw = XmlText.OfRuns(reader);
                    reader.Read();
                }
                else if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" })
                {
                    traits |= CellTraits.Formula;
                    reader.Skip();
                }
                else if (!reader.Read())
                {
                    break;
                }
            }
        }

        if (format.Number == NumberKind.Percent)
        {
            traits |= CellTraits.PercentFormat;
        }

        return new Cell(raw is null ? default : ValueOf(type, raw, format.Number), traits, format.Paint);
    }

    private CellValue ValueOf(string? type, string raw, NumberKind number) => type switch
    {
        "s" => int.TryParse(raw, NumberStyles.Integer, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < context.Strings.Length
            ? CellValue.OfText(context.Strings[at])
            : throw new InvalidDataException($"There is no shared string {raw}."),
        "inlineStr" => CellValue.OfText(raw),
        "str" => CellValue.OfText(XmlText.Unescape(raw)),
        "b" => CellValue.OfBoolean(raw.Trim() is "1" or "true"),
        "e" => CellValue.OfError(Errors.Spell(raw.Trim())),
        "d" => DateTime.TryParse(raw, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
            ? CellValue.OfSerialDate(SerialDate.FromDate(DateOnly.FromDateTime(moment)) + moment.TimeOfDay.TotalDays)
            : CellValue.OfText(raw),
        _ => NumberOf(raw, number),
    };

    private CellValue NumberOf(string raw, NumberKind kind)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return CellValue.OfText(raw);
        }

        return kind == NumberKind.Date
            ? CellValue.OfSerialDate(context.Epoch1904 ? number + Dates.From1904To1900 : number)
            : CellValue.OfNumber(number);
    }

    /// <summary>A cell that the file leaves out looks as its row's style says, else as its column's: paint may come from there.</summary>
    private void FillFromStyles(int last, int rowStyle)
    {
        if (rowStyle < 0 && columnStyles.Count == 0)
        {
            return;
        }

        for (var column = 1; column <= last; column++)
        {
            if (!present[column - 1])
            {
                var style = rowStyle >= 0 ? rowStyle : columnStyles.Find(c => column >= c.First && column <= c.Last).Style;
                var format = context.Formats[style];
                row[column - 1] = new Cell(default, format.Number == NumberKind.Percent ? CellTraits.PercentFormat : default, format.Paint);
            }
        }
    }

    /// <summary>Copies the row out of the buffer without what is empty at its end, and clears the buffer.</summary>
    private void Keep(int last)
    {
        var length = last;
        while (length > 0 && row[length - 1] is { Value.IsBlank: true, Paint: null })
        {
            length--;
        }

        if (length > 0)
        {
            context.Budget.Take(length);
            while (rows.Count < rowNumber)
            {
                rows.Add([]);
            }

            rows[rowNumber - 1] = row[..length];
        }

        Array.Clear(row, 0, last);
        Array.Clear(present, 0, last);
    }

    /// <summary>A list of exactly the two truth values is how a checkbox travels in a file.</summary>
    private void ReadListValidation()
    {
        var ranges = reader.GetAttribute("sqref") ?? "";
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "formula1" } && SheetShape.IsTruthList(reader.ReadString()))
            {
                foreach (var range in ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    Add(checkboxes, range);
                }
            }
        }
    }

    private static void Add(List<CellRange> ranges, string text)
    {
        if (References.Range(text) is { } range)
        {
            ranges.Add(range);
        }
    }

    private int Int(string attribute, int otherwise) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
