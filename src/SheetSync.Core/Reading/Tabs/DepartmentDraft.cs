using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Items;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>A row of the table of departments in Settings.</summary>
/// <param name="Tab">Title of the tab; the department's name where that is not written.</param>
/// <param name="Cell">The cell that names the tab.</param>
internal sealed record ListedDepartment(string Tab, string Name, Person? Leader, decimal Weight, bool DependedOn, CellRef Cell);

/// <summary>A department while it is being read: its items wait for their ids.</summary>
internal sealed class DepartmentDraft
{
    private TabContents? contents;

    public required string Name { get; init; }

    /// <summary>Null where Settings lists a tab that is not there.</summary>
    public CandidateTab? Tab { get; init; }

    public ListedDepartment? Listed { get; init; }

    public List<Finding> Findings { get; } = [];

    private IEnumerable<Draft> Drafts =>
        contents?.Items is { } items ? items.Indicators.Concat<Draft>(items.Goals).Concat(items.Tasks) : [];

    public IEnumerable<SeenItem> Seen =>
        Drafts.Select(d => new SeenItem(d.Kind, Name, d.Title ?? "", d.Parent, d.TypedId, d.Cell));

    /// <summary>Takes what its tab says, and the findings with it.</summary>
    public void Take(TabContents read)
    {
        contents = read;
        Findings.AddRange(read.Findings);
    }

    /// <summary>Takes the ids of its items off the queue, in the order of <see cref="Seen"/>.</summary>
    public void TakeIds(Queue<IdAssignment> ids)
    {
        foreach (var draft in Drafts)
        {
            draft.Id = ids.Dequeue().Id;
        }
    }

    public Department Finish() => new()
    {
        Name = Name,
        Tab = Tab?.View.Title ?? Listed!.Tab,
        SheetId = Tab?.View.Sheet.SheetId,
        HasTab = contents?.Blocks.Count > 0,
        Leader = Listed?.Leader,
        Weight = Listed?.Weight ?? 1,
        DependedOn = Listed?.DependedOn ?? false,
        Report = contents?.Report,
        Indicators = [.. contents?.Items.Indicators.Select(i => i.Finish()) ?? []],
        Goals = [.. contents?.Items.Goals.Select(g => g.Finish()) ?? []],
        Tasks = [.. contents?.Items.Tasks.Select(t => t.Finish()) ?? []],
        UsesKeyMonths = contents is not null && contents.Blocks.Any(b => b.Kind == BlockKind.Tasks && b.Has(Vocabulary.ColumnRole.KeyMonth)),
        Cell = Listed?.Cell ?? Tab!.View.Ref(1, 1),
    };

    /// <summary>How the tab was understood, with the rows that stand outside its blocks.</summary>
    public TabReading Report()
    {
        var view = Tab!.View;
        var covered = Tab.Sections.Where(s => s.Header is not null || s.IsReport).ToList();
        var outside = new List<SkippedRow>();
        for (var row = 1; row <= view.RowCount; row++)
        {
            if (covered.Exists(s => row >= s.TitleRow && row <= s.LastRow))
            {
                continue;
            }

            if (view.FilledColumns(row) is { Count: > 0 } filled)
            {
                outside.Add(new SkippedRow(row, SkipReason.OutsideBlocks, string.Join(" | ", filled.Select(c => view[row, c].Value.Display))));
            }
        }

        return new TabReading(
            view.Title,
            TabRole.Department,
            Name,
            [.. (contents?.Blocks ?? []).Select(b => new BlockReading(b.Kind, b.Header.Row, b.LastRow, b.Columns, b.Skipped))],
            outside);
    }
}
