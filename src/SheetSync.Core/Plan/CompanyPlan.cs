using SheetSync.Core.Grid;

namespace SheetSync.Core.Plan;

/// <summary>One company's plan for one fiscal year: the normalized model everything is decided from.</summary>
public sealed record CompanyPlan
{
    public required string Title { get; init; }

    public string? SpreadsheetId { get; init; }

    public required WorkbookSettings Settings { get; init; }

    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>False without a people table or with an empty one: then owners cannot be checked and any owner counts (domain.md §3).</summary>
    public bool OwnersCanBeChecked => People.Count > 0;

    /// <summary>Departments that others depend on first, then in the workbook's order.</summary>
    public IReadOnlyList<Department> Departments { get; init; } = [];

    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What reading found. Rules add theirs later.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

public sealed record Department
{
    public required string Name { get; init; }

    /// <summary>Title of its tab, as it is or as Settings names it where it is missing.</summary>
    public required string Tab { get; init; }

    /// <summary>Id of the tab; null in a file or where the tab is missing.</summary>
    public int? SheetId { get; init; }

    /// <summary>A tab with this plan was found and holds at least one block.</summary>
    public bool HasTab { get; init; } = true;

    public Person? Leader { get; init; }

    public decimal Weight { get; init; } = 1;

    public bool DependedOn { get; init; }

    /// <summary>Null where the tab holds no year report.</summary>
    public YearReport? Report { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    public IReadOnlyList<Goal> Goals { get; init; } = [];

    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];

    /// <summary>A block of tasks has a key-month column.</summary>
    public bool UsesKeyMonths { get; init; }

    /// <summary>The cell that names the department in Settings, else the first cell of its tab; null in neither.</summary>
    public CellRef? Cell { get; init; }
}

/// <summary>The five parts of the year report; null where the part is blank.</summary>
public sealed record YearReport(string? Results, string? Strengths, string? Weaknesses, string? Market, string? Conclusions)
{
    public IReadOnlyList<string?> Parts => [Results, Strengths, Weaknesses, Market, Conclusions];

    /// <summary>Where the report's title stands.</summary>
    public CellRef? Cell { get; init; }
}

public sealed record Initiative(
    string Title, string? Department, decimal? Reach, decimal? Impact, decimal? Confidence, decimal? Effort, decimal? Ease, CellRef Cell);

public sealed record Remark(string Text, string? From, string? To, string? Task, CellRef Cell);
