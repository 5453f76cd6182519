using SheetSync.Core.Texts;

namespace SheetSync.Core.WriteBack;

/// <summary>What <c>adopt</c> would add to a workbook: service tabs that are missing and marked columns to the right of what is there.</summary>
public sealed record AdoptionPlan(IReadOnlyList<AdoptedTab> Tabs, IReadOnlyList<AdoptedColumn> Columns)
{
    /// <summary>Why adopting is refused, for people; empty where nothing stands in the way. A plan with obstacles is not carried out.</summary>
    public IReadOnlyList<LocalText> Obstacles { get; init; } = [];

    /// <summary>The workbook's language: words that conditional colours look for, descriptions of protected ranges.</summary>
    public Language Language { get; init; }

    public bool IsEmpty => Tabs.Count == 0 && Columns.Count == 0;
}

/// <param name="Title">In the workbook's language.</param>
public sealed record AdoptedTab(ServiceTab Role, string Title);

/// <param name="Column">Where it will stand, counted from 1, right of every cell a person filled. The columns of a tab are consecutive.</param>
/// <param name="HeaderRows">Header rows of the blocks it serves, counted from 1: the header text stands in each.</param>
/// <param name="Header">Starts with ⚙.</param>
public sealed record AdoptedColumn(int SheetId, string Tab, int Column, IReadOnlyList<int> HeaderRows, ServiceColumn Role, string Header)
{
    /// <summary>Columns that the tab's grid had when read; the first adopted one may lie just beyond.</summary>
    public int GridColumns { get; init; }
}
