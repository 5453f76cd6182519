using System.Net.Mail;

namespace SheetSync.Service.Configuration;

public enum MailDelivery
{
    /// <summary>No mail is made or sent.</summary>
    None,

    /// <summary>To a mail server.</summary>
    Smtp,

    /// <summary>A file <c>.eml</c> for each mail, named after it.</summary>
    Files,

    /// <summary>A folder that a mail server empties: like files, with the envelope (<c>X-Sender</c>, <c>X-Receiver</c>) at the start.</summary>
    Pickup,
}

/// <summary>Section <c>Mail</c>: whether and how mail goes out.</summary>
public sealed record MailSettings
{
    /// <summary>Key <c>Delivery</c>: <c>none</c> (default), <c>smtp</c>, <c>files</c> or <c>pickup</c>.</summary>
    public MailDelivery Delivery { get; init; }

    /// <summary>Key <c>From</c>: the sender's address; required unless delivery is none. Its domain is that of message ids.</summary>
    public string From { get; init; } = "sheetsync@localhost";

    /// <summary>Key <c>FromName</c>, default SheetSync.</summary>
    public string FromName { get; init; } = "SheetSync";

    /// <summary>Key <c>ReplyTo</c>: where replies go; null: to the sender.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Key <c>Host</c>: required for smtp.</summary>
    public string? Host { get; init; }

    /// <summary>Key <c>Port</c>, default 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Key <c>StartTls</c>: encrypt, and refuse to send where the server cannot. Default true.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Key <c>User</c>; null: no login.</summary>
    public string? User { get; init; }

    /// <summary>Key <c>Password</c>, or the first line of the file <c>PasswordFile</c>. Never logged.</summary>
    public string? Password { get; init; }

    /// <summary>Key <c>Folder</c>: of files and pickup. Default <c>mail</c> in the data folder.</summary>
    public string Folder { get; init; } = "mail";

    /// <summary>Key <c>Timeout</c>: of one mail, 1 s – 1 min. Default 30 s; shorter than the lease of a mail.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Key <c>LeaseTime</c>: how long a mail stays taken after its sender died, at least twice the time-out. Default 2 min.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Key <c>PollEvery</c>: how often the service looks for mail to send, 100 ms – 1 h. Default 10 s.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A page shows all outgoing mail to whoever asks: the demo's, no key sets it.</summary>
    public bool ShowsMails { get; init; }

    public override string ToString() => $"{Delivery} {Host}:{Port}";

    internal static MailSettings Read(SettingsSection section, string dataDirectory)
    {
        var defaults = new MailSettings();
        var delivery = ReadDelivery(section);
        var timeout = section.Duration("Timeout", defaults.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        return new MailSettings
        {
            Delivery = delivery,
            From = Address(section, "From", required: delivery != MailDelivery.None) ?? defaults.From,
            FromName = section.Text("FromName") ?? defaults.FromName,
            ReplyTo = Address(section, "ReplyTo", required: false),
            Host = Required(section, "Host", delivery == MailDelivery.Smtp),
            Port = section.Number("Port", defaults.Port, 1, 65535),
            StartTls = section.Flag("StartTls", defaults.StartTls),
            User = section.Text("User"),
            Password = section.Text("Password") ?? FromFile(section),
            Folder = Path.GetFullPath(section.Text("Folder") ?? Path.Combine(dataDirectory, "mail")),
            Timeout = timeout,
            LeaseTime = section.Duration("LeaseTime", defaults.LeaseTime, 2 * timeout, TimeSpan.FromHours(1)),
            PollEvery = section.Duration("PollEvery", defaults.PollEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1)),
        };
    }

    private static MailDelivery ReadDelivery(SettingsSection section)
    {
        var word = section.Text("Delivery") ?? "none";
        if (Enum.TryParse<MailDelivery>(word, ignoreCase: true, out var delivery) && Enum.IsDefined(delivery))
        {
            return delivery;
        }

        section.Problem(
            $"Mail:Delivery — «{word}» не способ доставки. Укажите none, smtp, files или pickup.",
            $"Mail:Delivery: “{word}” is no way of delivery. Give none, smtp, files or pickup.");
        return MailDelivery.None;
    }

    private static string? Required(SettingsSection section, string key, bool required)
    {
        var text = section.Text(key);
        if (text is null && required)
        {
            section.Problem(
                $"Mail:{key} — нужен для такой доставки. Укажите, например, smtp.example.com.",
                $"Mail:{key} is needed for this delivery. Give, for example, smtp.example.com.");
        }

        return text;
    }

    private static string? Address(SettingsSection section, string key, bool required)
    {
        if (section.Text(key) is not { } text)
        {
            if (required)
            {
                section.Problem(
                    $"Mail:{key} — нужен адрес отправителя. Укажите, например, plan@example.com.",
                    $"Mail:{key}: the sender's address is needed. Give, for example, plan@example.com.");
            }

            return null;
        }

        if (MailAddress.TryCreate(text, out var address) && address.Address == text)
        {
            return text;
        }

        section.Problem(
            $"Mail:{key} — «{text}» не адрес. Укажите, например, plan@example.com.",
            $"Mail:{key}: “{text}” is no address. Give, for example, plan@example.com.");
        return null;
    }

    private static string? FromFile(SettingsSection section)
    {
        if (section.Text("PasswordFile") is not { } path)
        {
            return null;
        }

        try
        {
            return File.ReadLines(path).FirstOrDefault()?.Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            section.Problem(
                $"Mail:PasswordFile — файл «{path}» не читается. Проверьте путь и права.",
                $"Mail:PasswordFile: the file “{path}” cannot be read. Check the path and its permissions.");
            return null;
        }
    }
}
