using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>What a workbook is drawn from: the company, its departments and leaders and, for a sample, what they planned.</summary>
public sealed record CompanyOutline
{
    public required Language Language { get; init; }

    /// <summary>Empty where not known yet.</summary>
    public required string Company { get; init; }

    public required FiscalYear FiscalYear { get; init; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; init; }

    public DateOnly? SessionDate { get; init; }

    public string OwnerEmail { get; init; } = "";

    public string FacilitatorEmail { get; init; } = "";

    public string EmailDomains { get; init; } = "";

    /// <summary>Codes of rules that the company has switched off, separated by commas.</summary>
    public string SilencedRules { get; init; } = "";

    /// <summary>In the order of the tabs; departments that others depend on first (domain.md §1).</summary>
    public required IReadOnlyList<DepartmentOutline> Departments { get; init; }

    /// <summary>People beside the leaders, who are listed anyway.</summary>
    public IReadOnlyList<PersonLine> People { get; init; } = [];

    public IReadOnlyList<RemarkLine> Remarks { get; init; } = [];

    public IReadOnlyList<InitiativeLine> Initiatives { get; init; } = [];
}

/// <summary>A department: its row in Settings and, where filled, its tab.</summary>
/// <param name="Leader">Null where nobody is named yet.</param>
/// <param name="Weight">In the company's figure; at least 0.</param>
public sealed record DepartmentOutline(string Name, string? Leader, string? LeaderEmail, decimal Weight = 1, bool DependedOn = false)
{
    public IReadOnlyList<IndicatorLine> Indicators { get; init; } = [];

    public IReadOnlyList<GoalLine> Goals { get; init; } = [];

    public IReadOnlyList<TaskLine> Tasks { get; init; } = [];

    /// <summary>Results, strengths, weaknesses, market, conclusions of the year before; missing ones are blank.</summary>
    public IReadOnlyList<string?> Report { get; init; } = [];
}

/// <summary>An indicator's pair of rows. Percent is a fraction.</summary>
public sealed record IndicatorLine(string Name, string? Unit, Better Better, Aggregation Aggregation, decimal? Weight, decimal? Baseline, decimal? Target)
{
    /// <summary>By month from the first; shorter than 12 where the rest is blank.</summary>
    public IReadOnlyList<decimal?> Plan { get; init; } = [];

    public IReadOnlyList<decimal?> Actual { get; init; } = [];

    public bool IsPercent { get; init; }

    /// <summary>Rows that nobody has filled yet, between others.</summary>
    public static IndicatorLine Blank { get; } = new("", null, default, default, null, null, null);
}

public sealed record GoalLine(string Title, string? Indicator, string? Owner, string? Result)
{
    /// <summary>A row that nobody has filled yet, between others.</summary>
    public static GoalLine Blank { get; } = new("", null, null, null);
}

/// <summary>A task's row.</summary>
/// <param name="Milestones">Text by fiscal month; a mark in front makes it done.</param>
public sealed record TaskLine(string Title, string? Goal, string? Owner, IReadOnlyDictionary<int, string> Milestones)
{
    public DateOnly? Due { get; init; }

    public TaskState? Status { get; init; }

    public decimal? Progress { get; init; }

    /// <summary>Fiscal months.</summary>
    public IReadOnlyList<int> KeyMonths { get; init; } = [];

    public string? Comment { get; init; }

    /// <summary>A row that nobody has filled yet, between others.</summary>
    public static TaskLine Blank { get; } = new("", null, null, new Dictionary<int, string>());
}

public sealed record PersonLine(string Name, string Email, string Department);

public sealed record RemarkLine(string Text, string From, string To, string Task);

/// <param name="Reach">People or cases a year.</param>
/// <param name="Impact">0.25–3.</param>
/// <param name="Confidence">A fraction.</param>
/// <param name="Effort">Person-months.</param>
/// <param name="Ease">1–10.</param>
public sealed record InitiativeLine(string Title, string Department, decimal? Reach, decimal? Impact, decimal? Confidence, decimal? Effort, decimal? Ease);
