using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>
/// Access to each workbook that is looked after, as Drive tells it for all of them at once. Those in order are counted in one line, so that ten
/// thousand can be looked at too.
/// </summary>
internal sealed class WorkbookExaminations : IExamination
{
    /// <summary>Named one by one; the rest is counted.</summary>
    private const int MostNamed = 20;

    private static readonly LocalText Title = new("Таблицы", "Workbooks");

    private static readonly LocalText MayEdit = new(
        "{0} {0|таблица доступна|таблицы доступны|таблиц доступны} для записи.", "{0} {0|workbook|workbooks} may be edited.");

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) => Task.FromResult(Of(round));

    private static IReadOnlyList<Diagnosis> Of(DoctorRound round)
    {
        if (round.Workbooks is not { } workbooks)
        {
            return [Skipped(new("Не проверены: нет базы данных нужной версии.", "Not looked at: there is no database of this version."))];
        }

        if (workbooks.Count == 0)
        {
            return [Skipped(new("Под наблюдением нет ни одной. Добавьте: sheetsync workbook add ID.", "None is looked after. Add one: sheetsync workbook add ID."))];
        }

        var seen = round.Accounts.Select(account => account.MayEdit).OfType<IReadOnlyDictionary<SpreadsheetId, bool>>().ToList();
        if (seen.Count == 0)
        {
            return [Skipped(new("Не проверены: Google Диск не ответил.", "Not looked at: Google Drive did not answer."))];
        }

        var email = string.Join(", ", round.Accounts.Select(account => account.Email).OfType<string>());
        var bad = workbooks.Select(workbook => Of(workbook, seen, email)).OfType<Diagnosis>().ToList();
        var good = workbooks.Count - bad.Count;
        List<Diagnosis> found = good == 0 ? [] : [new("workbook", Health.Ok, Title, new(MayEdit.Format(Language.Ru, good), MayEdit.Format(Language.En, good)))];
        found.AddRange(bad.Take(MostNamed));
        if (bad.Count > MostNamed)
        {
            var rest = bad.Count - MostNamed;
            found.Add(new("workbook", bad[^1].State, Title, new($"…и ещё {Show.Number(rest, Language.Ru)}.", $"…and {Show.Number(rest, Language.En)} more.")));
        }

        return found;
    }

    private static Diagnosis? Of(Registration workbook, List<IReadOnlyDictionary<SpreadsheetId, bool>> seen, string email)
    {
        var access = seen.Where(account => account.ContainsKey(workbook.Id)).Select(account => account[workbook.Id]).ToList();
        if (access.Contains(true))
        {
            return null;
        }

        var name = $"“{workbook.Title}” ({workbook.Id.Value})";
        return access.Count == 0
            ? new("workbook", Health.Fault, Title,
                new($"Нет доступа: {name}.", $"No access: {name}."),
                new($"Нажмите в ней «Поделиться» и дайте доступ редактора адресу {email}; если её больше нет — sheetsync workbook remove {workbook.Id.Value}.",
                    $"Press Share in it and add {email} as an editor; if it is gone: sheetsync workbook remove {workbook.Id.Value}."))
            { Subject = workbook.Id.Value }
            : new("workbook", Health.Warning, Title,
                new($"Только для чтения: {name}.", $"For viewing only: {name}."),
                new($"Чтобы служебные колонки обновлялись, дайте доступ редактора адресу {email}.", $"For the service columns to be updated, make {email} an editor."))
            { Subject = workbook.Id.Value };
    }

    private static Diagnosis Skipped(LocalText why) => new("workbook", Health.Skipped, Title, why);
}
