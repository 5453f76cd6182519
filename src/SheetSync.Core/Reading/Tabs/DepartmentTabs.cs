using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>
/// Which tabs are departments (domain.md §2): those that Settings lists, in its order, then every visible tab with a block, in the
/// workbook's order, named after the tab.
/// </summary>
internal sealed class DepartmentTabs(WorkbookTabs tabs, SettingsOutcome settings)
{
    /// <param name="ahead">What was read already.</param>
    public IReadOnlyList<DepartmentDraft> Read(ReadAhead? ahead)
    {
        var departments = new List<DepartmentDraft>();
        var taken = new HashSet<CandidateTab>();
        foreach (var listed in settings.Departments)
        {
            departments.Add(Listed(listed, taken));
        }

        departments.AddRange(
            from tab in tabs.Candidates
            where tab.HasBlocks && !tab.Hidden && !taken.Contains(tab)
            select new DepartmentDraft { Name = OwnName(tab), Tab = tab });
        foreach (var department in departments)
        {
            if (department.Tab is { HasBlocks: true } tab)
            {
                department.Take(ahead?.Of(tab, settings, department.Name) ?? TabContents.Read(tab, tabs.Words, settings, department.Name));
            }
        }

        return departments;
    }

    /// <summary>The department that a tab will most likely be, as far as it can be told without the tabs behind it; null where it is none's.</summary>
    public static string? NameOf(CandidateTab tab, SettingsOutcome settings)
    {
        var (title, key) = (tab.View.Title, Normal.Normalize(tab.View.Title));
        var listed = settings.Departments.FirstOrDefault(d => d.Tab == title) ?? settings.Departments.FirstOrDefault(d => Normal.Normalize(d.Tab) == key);
        return listed?.Name ?? (tab.Hidden ? null : OwnName(tab));
    }

    private static string OwnName(CandidateTab tab) => tab.View.Title.Trim();

    private DepartmentDraft Listed(ListedDepartment listed, HashSet<CandidateTab> taken)
    {
        var tab = tabs.Find(listed.Tab);
        var department = new DepartmentDraft { Name = listed.Name, Tab = tab is not null && taken.Add(tab) ? tab : null, Listed = listed };
        if (department.Tab is null)
        {
            department.Findings.Add(StructureFindings.ListedTabMissing.At(listed.Cell, listed.Name, listed.Tab));
        }
        else if (!department.Tab.HasBlocks)
        {
            department.Findings.Add(StructureFindings.ListedTabEmpty.At(listed.Cell, listed.Name, department.Tab.View.Title));
        }

        return department;
    }
}
