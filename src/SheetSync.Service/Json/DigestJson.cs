using System.Text.Json;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Overdue;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>digest</c>: <c>{day,week,since,held,headline,subject,recipients,overdue:{tasks,change,departments},newlyOverdue,closed,noLongerOverdue,postponed,
/// red,dueThisMonth,missingActuals,company,text,html,sent}</c>. What needs a comparison is null in the first digest.
/// </summary>
internal static class DigestJson
{
    public static void Write(Utf8JsonWriter writer, DigestReport report)
    {
        var digest = report.Digest;
        writer.Write("day", digest.Today);
        writer.Write("week", MailSchedule.WeekOf(digest.Today));
        writer.Write("since", digest.Since?.Day);
        writer.Write("held", digest.Held is not null);
        writer.Write("headline", Core.Digests.Letters.DigestLetter.Headline(digest, report.Letter.Language));
        writer.Write("subject", report.Letter.Subject);
        writer.WriteList("recipients", report.Recipients, writer.WriteStringValue);
        writer.WriteObject("overdue", () => WriteOverdue(writer, report));
        WriteTasks(writer, "newlyOverdue", digest.NewlyOverdue, report);
        WriteClosed(writer, report);
        WriteNoLonger(writer, report);
        WriteTasks(writer, "postponed", digest.Postponed, report);
        writer.WriteObjects("red", digest.Red.SelectMany(d => d.Indicators.Select(i => (d.Department, i))), red => WriteRed(writer, red.Department.Name, red.i, report));
        WriteTasks(writer, "dueThisMonth", digest.DueThisMonth, report);
        writer.WriteObjects("missingActuals", digest.Missing, missing =>
        {
            writer.Write("department", missing.Department.Name);
            writer.Write("leader", missing.Department.Leader);
            writer.Write("months", missing.Months);
            writer.Write("indicators", missing.Indicators.Count);
            writer.Write("of", missing.Of);
        });
        WriteCompany(writer, digest);
        writer.Write("text", report.Text);
        writer.Write("html", report.Html);
        WriteSent(writer, report);
    }

    private static void WriteOverdue(Utf8JsonWriter writer, DigestReport report)
    {
        writer.Write("tasks", report.Digest.OverdueTasks);
        WriteNumber(writer, "change", report.Digest.OverdueChange);
        writer.WriteObjects("departments", report.Digest.Overdue, department =>
        {
            writer.Write("name", department.Department.Name);
            writer.Write("leader", department.Department.Leader);
            WriteTasks(writer, "tasks", department.Tasks, report);
        });
    }

    /// <summary>A task with its oldest date, in the names of <c>overdue</c>.</summary>
    private static void WriteTasks(Utf8JsonWriter writer, string name, IReadOnlyList<OverdueTask>? tasks, DigestReport report)
    {
        if (tasks is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteObjects(name, tasks, task =>
        {
            var oldest = task.Oldest;
            writer.Write("id", oldest.Id);
            writer.Write("task", oldest.Task.Id.Value);
            writer.Write("kind", Vocabulary.Of(oldest.Kind));
            writer.Write("department", oldest.Department.Name);
            writer.Write("title", oldest.Task.Title);
            writer.Write("milestone", oldest.Kind == OverdueKind.Milestone && oldest.Title != oldest.Task.Title ? oldest.Title : null);
            writer.Write("owners", oldest.Task.Owners);
            writer.Write("due", oldest.Cleared ? null : oldest.Due);
            writer.Write("days", oldest.Days);
            writer.Write("level", oldest.Level);
            writer.Write("timesMoved", oldest.TimesMoved);
            writer.Write("firstDue", (DateOnly?)oldest.FirstDue);
            writer.Write("moreDates", task.MoreDates);
            writer.Write("cell", oldest.Cell, report.Facts.Source.LinkTo);
        });
    }

    private static void WriteClosed(Utf8JsonWriter writer, DigestReport report)
    {
        if (report.Digest.Closed is not { } closed)
        {
            writer.WriteNull("closed");
            return;
        }

        writer.WriteObjects("closed", closed, done =>
        {
            writer.Write("task", done.Task.Id.Value);
            writer.Write("department", done.Department);
            writer.Write("title", done.Task.Title);
            writer.Write("owners", done.Task.Owners);
            writer.Write("cell", done.Task.Cell, report.Facts.Source.LinkTo);
        });
    }

    private static void WriteNoLonger(Utf8JsonWriter writer, DigestReport report)
    {
        if (report.Digest.NoLonger is not { } left)
        {
            writer.WriteNull("noLongerOverdue");
            return;
        }

        writer.WriteObjects("noLongerOverdue", left, gone =>
        {
            writer.Write("task", gone.Id);
            writer.Write("department", gone.Department);
            writer.Write("title", gone.Title);
            writer.Write("because", Because(gone.Because));
        });
    }

    private static void WriteRed(Utf8JsonWriter writer, string department, Core.Rollups.IndicatorRollup figures, DigestReport report)
    {
        writer.Write("id", figures.Indicator.Id.Value);
        writer.Write("department", department);
        writer.Write("name", figures.Indicator.Name);
        writer.Write("target", figures.Indicator.Target.Value);
        writer.Write("planned", figures.Planned);
        writer.Write("actual", figures.Actual);
        writer.Write("attainment", figures.Attainment);
        writer.Write("status", Vocabulary.Of(figures.Status));
        writer.Write("forecast", figures.Forecast);
        writer.Write("trend", figures.Trend is { } trend ? Vocabulary.Of(trend) : null);
        writer.Write("cell", figures.Indicator.Cell, report.Facts.Source.LinkTo);
    }

    private static void WriteCompany(Utf8JsonWriter writer, Digest digest) => writer.WriteObject("company", () =>
    {
        writer.Write("attainment", digest.Kpi.Attainment);
        writer.Write("coverage", digest.Kpi.Coverage);
        writer.Write("status", Vocabulary.Of(digest.Kpi.Status));
        writer.Write("change", digest.KpiChange is { } change ? Vocabulary.Of(change) : null);
        writer.Write("before", digest.Since?.Kpi);
    });

    private static void WriteSent(Utf8JsonWriter writer, DigestReport report)
    {
        if (report.Sent is not { } sent)
        {
            writer.WriteNull("sent");
            return;
        }

        writer.WriteObjects("sent", sent, one =>
        {
            writer.Write("recipient", one.Recipient);
            writer.Write("outcome", one.Outcome switch
            {
                SendOutcome.Sent => "sent",
                SendOutcome.AlreadySent => "alreadySent",
                SendOutcome.Refused => "refused",
                SendOutcome.Waiting => "waiting",
                _ => "optedOut",
            });
            writer.Write("messageId", one.MessageId);
            writer.Write("message", one.Said);
        });
    }

    private static string Because(LeftBecause because) => because switch
    {
        LeftBecause.MilestoneDone => "milestoneDone",
        LeftBecause.Moved => "moved",
        LeftBecause.Cancelled => "cancelled",
        LeftBecause.OnHold => "onHold",
        _ => "removed",
    };

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
        {
            writer.Write(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
