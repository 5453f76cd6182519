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
    private Cell[] row = new Cell[64];
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

        Keep(reader.IsEmptyElement ? 0 : ReadCells());
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
            }

            row[column - 1] = ReadCell();
            last = Math.Max(last, column);
        }

        return last;
    }

    /// <summary>
    /// One cell. A formula for which the file holds no result (a program wrote it that does not calculate) is an error and not blank:
    /// what the sheet would show is unknown, and saying nothing would look as if nothing stood there.
    /// </summary>
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

        var value = raw is not null ? ValueOf(type, raw, format.Number)
            : traits.HasFlag(CellTraits.Formula) ? CellValue.OfError(Errors.General)
            : CellValue.Blank;
        if (format.Number == NumberKind.Percent && !value.IsBlank)
        {
            traits |= CellTraits.PercentFormat;
        }

        return new Cell(value, traits, format.Paint);
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
