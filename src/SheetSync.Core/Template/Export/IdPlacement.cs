using SheetSync.Core.Identity;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Template.Export;

/// <summary>How an exported workbook carries the ids of its items.</summary>
internal enum IdPlacement
{
    /// <summary>Not at all: reading makes the very same ones up, so that the file has no column of the service.</summary>
    None,

    /// <summary>In a <c>⚙ ID</c> column beside the items.</summary>
    Beside,

    /// <summary>The same, and items that are only named by others get rows of their own, for an id needs one to stand beside.</summary>
    OwnRows,
}

internal static class IdPlacements
{
    /// <summary>The plainest of the ways that give back every id.</summary>
    public static IdPlacement For(CompanyPlan plan) =>
        GiveBack(plan, typed: false) ? IdPlacement.None
        : GiveBack(plan, typed: true) ? IdPlacement.Beside
        : IdPlacement.OwnRows;

    private static bool GiveBack(CompanyPlan plan, bool typed)
    {
        var items = plan.Departments.SelectMany(department => ItemsOf(department, typed)).ToList();
        var given = IdentityEngine.Identify([.. items.Select(i => i.Seen)], KnownItems.None).Assignments;
        return items.Zip(given).All(pair => pair.First.Id == pair.Second.Id);
    }

    /// <summary>In the order in which reading meets them.</summary>
    private static IEnumerable<(ItemId Id, SeenItem Seen)> ItemsOf(Department department, bool typed) =>
    [
        .. department.Indicators.Select(i => (i.Id, new SeenItem(ItemKind.Indicator, department.Name, i.Name ?? "", null, typed && i.HasRow ? i.Id.Value : null, i.Cell))),
        .. department.Goals.Select(g => (g.Id, new SeenItem(ItemKind.Goal, department.Name, g.Title, g.Indicator, typed && g.HasRow ? g.Id.Value : null, g.Cell))),
        .. department.Tasks.Select(t => (t.Id, new SeenItem(ItemKind.Task, department.Name, t.Title, t.Goal ?? t.Indicator, typed ? t.Id.Value : null, t.Cell))),
    ];
}
