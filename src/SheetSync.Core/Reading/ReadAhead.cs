using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Tabs;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading;

/// <summary>
/// Reads a workbook's departments while the rest of it is on its way: a large workbook takes longer to come than to be read. Nothing depends on
/// it. Settings stand in a tab of their own, most often the first; what a tab is read by can still turn out otherwise once all tabs are there (a
/// year or a language that the settings leave to other tabs), and is then read as if nothing had been. Serves one reading.
/// </summary>
public sealed class ReadAhead
{
    private readonly List<SheetGrid> sheets = [];

    /// <summary>By the place of the tab among <see cref="WorkbookTabs.Candidates"/>; null where it is no department's, as far as could be seen.</summary>
    private readonly List<TabContents?> contents = [];

    private SettingsOutcome? settings;
    private bool taken;

    internal WorkbookTabs Tabs { get; } = new();

    /// <summary>The next tab is there, whole.</summary>
    public void Add(SheetGrid sheet)
    {
        sheets.Add(sheet);
        Tabs.Add(sheet);

        // A year that nobody wrote down follows from the day. It is not known here: the year is then another in the end.
        settings ??= Tabs[KnownTab.Settings] is null ? null : SettingsReader.Read(Tabs, DateTimeOffset.UnixEpoch, null);
        for (var at = contents.Count; settings is not null && at < Tabs.Candidates.Count; at++)
        {
            contents.Add(Read(Tabs.Candidates[at], settings));
        }
    }

    /// <summary>This, where the workbook has just these tabs and nobody has taken it before; else null.</summary>
    internal ReadAhead? Take(IReadOnlyList<SheetGrid> all)
    {
        if (taken || !all.SequenceEqual(sheets))
        {
            return null;
        }

        taken = true;
        return this;
    }

    /// <summary>What a department's tab says, if it was read by these settings and for this department; else null.</summary>
    internal TabContents? Of(CandidateTab tab, SettingsOutcome final, string department) =>
        settings is not null && settings.ReadsAs(final) ? contents.Find(c => c is not null && ReferenceEquals(c.Tab, tab) && c.Department == department) : null;

    private TabContents? Read(CandidateTab tab, SettingsOutcome known) =>
        tab.HasBlocks && DepartmentTabs.NameOf(tab, known) is { } department ? TabContents.Read(tab, Tabs.Words, known, department) : null;
}
