using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Rollups;

/// <summary>Who answers for a task, and whether two mentions are one person.</summary>
public static class Accountability
{
    /// <summary>One person by e-mail where both have one, else by name.</summary>
    public static bool IsSame(Person one, Person other) =>
        one.Email is not null && other.Email is not null
            ? string.Equals(one.Email, other.Email, StringComparison.OrdinalIgnoreCase)
            : string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The accountable owner of a task is this person. Without a people table owners are unknown by definition (domain.md §3): then the text
    /// of the cell is compared with the person's name and e-mail, in all the ways names are written.
    /// </summary>
    public static bool IsAccountable(PlanTask task, Person person) => task.Accountable switch
    {
        null => false,
        { Person: { } owner } => IsSame(owner, person),
        { Text: var text } => PeopleIndex.Build([person], []).Find(text) is not null,
    };

    /// <summary>A key that is equal for one person's mentions: the known person's e-mail or name, else the text as written.</summary>
    public static string KeyOf(Owner owner) => Normal.Normalize(owner.Person?.Email ?? owner.Person?.Name ?? owner.Text).Value;
}
