using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail;

/// <summary>
/// Empties the outbox: takes a mail, sends it, records how it went, each under the mail's lease. Stopped between the server's acceptance and
/// the record, the mail goes out again after the lease, with the same Message-ID: the one case SMTP leaves open.
/// </summary>
internal sealed class MailPump(IOutbox outbox, IMailer mailer, MailSettings settings, TimeProvider clock, ILogger<MailPump> log)
{
    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6),
    ];

    /// <summary>Sends everything that is due; stops early where the server cannot be reached. Returns how many went out.</summary>
    /// <param name="only">Mail of this workbook, also what was to be tried later; null: all that is due.</param>
    public async Task<int> SendAsync(SpreadsheetId? only, CancellationToken ct)
    {
        var sent = 0;
        var tried = new HashSet<long>();
        while (await outbox.TakeMailAsync(settings.LeaseTime, only, ct) is { } mail)
        {
            if (!tried.Add(mail.Stored.Id))
            {
                // Once round: what failed just now waits for the next time.
                await outbox.SettleMailAsync(mail, MailState.Waiting, mail.Stored.Error, mail.Stored.NextAttemptAt, CancellationToken.None);
                break;
            }

            var (state, reachable) = await SendAsync(mail, ct);
            sent += state == MailState.Sent ? 1 : 0;
            if (!reachable)
            {
                break;
            }
        }

        return sent;
    }

    private async Task<(MailState State, bool Reachable)> SendAsync(LeasedMail leased, CancellationToken ct)
    {
        var (stored, mail) = (leased.Stored, leased.Stored.Mail);
        if (await outbox.IsOptedOutAsync(stored.Workbook, mail.Recipient, ct))
        {
            await SettleAsync(leased, MailState.OptedOut, null, null);
            return (MailState.OptedOut, true);
        }

        try
        {
            await mailer.SendAsync(mail, ct);
        }
        catch (MailException failure)
        {
            return await FailedAsync(leased, failure);
        }

        // Accepted: recorded even if the service is asked to stop this moment.
        await SettleAsync(leased, MailState.Sent, null, null);
        log.LogInformation("Sent {Kind} {Period} of {Workbook} to {Recipient}", mail.Kind, mail.Period, stored.Workbook, mail.Recipient);
        return (MailState.Sent, true);
    }

    private async Task<(MailState State, bool Reachable)> FailedAsync(LeasedMail leased, MailException failure)
    {
        var mail = leased.Stored.Mail;
        if (failure.Fault == MailFault.Refused)
        {
            await SettleAsync(leased, MailState.Refused, failure.Message, null);
            log.LogWarning("{Recipient} was refused by the mail server, {Kind} {Period} of {Workbook}: {Said}", mail.Recipient, mail.Kind, mail.Period, leased.Stored.Workbook, failure.Message);
            return (MailState.Refused, true);
        }

        var next = clock.GetUtcNow() + Waits[Math.Min(leased.Stored.Attempts, Waits.Length) - 1];
        await SettleAsync(leased, MailState.Waiting, failure.Message, next);
        log.LogWarning("{Kind} {Period} of {Workbook} to {Recipient} waits until {Next:u}: {Said}", mail.Kind, mail.Period, leased.Stored.Workbook, mail.Recipient, next, failure.Message);
        return (MailState.Waiting, failure.Fault != MailFault.Unavailable);
    }

    private Task SettleAsync(LeasedMail mail, MailState state, string? error, DateTimeOffset? next) =>
        outbox.SettleMailAsync(mail, state, error, next, CancellationToken.None);
}
