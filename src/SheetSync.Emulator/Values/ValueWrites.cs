using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Values;

/// <summary>What one write touched.</summary>
internal sealed record Written(Sheet Sheet, Rect Rect, int Rows, int Columns, int Cells, Args? Filter = null);

/// <summary>values.update, batchUpdate, append, clear and their forms by data filter, on a draft.</summary>
internal sealed class ValueWrites(Draft draft, bool nullClearsByFilter = false)
{
    /// <param name="where">What a refusal is put down to, such as <c>Invalid data[1]: </c>; a plain update names nothing.</param>
    public Written Update(string range, Args body, string? inputOption, string where = "")
    {
        if (body.String("range") is { Length: > 0 } inner && body.Path.Length == 0 && A1.Parse(draft.Book, inner) != A1.Parse(draft.Book, range))
            throw ApiError.Invalid($"Requested writing within range [{range}], but request body specified range [{inner}].");
        var target = A1.Parse(draft.Book, range);
        var sheet = draft.Book.Find(target.SheetId)!;
        GridLimits.RequireStartInside(sheet, target);
        return Put(sheet, target, ValueBlock.Of(body), new ValueInput(draft, inputOption), where);
    }

    public IReadOnlyList<Written> UpdateAll(Args body)
    {
        var option = body.String("valueInputOption");
        _ = new ValueInput(draft, option);
        return [.. body.Objects("data").Select((item, index) =>
            Update(item.String("range") ?? throw ApiError.Invalid($"Invalid data[{index}]: range must be specified."), item, option, $"Invalid data[{index}]: "))];
    }

    public IReadOnlyList<Written> UpdateByFilter(Args body)
    {
        var input = new ValueInput(draft, body.String("valueInputOption"));
        var filters = new DataFilters(draft.Book, draft.Actor.Project);
        var written = new List<Written>();
        foreach (var (item, index) in body.Objects("data").Select((item, index) => (item, index)))
        {
            var filter = item.Object("dataFilter");
            foreach (var range in filters.Ranges(filter))
            {
                var sheet = draft.Book.Find(range.SheetId)!;
                GridLimits.RequireStartInside(sheet, range);
                var block = ValueBlock.Of(item);
                var bounded = range.Within(sheet);
                written.Add(Put(sheet, bounded.On(sheet.Id), block, input, $"Invalid data[{index}]: ", exact: true) with { Filter = filter });
            }
        }
        return written;
    }

    private Written Put(Sheet sheet, GridRange target, ValueBlock block, ValueInput input, string where, bool exact = false)
    {
        var (row, column) = (target.StartRow ?? 0, target.StartColumn ?? 0);
        if (exact || target.EndRow - target.StartRow != 1 || target.EndColumn - target.StartColumn != 1)
            RequireFits(sheet, target, block, where);
        var rect = new Rect(row, row + Math.Max(1, block.Height), column, column + Math.Max(1, block.Width));
        draft.RequireEditable(sheet, rect, message => ApiError.Invalid(where + message));
        Fit(sheet, rect);
        var (rows, columns, cells) = (new HashSet<int>(), new HashSet<int>(), 0);
        foreach (var (down, across, value) in block.Cells())
        {
            var clears = value is null && exact && nullClearsByFilter;
            if (value is null && !clears)
                continue;
            input.Put(sheet, row + down, column + across, clears ? JsonValue.Create(JsonSerializer.SerializeToElement("")) : value);
            rows.Add(down);
            columns.Add(across);
            cells++;
        }
        return new Written(sheet, rect, rows.Count, columns.Count, cells);
    }

    private static void RequireFits(Sheet sheet, GridRange target, ValueBlock block, string where)
    {
        var (row, column) = (target.StartRow ?? 0, target.StartColumn ?? 0);
        var place = A1.Format(sheet, target.Closed(sheet));
        if (target.EndRow is { } endRow && row + block.Height > endRow)
            throw ApiError.Invalid($"{where}Requested writing within range [{place}], but tried writing to row [{endRow + 1}]");
        if (target.EndColumn is { } endColumn && column + block.Width > endColumn)
            throw ApiError.Invalid($"{where}Requested writing within range [{place}], but tried writing to column [{A1.Column(endColumn)}]");
    }

    /// <summary>The grid grows to hold what is written.</summary>
    private static void Fit(Sheet sheet, Rect rect)
    {
        sheet.RowCount = Math.Max(sheet.RowCount, rect.EndRow);
        sheet.ColumnCount = Math.Max(sheet.ColumnCount, rect.EndColumn);
    }

    public (Rect? Table, Written Written) Append(string range, Args body, string? inputOption, string? insertOption)
    {
        if (insertOption is not (null or "" or "OVERWRITE" or "INSERT_ROWS"))
            throw ApiError.Invalid($"Invalid value at 'insert_data_option' (type.googleapis.com/google.apps.sheets.v4.InsertDataOption), \"{insertOption}\"");
        var input = new ValueInput(draft, inputOption);
        var target = A1.Parse(draft.Book, range);
        var sheet = draft.Book.Find(target.SheetId)!;
        GridLimits.RequireStartInside(sheet, target);
        var block = ValueBlock.Of(body);
        var table = TableFinder.Find(sheet, target.Within(sheet));
        var (row, column) = table is { } found ? (found.EndRow, found.StartColumn) : (target.StartRow ?? 0, target.StartColumn ?? 0);
        if (insertOption == "INSERT_ROWS" && table is not null && row < sheet.RowCount && block.Height > 0)
            draft.Apply(new DimensionEdit(sheet.Id, Dimension.Rows, DimensionEditKind.Insert, row, block.Height));
        return (table, Put(sheet, new GridRange(sheet.Id, row, null, column, null), block, input, ""));
    }

    public string Clear(GridRange range)
    {
        var sheet = draft.Book.Find(range.SheetId)!;
        var rect = GridLimits.ForReading(sheet, range);
        draft.RequireEditable(sheet, rect, ApiError.Invalid);
        for (var row = rect.StartRow; row < Math.Min(rect.EndRow, sheet.UsedRows); row++)
        {
            for (var column = rect.StartColumn; column < Math.Min(rect.EndColumn, sheet.UsedColumns(row)); column++)
            {
                if (sheet[row, column] is { HasValue: true } cell)
                    sheet.Set(row, column, cell.WithValue(Value.Blank));
            }
        }
        return A1.Format(sheet, rect);
    }
}
