using SheetSync.Application;
using SheetSync.Core.History;
using SheetSync.Core.Identity;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Commands;

namespace SheetSync.Service.Json;

/// <summary>The words of the documents. Spelled out: renaming a member of an enumeration must not change what scripts read.</summary>
internal static class Vocabulary
{
    /// <summary>The member's own name, for documents that explain and that no script depends on.</summary>
    public static string CamelCase<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Of(TaskState state) => state switch
    {
        TaskState.NotStarted => "notStarted",
        TaskState.InProgress => "inProgress",
        TaskState.Done => "done",
        TaskState.OnHold => "onHold",
        TaskState.Cancelled => "cancelled",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(FigureStatus status) => status switch
    {
        FigureStatus.Green => "green",
        FigureStatus.Amber => "amber",
        FigureStatus.Red => "red",
        FigureStatus.Grey => "grey",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Of(Trend trend) => trend switch
    {
        Trend.Up => "up",
        Trend.Flat => "flat",
        Trend.Down => "down",
        _ => throw new ArgumentOutOfRangeException(nameof(trend)),
    };

    public static string Of(Better better) => better switch
    {
        Better.Higher => "higher",
        Better.Lower => "lower",
        _ => throw new ArgumentOutOfRangeException(nameof(better)),
    };

    public static string Of(Aggregation aggregation) => aggregation switch
    {
        Aggregation.Sum => "sum",
        Aggregation.Average => "average",
        Aggregation.Last => "last",
        _ => throw new ArgumentOutOfRangeException(nameof(aggregation)),
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Blocker => "blocker",
        Severity.Warning => "warning",
        Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Of(OverdueKind kind) => kind switch
    {
        OverdueKind.Task => "task",
        OverdueKind.Milestone => "milestone",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Criterion criterion) => criterion switch
    {
        Criterion.Indicators => "indicators",
        Criterion.Goals => "goals",
        Criterion.Tasks => "tasks",
        Criterion.Owners => "owners",
        Criterion.Milestones => "milestones",
        Criterion.Report => "report",
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    public static string Of(YearPhase phase) => phase switch
    {
        YearPhase.Preparation => "preparation",
        YearPhase.Execution => "execution",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    public static string Of(PeriodKind kind) => kind switch
    {
        PeriodKind.Month => "month",
        PeriodKind.Quarter => "quarter",
        PeriodKind.Half => "half",
        PeriodKind.Year => "year",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(CriterionState state) => state switch
    {
        CriterionState.Complete => "complete",
        CriterionState.Partial => "partial",
        CriterionState.Missing => "missing",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(SyncOutcome outcome) => outcome switch
    {
        SyncOutcome.Preview => "preview",
        SyncOutcome.Written => "written",
        SyncOutcome.Unchanged => "unchanged",
        SyncOutcome.Partial => "partial",
        SyncOutcome.Held => "held",
        SyncOutcome.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Of(SheetsFault fault) => fault switch
    {
        SheetsFault.AccessDenied => "accessDenied",
        SheetsFault.ReadOnly => "readOnly",
        SheetsFault.NotFound => "notFound",
        SheetsFault.Quota => "quota",
        SheetsFault.Invalid => "invalid",
        SheetsFault.Unavailable => "unavailable",
        SheetsFault.Stale => "stale",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    public static string Of(WorkbookStanding standing) => standing switch
    {
        WorkbookStanding.Active => "active",
        WorkbookStanding.Failing => "failing",
        WorkbookStanding.Parked => "parked",
        WorkbookStanding.Found => "found",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static string Of(NoticeKind kind) => kind switch
    {
        NoticeKind.Conflict => "conflict",
        NoticeKind.MissingColumn => "missingColumn",
        NoticeKind.MissingTab => "missingTab",
        NoticeKind.HiddenTab => "hiddenTab",
        NoticeKind.Locked => "locked",
        NoticeKind.ReadOnly => "readOnly",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ItemKind kind) => kind switch
    {
        ItemKind.Indicator => "indicator",
        ItemKind.Goal => "goal",
        ItemKind.Task => "task",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(ServiceTab tab) => tab switch
    {
        ServiceTab.Summary => "summary",
        ServiceTab.Readiness => "readiness",
        ServiceTab.Overdue => "overdue",
        _ => throw new ArgumentOutOfRangeException(nameof(tab)),
    };

    public static string Of(ServiceColumn column) => column switch
    {
        ServiceColumn.Id => "id",
        ServiceColumn.Flag => "flag",
        ServiceColumn.Attainment => "attainment",
        ServiceColumn.Status => "status",
        ServiceColumn.Forecast => "forecast",
        ServiceColumn.Progress => "progress",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    public static string Of(ChangedItem item) => item switch
    {
        ChangedItem.Indicator => "indicator",
        ChangedItem.Goal => "goal",
        ChangedItem.Task => "task",
        ChangedItem.Milestone => "milestone",
        _ => throw new ArgumentOutOfRangeException(nameof(item)),
    };

    public static string Of(DriftKind kind) => kind switch
    {
        DriftKind.Lowered => "lowered",
        DriftKind.Raised => "raised",
        DriftKind.Set => "set",
        DriftKind.Cleared => "cleared",
        DriftKind.Reworded => "reworded",
        DriftKind.Added => "added",
        DriftKind.Dropped => "dropped",
        DriftKind.Cancelled => "cancelled",
        DriftKind.PutOnHold => "onHold",
        DriftKind.Resumed => "resumed",
        DriftKind.Moved => "moved",
        DriftKind.OwnerChanged => "ownerChanged",
        DriftKind.Renamed => "renamed",
        DriftKind.Transferred => "transferred",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(Language language) => language == Language.Ru ? "ru" : "en";
}
