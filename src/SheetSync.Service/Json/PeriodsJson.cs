using System.Text.Json;
using SheetSync.Core.Rollups;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary>
/// Figures by month, quarter and half of the fiscal year that have begun to be judged:
/// <c>periods:[{kind,number,first,last,company:{attainment,coverage,status},departments:[{name,attainment,coverage,status,indicators:[…]}]}]</c>;
/// indicators as in the year to date, their forecast is of the period.
/// </summary>
internal static class PeriodsJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var periods = RollupEngine.RollUpPeriods(report.Decision.Plan, report.Decision.Today);
        writer.WriteObjects("periods", periods, rollup =>
        {
            writer.Write("kind", Vocabulary.Of(rollup.Period.Kind));
            writer.Write("number", rollup.Period.Number);
            writer.Write("first", rollup.Period.First);
            writer.Write("last", rollup.Period.Last);
            writer.WriteObject("company", () => RollupJson.WriteFigure(writer, rollup.Company));
            writer.WriteObjects("departments", rollup.Departments, department =>
            {
                writer.Write("name", department.Department.Name);
                RollupJson.WriteFigure(writer, department.Kpi);
                writer.WriteObjects("indicators", department.Indicators, indicator =>
                {
                    writer.Write("id", indicator.Indicator.Id.Value);
                    writer.Write("name", indicator.Indicator.Name);
                    RollupJson.WriteFigures(writer, indicator);
                });
            });
        });
    }
}
