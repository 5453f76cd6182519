using System.ComponentModel;
using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using SheetSync.Application.Mail;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail.Delivery;

/// <summary>To a mail server by SMTP, with STARTTLS and a login where configured.</summary>
internal sealed class SmtpMailer(MailSettings settings) : IMailer
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        using var message = MailMime.Build(mail, settings);
        using var client = new SmtpClient(settings.Host!, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(settings.Timeout);
        try
        {
            await client.SendMailAsync(message, limit.Token);
        }
        catch (SmtpException failure)
        {
            throw new MailException(FaultOf(failure), Said(failure), failure);
        }
        catch (OperationCanceledException late) when (!ct.IsCancellationRequested)
        {
            throw new MailException(MailFault.Unavailable, $"No answer within {settings.Timeout.TotalSeconds:0} s.", late);
        }
        catch (Exception broken) when (broken is IOException or SocketException or AuthenticationException or Win32Exception)
        {
            throw new MailException(MailFault.Unavailable, broken.Message, broken);
        }
    }

    /// <summary>Reply codes: RFC 5321 §4.2. Of the fourth hundred passes, of the fifth stays; some of these concern us and not the recipient.</summary>
    internal static MailFault FaultOf(SmtpException failure) => (int)failure.StatusCode switch
    {
        // Login wanted or refused, no encryption: nobody can be written to until the operator acts.
        530 or 534 or 535 or 538 or 454 => MailFault.Unavailable,
        421 => MailFault.Unavailable,
        >= 400 and < 500 => MailFault.Later,
        >= 500 and < 600 => MailFault.Refused,
        _ => MailFault.Unavailable,
    };

    private static string Said(SmtpException failure)
    {
        var inner = failure.InnerException?.Message;
        return inner is null ? failure.Message : $"{failure.Message} {inner}";
    }
}
