using SheetSync.Core.Identity;

namespace SheetSync.Core.Shrink;

/// <summary>A department that lost items since the last sync that was concluded.</summary>
/// <param name="Items">What is gone, as it was last known.</param>
/// <param name="Known">How many items it had.</param>
public sealed record ShrunkDepartment(string Name, IReadOnlyList<KnownItem> Items, int Known)
{
    /// <summary>Nothing of it is left anywhere in the workbook.</summary>
    public bool Vanished => Items.Count == Known;
}

/// <summary>Why a workbook is not concluded from: what was known and is gone (domain.md §8).</summary>
/// <param name="Departments">Those that lost anything, in the order in which they were known.</param>
/// <param name="Known">Items known before, in all departments.</param>
/// <param name="KnownDepartments">Departments that had items before.</param>
public sealed record ShrinkReport(IReadOnlyList<ShrunkDepartment> Departments, int Known, int KnownDepartments)
{
    /// <summary>Items that are gone.</summary>
    public int Lost => Departments.Sum(d => d.Items.Count);

    /// <summary>Departments of which nothing is left.</summary>
    public int Vanished => Departments.Count(d => d.Vanished);
}
