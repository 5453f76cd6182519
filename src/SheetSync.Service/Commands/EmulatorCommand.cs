using System.CommandLine;
using System.Globalization;
using SheetSync.Core.Texts;
using SheetSync.Emulator;
using SheetSync.Service.Demo;
using SheetSync.Service.Json;
using SheetSync.Service.Terminal;

namespace SheetSync.Service.Commands;

/// <summary><c>emulator</c>: a local Google Sheets, seeded from a folder of .xlsx files; says how to connect to it.</summary>
internal sealed class EmulatorCommand : SubCommand
{
    private static readonly LocalText About = new(
        "Запустить локальный эмулятор Google Таблиц", "Run a local emulator of Google Sheets");

    private static readonly LocalText BadPort = new(
        "--port: «{0}» — не номер порта. Укажите число от 0 (любой свободный) до 65535.",
        "--port: “{0}” is no port. Give a number from 0 (any free one) to 65535.");

    private static readonly LocalText PortTaken = new(
        "Порт {0} занят или недоступен. Укажите другой --port или 0 — любой свободный.",
        "Port {0} is taken or not allowed. Give another --port, or 0 for any free one.");

    private static readonly LocalText NoFolder = new(
        "--seed: папки «{0}» нет. Укажите папку с файлами .xlsx.", "--seed: there is no folder “{0}”. Give a folder of .xlsx files.");

    private static readonly LocalText BadSeed = new(
        "--seed: в папке «{0}» есть файл, который не читается как .xlsx: {1}", "--seed: a file in “{0}” cannot be read as .xlsx: {1}");

    private readonly Option<string> port;
    private readonly Option<string> seed;

    public EmulatorCommand(Language language)
        : base("emulator", About, language)
    {
        port = Value("--port", "N", new("Порт; по умолчанию любой свободный", "Port; any free one by default"));
        seed = Value("--seed", "FOLDER", new("Папка с файлами .xlsx: каждый станет таблицей", "Folder of .xlsx files: each becomes a spreadsheet"));
    }

    public override async Task<ExitCode> RunAsync(Invocation invocation, CancellationToken ct)
    {
        using var folder = new TemporaryFolder();
        await using var emulator = await StartAsync(invocation, ct);
        var keyFolder = invocation.Settings.DataOption is null ? folder.Path : invocation.Settings.DataDirectory;
        Directory.CreateDirectory(keyFolder);
        var key = Path.Combine(keyFolder, "service-account.json");
        await File.WriteAllTextAsync(key, emulator.Admin.KeyFile(), ct);
        if (invocation.Json)
        {
            await invocation.Console.Out.WriteAsync(JsonDocuments.Text(writer => EmulatorJson.Write(writer, emulator, key)));
        }
        else
        {
            EmulatorView.Write(new Screen(invocation.Console, invocation.Language), emulator, key);
        }

        return await StayAsync(ct);
    }

    /// <summary>Until Ctrl+C, which is how such a command is meant to end.</summary>
    public static async Task<ExitCode> StayAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        }
        catch (OperationCanceledException)
        {
            // The way out.
        }

        return ExitCode.Done;
    }

    private async Task<EmulatorServer> StartAsync(Invocation invocation, CancellationToken ct)
    {
        var number = Port(invocation.Get(port));
        var folder = invocation.Get(seed);
        if (folder is not null && !Directory.Exists(folder))
        {
            throw new CommandFailure(ExitCode.Usage, NoFolder, folder);
        }

        var options = new EmulatorOptions
        {
            Port = number,
            SeedFolder = folder,
            DataFolder = invocation.Settings.DataOption is null ? null : invocation.Settings.DataDirectory,
        };
        try
        {
            return await EmulatorServer.StartAsync(options, ct);
        }
        catch (InvalidDataException broken)
        {
            throw new CommandFailure(ExitCode.Usage, BadSeed, folder, broken.Message);
        }
        catch (Exception taken) when (taken is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandFailure(ExitCode.Usage, PortTaken, number);
        }
    }

    private static int Port(string? text) => text is null ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535 ? number
        : throw new CommandFailure(ExitCode.Usage, BadPort, text);
}
