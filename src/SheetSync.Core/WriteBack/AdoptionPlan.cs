namespace SheetSync.Core.WriteBack;

/// <summary>What <c>adopt</c> would add to a workbook: service tabs that are missing and marked columns to the right of what is there.</summary>
public sealed record AdoptionPlan(IReadOnlyList<AdoptedTab> Tabs, IReadOnlyList<AdoptedColumn> Columns)
{
    public bool IsEmpty => Tabs.Count == 0 && Columns.Count == 0;
}

/// <param name="Title">In the workbook's language.</param>
public sealed record AdoptedTab(ServiceTab Role, string Title);

/// <param name="Column">Where it will stand, counted from 1, right of every cell a person filled.</param>
/// <param name="HeaderRows">Header rows of the blocks it serves, counted from 1: the header text stands in each.</param>
/// <param name="Header">Starts with ⚙.</param>
public sealed record AdoptedColumn(int SheetId, string Tab, int Column, IReadOnlyList<int> HeaderRows, ServiceColumn Role, string Header);
