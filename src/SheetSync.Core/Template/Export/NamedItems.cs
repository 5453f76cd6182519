namespace SheetSync.Core.Template.Export;

/// <summary>Items that have no row of their own and exist by being named, in the order in which they must first be named.</summary>
internal sealed class NamedItems<T>(IReadOnlyList<T> items, Func<T, string?> name)
{
    private int next;

    /// <summary>Those that come before a name is mentioned and have not been yet; mentions it.</summary>
    public IReadOnlyList<T> Before(string? mentioned)
    {
        var at = mentioned is null ? -1 : Enumerable.Range(next, items.Count - next).FirstOrDefault(i => name(items[i]) == mentioned, -1);
        if (at < 0)
        {
            return [];
        }

        var before = items.Skip(next).Take(at - next).ToList();
        next = at + 1;
        return before;
    }

    /// <summary>Those that nobody has mentioned.</summary>
    public IReadOnlyList<T> Rest()
    {
        var rest = items.Skip(next).ToList();
        next = items.Count;
        return rest;
    }
}
