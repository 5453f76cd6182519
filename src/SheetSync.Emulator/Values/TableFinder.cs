using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Values;

/// <summary>
/// Finds the "table" that values.append extends: the region of filled cells around the last filled cell of the range
/// (developers.google.com/workspace/sheets/api/guides/values#append_values).
/// </summary>
internal static class TableFinder
{
    /// <summary>The table; null if the range holds no value, and then appending begins at the range's first cell.</summary>
    public static Rect? Find(Sheet sheet, Rect range)
    {
        for (var row = Math.Min(range.EndRow, sheet.UsedRows) - 1; row >= range.StartRow; row--)
        {
            for (var column = range.StartColumn; column < Math.Min(range.EndColumn, sheet.UsedColumns(row)); column++)
            {
                if (sheet[row, column] is { HasValue: true })
                    return Grow(sheet, new Rect(row, row + 1, column, column + 1));
            }
        }
        return null;
    }

    /// <summary>Stretches a rectangle while a filled cell touches it, corners included.</summary>
    private static Rect Grow(Sheet sheet, Rect rect)
    {
        while (true)
        {
            var wider = rect;
            if (Filled(sheet, rect.StartRow - 1, rect.StartRow, rect.StartColumn - 1, rect.EndColumn + 1))
                wider = wider with { StartRow = rect.StartRow - 1 };
            if (Filled(sheet, rect.EndRow, rect.EndRow + 1, rect.StartColumn - 1, rect.EndColumn + 1))
                wider = wider with { EndRow = rect.EndRow + 1 };
            if (Filled(sheet, wider.StartRow - 1, wider.EndRow + 1, rect.StartColumn - 1, rect.StartColumn))
                wider = wider with { StartColumn = rect.StartColumn - 1 };
            if (Filled(sheet, wider.StartRow - 1, wider.EndRow + 1, rect.EndColumn, rect.EndColumn + 1))
                wider = wider with { EndColumn = rect.EndColumn + 1 };
            if (wider == rect)
                return rect;
            rect = wider;
        }
    }

    private static bool Filled(Sheet sheet, int startRow, int endRow, int startColumn, int endColumn)
    {
        for (var row = Math.Max(0, startRow); row < Math.Min(endRow, sheet.UsedRows); row++)
        {
            for (var column = Math.Max(0, startColumn); column < Math.Min(endColumn, sheet.UsedColumns(row)); column++)
            {
                if (sheet[row, column] is { HasValue: true })
                    return true;
            }
        }
        return false;
    }
}
