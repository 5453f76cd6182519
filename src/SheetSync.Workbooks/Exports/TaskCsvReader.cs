using CsvHelper;
using SheetSync.Core.Plan;

namespace SheetSync.Workbooks.Exports;

/// <summary>Reads what <see cref="TaskCsv"/> writes with every field, headers in either language. Cells are not restored: a file has none.</summary>
public static class TaskCsvReader
{
    /// <param name="year">The fiscal year of the plan, by which its columns of months are told.</param>
    /// <exception cref="FormatException">It is something else.</exception>
    public static IReadOnlyList<TaskCsvRow> Read(byte[] csv, FiscalYear year)
    {
        var columns = TaskColumns.Of(year, Core.Texts.Language.En);
        using var reader = CsvReader.Create(csv, new CsvReaderOptions { HasHeader = false });
        TaskColumn[]? order = null;
        var rows = new List<TaskCsvRow>();
        while (reader.Read())
        {
            var fields = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();
            if (order is null)
            {
                order = Array.ConvertAll(fields, header =>
                    columns.FirstOrDefault(c => c.Header.Ru == header || c.Header.En == header) ?? throw new FormatException($"The column “{header}” is not known."));
            }
            else
            {
                rows.Add(order.Zip(fields).Aggregate(TaskColumns.Blank, (row, cell) => cell.First.Read is { } read ? read(row, FormulaText.Restore(cell.Second)) : row));
            }
        }

        return rows;
    }
}
