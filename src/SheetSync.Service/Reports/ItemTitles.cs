using SheetSync.Core.Identity;
using SheetSync.Core.Plan;

namespace SheetSync.Service.Reports;

/// <summary>What the items of a plan are called, by id; a row of figures without a name has none.</summary>
internal static class ItemTitles
{
    public static Dictionary<ItemId, string?> Of(CompanyPlan plan) => plan.Departments
        .SelectMany(d => d.Indicators.Select(i => (i.Id, i.Name)).Concat(d.Goals.Select(g => (g.Id, (string?)g.Title))).Concat(d.Tasks.Select(t => (t.Id, (string?)t.Title))))
        .ToDictionary(item => item.Id, item => item.Item2);
}
