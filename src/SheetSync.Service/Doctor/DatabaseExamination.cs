using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>The database: reached, written to, of the right version, with room to grow. Looks without changing: no file is made, no schema upgraded.</summary>
internal sealed class DatabaseExamination : IExamination
{
    private const long Megabyte = 1024 * 1024;
    private const long LittleSpace = 500 * Megabyte;
    private const long NoSpace = 50 * Megabyte;

    private static readonly LocalText Title = new("База данных", "Database");
    private static readonly LocalText Disk = new("Место на диске", "Disk space");

    public async Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct)
    {
        try
        {
            var upkeep = round.Upkeep;
            var state = await upkeep.InspectAsync(ct);
            var found = new List<Diagnosis> { Of(state) };
            if (state.Version == state.Known)
            {
                await upkeep.ProbeWriteAsync(ct);
                round.Workbooks = await round.Registrations.ListAsync(ct);
            }

            else if (state.Version == 0)
            {
                round.Workbooks = [];
            }

            if (state.FreeBytes is { } free)
            {
                found.Add(OfDisk(free));
            }

            return found;
        }
        catch (StorageException fault)
        {
            return [new(
                "database", Health.Fault, Title, new("Недоступна или занята.", "Cannot be reached or used."),
                new(fault.Sentence(Language.Ru), fault.Sentence(Language.En)))];
        }
        catch (ConfigurationException broken)
        {
            return [new("database", Health.Fault, Title, new("Не настроена.", "Not set up."), broken.Text)];
        }
    }

    private static Diagnosis Of(DatabaseState state)
    {
        var name = $"{state.Engine} {state.EngineVersion}".Trim();
        if (state.Version == 0)
        {
            return new(
                "database", Health.Ok, Title,
                new($"{name}: {state.Where}, пока пуста; схему создаст первый запуск.", $"{name}: {state.Where}, empty so far; the first start makes the schema."));
        }

        if (state.Version > state.Known)
        {
            return new(
                "database", Health.Fault, Title,
                new($"{name}: {state.Where}, схема {state.Version} новее программы ({state.Known}).", $"{name}: {state.Where}, schema {state.Version} is newer than the program ({state.Known})."),
                new("Обновите sheetsync.", "Update sheetsync."));
        }

        if (state.Version < state.Known)
        {
            return new(
                "database", Health.Warning, Title,
                new($"{name}: {state.Where}, схема {state.Version}, программе нужна {state.Known}.", $"{name}: {state.Where}, schema {state.Version}; the program needs {state.Known}."),
                new("Сделайте копию базы и запустите sheetsync migrate; иначе схему обновит первый же запуск.", "Back the database up and run sheetsync migrate; else the next start upgrades it."));
        }

        return new(
            "database", Health.Ok, Title,
            new($"{name}: {state.Where}, схема {state.Version}, {Bytes(state.Bytes, Language.Ru)}, запись работает.", $"{name}: {state.Where}, schema {state.Version}, {Bytes(state.Bytes, Language.En)}, writing works."));
    }

    private static Diagnosis OfDisk(long free)
    {
        var found = new LocalText($"Свободно {Bytes(free, Language.Ru)}.", $"{Bytes(free, Language.En)} free.");
        return free >= LittleSpace
            ? new("disk", Health.Ok, Disk, found)
            : new(
                "disk", free < NoSpace ? Health.Fault : Health.Warning, Disk, found,
                new("Освободите место или перенесите данные (--data): на полном диске ничего не записывается.", "Free some space or move the data (--data): nothing is recorded on a full disk."));
    }

    private static string Bytes(long bytes, Language language) => bytes >= 1024 * Megabyte
        ? $"{Show.Number(Math.Round(bytes / (1024m * Megabyte), 1), language)} {new LocalText("ГБ", "GB").In(language)}"
        : $"{Show.Number(Math.Max(1, bytes / Megabyte), language)} {new LocalText("МБ", "MB").In(language)}";
}
