namespace SheetSync.Core.Reading.Vocabulary;

/// <summary>What a column of a department tab holds (domain.md §3, the table of roles).</summary>
public enum ColumnRole
{
    Indicator,
    Unit,
    Better,
    Aggregation,
    Weight,

    /// <summary>The actual of the last year.</summary>
    Baseline,

    /// <summary>The annual target.</summary>
    Target,

    /// <summary>Plan without a month: one of a pair below a month, or the head of twelve months.</summary>
    Plan,

    /// <summary>Actual without a month.</summary>
    Actual,

    /// <summary>The column whose cells say plan or actual, in row pairs.</summary>
    PlanOrActual,
    Goal,

    /// <summary>The result by which a goal is known to be reached.</summary>
    Result,
    Task,
    Owner,
    Due,
    Status,
    Progress,
    KeyMonth,
    Comment,

    /// <summary>A running number: known and unused.</summary>
    Number,
}

/// <summary>Whether a cell, column or row holds the plan or the actual.</summary>
public enum PlanActual
{
    Plan,
    Actual,
}
