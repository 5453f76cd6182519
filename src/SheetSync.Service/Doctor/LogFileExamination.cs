using SheetSync.Core.Texts;

namespace SheetSync.Service.Doctor;

/// <summary>The folder of the log's file, where one is set, takes new files.</summary>
internal sealed class LogFileExamination : IExamination
{
    private static readonly LocalText Title = new("Журнал", "Log");

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Diagnosis>>(
        round.Settings.Logging.File is { } file ? [Of(Path.GetFullPath(file))] : []);

    private static Diagnosis Of(string file) => FolderProbe.Fault(Path.GetDirectoryName(file)!) is not { } fault
        ? new("log", Health.Ok, Title, new($"Пишется в {file}.", $"Written to {file}."))
        : new(
            "log", Health.Fault, Title,
            new($"Файл {file} нельзя создать: {fault}", $"The file {file} cannot be made: {fault}"),
            new("Проверьте путь в Logging:File и права на папку.", "Check the path in Logging:File and the folder's permissions."));
}
