using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules;

/// <summary>
/// What the Settings tab says of findings (domain.md §2): silenced codes are left out, severities replaced. It holds for blockers too:
/// whoever silences or lowers one decides that it shall not keep a department from being ready. The criteria still count the gap.
/// </summary>
public static class FindingSettings
{
    /// <summary>The severity of a kind in this workbook; null where it is silenced.</summary>
    public static Severity? SeverityOf(FindingKind kind, WorkbookSettings settings) =>
        settings.SilencedRules.Contains(kind.Code) ? null
        : settings.RuleSeverities.TryGetValue(kind.Code, out var set) ? set
        : kind.Severity;

    /// <summary>Findings as this workbook wants them. A severity set for a code replaces also one that reading gave to a single finding.</summary>
    public static IEnumerable<Finding> Apply(IEnumerable<Finding> findings, WorkbookSettings settings) =>
        settings.SilencedRules.Count == 0 && settings.RuleSeverities.Count == 0 ? findings : Changed(findings, settings);

    private static IEnumerable<Finding> Changed(IEnumerable<Finding> findings, WorkbookSettings settings) =>
        from finding in findings
        where !settings.SilencedRules.Contains(finding.Code)
        select settings.RuleSeverities.TryGetValue(finding.Code, out var severity) ? finding with { Severity = severity } : finding;
}
