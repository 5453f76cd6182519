using System.Globalization;
using SheetSync.Core.History;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Tests.History;

/// <summary>Events as lines a person can check: <c>Postponed task SAL-1 Sign: 2027-03-31 → 2027-06-30 @F2</c>.</summary>
internal static class EventLines
{
    public static string[] Between(CompanyPlan before, CompanyPlan after) => Of(PlanComparison.Compare(before, after));

    public static string[] Of(IEnumerable<PlanEvent> events) => [.. events.Select(Of)];

    public static string Of(PlanEvent e)
    {
        var month = e.Month is { } m ? $" {m}" : "";
        var values = e.From is null && e.To is null ? "" : $": {Of(e.From)} → {Of(e.To)}";
        return $"{e.Kind} {e.Item.ToString().ToLowerInvariant()} {e.Id} {e.Title ?? "?"}{month}{values} @{e.Cell.A1}";
    }

    public static string Of(ChangedValue? value) => value?.Match(
        (amount, percent) => percent ? (amount * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : amount.ToString("0.####", CultureInfo.InvariantCulture),
        day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        state => state.ToString(),
        words => words) ?? "—";
}
