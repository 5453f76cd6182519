using System.Net.Mail;
using SheetSync.Application.Mail;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail.Delivery;

/// <summary>Mails as files: for people to open, or for a mail server that empties the folder. A copy replaces the file of the first.</summary>
internal sealed class FileMailer(MailSettings settings) : IMailer
{
    public async Task SendAsync(OutgoingMail mail, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var source = await MailSource.WriteAsync(mail, settings, withEnvelope: settings.Delivery == MailDelivery.Pickup, ct);
            var target = Path.Combine(settings.Folder, MailMime.FileName(mail));

            // Whole or not at all: somebody may be watching the folder.
            await File.WriteAllBytesAsync(target + ".part", source, ct);
            File.Move(target + ".part", target, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new MailException(MailFault.Unavailable, broken.Message, broken);
        }
    }
}

/// <summary>A mail as it travels.</summary>
internal static class MailSource
{
    /// <param name="withEnvelope">With <c>X-Sender</c> and <c>X-Receiver</c> at the start, as pickup folders want it.</param>
    /// <exception cref="MailException">The recipient is no address.</exception>
    public static async Task<byte[]> WriteAsync(OutgoingMail mail, MailSettings settings, bool withEnvelope, CancellationToken ct)
    {
        using var message = MailMime.Build(mail, settings);
        var folder = Directory.CreateTempSubdirectory("sheetsync-mail-");
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder.FullName };
            await client.SendMailAsync(message, ct);
            var bytes = await File.ReadAllBytesAsync(folder.GetFiles().Single().FullName, ct);
            return withEnvelope ? bytes : bytes[EnvelopeLength(bytes)..];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int EnvelopeLength(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (bytes[at..].StartsWith("X-Sender:"u8) || bytes[at..].StartsWith("X-Receiver:"u8))
        {
            at += bytes[at..].IndexOf("\r\n"u8) + 2;
        }

        return at;
    }
}
