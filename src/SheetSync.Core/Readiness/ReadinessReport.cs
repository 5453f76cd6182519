using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Rules;

namespace SheetSync.Core.Readiness;

public enum Criterion
{
    Indicators,
    Goals,
    Tasks,
    Owners,
    Milestones,
    Report,
}

public enum CriterionState
{
    Complete,
    Partial,
    Missing,
}

/// <summary>n of m for one criterion of one department (domain.md §7). <see cref="Required"/> 0 counts as 0 of 1.</summary>
public readonly record struct CriterionResult(Criterion Criterion, int Satisfied, int Required)
{
    public CriterionState State =>
        Required > 0 && Satisfied == Required ? CriterionState.Complete
        : Satisfied == 0 ? CriterionState.Missing
        : CriterionState.Partial;

    /// <summary>0–1.</summary>
    public decimal Share => Required == 0 ? 0 : (decimal)Satisfied / Required;
}

/// <param name="Criteria">The six, in the order of the enumeration.</param>
/// <param name="Ready">No finding of this department is a blocker.</param>
/// <param name="Score">Mean share of the criteria, 0–1.</param>
public sealed record DepartmentReadiness(Department Department, bool Ready, decimal Score, IReadOnlyList<CriterionResult> Criteria);

/// <param name="Ready">There are departments and all are ready.</param>
/// <param name="Score">Plain mean over departments, 0–1; 0 without any.</param>
/// <param name="Findings">Of reading and of rules, silenced ones left out, severities of the workbook applied, none told twice at its cell; blockers first.</param>
public sealed record ReadinessReport(
    bool Ready, decimal Score, IReadOnlyList<DepartmentReadiness> Departments, IReadOnlyList<Finding> Findings)
{
    public YearPhase Phase { get; init; } = YearPhase.Execution;

    /// <summary>S; null where none is set.</summary>
    public DateOnly? Session { get; init; }

    /// <summary>The day by which leaders have filled their tabs.</summary>
    public DateOnly? TabsDue { get; init; }

    /// <summary>Rules that the workbook silences, or judges by another severity or threshold.</summary>
    public IReadOnlyList<RuleSetting> RuleSettings { get; init; } = [];

    /// <summary>Open tasks with a milestone by person and month.</summary>
    public IReadOnlyList<PersonLoad> Load { get; init; } = [];

    /// <summary>Tasks a person can carry in one month.</summary>
    public int LoadLimit { get; init; } = LoadPicture.UsualLimit;
}
