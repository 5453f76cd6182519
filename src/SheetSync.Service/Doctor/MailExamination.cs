using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Doctor;

/// <summary>Mail can go out: the server is reached, encrypts and takes the login; the folder of files takes them. No mail is sent.</summary>
internal sealed class MailExamination : IExamination
{
    private static readonly LocalText Title = new("Почта", "Mail");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct)
    {
        var mail = round.Settings.Mail;
        return
        [
            mail.Delivery switch
            {
                MailDelivery.None => new("mail", Health.Skipped, Title, new("Не настроена: письма не отправляются.", "Not set up: no mail is sent.")),
                MailDelivery.Smtp => Of(mail, await new SmtpDialogue(mail).RunAsync(ct)),
                _ => OfFolder(mail.Folder),
            },
            .. await RefusedAsync(round, ct),
        ];
    }

    /// <summary>Recipients whose newest mail was refused: nothing that waits mends an address. Not asked where the database cannot be.</summary>
    private static async Task<IEnumerable<Diagnosis>> RefusedAsync(DoctorRound round, CancellationToken ct) => round.Workbooks is not { Count: > 0 }
        ? []
        : (await round.Outbox.OutboxStateAsync(ct)).Refused.Select(refused => new Diagnosis(
            "mail", Health.Warning, Title,
            new(
                $"{refused.Mail.Recipient}: почтовый сервер не принял письмо — {refused.Error}",
                $"{refused.Mail.Recipient}: the mail server refused the mail — {refused.Error}"),
            new(
                $"Исправьте адрес на вкладке «Настройки» таблицы {refused.Workbook.Value}.",
                $"Correct the address on the tab Settings of {refused.Workbook.Value}.")));

    private static Diagnosis Of(MailSettings mail, SmtpOutcome outcome)
    {
        var server = $"{mail.Host}:{mail.Port}";
        return outcome.Reached switch
        {
            SmtpStep.Done => Done(mail, server),
            SmtpStep.Connect => new(
                "mail", Health.Fault, Title,
                new($"{server} не отвечает: {outcome.Said}.", $"{server} does not answer: {outcome.Said}."),
                new("Проверьте Mail:Host и Mail:Port и выпускает ли сеть исходящую почту (порт 587; порт 25 часто закрыт).", "Check Mail:Host and Mail:Port, and whether the network lets mail out (port 587; port 25 is often closed).")),
            SmtpStep.Encrypt => new(
                "mail", Health.Fault, Title,
                new($"Шифрование с {server} не удалось: {outcome.Said}.", $"{server} does not encrypt: {outcome.Said}."),
                new("Укажите имя сервера, на которое выдан его сертификат, и порт с STARTTLS (обычно 587, не 465). Mail:StartTls=false отправляет открыто: только внутри своей сети.", "Give the name that the server's certificate is for, and a port with STARTTLS (587 as a rule, not 465). Mail:StartTls=false sends in the clear: only inside a network of your own.")),
            _ => new(
                "mail", Health.Fault, Title,
                new($"{server} не принял вход пользователя {mail.User}: {outcome.Said}.", $"{server} refused the login of {mail.User}: {outcome.Said}."),
                new("Проверьте Mail:User и Mail:Password (или Mail:PasswordFile); многим почтовым службам нужен отдельный пароль для программ.", "Check Mail:User and Mail:Password (or Mail:PasswordFile); many mail services want a password made for applications.")),
        };
    }

    private static Diagnosis Done(MailSettings mail, string server)
    {
        var how = (mail.StartTls, mail.User) switch
        {
            (true, null) => new LocalText("с шифрованием, без входа", "encrypted, without a login"),
            (true, _) => new LocalText("с шифрованием, вход принят", "encrypted, the login is taken"),
            (false, null) => new LocalText("без шифрования и входа", "in the clear, without a login"),
            _ => new LocalText("без шифрования, вход принят", "in the clear, the login is taken"),
        };
        var found = new LocalText($"{server}: {how.Ru}; от {mail.From}.", $"{server}: {how.En}; from {mail.From}.");
        return mail is { StartTls: false, User: not null }
            ? new("mail", Health.Warning, Title, found, new("Пароль уходит открыто. Включите Mail:StartTls.", "The password goes in the clear. Turn Mail:StartTls on."))
            : new("mail", Health.Ok, Title, found);
    }

    private static Diagnosis OfFolder(string folder) => FolderProbe.Fault(folder) is not { } fault
        ? new("mail", Health.Ok, Title, new($"Письма складываются в {folder}.", $"Mails are put into {folder}."))
        : new(
            "mail", Health.Fault, Title,
            new($"В {folder} нельзя писать: {fault}", $"{folder} takes no files: {fault}"),
            new("Проверьте Mail:Folder и права на папку.", "Check Mail:Folder and the folder's permissions."));
}
