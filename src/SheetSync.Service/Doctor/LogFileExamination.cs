using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>The folder of the log's file, where one is set, takes new files.</summary>
internal sealed class LogFileExamination : IExamination
{
    private static readonly LocalText Title = new("Журнал", "Log");

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Diagnosis>>(
        round.Settings.Logging.File is { } file ? [Of(Path.GetFullPath(file))] : []);

    private static Diagnosis Of(string file)
    {
        try
        {
            var folder = Path.GetDirectoryName(file)!;
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".sheetsync-doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new("log", Health.Ok, Title, new($"Пишется в {file}.", $"Written to {file}."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return new(
                "log", Health.Fault, Title,
                new($"Файл {file} нельзя создать: {fault.Message}", $"The file {file} cannot be made: {fault.Message}"),
                new("Проверьте путь в Logging:File и права на папку.", "Check the path in Logging:File and the folder's permissions."));
        }
    }
}
