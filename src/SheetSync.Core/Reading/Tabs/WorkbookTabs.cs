using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>A tab that may be a department's, cut into sections.</summary>
internal sealed record CandidateTab(SheetView View, IReadOnlyList<TabSection> Sections)
{
    public bool HasBlocks => Sections.Any(s => s.Header is not null);

    public bool Hidden => View.Sheet.Hidden;
}

/// <summary>The tabs of a workbook by what they are (domain.md §2): known by title or by this service's mark, else by what they contain.</summary>
internal sealed class WorkbookTabs
{
    private readonly Dictionary<KnownTab, SheetView> known = [];
    private readonly List<CandidateTab> candidates = [];
    private readonly List<SheetView> service = [];
    private readonly List<(SheetView Second, SheetView First)> duplicates = [];

    private readonly List<SheetGrid> sheets = [];

    /// <summary>All of them, in the workbook's order.</summary>
    public IReadOnlyList<SheetGrid> Sheets => sheets;

    public HeaderWords Words { get; } = new();

    /// <summary>Tabs that may be departments', in the workbook's order, hidden ones included.</summary>
    public IReadOnlyList<CandidateTab> Candidates => candidates;

    /// <summary>Second tabs of a kind that a workbook has once; unread.</summary>
    public IReadOnlyList<(SheetView Second, SheetView First)> Duplicates => duplicates;

    public SheetView? this[KnownTab tab] => known.GetValueOrDefault(tab);

    public static WorkbookTabs Sort(IEnumerable<SheetGrid> sheets)
    {
        var tabs = new WorkbookTabs();
        foreach (var sheet in sheets)
        {
            tabs.Add(sheet);
        }

        return tabs;
    }

    /// <summary>Adds the next tab of the workbook: people's cells in it.</summary>
    public void Add(SheetGrid sheet)
    {
        var peoples = PeoplesCells.Of(sheet);
        sheets.Add(peoples);
        Sort(new SheetView(peoples));
    }

    /// <summary>The candidate whose title is meant: written exactly so, else alike (domain.md §3, Matching).</summary>
    public CandidateTab? Find(string title)
    {
        var key = Normal.Normalize(title);
        return candidates.Find(c => c.View.Title == title) ?? candidates.Find(c => Normal.Normalize(c.View.Title) == key);
    }

    /// <summary>How each tab was understood, in the workbook's order.</summary>
    public ReadingReport Report(IReadOnlyList<DepartmentDraft> departments)
    {
        var read = departments.Where(d => d.Tab is not null).ToDictionary(d => d.Tab!.View.Sheet);
        return new ReadingReport([.. sheets.Select(sheet => read.TryGetValue(sheet, out var department) ? department.Report() : Other(sheet))]);
    }

    private TabReading Other(SheetGrid sheet)
    {
        var role = known.FirstOrDefault(k => ReferenceEquals(k.Value.Sheet, sheet)) is { Value: not null } found
            ? found.Key switch
            {
                KnownTab.Settings => TabRole.Settings,
                KnownTab.Remarks => TabRole.Remarks,
                _ => TabRole.Initiatives,
            }
            : service.Exists(s => ReferenceEquals(s.Sheet, sheet)) ? TabRole.Service
            : sheet.Hidden ? TabRole.Hidden
            : TabRole.Unknown;
        return new TabReading(sheet.Title, role, null, [], []);
    }

    private void Sort(SheetView view)
    {
        var title = WorkbookWords.MatchTab(view.Title);
        if (view.Sheet.ServiceTabMark is not null || title is KnownTab.Summary or KnownTab.Readiness or KnownTab.Overdue)
        {
            service.Add(view);
        }
        else if (title is { } tab)
        {
            if (!known.TryAdd(tab, view))
            {
                duplicates.Add((view, known[tab]));
            }
        }
        else
        {
            candidates.Add(new CandidateTab(view, TabScanner.Scan(view, Words)));
        }
    }
}
