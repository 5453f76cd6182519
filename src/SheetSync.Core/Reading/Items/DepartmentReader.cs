using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>
/// Reads the blocks of one department into drafts: indicators first, then goals, then tasks, so that a parent's own row is known
/// before it is referred to (domain.md §3, Parents).
/// </summary>
internal sealed class DepartmentReader(SheetView view, ValueReader values)
{
    private readonly Dictionary<TextKey, IndicatorDraft> indicatorsByKey = [];
    private readonly Dictionary<TextKey, GoalDraft> goalsByKey = [];
    private bool hasIndicatorBlock;
    private bool hasGoalBlock;

    public List<IndicatorDraft> Indicators { get; } = [];

    public List<GoalDraft> Goals { get; } = [];

    public List<TaskDraft> Tasks { get; } = [];

    public void Read(IReadOnlyList<Block> blocks)
    {
        hasIndicatorBlock = blocks.Any(b => b.Kind == BlockKind.Indicators);
        hasGoalBlock = blocks.Any(b => b.Kind == BlockKind.Goals);
        foreach (var block in blocks.OrderBy(b => b.Kind))
        {
            switch (block.Kind)
            {
                case BlockKind.Indicators:
                    new IndicatorRows(view, block, values, this).Read();
                    break;
                case BlockKind.Goals:
                    new GoalRows(view, block, values, this).Read();
                    break;
                default:
                    new TaskRows(view, block, values, this).Read();
                    break;
            }
        }
    }

    /// <summary>The indicator of a row of its own block: a new one, or the one of the same name.</summary>
    /// <param name="isPair">Whether the row is the other half of a pair of which the indicator has one; else its name is said to be repeated.</param>
    public IndicatorDraft AddIndicator(string? name, CellRef cell, Predicate<IndicatorDraft> isPair)
    {
        var key = Normal.Normalize(name);
        if (name is not null && indicatorsByKey.TryGetValue(key, out var known))
        {
            if (!isPair(known))
            {
                values.Report(StructureFindings.DuplicateItem, cell, name, known.Cell.A1);
            }

            return known;
        }

        var draft = new IndicatorDraft { Title = name, Key = key, Cell = cell, HasRow = true };
        Indicators.Add(draft);
        if (name is not null)
        {
            indicatorsByKey.TryAdd(draft.Key, draft);
        }

        return draft;
    }

    public GoalDraft AddGoal(string title, CellRef cell)
    {
        var key = Normal.Normalize(title);
        if (goalsByKey.TryGetValue(key, out var known))
        {
            values.Report(StructureFindings.DuplicateItem, cell, title, known.Cell.A1);
            return known;
        }

        var draft = new GoalDraft { Title = title, Key = key, Cell = cell, HasRow = true };
        Goals.Add(draft);
        goalsByKey.Add(draft.Key, draft);
        return draft;
    }

    /// <summary>
    /// The indicator that a parent column names: known by its title, or made by being named, unless the department has a block of indicators;
    /// then an unknown name is a finding and names nothing.
    /// </summary>
    public IndicatorDraft? IndicatorNamed(ParentName? name, bool isWrittenHere) =>
        Named(name, indicatorsByKey, hasIndicatorBlock, isWrittenHere, Indicators, KindsOfParents.Indicators, name => new IndicatorDraft { Title = name.Text, Key = name.Key, Cell = name.Cell });

    public GoalDraft? GoalNamed(ParentName? name, IndicatorDraft? indicator, bool isWrittenHere)
    {
        var goal = Named(name, goalsByKey, hasGoalBlock, isWrittenHere, Goals, KindsOfParents.Goals, name => new GoalDraft { Title = name.Text, Key = name.Key, Cell = name.Cell });
        if (goal is not null)
        {
            goal.Indicator ??= indicator;
        }

        return goal;
    }

    /// <summary>
    /// In the plan a task goes by its goal and a goal by one indicator (domain.md §3, Parents): another one beside it would be dropped, so it is told, once
    /// where it is written.
    /// </summary>
    public void ReportOtherIndicator(GoalDraft? goal, IndicatorDraft? indicator, ParentName? written)
    {
        if (written is { } name && indicator is not null && goal?.Indicator is { } measure && measure != indicator)
        {
            values.Report(StructureFindings.IndicatorOfTheGoalDiffers, name.Cell, name.Text, goal.Title, measure.Title);
        }
    }

    private T? Named<T>(
        ParentName? name, Dictionary<TextKey, T> known, bool hasOwnBlock, bool isWrittenHere, List<T> all, Texts.LocalText kind, Func<ParentName, T> make)
        where T : Draft
    {
        if (name is not { } parent)
        {
            return null;
        }

        if (known.TryGetValue(parent.Key, out var whole))
        {
            return whole;
        }

        foreach (var key in Normal.Candidates(parent.Text, parent.Key))
        {
            if (known.TryGetValue(key, out var draft))
            {
                return draft;
            }
        }

        if (hasOwnBlock)
        {
            if (isWrittenHere)
            {
                values.Report(StructureFindings.UnknownParent, parent.Cell, parent.Text, kind);
            }

            return null;
        }

        var made = make(parent);
        all.Add(made);
        known.Add(made.Key, made);
        return made;
    }
}

internal static class KindsOfParents
{
    public static Texts.LocalText Indicators { get; } = new("показателей", "indicators");

    public static Texts.LocalText Goals { get; } = new("целей", "goals");
}
