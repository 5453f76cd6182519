using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

/// <summary>Figures and months as arguments of texts.</summary>
internal static class Numbered
{
    /// <summary>A figure of an indicator: percent where its figures are fractions.</summary>
    public static object Figure(Indicator indicator, decimal value) => indicator.IsPercent ? new Share(value) : value;

    public static object Month(CompanyPlan plan, FiscalMonth month) => new CalendarMonth(plan.Settings.FiscalYear.CalendarMonth(month));

    public static object Months(CompanyPlan plan, IEnumerable<FiscalMonth> months) => months.Select(m => Month(plan, m)).ToList();

    /// <summary>The name of an indicator, a dash for a row without one.</summary>
    public static string NameOf(Indicator indicator) => string.IsNullOrWhiteSpace(indicator.Name) ? "—" : indicator.Name;
}
