using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>Settings that are readable (else no command runs) and yet look wrong.</summary>
internal sealed class SettingsExamination : IExamination
{
    // What Google gives every project (google.md, Quotas).
    private const int UsualProject = 300;
    private const int UsualAccount = 60;

    private static readonly LocalText Settings = new("Настройки", "Settings");
    private static readonly LocalText Quota = new("Квота", "Quota");

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Diagnosis>>([OfKeys(round), OfQuota(round)]);

    private static Diagnosis OfKeys(DoctorRound round)
    {
        var unknown = string.Join(", ", round.Settings.UnknownKeys);
        return unknown.Length == 0
            ? new("settings", Health.Ok, Settings, new("Читаются, лишних нет.", "Readable, and none is unknown."))
            : new(
                "settings", Health.Warning, Settings,
                new($"Эти ключи ничего не значат: {unknown}.", $"These keys mean nothing: {unknown}."),
                new("Проверьте написание; все ключи перечислены в src/README.md.", "Check the spelling; src/README.md lists all keys."));
    }

    private static Diagnosis OfQuota(DoctorRound round)
    {
        var quota = round.Settings.Google.Quota;
        var found = new LocalText(
            $"{Show.Number(quota.PerProject, Language.Ru)} чтений и столько же записей в минуту на проект, {Show.Number(quota.PerAccount, Language.Ru)} на сервисный аккаунт.",
            $"{Show.Number(quota.PerProject, Language.En)} reads and as many writes a minute for the project, {Show.Number(quota.PerAccount, Language.En)} for a service account.");
        return quota.PerProject <= UsualProject && quota.PerAccount <= UsualAccount
            ? new("quota", Health.Ok, Quota, found)
            : new(
                "quota", Health.Warning, Quota, found,
                new(
                    $"Обычно Google даёт {UsualProject} и {UsualAccount}. Оставьте больше, только если Google поднял лимит (консоль: IAM & Admin → Quotas), иначе он будет отвечать отказами.",
                    $"Google usually gives {UsualProject} and {UsualAccount}. Keep more only if Google has raised the limit (console: IAM & Admin → Quotas); else it will refuse."));
    }
}
