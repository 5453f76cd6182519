using System.Security.Cryptography;
using System.Text;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board.Access;

/// <summary>
/// The key that links are signed with: the operator's, else one of this installation, made when it is first needed in a file of the data folder that
/// its user alone may read. Whoever deletes that file takes all links back.
/// </summary>
internal sealed class BoardKey(BoardSettings board, string dataFolder)
{
    public const string FileName = "board.key";

    private const int Bytes = 32;

    private static readonly LocalText Unusable = new(
        "Ключ ссылок на доску {0} не читается и не создаётся: {1}. Проверьте папку данных или задайте Board:SigningKeyFile.",
        "The key of board links {0} can be neither read nor made: {1}. Check the data folder, or set Board:SigningKeyFile.");

    private readonly Lock once = new();
    private byte[]? known;

    public string File => Path.Combine(dataFolder, FileName);

    /// <exception cref="CommandFailure">The file can be neither read nor made.</exception>
    public byte[] Read()
    {
        lock (once)
        {
            return known ??= board.SigningKey is { } set ? SHA256.HashData(Encoding.UTF8.GetBytes(set)) : ReadOrMake();
        }
    }

    private byte[] ReadOrMake()
    {
        try
        {
            if (!System.IO.File.Exists(File))
            {
                Make();
            }

            var key = Convert.FromBase64String(System.IO.File.ReadAllText(File).Trim());
            return key.Length >= Bytes ? key : throw new FormatException("it is too short");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException or NotSupportedException)
        {
            throw new CommandFailure(ExitCode.Usage, Unusable, File, fault.Message.TrimEnd('.'));
        }
    }

    /// <summary>Written aside and put in place whole, so that another process never reads half of it; of two that make one, the first wins.</summary>
    private void Make()
    {
        Directory.CreateDirectory(dataFolder);
        var aside = $"{File}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(aside, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)) + "\n"));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            System.IO.File.Move(aside, File, overwrite: false);
        }
        catch (IOException) when (System.IO.File.Exists(File))
        {
            System.IO.File.Delete(aside);
        }
    }
}
