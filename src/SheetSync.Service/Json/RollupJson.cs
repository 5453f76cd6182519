using System.Text.Json;
using SheetSync.Core.Rollups;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>rollup</c>: <c>{asOf,company:{attainment,coverage,status},departments:[…]}</c>; months are fiscal, 1–12.</summary>
internal static class RollupJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var rollup = report.Decision.Rollup;
        writer.Write("asOf", rollup.AsOf);
        writer.WriteObject("company", () => WriteFigure(writer, rollup.Company));
        writer.WriteObjects("departments", rollup.Departments, department =>
        {
            writer.Write("name", department.Department.Name);
            WriteFigure(writer, department.Kpi);
            writer.WriteObjects("indicators", department.Indicators, indicator => WriteIndicator(writer, indicator, report));
            writer.WriteObjects("goals", department.Goals, goal =>
            {
                writer.Write("id", goal.Goal.Id.Value);
                writer.Write("title", goal.Goal.Title);
                writer.Write("progress", goal.Progress);
                writer.Write("cell", goal.Goal.Cell, report.LinkTo);
            });
            writer.WriteObjects("personal", department.Personal, personal =>
            {
                writer.Write("person", personal.Person.Name);
                writer.Write("month", personal.Month);
                writer.Write("kpi", personal.Kpi);
                writer.Write("keyTasksDone", personal.KeyTasksDone);
                writer.Write("keyTasks", personal.KeyTasks);
            });
        });
    }

    public static void WriteFigure(Utf8JsonWriter writer, CompositeFigure figure)
    {
        writer.Write("attainment", figure.Attainment);
        writer.Write("coverage", figure.Coverage);
        writer.Write("status", Vocabulary.Of(figure.Status));
    }

    private static void WriteIndicator(Utf8JsonWriter writer, IndicatorRollup rollup, Report report)
    {
        writer.Write("id", rollup.Indicator.Id.Value);
        writer.Write("name", rollup.Indicator.Name);
        writer.Write("target", rollup.Indicator.Target.Value);
        WriteFigures(writer, rollup);
        writer.Write("cell", rollup.Indicator.Cell, report.LinkTo);
    }

    public static void WriteFigures(Utf8JsonWriter writer, IndicatorRollup rollup)
    {
        writer.Write("planned", rollup.Planned);
        writer.Write("actual", rollup.Actual);
        writer.Write("attainment", rollup.Attainment);
        writer.Write("status", Vocabulary.Of(rollup.Status));
        writer.Write("forecast", rollup.Forecast);
        writer.Write("trend", rollup.Trend is { } trend ? Vocabulary.Of(trend) : null);
        writer.Write("monthsJudged", rollup.MonthsJudged);
        writer.Write("monthsMissing", rollup.MonthsMissing);
    }
}
