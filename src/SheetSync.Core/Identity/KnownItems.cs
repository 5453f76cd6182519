using SheetSync.Core.Plan;

namespace SheetSync.Core.Identity;

public enum ItemKind
{
    Indicator,
    Goal,
    Task,
}

/// <summary>What the last sync knew of an item, enough to recognise it again (domain.md §4).</summary>
/// <param name="Parent">Title of its goal or indicator; null without one.</param>
public sealed record KnownItem(ItemId Id, ItemKind Kind, string Department, string Title, string? Parent);

/// <summary>The identity state of a workbook. Empty for a file or before the first sync.</summary>
/// <param name="Prefixes">Id prefix by department name, as first given; never changed by a rename.</param>
/// <param name="Counters">Highest number given, by prefix; numbers are never reused.</param>
public sealed record KnownItems(
    IReadOnlyList<KnownItem> Items, IReadOnlyDictionary<string, string> Prefixes, IReadOnlyDictionary<string, int> Counters)
{
    public static KnownItems None { get; } = new([], new Dictionary<string, string>(), new Dictionary<string, int>());
}
