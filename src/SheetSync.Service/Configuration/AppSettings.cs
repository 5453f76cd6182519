using Microsoft.Extensions.Configuration;
using SheetSync.Core.Texts;
using SheetSync.Google;
using SheetSync.Service.Commands;
using SheetSync.Storage;

namespace SheetSync.Service.Configuration;

/// <summary>
/// What the operator can set: <c>appsettings.json</c> beside the program (or <c>--config</c>), overridden by the environment
/// (<c>SHEETSYNC__Section__Key</c>), overridden by options. One record and one reader for each section; all problems of all sections
/// are told at once.
/// </summary>
public sealed record AppSettings
{
    /// <summary>Section <c>Google</c>: where Google (or an emulator of it) is, the service account's key, time-outs and retries.</summary>
    public GoogleOptions Google { get; init; } = new();

    /// <summary>Section <c>Storage</c>: the database.</summary>
    public StorageOptions Storage { get; init; } = new();

    /// <summary>Section <c>Serve</c>: the hosted service.</summary>
    public ServeSettings Serve { get; init; } = new();

    /// <summary>Section <c>Api</c>: what the spreadsheet's add-on calls.</summary>
    public ApiSettings Api { get; init; } = new();

    /// <summary>The board of a workbook.</summary>
    public BoardSettings Board { get; init; } = new();

    /// <summary>Section <c>Mail</c>.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>Section <c>Logging</c>.</summary>
    public LoggingSettings Logging { get; init; } = new();

    /// <summary>Section <c>Telemetry</c>.</summary>
    public TelemetrySettings Telemetry { get; init; } = new();

    /// <summary>Key <c>Data</c>, option <c>--data</c>. Default: <c>sheetsync</c> in the user's folder of application data.</summary>
    public required string DataDirectory { get; init; }

    /// <summary><c>--data</c> as given; null where it was not.</summary>
    public string? DataOption { get; init; }

    /// <summary>Keys that are set and that nobody asks for: misspelt, as a rule. Not an error, for another version may know them; <c>doctor</c> tells.</summary>
    public IReadOnlyList<string> UnknownKeys { get; init; } = [];

    /// <summary>Every key that can be set.</summary>
    public IReadOnlyCollection<string> KnownKeys { get; init; } = [];

    /// <summary>Syncs in the background at a time for each service account, over all replicas: together about as many as there are workers.</summary>
    internal int BackgroundOfAccount => Math.Max(1, (Serve.Workers + Google.AccountCount - 1) / Google.AccountCount);

    /// <param name="configFile"><c>--config</c>; null: the file beside the program, if it is there.</param>
    /// <exception cref="CommandFailure">With <see cref="ExitCode.Usage"/> and every problem found.</exception>
    public static AppSettings Load(string? configFile, string? dataOption, Func<string, string?> environment)
    {
        var configuration = Read(configFile);
        var problems = new List<LocalText>();
        var asked = new SortedSet<string>(StringComparer.OrdinalIgnoreCase) { "Data" };
        var data = Path.GetFullPath(dataOption ?? (configuration["Data"] is { } set && !string.IsNullOrWhiteSpace(set) ? set.Trim() : DefaultData(environment)));
        var settings = new AppSettings
        {
            Google = GoogleSection.Read(Section("Google")),
            Storage = StorageSection.Read(Section("Storage"), data),
            Serve = ServeSettings.Read(Section("Serve")),
            Api = ApiSettings.Read(Section("Api")),
            Board = BoardSettings.Read(Section("Board")),
            Mail = MailSettings.Read(Section("Mail"), data),
            Logging = LoggingSettings.Read(Section("Logging")),
            Telemetry = TelemetrySettings.Read(Section("Telemetry")),
            DataDirectory = data,
            DataOption = dataOption,
        };
        settings = settings with { KnownKeys = asked, UnknownKeys = Unknown(configuration, asked) };
        return problems.Count == 0 ? settings : throw new CommandFailure(ExitCode.Usage, Problems) { Details = problems };

        SettingsSection Section(string name) => new(configuration, name, problems, asked);
    }

    private static readonly LocalText Problems = new(
        "В настройках есть ошибки, исправьте их:", "The configuration has errors; correct them:");

    private static readonly LocalText NoConfig = new(
        "Файла настроек «{0}» нет. Проверьте путь после --config.", "There is no configuration file “{0}”. Check the path after --config.");

    private static readonly LocalText BrokenConfig = new(
        "Файл настроек «{0}» — не JSON. Исправьте его.", "The configuration file “{0}” is not JSON. Correct it.");

    private static IConfigurationRoot Read(string? configFile)
    {
        var path = Path.GetFullPath(configFile ?? Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
        if (configFile is not null && !File.Exists(path))
        {
            throw new CommandFailure(ExitCode.Usage, NoConfig, configFile);
        }

        try
        {
            // A stream, not a file: its provider with watchers and change tokens would be loaded at each start.
            using var file = File.Exists(path) ? File.OpenRead(path) : null;
            var builder = new ConfigurationBuilder();
            return (file is null ? builder : builder.AddJsonStream(file)).AddEnvironmentVariables("SHEETSYNC__").Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or System.Text.Json.JsonException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Usage, BrokenConfig, path);
        }
    }

    /// <summary>A key below one that was asked for is an entry of its list.</summary>
    private static List<string> Unknown(IConfiguration configuration, SortedSet<string> asked)
    {
        var unknown = new List<string>();
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (!string.IsNullOrWhiteSpace(value) && !asked.Contains(key) && !asked.Contains(ConfigurationPath.GetParentPath(key) ?? ""))
            {
                unknown.Add(key);
            }
        }

        unknown.Sort(StringComparer.Ordinal);
        return unknown;
    }

    private static string DefaultData(Func<string, string?> environment)
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return root.Length > 0 ? Path.Combine(root, "sheetsync") : Path.Combine(environment("PWD") ?? ".", "sheetsync-data");
    }
}
