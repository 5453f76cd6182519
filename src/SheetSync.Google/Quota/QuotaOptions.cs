using SheetSync.Core.Texts;

namespace SheetSync.Google.Quota;

/// <summary>Google's limits as they hold for this installation (google.md, Quotas): keys of section <c>Google:Quota</c>. Reads and writes have the same limits and count apart.</summary>
public sealed record QuotaOptions
{
    /// <summary>Key <c>PerProject</c>: requests of one kind a minute in one Cloud project. Default 300; 1 – 1 000 000.</summary>
    public int PerProject { get; init; } = 300;

    /// <summary>Key <c>PerAccount</c>: of one service account. Default 60; 1 – 1 000 000.</summary>
    public int PerAccount { get; init; } = 60;

    /// <summary>
    /// Key <c>BackgroundPercent</c>: how much of the limits may be used up, by whomever, before what nobody waits for (midnight, sweeps)
    /// gives way to edits and people. Default 80; 1 – 100.
    /// </summary>
    public int BackgroundPercent { get; init; } = 80;

    /// <summary>Key <c>LongestWait</c>: a request that got no permit by then fails as out of quota and comes back later. Default 2 min; 1 s – 4 min.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(2);

    public IEnumerable<LocalText> Validate()
    {
        if (PerProject is < 1 or > 1_000_000)
        {
            yield return Wrong(nameof(PerProject), PerProject, "1", "1000000");
        }

        if (PerAccount is < 1 or > 1_000_000)
        {
            yield return Wrong(nameof(PerAccount), PerAccount, "1", "1000000");
        }

        if (BackgroundPercent is < 1 or > 100)
        {
            yield return Wrong(nameof(BackgroundPercent), BackgroundPercent, "1", "100");
        }

        if (LongestWait < TimeSpan.FromSeconds(1) || LongestWait > TimeSpan.FromMinutes(4))
        {
            yield return Wrong(nameof(LongestWait), LongestWait, "00:00:01", "00:04:00");
        }
    }

    private static LocalText Wrong(string name, object value, string least, string most) => new(
        $"Google:Quota:{name} — {value}, а должно быть от {least} до {most}.",
        $"Google:Quota:{name} is {value}; it must be {least} to {most}.");
}
