namespace SheetSync.Application;

/// <summary>Why a workbook is to be synced, the least urgent first: what goes before what where requests to Google are scarce.</summary>
public enum Urgency
{
    /// <summary>Midnight, a sweep, another try: nobody waits for it.</summary>
    Background,

    /// <summary>Somebody edited the workbook.</summary>
    Edited,

    /// <summary>A person looks at the answer.</summary>
    OnDemand,
}

/// <summary>
/// How urgent the calls are that this asynchronous flow makes. Flows with it, so that the ports need not carry it; on demand where nothing
/// is said, for then a person gave the command.
/// </summary>
public static class CallUrgency
{
    private static readonly AsyncLocal<Urgency?> Ambient = new();

    public static Urgency Current => Ambient.Value ?? Urgency.OnDemand;

    /// <summary>Holds until the scope is disposed.</summary>
    public static IDisposable Begin(Urgency urgency)
    {
        var scope = new Scope(Ambient.Value);
        Ambient.Value = urgency;
        return scope;
    }

    private sealed class Scope(Urgency? outer) : IDisposable
    {
        public void Dispose() => Ambient.Value = outer;
    }
}
