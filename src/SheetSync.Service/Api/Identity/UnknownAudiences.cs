namespace SheetSync.Service.Api.Identity;

/// <summary>Audiences of genuine tokens that are not registered, since the start: what the operator may want to add. The latest last, a few only.</summary>
internal sealed class UnknownAudiences
{
    private const int Most = 20;

    private readonly List<string> seen = [];

    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (seen)
            {
                return [.. seen];
            }
        }
    }

    public void Saw(string audience)
    {
        lock (seen)
        {
            seen.Remove(audience);
            seen.Add(audience);
            if (seen.Count > Most)
            {
                seen.RemoveAt(0);
            }
        }
    }
}
