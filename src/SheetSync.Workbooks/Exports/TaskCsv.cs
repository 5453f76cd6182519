using CsvHelper;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Workbooks.Exports;

/// <summary>
/// The tasks of a plan as CSV (RFC 4180, UTF-8, lines end with CR LF): with every field, to be read back by <see cref="TaskCsvReader"/>, or with
/// the columns of a mapping. What could become a formula is neutralised (<see cref="FormulaText"/>).
/// </summary>
public static class TaskCsv
{
    /// <summary>Every field of every task; begins with a byte order mark, and Russian is separated by semicolons, as Excel opens it.</summary>
    /// <param name="language">Of the headers and of the words of statuses.</param>
    public static byte[] Write(CompanyPlan plan, Language language, Func<CellRef, string?> linkTo)
    {
        var columns = TaskColumns.Of(plan.Settings.FiscalYear, language);
        return Write(
            language == Language.Ru ? ";" : ",", byteOrderMark: true, columns.Select(c => c.Header.In(language)),
            from department in plan.Departments
            from task in department.Tasks
            select columns.Select(c => c.Write(new TaskCsvRow(department.Name, task), linkTo)));
    }

    public static byte[] Write(CompanyPlan plan, CsvMapping mapping, Language language, Func<CellRef, string?> linkTo)
    {
        var fields = new TaskFields(plan, mapping, language, linkTo);
        return Write(
            mapping.Delimiter, mapping.ByteOrderMark, mapping.Columns.Select(c => c.Header.In(language)),
            from department in plan.Departments
            from task in department.Tasks
            select mapping.Columns.Select(column => Filled(column, field => fields.Of(field, department, task))));
    }

    private static string Filled(CsvColumn column, Func<string, string> value)
    {
        var lines = new List<string>();
        foreach (var line in column.Lines)
        {
            var (asked, found) = (false, false);
            var filled = CsvMappingFile.Field().Replace(line, match =>
            {
                var text = value(match.Groups["field"].Value);
                (asked, found) = (true, found || text.Length > 0);
                return text;
            });
            if (found || !asked)
            {
                lines.Add(filled);
            }
        }

        return string.Join('\n', lines);
    }

    private static byte[] Write(string delimiter, bool byteOrderMark, IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows)
    {
        using var stream = new MemoryStream();
        var options = new CsvWriterOptions { Separator = delimiter[0], NewLine = "\r\n", WriteByteOrderMark = byteOrderMark };
        using (var csv = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(headers))
            {
                foreach (var field in row)
                {
                    csv.WriteField(FormulaText.Neutralise(field));
                }

                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }
}

/// <param name="Department">Its name.</param>
public sealed record TaskCsvRow(string Department, PlanTask Task);
