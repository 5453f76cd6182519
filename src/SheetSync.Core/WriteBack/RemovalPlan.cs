using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// What <c>adopt --remove</c> takes away again: this service's own columns and tabs, nothing else. Where a person wrote into one of them
/// it stays: nothing that a person typed is deleted or moved.
/// </summary>
/// <param name="Columns">Deleted whole: they hold nothing but what this service wrote.</param>
/// <param name="Tabs">Deleted whole.</param>
public sealed record RemovalPlan(IReadOnlyList<OwnedColumn> Columns, IReadOnlyList<OwnedTab> Tabs)
{
    /// <summary>Columns that become a person's: emptied of what this service wrote, mark and warning taken off.</summary>
    public IReadOnlyList<KeptColumn> KeptColumns { get; init; } = [];

    /// <summary>Tabs that become a person's: left as they are, mark and warning taken off.</summary>
    public IReadOnlyList<KeptTab> KeptTabs { get; init; } = [];

    /// <summary>How many formulas people have elsewhere: one that refers to what is deleted will show <c>#REF!</c>.</summary>
    public int FormulasElsewhere { get; init; }

    /// <summary>Why removing is refused, for people; empty where nothing stands in the way.</summary>
    public IReadOnlyList<LocalText> Obstacles { get; init; } = [];

    public bool IsEmpty => Columns.Count == 0 && Tabs.Count == 0 && KeptColumns.Count == 0 && KeptTabs.Count == 0;
}

/// <param name="Texts">What people typed there.</param>
/// <param name="Clearing">Blanks the cells that hold what this service wrote; never one of <paramref name="Texts"/>.</param>
public sealed record KeptColumn(OwnedColumn Column, IReadOnlyList<TypedCell> Texts, IReadOnlyList<CellEdit> Clearing);

/// <param name="Texts">What people typed beside the page.</param>
public sealed record KeptTab(OwnedTab Tab, IReadOnlyList<TypedCell> Texts);

/// <summary>A cell that a person filled within what this service made.</summary>
public sealed record TypedCell(CellRef Cell, CellValue Value);
