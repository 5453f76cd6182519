using System.Text.Json;
using SheetSync.Application;
using SheetSync.Service.Json;

namespace SheetSync.Service.Api;

/// <summary><c>reminders</c>: <c>{queued,before,held,recipients:[address]}</c>: letters that go out now, and that were made earlier today; held: the shrink guard held, and none was made.</summary>
internal static class RemindersJson
{
    public static void Write(Utf8JsonWriter writer, ReminderRun run)
    {
        writer.Write("queued", run.Queued.Count);
        writer.Write("before", run.Before.Count);
        writer.Write("held", run.Sync.Outcome == SyncOutcome.Held);
        writer.WriteList("recipients", run.Queued, mail => writer.WriteStringValue(mail.Mail.Recipient));
    }
}
