using SheetSync.Core.Texts;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;
using SheetSync.Storage;

namespace SheetSync.Service.Doctor;

/// <summary>Whether anybody can look at the board, and whether what links are signed with is as private as it should be.</summary>
internal sealed class BoardExamination : IExamination
{
    private static readonly LocalText Title = new("Доска", "Board");

    public Task<IReadOnlyList<Diagnosis>> ExamineAsync(DoctorRound round, CancellationToken ct) => Task.FromResult<IReadOnlyList<Diagnosis>>([Look(round.Settings)]);

    private static Diagnosis Look(AppSettings settings)
    {
        var board = settings.Board;
        if (settings.Serve.PublicAddress is null && board.ProxyHeader is null)
        {
            return new(
                "board", Health.Skipped, Title,
                new("Снаружи доску не увидит никто: ссылку дать некуда.", "Nobody outside can see the board: there is no address for a link."),
                new("Задайте Serve:PublicAddress или прокси, который знает людей (Board:ProxyHeader и Board:ProxyAddresses).", "Set Serve:PublicAddress, or a proxy that knows people (Board:ProxyHeader and Board:ProxyAddresses)."));
        }

        if (board.SigningKey is null && OthersMayRead(Path.Combine(settings.DataDirectory, BoardKey.FileName)))
        {
            return new(
                "board", Health.Warning, Title,
                new($"Ключ ссылок {BoardKey.FileName} читают и другие пользователи компьютера.", $"Other users of the machine can read the key of links, {BoardKey.FileName}."),
                new($"Закройте его: chmod 600 {BoardKey.FileName} в папке данных.", $"Close it: chmod 600 {BoardKey.FileName} in the data folder."));
        }

        if (board.SigningKey is null && settings.Storage.Provider == StorageProvider.PostgreSql)
        {
            return new(
                "board", Health.Warning, Title,
                new("У каждой реплики свой ключ ссылок: ссылка, сделанная одной, не откроется на другой.", "Each replica has a key of its own: a link that one makes does not open at another."),
                new("Задайте всем репликам один Board:SigningKeyFile.", "Give all replicas one Board:SigningKeyFile."));
        }

        return new("board", Health.Ok, Title, board.ProxyHeader is { } header
            ? new($"Открыта по ссылкам и тем, кого называет прокси в {header}.", $"Open by links, and to those whom the proxy names in {header}.")
            : new("Открыта по ссылкам: sheetsync workbook link ID.", "Open by links: sheetsync workbook link ID."));
    }

    private static bool OthersMayRead(string file) =>
        !OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != UnixFileMode.None;
}
