namespace SheetSync.Application;

/// <summary>
/// Which scripts called with a genuine token but are not registered: what the operator may want to add to <c>Api:Audiences</c>. The twenty seen last
/// are kept. Faults are <see cref="StorageException"/>.
/// </summary>
public interface IUnknownAudiences
{
    Task SawAsync(string audience, CancellationToken ct);

    /// <summary>The one seen last first.</summary>
    Task<IReadOnlyList<UnknownAudience>> ListUnknownAsync(CancellationToken ct);
}

/// <param name="Audience">The script's OAuth client id.</param>
/// <param name="Calls">How often it was refused.</param>
public sealed record UnknownAudience(string Audience, DateTimeOffset SeenAt, int Calls);
