using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules;

/// <summary>Figures and months as arguments of texts.</summary>
internal static class Numbered
{
    /// <summary>A figure of an indicator: percent where its figures are fractions.</summary>
    public static object Figure(Indicator indicator, decimal value) => indicator.IsPercent ? new Share(value) : value;

    /// <summary>Findings of a plan name thousands of months, of twelve kinds.</summary>
    private static readonly object[] CalendarMonths = [.. Enumerable.Range(1, 12).Select(n => (object)new CalendarMonth(n))];

    public static object Month(CompanyPlan plan, FiscalMonth month) => CalendarMonths[plan.Settings.FiscalYear.CalendarMonth(month) - 1];

    /// <param name="count">How many of the first ones.</param>
    public static object Months(CompanyPlan plan, IReadOnlyList<FiscalMonth> months, int count = 12)
    {
        var shown = new object[Math.Min(count, months.Count)];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = Month(plan, months[i]);
        }

        return shown;
    }

    /// <summary>The name of an indicator, a dash for a row without one.</summary>
    public static string NameOf(Indicator indicator) => string.IsNullOrWhiteSpace(indicator.Name) ? "—" : indicator.Name;
}
