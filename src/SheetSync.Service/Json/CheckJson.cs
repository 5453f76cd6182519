using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rules;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>check</c>: <c>{ready,score,departments:[{name,ready,score,criteria:[…]}],findings:[…]}</c>, and beside that contract the phase, the lists of
/// what each leader must do, the rules that the workbook sets otherwise, and the load of people.
/// </summary>
internal static class CheckJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var readiness = report.Decision.Readiness;
        writer.Write("ready", readiness.Ready);
        writer.Write("score", readiness.Score);
        writer.Write("phase", Vocabulary.Of(readiness.Phase));
        writer.Write("sessionDate", readiness.Session);
        writer.Write("tabsDue", readiness.TabsDue);
        writer.WriteObjects("departments", readiness.Departments, department =>
        {
            writer.Write("name", department.Department.Name);
            writer.Write("ready", department.Ready);
            writer.Write("score", department.Score);
            writer.Write("leader", department.Department.Leader);
            writer.Write("dependedOn", department.Department.DependedOn);
            writer.WriteObjects("criteria", department.Criteria, criterion =>
            {
                writer.Write("criterion", Vocabulary.Of(criterion.Criterion));
                writer.Write("state", Vocabulary.Of(criterion.State));
                writer.Write("satisfied", criterion.Satisfied);
                writer.Write("required", criterion.Required);
            });
        });
        WriteFindings(writer, readiness.Findings, report);
        writer.WriteObjects("work", WorkList.Of(readiness), list =>
        {
            writer.Write("leader", list.Leader);
            writer.WriteList("departments", list.Departments, department => writer.WriteStringValue(department.Name));
            WriteFindings(writer, list.Findings, report);
        });
        writer.WriteObjects("rules", readiness.RuleSettings, setting => WriteSetting(writer, setting, report));
        LoadJson.Write(writer, readiness, report);
    }

    /// <summary>Null: as usual.</summary>
    private static void WriteSetting(Utf8JsonWriter writer, RuleSetting setting, Report report)
    {
        writer.Write("code", setting.Kind.Code);
        writer.Write("title", setting.Kind.Title.In(report.Language));
        writer.Write("silenced", setting.Silenced);
        writer.Write("severity", setting.Severity is { } severity ? Vocabulary.Of(severity) : null);
        writer.Write("threshold", setting.Limits);
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
