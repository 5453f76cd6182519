using SheetSync.Core.Plan;

namespace SheetSync.Core.Rules;

/// <summary>
/// One thing experience says goes wrong in a plan (domain.md §7): a stable code, a default severity, texts in both languages and a pure
/// evaluation. Rules give findings with their default severity; <see cref="FindingSettings"/> applies what the workbook sets.
/// Codes: SS01xx what could not be read, SS02xx gaps of the six criteria, SS03xx practice, SS04xx figures.
/// </summary>
public interface IReadinessRule
{
    FindingKind Kind { get; }

    IEnumerable<Finding> Evaluate(RuleInput input);
}
