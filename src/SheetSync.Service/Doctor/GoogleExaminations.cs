using System.Globalization;
using SheetSync.Core.Texts;
using SheetSync.Google.Examination;

namespace SheetSync.Service.Doctor;

/// <summary>Keys, tokens, both APIs and the clock, for each service account.</summary>
internal sealed class GoogleExaminations : IExamination
{
    /// <summary>Google refuses a key's assertion that lies further off; answers come with whole seconds, so nearer differences are not told.</summary>
    private static readonly TimeSpan FaultySkew = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan DoubtfulSkew = TimeSpan.FromSeconds(30);

    private static readonly LocalText Key = new("Ключ", "Key");
    private static readonly LocalText Token = new("Доступ к Google", "Google sign-in");
    private static readonly LocalText Sheets = new("Sheets API", "Sheets API");
    private static readonly LocalText Drive = new("Drive API", "Drive API");
    private static readonly LocalText Clock = new("Часы", "Clock");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct)
    {
        var examination = new GoogleExamination(round.Settings.Google, TimeProvider.System);
        var found = new List<Diagnosis>();
        foreach (var keyFile in round.Settings.Google.AllCredentials)
        {
            var account = await examination.ExamineAsync(keyFile, ct);
            round.Accounts.Add(account);
            found.AddRange(Of(account).Select(diagnosis => diagnosis with { Subject = account.Email }));
        }

        if (round.Accounts.Select(a => a.ClockAhead).OfType<TimeSpan>().Cast<TimeSpan?>().FirstOrDefault() is { } ahead)
        {
            found.Add(OfClock(ahead));
        }

        return found;
    }

    private static IEnumerable<Diagnosis> Of(AccountExamination account)
    {
        if (account.KeyFault is { } broken)
        {
            yield return new("credentials", Health.Fault, Key, new("Ключ сервисного аккаунта не прочитан.", "The service account's key was not read."), broken);
            yield break;
        }

        yield return new("credentials", Health.Ok, Key, new($"Сервисный аккаунт {account.Email}.", $"Service account {account.Email}."));
        if (account.TokenFault is { } refused)
        {
            yield return new("token", Health.Fault, Token, new("Google не выдал токен.", "Google gave no token."), refused);
            yield break;
        }

        yield return new("token", Health.Ok, Token, new("Токены для Таблиц и Диска выдаются.", "Tokens for Sheets and Drive are given."));
        yield return OfApi("sheets", Sheets, account.Sheets);
        yield return OfApi("drive", Drive, account.Drive);
    }

    private static Diagnosis OfApi(string check, LocalText title, ApiExamination api)
    {
        var took = (int)Math.Ceiling(api.Took.TotalMilliseconds);
        return api.Fault is { } fault
            ? new(check, Health.Fault, title, new("Не работает.", "Does not work."), fault)
            : new(check, Health.Ok, title, new($"Отвечает за {Show.Number(took, Language.Ru)} мс.", $"Answers within {Show.Number(took, Language.En)} ms."));
    }

    private static Diagnosis OfClock(TimeSpan ahead)
    {
        var off = ahead.Duration();
        if (off < DoubtfulSkew)
        {
            return new("clock", Health.Ok, Clock, new("Идут вместе с часами Google.", "Agrees with Google's."));
        }

        var time = off.ToString(off.TotalDays >= 1 ? @"d\.hh\:mm\:ss" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
        return new(
            "clock",
            off >= FaultySkew ? Health.Fault : Health.Warning,
            Clock,
            ahead > TimeSpan.Zero
                ? new($"Спешат на {time} относительно Google.", $"Is {time} ahead of Google's.")
                : new($"Отстают на {time} от Google.", $"Is {time} behind Google's."),
            new(
                "Включите синхронизацию времени, например timedatectl set-ntp true: с неверными часами Google не принимает ключ, а просрочка считается не по тому дню.",
                "Turn time synchronisation on, for example timedatectl set-ntp true: with a wrong clock Google refuses the key, and days are counted wrongly."));
    }
}
