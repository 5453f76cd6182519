using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail.Delivery;

namespace SheetSync.Service.Mail;

/// <summary>Letters as mails: both bodies, the way out, and an id that every copy shares.</summary>
internal sealed class MailMaker(MailSettings settings, OptOutLinks links)
{
    /// <summary>Mail programs cut what is longer (Gmail at 102 kB), and phones load it slowly.</summary>
    private const int LargestMail = 95_000;

    /// <summary>The digest, listing as much as stays small.</summary>
    public static async Task<(Letter Letter, string Html, string Text)> RenderAsync(Digest digest, LetterSource source, string? optOut)
    {
        foreach (var limits in DigestLimits.Steps)
        {
            var drawn = await RenderAsync(DigestLetter.Compose(digest, source, limits), optOut);
            if (MailMime.SizeOf(drawn.Html, drawn.Text) <= LargestMail || limits == DigestLimits.Steps[^1])
            {
                return drawn;
            }
        }

        throw new InvalidOperationException("There are no limits to try.");
    }

    public static async Task<(Letter Letter, string Html, string Text)> RenderAsync(Letter letter, string? optOut) =>
        (letter, await LetterHtml.RenderAsync(letter, optOut), PlainLetter.Write(letter, optOut));

    public async Task<OutgoingMail> MakeAsync(SpreadsheetId workbook, string recipient, MailOccasion occasion, Func<string?, Task<(Letter Letter, string Html, string Text)>> render, CancellationToken ct)
    {
        var optOut = await links.ForAsync(workbook, recipient, ct);
        var (letter, html, text) = await render(optOut);
        return new OutgoingMail
        {
            Kind = occasion.Kind,
            Recipient = recipient,
            Period = occasion.Period,
            MessageId = MessageId(workbook, occasion, recipient),
            Subject = letter.Subject,
            Html = html,
            Text = text,
            OptOut = optOut,
            DueAt = occasion.At,
        };
    }

    /// <summary>Follows from what makes a mail unique, so that a copy after a crash is known as the same mail.</summary>
    private string MessageId(SpreadsheetId workbook, MailOccasion occasion, string recipient)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{workbook.Value}\n{occasion.Kind}\n{occasion.Period}\n{recipient}"));
        var domain = settings.From[(settings.From.LastIndexOf('@') + 1)..];
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}.{occasion.Period.ToLowerInvariant()}@{domain}");
    }
}
