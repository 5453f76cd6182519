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

    private async Task SyncAsync(SpreadsheetId id, DateOnly day, IReadOnlyList<MailKind> kinds, CancellationToken ct)
    {
        var maker = new MailMaker(mail, new OptOutLinks(Of<IOutbox>(), host.Address));
        var due = new DueMail(Of<IPlanStore>(), Of<IOutbox>(), maker, Of<TimeProvider>(), logging.CreateLogger<DueMail>());
        var sync = new WorkbookSync(Of<ISpreadsheets>(), Of<IPlanStore>(), Of<Decide>(), Of<TimeProvider>(), mail: new MailNow(due, kinds));
        await sync.RunAsync(id, SyncMode.Apply, day, ct);
        var pump = new MailPump(Of<IOutbox>(), MailService.MailerOf(mail), mail, Of<TimeProvider>(), logging.CreateLogger<MailPump>());
        await pump.SendAsync(id, ct);
    }

    private T Of<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
