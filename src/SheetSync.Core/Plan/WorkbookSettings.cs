using SheetSync.Core.Texts;

namespace SheetSync.Core.Plan;

/// <summary>The settings tab with every default applied (domain.md §2): each property states its default.</summary>
public sealed record WorkbookSettings
{
    public string? Company { get; init; }

    /// <summary>Default: the fiscal year that most month headers name, else the one that holds today; from January.</summary>
    public required FiscalYear FiscalYear { get; init; }

    /// <summary>IANA name. Default Europe/Moscow for ru, UTC for en.</summary>
    public required string TimeZone { get; init; }

    /// <summary>The language of the workbook. Default ru if any tab title is Cyrillic, else en.</summary>
    public required Language Language { get; init; }

    /// <summary>S, the first day of the session; default none (execution).</summary>
    public DateOnly? SessionDate { get; init; }

    public IReadOnlyList<string> OwnerEmails { get; init; } = [];

    public IReadOnlyList<string> FacilitatorEmails { get; init; } = [];

    /// <summary>Lower case, without @; empty: any.</summary>
    public IReadOnlyList<string> EmailDomains { get; init; } = [];

    /// <summary>Default Monday.</summary>
    public DayOfWeek DigestDay { get; init; } = DayOfWeek.Monday;

    /// <summary>0–23; default 9.</summary>
    public int DigestHour { get; init; } = 9;

    /// <summary>Hour of reminders, 0–23; default 9.</summary>
    public int ReminderHour { get; init; } = 9;

    /// <summary>Monthly notes to leaders; default no.</summary>
    public bool NotesToLeaders { get; init; }

    /// <summary>Days after the due date that are not yet overdue; default 0.</summary>
    public int GraceDays { get; init; }

    /// <summary>Attainment that is green; default 0.95.</summary>
    public decimal GreenFrom { get; init; } = 0.95m;

    /// <summary>Attainment that is amber; default 0.80.</summary>
    public decimal AmberFrom { get; init; } = 0.80m;

    /// <summary>Cap of attainment in composites; default 1.20.</summary>
    public decimal AttainmentCap { get; init; } = 1.20m;

    /// <summary>Days overdue from which level 2 and 3 apply; default 31 and 61.</summary>
    public int Level2FromDay { get; init; } = 31;

    public int Level3FromDay { get; init; } = 61;

    /// <summary>Codes of rules that are silenced, upper case.</summary>
    public IReadOnlySet<string> SilencedRules { get; init; } = new HashSet<string>();

    /// <summary>Severities set for this workbook, by code.</summary>
    public IReadOnlyDictionary<string, Severity> RuleSeverities { get; init; } = new Dictionary<string, Severity>();

    /// <summary>Limits of rules set for this workbook, by code; a rule that is not named keeps its own (see <see cref="Rules.IThresholdRule"/>).</summary>
    public IReadOnlyDictionary<string, RuleLimits> RuleThresholds { get; init; } = new Dictionary<string, RuleLimits>();
}
