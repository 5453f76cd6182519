using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Storage;

namespace SheetSync.Service.Hosting;

/// <summary>
/// One SQLite file, one service: a scheduler's own locks do not keep two processes apart there. The system holds the lock and gives it
/// back however the process ends.
/// </summary>
internal sealed class SingleServe : IDisposable
{
    private static readonly LocalText Taken = new(
        "С базой данных {0} уже работает другой sheetsync serve. Остановите его или укажите другую папку (--data); чтобы запускать несколько, нужен PostgreSQL.",
        "Another sheetsync serve works on the database {0}. Stop it, or name another folder (--data); to run several, use PostgreSQL.");

    private readonly FileStream? held;

    private SingleServe(FileStream? held) => this.held = held;

    /// <summary>No other service uses this database, as far as it is held; on PostgreSQL there may be others.</summary>
    public bool IsOnly => held is not null;

    /// <exception cref="CommandFailure">Another process holds it.</exception>
    public static SingleServe Begin(StorageOptions options)
    {
        if (options.Provider == StorageProvider.PostgreSql)
        {
            return new SingleServe(null);
        }

        var path = options.SqliteFile;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw StorageException.Unreachable(path, fault.Message, fault);
        }

        try
        {
            return new SingleServe(new FileStream(path + ".serve", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException fault)
        {
            throw StorageException.Unreachable(path, fault.Message, fault);
        }
        catch (IOException)
        {
            throw new CommandFailure(ExitCode.Storage, Taken, path);
        }
    }

    public void Dispose() => held?.Dispose();
}
