namespace SheetSync.Core.Plan;

/// <summary>What a rule allows: from <paramref name="Low"/> to <paramref name="High"/>, both inclusive. A rule with a single limit has it in both. Shares are fractions.</summary>
public readonly record struct RuleLimits(decimal Low, decimal High)
{
    /// <summary>The limit of a rule that has one.</summary>
    public static RuleLimits Of(decimal limit) => new(limit, limit);
}
