using System.Net.Http;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Doctor;

/// <summary>How the service is reached from outside, and whom the add-on's API lets in.</summary>
internal sealed class ReachExaminations : IExamination
{
    private const string ClientIdEnd = ".apps.googleusercontent.com";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly LocalText Public = new("Адрес снаружи", "Public address");
    private static readonly LocalText AddOn = new("Дополнение", "Add-on");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) =>
        [await OfAddressAsync(round.Settings.Serve.PublicAddress, ct), .. await OfApiAsync(round.Settings.Api, ct), .. await OfStrangersAsync(round, ct)];

    private static async Task<Diagnosis> OfAddressAsync(Uri? address, CancellationToken ct)
    {
        if (address is null)
        {
            return new(
                "publicAddress", Health.Skipped, Public,
                new("Не задан: меню в таблице и ссылки в письмах не работают, синхронизация работает.", "Not set: the sheet's menu and links in mails do not work; syncing does."));
        }

        var told = address.AbsoluteUri;
        if (await GetAsync(new Uri(address, "/healthz"), ct) is { } fault)
        {
            return new(
                "publicAddress", Health.Fault, Public,
                new($"{told} не отвечает: {fault}.", $"{told} does not answer: {fault}."),
                new("Проверьте Serve:PublicAddress, DNS, сертификат и прокси перед службой; служба должна быть запущена.", "Check Serve:PublicAddress, DNS, the certificate and the proxy in front of the service; the service must be running."));
        }

        return address.Scheme == "https"
            ? new("publicAddress", Health.Ok, Public, new($"{told} отвечает.", $"{told} answers."))
            : new(
                "publicAddress", Health.Warning, Public,
                new($"{told} отвечает, но без шифрования.", $"{told} answers, but without encryption."),
                new("Google обращается только по https. Поставьте перед службой прокси с сертификатом.", "Google calls https addresses only. Put a proxy with a certificate in front of the service."));
    }

    private static async Task<IReadOnlyList<Diagnosis>> OfApiAsync(ApiSettings api, CancellationToken ct)
    {
        if (!api.IsOn)
        {
            return [new("audiences", Health.Skipped, AddOn, new("Выключено: Api:Audiences не задан.", "Off: Api:Audiences is not set."))];
        }

        var odd = api.Audiences.Where(audience => !audience.EndsWith(ClientIdEnd, StringComparison.Ordinal)).ToList();
        var found = new List<Diagnosis>
        {
            odd.Count == 0
                ? new("audiences", Health.Ok, AddOn, new($"Скриптов, которым отвечает служба: {api.Audiences.Count}.", $"Scripts that are answered: {api.Audiences.Count}."))
                : new(
                    "audiences", Health.Warning, AddOn,
                    new($"Не похоже на client id: {string.Join(", ", odd)}.", $"Does not look like a client id: {string.Join(", ", odd)}."),
                    new($"В Api:Audiences нужны идентификаторы вида …{ClientIdEnd}; свой скрипт называет журнал службы при первом вызове.", $"Api:Audiences takes ids that end with {ClientIdEnd}; the service's log names a script's own at its first call.")),
        };
        if (await GetAsync(api.CertificatesUrl, ct) is { } fault)
        {
            found.Add(new(
                "certificates", Health.Fault, AddOn,
                new($"{api.CertificatesUrl} не отвечает: {fault}.", $"{api.CertificatesUrl} does not answer: {fault}."),
                new("Без ключей Google не проверить, кто обращается. Откройте сети доступ к этому адресу.", "Without Google's keys nobody can be told apart. Let the network reach this address.")));
        }

        return found;
    }

    /// <summary>Scripts that called and are not registered: most likely the operator's own, newly pasted.</summary>
    private static async Task<IReadOnlyList<Diagnosis>> OfStrangersAsync(DoctorRound round, CancellationToken ct)
    {
        // Without workbooks there may be no database to ask, and nobody has a use for the add-on yet.
        if (round.Workbooks is not { Count: > 0 } || !round.Settings.Api.IsOn)
        {
            return [];
        }

        return
        [
            .. from stranger in await round.UnknownAudiences.ListUnknownAsync(ct)
               where !round.Settings.Api.Audiences.Contains(stranger.Audience, StringComparer.Ordinal)
               select new Diagnosis(
                   "unknownAudience", Health.Warning, AddOn,
                   new(
                       $"Скрипт {stranger.Audience} обращался и получил отказ, последний раз {stranger.SeenAt:yyyy-MM-dd HH:mm} UTC.",
                       $"The script {stranger.Audience} called and was refused, last on {stranger.SeenAt:yyyy-MM-dd HH:mm} UTC."),
                   new(
                       "Если это ваше дополнение, добавьте этот идентификатор в Api:Audiences и перезапустите службу; если нет, ничего не нужно.",
                       "If it is your add-on, add this id to Api:Audiences and restart the service; if it is not, nothing is needed.")),
        ];
    }

    /// <summary>Null where it answers well.</summary>
    private static async Task<string?> GetAsync(Uri address, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync(address, ct);
            return answer.IsSuccessStatusCode ? null : $"HTTP {(int)answer.StatusCode}";
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
