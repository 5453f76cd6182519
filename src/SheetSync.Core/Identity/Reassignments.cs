using SheetSync.Core.Texts;

namespace SheetSync.Core.Identity;

/// <summary>
/// The assignments of ids that a person may wonder about: a row that has another id than stands beside it, or keeps it although it says
/// something else now (domain.md §4). Ids of new rows, and ids read as they stand, tell nothing.
/// </summary>
public static class Reassignments
{
    private static readonly LocalText Reworded = new("строку переформулировали, ID остаётся за ней", "the row was reworded and keeps its ID");
    private static readonly LocalText Wiped = new("ячейка ID пуста, строка узнана по названию", "the ID cell is blank; the row is known by its title");
    private static readonly LocalText Misplaced = new("рядом стоял ID другой строки, эта узнана по названию", "another row's ID stood beside it; the row is known by its title");
    private static readonly LocalText Resembling = new("строка больше всего похожа на ту, что пропала под этим ID", "the row resembles most the one that vanished under this ID");
    private static readonly LocalText Copied = new("ID скопирован вместе со строкой и остаётся у прежней", "the ID was copied along with its row and stays with that");
    private static readonly LocalText NoIdButKnown = new("то, что стояло в ячейке, не ID; строка узнана по названию", "what stood in the cell is no ID; the row is known by its title");
    private static readonly LocalText NoId = new("то, что стояло в ячейке, не ID", "what stood in the cell is no ID");

    public static IReadOnlyList<IdAssignment> Among(IReadOnlyList<IdAssignment> assignments)
    {
        // Where no row of a tab carries an id there is no ⚙ ID column to be wiped: ids are known by titles at every reading.
        var tabsWithIds = assignments.Where(a => a.Typed is not null).Select(a => a.Cell.Tab).ToHashSet(StringComparer.Ordinal);
        return [.. assignments.Where(a => IsTold(a, tabsWithIds.Contains(a.Cell.Tab)))];
    }

    /// <summary>Why the row has this id, as a clause without a full stop.</summary>
    public static LocalText Why(IdAssignment assignment) => assignment.Reason switch
    {
        IdReason.Reworded => Reworded,
        IdReason.Recovered when assignment.Typed is null => Wiped,
        IdReason.Recovered => ItemIds.Parse(assignment.Typed) is null ? NoIdButKnown : Misplaced,
        IdReason.Resembles => Resembling,
        IdReason.Copied => Copied,
        _ => NoId,
    };

    private static bool IsTold(IdAssignment assignment, bool tabHasIds) => assignment.Reason switch
    {
        IdReason.Reworded or IdReason.Copied => true,
        IdReason.Recovered or IdReason.Resembles => tabHasIds,
        IdReason.New => assignment.Typed is not null,
        _ => false,
    };
}
