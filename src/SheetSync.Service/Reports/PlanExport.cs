using System.Text;
using SheetSync.Core.Plan;
using SheetSync.Core.Template.Export;
using SheetSync.Service.Json;
using SheetSync.Workbooks;
using SheetSync.Workbooks.Exports;

namespace SheetSync.Service.Reports;

internal enum ExportFormat
{
    Csv,
    Json,
    Xlsx,
    Ics,
}

/// <summary>The plan of a report as a file: what <c>export</c> writes and the board offers.</summary>
/// <param name="Cut">Texts that were too long for a cell of the file.</param>
internal sealed record PlanExport(byte[] Bytes, string FileName, string ContentType, int Cut = 0)
{
    public static ExportFormat? Parse(string name) =>
        Enum.TryParse<ExportFormat>(name, ignoreCase: true, out var format) && Enum.IsDefined(format) && !char.IsAsciiDigit(name[0]) ? format : null;

    /// <param name="mapping">Columns of the CSV; null: every field.</param>
    /// <param name="suffix">Goes into the name of the file, before its extension.</param>
    public static PlanExport Of(Report report, ExportFormat format, CsvMapping? mapping = null, string? suffix = null)
    {
        var plan = report.Decision.Plan;
        var name = $"{NameOf(plan)}{(suffix is null ? "" : "." + suffix)}.{format.ToString().ToLowerInvariant()}";
        switch (format)
        {
            case ExportFormat.Csv:
                var csv = mapping is null ? TaskCsv.Write(plan, report.Language, report.LinkTo) : TaskCsv.Write(plan, mapping, report.Language, report.LinkTo);
                return new PlanExport(csv, name, "text/csv; charset=utf-8");
            case ExportFormat.Json:
                return new PlanExport(Encoding.UTF8.GetBytes(JsonDocuments.Text(writer => PlanJson.Write(writer, report))), name, "application/json; charset=utf-8");
            case ExportFormat.Ics:
                return new PlanExport(PlanCalendar.Write(plan, report.Decision.Today, report.Language, report.LinkTo), name, "text/calendar; charset=utf-8");
            default:
                var design = PlanWorkbook.Draw(plan);
                var cut = design.Tabs.Sum(tab => tab.Cells.Values.Count(cell => cell.Value.Text?.Length > XlsxWriter.LongestText));
                return new PlanExport(XlsxWriter.ToBytes(design), name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", cut);
        }
    }

    /// <summary>As every system takes it for the name of a file.</summary>
    private static string NameOf(CompanyPlan plan)
    {
        var kept = string.Concat(plan.Title.Select(c => char.IsControl(c) || c is ':' or '/' or '\\' or '*' or '?' or '"' or '<' or '>' or '|' ? ' ' : c));
        var name = kept.Length > 80 ? kept[..(char.IsHighSurrogate(kept[79]) ? 79 : 80)] : kept;
        return name.Trim(' ', '.') is { Length: > 0 } plain ? plain : "plan";
    }
}
