using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Letters;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail.Delivery;

/// <summary>
/// A mail of the outbox as a MIME message: plain text and HTML as alternatives (RFC 2046 §5.1.4), one recipient. Headers are made of addresses that
/// parse, of our own ids, and of a subject that is one clean line; nothing from a cell comes near another header.
/// </summary>
internal static class MailMime
{
    private const int LongestSubject = 180;

    /// <exception cref="MailException">The recipient is no address: refused.</exception>
    public static MailMessage Build(OutgoingMail mail, MailSettings settings)
    {
        if (!MailAddress.TryCreate(mail.Recipient, out var recipient) || recipient.Address != mail.Recipient || !Ascii.IsValid(mail.Recipient))
        {
            throw new MailException(MailFault.Refused, "This is no e-mail address.");
        }

        var message = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Subject = CellText.OneLine(mail.Subject, LongestSubject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(recipient);
        if (settings.ReplyTo is { } replyTo)
        {
            message.ReplyToList.Add(new MailAddress(replyTo));
        }

        AddHeaders(message, mail);
        message.AlternateViews.Add(View(mail.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(mail.Html, MediaTypeNames.Text.Html));
        return message;
    }

    private static void AddHeaders(MailMessage message, OutgoingMail mail)
    {
        message.Headers.Add("Message-ID", $"<{mail.MessageId}>");

        // RFC 3834 §5: no vacation notices in return; the second is what Exchange goes by.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        if (mail.OptOut is { } optOut)
        {
            // RFC 8058: mail programs show a button and post to this address.
            message.Headers.Add("List-Unsubscribe", $"<{optOut}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    /// <summary>Base64 for texts that are mostly not ASCII: quoted-printable would make three characters of every byte.</summary>
    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text.ReplaceLineEndings("\r\n"), Encoding.UTF8, type);
        view.TransferEncoding = Ascii.IsValid(text) ? TransferEncoding.QuotedPrintable : TransferEncoding.Base64;
        return view;
    }

    /// <summary>Bytes of the message as it travels, roughly from above: what mail programs cut by.</summary>
    public static int SizeOf(string html, string text) =>
        (Encoding.UTF8.GetByteCount(html) + Encoding.UTF8.GetByteCount(text)) / 3 * 4 * 77 / 75 + 3000;

    /// <summary>A name for a file of this mail, the same for every copy.</summary>
    public static string FileName(OutgoingMail mail)
    {
        var who = string.Concat(mail.Recipient.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '@' or '-' ? c : '_'));
        return string.Create(CultureInfo.InvariantCulture, $"{mail.Period}-{mail.Kind.ToString().ToLowerInvariant()}-{who}-{mail.MessageId[..8]}.eml");
    }
}
