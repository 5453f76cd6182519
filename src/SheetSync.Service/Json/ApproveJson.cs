using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Plan;

namespace SheetSync.Service.Json;

/// <summary><c>approve</c>: <c>{approved:{at,day,by},replaced,departments,indicators,goals,tasks,ready,vanished,requests}</c>; how many of each were approved; vanished as of sync.</summary>
internal static class ApproveJson
{
    public static void Write(Utf8JsonWriter writer, ApprovalRun run)
    {
        Write(writer, "approved", run.Approval);
        Write(writer, "replaced", run.Replaced);
        var departments = run.Sync.Decision.Plan.Departments;
        Department[] counted = run.Approval is null ? [] : [.. departments.Where(d => d.HasTab)];
        writer.Write("departments", counted.Length);
        writer.Write("indicators", counted.Sum(d => d.Indicators.Count));
        writer.Write("goals", counted.Sum(d => d.Goals.Count));
        writer.Write("tasks", counted.Sum(d => d.Tasks.Count));
        writer.Write("ready", run.Sync.Decision.Readiness.Ready);
        SyncJson.WriteVanished(writer, run.Sync.Outcome is SyncOutcome.Held ? run.Sync.Decision.Shrink : null);
        SyncJson.WriteRequests(writer, run.Sync.Requests);
    }

    /// <summary><c>{at,day,by}</c>, or null.</summary>
    public static void Write(Utf8JsonWriter writer, string name, Approval? approval)
    {
        if (approval is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteObject(name, () =>
        {
            writer.Write("at", WorkbookJson.Instant(approval.At));
            writer.Write("day", approval.Day);
            writer.Write("by", approval.By);
        });
    }
}
