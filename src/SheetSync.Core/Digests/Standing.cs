using SheetSync.Core.Overdue;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Digests;

/// <summary>What a digest told, or a day ended with: what a later digest is compared with.</summary>
/// <param name="Day">The workbook's day.</param>
/// <param name="Kpi">The company's, a fraction; null without data.</param>
/// <param name="OverdueTasks">Ids of the tasks that were overdue.</param>
public sealed record Standing(DateOnly Day, decimal? Kpi, IReadOnlyList<string> OverdueTasks)
{
    public static Standing Of(RollupReport rollup, OverdueReport overdue, DateOnly today) =>
        new(today, rollup.Company.Attainment, [.. overdue.Items.Select(i => i.Task.Id.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
