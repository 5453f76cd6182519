using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Demo;

/// <summary>Every kind of mail once, each on its day, through the service's own store and clock: they go out as files, and the service shows them.</summary>
internal sealed class DemoMail(ServiceHost host, AppSettings settings)
{
    private static readonly MailKind[] BeforeSession = [MailKind.ReminderSummary, MailKind.Reminder];
    private static readonly MailKind[] Weekly = [MailKind.Note, MailKind.Escalation, MailKind.Digest];

    private readonly MailSettings mail = settings.Mail with { Delivery = MailDelivery.Files };
    private readonly ILoggerFactory logging = host.Services.GetRequiredService<ILoggerFactory>();

    public async Task SendAsync(SpreadsheetId id, DateOnly today, DateOnly? session, CancellationToken ct)
    {
        if (session is { } day && day < today)
        {
            await SyncAsync(id, day.AddDays(-3), BeforeSession, ct);
        }

        await SyncAsync(id, today.AddDays(-7), [MailKind.Digest], ct);
        await SyncAsync(id, today, Weekly, ct);
    }

    /// <summary>A sync on a day, with mail of these kinds whatever the schedule says, sent at once. What vanished since is taken for meant.</summary>
    public async Task<SyncRun> SyncAsync(SpreadsheetId id, DateOnly day, IReadOnlyList<MailKind> kinds, CancellationToken ct)
    {
        var maker = new MailMaker(mail, new OptOutLinks(Of<IOutbox>(), host.Address));
        var due = new DueMail(Of<IPlanStore>(), Of<IOutbox>(), maker, Of<TimeProvider>(), logging.CreateLogger<DueMail>());
        var sync = new WorkbookSync(Of<ISpreadsheets>(), Of<IPlanStore>(), Of<Decide>(), Of<TimeProvider>(), mail: kinds.Count == 0 ? null : new MailNow(due, kinds));
        var run = await sync.RunAsync(id, SyncMode.Accept, day, ct);
        var pump = new MailPump(Of<IOutbox>(), MailService.MailerOf(mail), mail, Of<TimeProvider>(), logging.CreateLogger<MailPump>());
        await pump.SendAsync(id, ct);
        return run;
    }

    private T Of<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
