using SheetSync.Core.Texts;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Terminal;

/// <summary>The mail as its plain text, and how sending went.</summary>
internal static class DigestView
{
    private static readonly LocalText Subject = new("Тема: {0}", "Subject: {0}");
    private static readonly LocalText To = new("Кому: {0}", "To: {0}");
    private static readonly LocalText Nobody = new("некому: в настройках таблицы нет e-mail владельца", "nobody: the workbook's settings name no owner's e-mail");
    private static readonly LocalText Sent = new("✓ {0}: отправлено", "✓ {0}: sent");
    private static readonly LocalText AlreadySent = new("✓ {0}: на этой неделе уже отправлено", "✓ {0}: already sent this week");
    private static readonly LocalText Refused = new("✗ {0}: почтовый сервер отказал — {1}", "✗ {0}: refused by the mail server — {1}");
    private static readonly LocalText Waiting = new("… {0}: отправить пока не удалось, письмо ждёт в очереди — {1}", "… {0}: could not be sent yet, the mail waits — {1}");
    private static readonly LocalText OptedOut = new("— {0}: отказался от писем", "— {0}: asked for no more mail");

    public static void Write(Screen screen, DigestReport report)
    {
        var language = screen.Language;
        screen.Verbatim(To.Format(language, report.Recipients.Count == 0 ? Nobody.In(language) : string.Join(", ", report.Recipients)));
        screen.Verbatim(Subject.Format(language, report.Letter.Subject));
        screen.Verbatim("");
        foreach (var line in report.Text.TrimEnd('\n').Split('\n'))
        {
            screen.Verbatim(line);
        }

        if (report.Sent is { Count: > 0 } sent)
        {
            screen.Verbatim("");
            foreach (var one in sent)
            {
                screen.Verbatim(Of(one.Outcome).Format(language, one.Recipient, one.Said ?? ""));
            }
        }
    }

    private static LocalText Of(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => Sent,
        SendOutcome.AlreadySent => AlreadySent,
        SendOutcome.Refused => Refused,
        SendOutcome.OptedOut => OptedOut,
        _ => Waiting,
    };
}
