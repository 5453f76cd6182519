namespace SheetSync.Core;

/// <summary>
/// Runs two steps of a decision that do not depend on each other. The core knows no threads: whoever decides says whether the steps follow each
/// other or share two processors. What comes out is the same.
/// </summary>
public delegate void RunBoth(Action one, Action other);

internal static class Steps
{
    public static RunBoth InTurn { get; } = static (one, other) =>
    {
        one();
        other();
    };

    /// <summary>What both steps yield.</summary>
    public static (TOne One, TOther Other) Of<TOne, TOther>(this RunBoth run, Func<TOne> one, Func<TOther> other)
    {
        var (first, second) = (default(TOne)!, default(TOther)!);
        run(() => first = one(), () => second = other());
        return (first, second);
    }
}
