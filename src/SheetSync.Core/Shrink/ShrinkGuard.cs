using SheetSync.Core.Identity;

namespace SheetSync.Core.Shrink;

/// <summary>
/// Refuses to conclude from a workbook that suddenly lost most of a tab, or half of its departments (domain.md §8): a slip, a filter
/// pasted over, a tab deleted or hidden. Items are compared by identity, so what was moved, renamed or reworded is not lost. Pure:
/// the items of the last concluded sync are the memory, so that a restart changes nothing and what comes back is no longer missed.
/// </summary>
public static class ShrinkGuard
{
    /// <summary>Of a department's items, or of all, so large a share (0–1) may go at once; more is held. Domain: "most", so half.</summary>
    public const double LargestShare = 0.5;

    /// <summary>
    /// Fewer lost items are never held by their share: three rows that become one are a person's tidying, and quickly typed again.
    /// Departments are counted whatever their size.
    /// </summary>
    public const int FewestItems = 3;

    /// <summary>Null where the workbook may be concluded from.</summary>
    /// <param name="known">The items of the last concluded sync.</param>
    /// <param name="seen">The items of this reading, identified.</param>
    public static ShrinkReport? Examine(KnownItems known, KnownItems seen)
    {
        var present = seen.Items.Select(i => i.Id).ToHashSet();
        if (known.Items.All(i => present.Contains(i.Id)))
        {
            return null;
        }

        var departments = known.Items.GroupBy(i => i.Department, StringComparer.Ordinal).ToList();
        var shrunk = departments
            .Select(d => new ShrunkDepartment(d.Key, [.. d.Where(i => !present.Contains(i.Id))], d.Count()))
            .Where(d => d.Items.Count > 0)
            .ToList();
        var report = new ShrinkReport(shrunk, known.Items.Count, departments.Count);
        return IsSudden(report) ? report : null;
    }

    private static bool IsSudden(ShrinkReport report) =>
        LosesMost(report.Lost, report.Known)
        || report.Departments.Any(d => LosesMost(d.Items.Count, d.Known))
        || (report.KnownDepartments > 1 && report.Vanished * 2 >= report.KnownDepartments);

    private static bool LosesMost(int lost, int known) => lost >= FewestItems && lost > known * LargestShare;
}
