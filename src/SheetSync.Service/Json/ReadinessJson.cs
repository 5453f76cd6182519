using System.Text.Json;
using SheetSync.Service.Hosting;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>/readyz</c>: <c>{ready,database:{ok,message},scheduler:{ok,status},google:{ok,circuitOpen,changeLogs:[{account,ok,readAt,ageSeconds,fault,message}],
/// quota:[{account,kind,left}]},workbooks:{registered,due,oldestDueAt,failing,parked}}</c>; workbooks null where the database does not answer.
/// </summary>
internal static class ReadinessJson
{
    public static void Write(Utf8JsonWriter writer, ReadinessReport report)
    {
        writer.Write("ready", report.IsReady);
        writer.WriteObject("database", () =>
        {
            writer.Write("ok", report.DatabaseFault is null);
            writer.Write("message", report.DatabaseFault);
        });
        writer.WriteObject("scheduler", () =>
        {
            writer.Write("ok", report.IsSchedulerRunning);
            writer.Write("status", report.Scheduler);
        });
        writer.WriteObject("google", () =>
        {
            writer.Write("ok", report.IsGoogleReachable);
            writer.Write("circuitOpen", report.IsCircuitOpen);
            writer.WriteObjects("changeLogs", report.ChangeLogs, WriteLog);
            writer.WriteObjects("quota", report.Quota, WriteQuota);
        });
        if (report.Backlog is not { } backlog)
        {
            writer.WriteNull("workbooks");
            return;
        }

        writer.WriteObject("workbooks", () =>
        {
            writer.Write("registered", backlog.Workbooks);
            writer.Write("due", backlog.Due);
            writer.Write("oldestDueAt", backlog.OldestDue is { } oldest ? WorkbookJson.Instant(oldest) : null);
            writer.Write("failing", backlog.Failing);
            writer.Write("parked", backlog.Parked);
        });

        void WriteLog(ChangeLogReport log)
        {
            writer.Write("account", log.Account);
            writer.Write("ok", !log.HasTrouble);
            writer.Write("readAt", log.ReadAt is { } at ? WorkbookJson.Instant(at) : null);
            writer.Write("ageSeconds", log.Age is { } age ? Math.Round((decimal)age.TotalSeconds, 1) : null);
            writer.Write("fault", log.Fault is { } fault ? Vocabulary.Of(fault) : null);
            writer.Write("message", log.Message);
        }

        void WriteQuota(QuotaLeft quota)
        {
            writer.Write("account", quota.Account);
            writer.Write("kind", quota.Kind == Application.QuotaKind.Read ? "read" : "write");
            writer.Write("left", quota.Left);
        }
    }
}
