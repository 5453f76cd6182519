using System.Globalization;
using System.Text.Json.Nodes;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>
/// Somebody who edits a spreadsheet while the service works on it: rows, columns, tabs and cells, theirs and the service's, sensibly and not.
/// What they type into service columns begins with <see cref="Mark"/> or is a number of <see cref="IsOwn"/>, so that it can be told.
/// </summary>
internal sealed class Person(Random random)
{
    public const string Mark = "✎";

    private static readonly string[] Texts =
    [
        "Звонки 1", "Revenue", "выполнено", "31.12.2027", "2027-05-05", "15 %", "=1+1", "=A1", "=SUM(A1:C9)", "'=1", "+7", "-", "@me", "12", "0.5", "", "Задача", "Task", "Цель",
        "Показатель", "Goals", "ПРО-1", "SAL-2", "⚙ ID", "Anna Ivanova", "новая задача", "new task", "\tTab", "много\nстрок",
    ];

    private int typed;

    /// <summary>What they did last, for the message of a violation.</summary>
    public List<string> Diary { get; } = [];

    public int Done { get; private set; }

    public static bool IsOwn(Cell cell) =>
        cell.Entered.Text?.StartsWith(Mark, StringComparison.Ordinal) == true || (cell.Entered.Kind == ValueKind.Number && cell.Entered.Number >= 7000.25 && cell.Entered.Number % 1 == 0.25);

    /// <summary>One to three things, some of which the spreadsheet refuses.</summary>
    /// <param name="shifting">Rather what moves rows and columns of tabs with service columns from under a write.</param>
    public void Act(EmulatorAdmin admin, string id, bool shifting)
    {
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var book = admin.Find(id).Current;
            var sheet = book.Sheets[random.Next(book.Sheets.Count)];
            try
            {
                if (shifting && random.Next(2) == 0 && Marked(book) is { } marked)
                {
                    var request = Shift(marked);
                    Diary.Add($"{marked.Title}: {request}");
                    admin.BatchUpdate(id, [JsonNode.Parse(request)]);
                }
                else
                {
                    Once(admin, id, book, sheet);
                }

                Done++;
            }
            catch (Exception refused) when (refused is not OutOfMemoryException)
            {
                Diary.Add("(refused)");
            }
        }
    }

    private void Once(EmulatorAdmin admin, string id, Workbook book, Sheet sheet)
    {
        if (random.Next(100) < 45)
        {
            Type(admin, id, book, sheet);
            return;
        }

        var request = Request(book, sheet);
        Diary.Add($"{sheet.Title}: {request}");
        admin.BatchUpdate(id, [JsonNode.Parse(request)]);
    }

    private void Type(EmulatorAdmin admin, string id, Workbook book, Sheet sheet)
    {
        var (row, column, text) = random.Next(2) == 0 && ServiceColumn(book, sheet) is { } service
            ? (Row(sheet), service, ServiceText())
            : (Row(sheet), Column(sheet), Texts[random.Next(Texts.Length)]);
        var cell = $"'{sheet.Title.Replace("'", "''", StringComparison.Ordinal)}'!{Core.Grid.CellAddress.FromZeroBased(row, column).A1}";
        Diary.Add($"{cell} := {text}");
        admin.Type(id, cell, text);
    }

    private string ServiceText() => random.Next(4) switch
    {
        0 => (7000.25 + ++typed).ToString(CultureInfo.InvariantCulture),
        1 => "",
        _ => Mark + (++typed).ToString(CultureInfo.InvariantCulture),
    };

    private int? ServiceColumn(Workbook book, Sheet sheet)
    {
        var marks = book.Metadata.Where(m => m.Key == ServiceMarks.ColumnKey && m.Location.SheetId == sheet.Id).ToList();
        return marks.Count == 0 ? null : marks[random.Next(marks.Count)].Location.Index;
    }

    private string Request(Workbook book, Sheet sheet)
    {
        var (rows, columns) = (Used(sheet), Math.Min(sheet.ColumnCount, 26));
        var (row, column) = (random.Next(rows), random.Next(columns));
        return random.Next(26) switch
        {
            0 or 1 or 2 => $$"""{"insertDimension":{"range":{{Span(sheet, "ROWS", row, random.Next(1, 4))}},"inheritFromBefore":false} }""",
            3 => $$"""{"insertDimension":{"range":{{Span(sheet, "COLUMNS", column, random.Next(1, 3))}},"inheritFromBefore":false} }""",
            4 or 5 => $$"""{"deleteDimension":{"range":{{Span(sheet, "ROWS", row, random.Next(1, 3))}} } }""",
            6 => $$"""{"deleteDimension":{"range":{{Span(sheet, "COLUMNS", column, 1)}} } }""",
            7 or 8 => $$"""{"moveDimension":{"source":{{Span(sheet, "ROWS", row, random.Next(1, 3))}},"destinationIndex":{{random.Next(rows)}} } }""",
            9 => $$"""{"moveDimension":{"source":{{Span(sheet, "COLUMNS", column, 1)}},"destinationIndex":{{random.Next(columns)}} } }""",
            10 or 11 or 12 => $$"""{"sortRange":{"range":{{Range(sheet, row, 0, rows - row, random.Next(2) == 0 ? sheet.ColumnCount : columns)}},"sortSpecs":[{"dimensionIndex":{{random.Next(3)}},"sortOrder":"{{(random.Next(2) == 0 ? "ASCENDING" : "DESCENDING")}}"}]} }""",
            13 or 14 => $$"""{"copyPaste":{"source":{{Range(sheet, row, 0, 1, sheet.ColumnCount)}},"destination":{{Range(sheet, random.Next(rows + 2), 0, 1, sheet.ColumnCount)}},"pasteType":"PASTE_NORMAL"} }""",
            15 => $$"""{"cutPaste":{"source":{{Range(sheet, row, column, 2, 3)}},"destination":{"sheetId":{{Other(book).Id}},"rowIndex":{{random.Next(rows)}},"columnIndex":{{random.Next(columns)}} },"pasteType":"PASTE_NORMAL"} }""",
            16 => $$"""{"insertRange":{"range":{{Range(sheet, row, column, 1, 1)}},"shiftDimension":"{{Dimension()}}"} }""",
            17 => $$"""{"deleteRange":{"range":{{Range(sheet, row, column, 1, 1)}},"shiftDimension":"{{Dimension()}}"} }""",
            18 => $$"""{"updateSheetProperties":{"properties":{"sheetId":{{sheet.Id}},"title":"Tab {{random.Next(100000)}}"},"fields":"title"} }""",
            19 => $$"""{"duplicateSheet":{"sourceSheetId":{{sheet.Id}},"newSheetName":"Copy {{random.Next(100000)}}"} }""",
            20 when random.Next(3) == 0 => $$"""{"deleteSheet":{"sheetId":{{sheet.Id}} } }""",
            21 => $$"""{"mergeCells":{"range":{{Range(sheet, row, column, random.Next(1, 3), random.Next(1, 3))}},"mergeType":"MERGE_ALL"} }""",
            22 => $$"""{"unmergeCells":{"range":{{Range(sheet, 0, 0, rows, columns)}} } }""",
            23 when random.Next(3) == 0 => $$"""{"addProtectedRange":{"protectedRange":{"range":{{Range(sheet, row, column, random.Next(1, 5), random.Next(1, 5))}},"editors":{"users":["owner@example.com"]} } } }""",
            24 when sheet.ObjectsOf("protectedRanges") is [.., var last] => $$"""{"deleteProtectedRange":{"protectedRangeId":{{last.Int("protectedRangeId")}} } }""",
            25 => $$"""{"updateSheetProperties":{"properties":{"sheetId":{{sheet.Id}},"hidden":{{(sheet.Hidden ? "false" : "true")}} },"fields":"hidden"} }""",
            20 or 23 or 24 => $$"""{"findReplace":{"find":"{{random.Next(10)}}","replacement":"{{random.Next(10)}}","range":{{Range(sheet, row, column, 3, 3)}} } }""",
            _ => $$"""{"addSheet":{"properties":{"title":"New {{random.Next(100000)}}"} } }""",
        };
    }

    /// <summary>A tab that has service columns.</summary>
    private Sheet? Marked(Workbook book)
    {
        var marks = book.Metadata.Where(m => m.Key == ServiceMarks.ColumnKey).ToList();
        return marks.Count == 0 ? null : book.Find(marks[random.Next(marks.Count)].Location.SheetId);
    }

    /// <summary>Rows or columns that come, go or move, also among the service's own.</summary>
    private string Shift(Sheet sheet)
    {
        var (dimension, size) = random.Next(3) == 0 ? ("ROWS", Used(sheet)) : ("COLUMNS", sheet.ColumnCount);
        var (start, count) = (random.Next(size), random.Next(1, 4));
        return random.Next(4) switch
        {
            0 => $$"""{"deleteDimension":{"range":{{Span(sheet, dimension, start, 1)}} } }""",
            1 => $$"""{"moveDimension":{"source":{{Span(sheet, dimension, start, 1)}},"destinationIndex":{{random.Next(size)}} } }""",
            _ => $$"""{"insertDimension":{"range":{{Span(sheet, dimension, start, count)}},"inheritFromBefore":false} }""",
        };
    }

    private Sheet Other(Workbook book) => book.Sheets[random.Next(book.Sheets.Count)];

    private string Dimension() => random.Next(2) == 0 ? "ROWS" : "COLUMNS";

    private int Row(Sheet sheet) => random.Next(Used(sheet) + 3);

    private int Column(Sheet sheet) => random.Next(Math.Min(sheet.ColumnCount, 6));

    private static int Used(Sheet sheet) => Math.Max(1, Math.Min(sheet.UsedRows, sheet.RowCount));

    private static string Span(Sheet sheet, string dimension, int start, int count) =>
        $$"""{"sheetId":{{sheet.Id}},"dimension":"{{dimension}}","startIndex":{{start}},"endIndex":{{start + count}} }""";

    private static string Range(Sheet sheet, int row, int column, int rows, int columns) =>
        $$"""{"sheetId":{{sheet.Id}},"startRowIndex":{{row}},"endRowIndex":{{row + rows}},"startColumnIndex":{{column}},"endColumnIndex":{{Math.Min(column + columns, sheet.ColumnCount)}} }""";
}
