using System.Globalization;
using System.Net;
using System.Net.Http;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Push;

namespace SheetSync.Service.Doctor;

/// <summary>Whether Google's messages that something has changed get through: the address takes them, and channels to it have brought some.</summary>
internal sealed class PushExamination : IExamination
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A channel's first message comes within seconds of its opening.</summary>
    private static readonly TimeSpan FirstMessage = TimeSpan.FromMinutes(5);

    private static readonly LocalText Title = new("Сообщения Google", "Google's messages");

    private static readonly LocalText PollsAnyway = new(
        "Без них изменения замечает опрос раз в Serve:PollInterval.", "Without them changes are noticed by a poll every Serve:PollInterval.");

    private static readonly LocalText Through = new(
        "Пропустите POST {0} через прокси без входа и перенаправлений: Google обращается туда без пароля, служба проверяет сообщения сама. Или выключите: Serve:Push=false.",
        "Let POST {0} pass the proxy without login or redirection: Google calls it without a password, the service checks the messages itself. Or turn them off: Serve:Push=false.");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct)
    {
        var settings = round.Settings.Serve;
        if (settings.PublicAddress is null || !settings.Push)
        {
            return [Skipped(settings.PublicAddress is null ? new("Нет адреса снаружи.", "There is no public address.") : new("Выключены: Serve:Push=false.", "Turned off: Serve:Push=false."))];
        }

        if (settings.PushAddress is not { } address)
        {
            return [Skipped(new("Не придут: адрес снаружи без https.", "Will not come: the public address is not https."))];
        }

        if (await TryAsync(address, ct) is { } fault)
        {
            return [new("push", Health.Warning, Title, new($"До {address} не дойдут: {fault}.", $"Will not get to {address}: {fault}."), Advice(address))];
        }

        // The store is only asked where the database was found to be in order.
        return round.Workbooks is null
            ? [new("push", Health.Ok, Title, new($"{address} принимает их.", $"{address} takes them."))]
            : Of(address, await round.Channels.ChannelsAsync(ct), [.. round.Accounts.Select(account => account.Email).OfType<string>()]);
    }

    private static IReadOnlyList<Diagnosis> Of(Uri address, IReadOnlyList<PushChannel> channels, IReadOnlyList<string> accounts) =>
        [.. accounts.Select(account => Of(address, channels.Where(c => c.Account == account && c.Address == address.AbsoluteUri && c.ExpiresAt > DateTimeOffset.UtcNow).MaxBy(c => c.ExpiresAt)) with { Subject = account })];

    private static Diagnosis Of(Uri address, PushChannel? channel)
    {
        if (channel is null)
        {
            return new("push", Health.Ok, Title, new($"{address} принимает их; канал откроет работающая служба.", $"{address} takes them; the running service will open a channel."));
        }

        var until = channel.ExpiresAt!.Value.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        return channel.ConfirmedAt is null && DateTimeOffset.UtcNow - channel.OpenedAt > FirstMessage
            ? new(
                "push", Health.Warning, Title,
                new($"Канал открыт, но Google до {address} не дозвался.", $"A channel is open, but Google did not get through to {address}."), Advice(address))
            : new("push", Health.Ok, Title, new($"Приходят на {address}, канал открыт до {until}.", $"Come to {address}, the channel is open until {until}."));
    }

    private static Diagnosis Skipped(LocalText why) => new("push", Health.Skipped, Title, new($"{why.Ru} {PollsAnyway.Ru}", $"{why.En} {PollsAnyway.En}"));

    private static LocalText Advice(Uri address) => new(Through.Format(Language.Ru, address.AbsolutePath), Through.Format(Language.En, address.AbsolutePath));

    /// <summary>As Google would, of a channel that there is not. Null where the service itself has answered.</summary>
    private static async Task<string?> TryAsync(Uri address, CancellationToken ct)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience };
        using var message = new HttpRequestMessage(HttpMethod.Post, address);
        message.Headers.Add("X-Goog-Channel-ID", "doctor");
        message.Headers.Add("X-Goog-Resource-State", "sync");
        try
        {
            using var answer = await http.SendAsync(message, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);

            // Later: it was asked for another unknown channel within this second.
            return (answer.StatusCode, body) is (HttpStatusCode.ServiceUnavailable, PushService.Later) or (HttpStatusCode.NotFound, PushService.Unknown)
                ? null
                : $"HTTP {(int)answer.StatusCode}";
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException?.Message ?? fault.Message;
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"{Patience.TotalSeconds:0} s";
        }
    }
}
