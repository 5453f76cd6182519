using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>check</c>: <c>{ready,score,departments:[{name,ready,score,criteria:[…]}],findings:[…]}</c>.</summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var readiness = report.Decision.Readiness;
        writer.Write("ready", readiness.Ready);
        writer.Write("score", readiness.Score);
        writer.WriteObjects("departments", readiness.Departments, department =>
        {
            writer.Write("name", department.Department.Name);
            writer.Write("ready", department.Ready);
            writer.Write("score", department.Score);
            writer.WriteObjects("criteria", department.Criteria, criterion =>
            {
                writer.Write("criterion", Vocabulary.Of(criterion.Criterion));
                writer.Write("state", Vocabulary.Of(criterion.State));
                writer.Write("satisfied", criterion.Satisfied);
                writer.Write("required", criterion.Required);
            });
        });
        WriteFindings(writer, readiness.Findings, report);
    }

    /// <summary><c>findings:[{code,severity,department,cell,message}]</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter writer, IEnumerable<Finding> findings, Report report) =>
        writer.WriteObjects("findings", findings, finding =>
        {
            writer.Write("code", finding.Code);
            writer.Write("severity", Vocabulary.Of(finding.Severity));
            writer.Write("department", finding.Department);
            writer.Write("cell", finding.Cell, report.LinkTo);
            writer.Write("message", finding.Message(report.Language));
        });
}
