using System.Text;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>Comma- and tab-separated text: values as shown, lines ended by CR LF, the last one not.</summary>
internal static class CsvFiles
{
    public static string Write(Workbook book, Sheet sheet, ICellEngine engine, char separator)
    {
        var columns = Enumerable.Range(0, sheet.UsedRows).Select(row => LastFilled(sheet, row)).DefaultIfEmpty(0).Max();
        var rows = Enumerable.Range(0, sheet.UsedRows).LastOrDefault(row => LastFilled(sheet, row) > 0, -1) + 1;
        var lines = Enumerable.Range(0, rows).Select(row => string.Join(separator, Enumerable.Range(0, columns).Select(column => Field(sheet[row, column]))));
        return string.Join("\r\n", lines);

        string Field(Cell? cell)
        {
            var text = cell is null ? "" : engine.Render(cell, book.Locale);
            if (separator == '\t')
                return text.Replace('\t', ' ').Replace('\n', ' ');
            return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        }
    }

    /// <summary>A spreadsheet of one sheet from comma-separated text; fields are read as if typed.</summary>
    public static Workbook Read(string text, string id, string title, ICellEngine engine)
    {
        var book = new Workbook(id, title);
        var rows = Parse(text.TrimStart('\uFEFF'));
        var sheet = new Sheet(0, title.Length == 0 ? "Sheet1" : title, Math.Max(rows.Count, 1), Math.Max(rows.Select(row => row.Count).DefaultIfEmpty(0).Max(), 1));
        book.Add(sheet);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows[row].Count; column++)
            {
                if (rows[row][column].Length > 0)
                    sheet.Set(row, column, Typed(engine.Enter(rows[row][column], book, null)));
            }
        }
        return book;
    }

    private static Cell Typed(Typed typed)
    {
        var cell = typed.Formula is { } formula ? Cell.Empty.WithFormula(formula) : Cell.Empty.WithValue(typed.Value);
        return typed.NumberFormat is null ? cell : cell with { Format = Formats.JsonFormats.With(null, new(Formats.NumberFormat.TypeOf(typed.NumberFormat), typed.Pattern)) };
    }

    private static int LastFilled(Sheet sheet, int row)
    {
        for (var column = sheet.UsedColumns(row) - 1; column >= 0; column--)
        {
            if (sheet[row, column] is { Effective.IsBlank: false })
                return column + 1;
        }
        return 0;
    }

    private static List<List<string>> Parse(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quoted)
            {
                if (letter == '"' && at + 1 < text.Length && text[at + 1] == '"')
                    field.Append(text[at++]);
                else if (letter == '"')
                    quoted = false;
                else
                    field.Append(letter);
            }
            else if (letter == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (letter == ',')
            {
                row.Add(Take(field));
            }
            else if (letter is '\n' or '\r')
            {
                at += letter == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 1 : 0;
                row.Add(Take(field));
                rows.Add(row);
                row = [];
            }
            else
            {
                field.Append(letter);
            }
        }
        if (field.Length > 0 || row.Count > 0)
        {
            row.Add(Take(field));
            rows.Add(row);
        }
        return rows;
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
