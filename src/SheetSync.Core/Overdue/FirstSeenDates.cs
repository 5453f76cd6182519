using System.Collections;
using System.Diagnostics.CodeAnalysis;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>
/// The history of a plan of which nothing was known: each date as it is now. Thousands of keys are spelled for it, so that it is made when
/// somebody looks into it: who stores a first sync does, who checks a file never.
/// </summary>
internal sealed class FirstSeenDates(CompanyPlan plan, DateOnly today) : IReadOnlyDictionary<string, DueHistory>
{
    private static readonly Dictionary<string, DueHistory> Nothing = [];

    private readonly Lazy<IReadOnlyDictionary<string, DueHistory>> made = new(() => DueHistories.Update(Nothing, plan, today));

    /// <summary>The entries themselves.</summary>
    public IReadOnlyDictionary<string, DueHistory> Made => made.Value;

    public int Count => Made.Count;

    public IEnumerable<string> Keys => Made.Keys;

    public IEnumerable<DueHistory> Values => Made.Values;

    public DueHistory this[string key] => Made[key];

    public bool ContainsKey(string key) => Made.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out DueHistory value) => Made.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, DueHistory>> GetEnumerator() => Made.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
