using System.Globalization;
using Microsoft.Extensions.Configuration;
using Serilog.Events;
using SheetSync.Core.Texts;
using SheetSync.Google;
using SheetSync.Service.Commands;
using SheetSync.Storage;

namespace SheetSync.Service.Configuration;

/// <summary>
/// What the operator can set: <c>appsettings.json</c> beside the program (or <c>--config</c>), overridden by the environment
/// (<c>SHEETSYNC__Section__Key</c>), overridden by options. Checked as a whole: all problems are told at once.
/// </summary>
public sealed record AppSettings
{
    /// <summary>Section <c>Google</c>: where Google (or an emulator of it) is, the service account's key, time-outs and retries.</summary>
    public GoogleOptions Google { get; init; } = new();

    /// <summary>Key <c>Storage:Provider</c>: <c>sqlite</c> (default) or <c>postgresql</c>.</summary>
    public StorageProvider StorageProvider { get; init; }

    /// <summary>Key <c>Storage:ConnectionString</c>; required for PostgreSQL. For SQLite null means a file <c>sheetsync.db</c> in <see cref="DataDirectory"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>Key <c>Storage:HistoryDays</c>: how many days events are kept, 1–36500; default 1096, three years.</summary>
    public int HistoryDays { get; init; } = 1096;

    /// <summary>Key <c>Data</c>, option <c>--data</c>. Default: <c>sheetsync</c> in the user's folder of application data.</summary>
    public required string DataDirectory { get; init; }

    /// <summary><c>--data</c> as given; null where it was not.</summary>
    public string? DataOption { get; init; }

    /// <summary>Key <c>Logging:Level</c>: <c>Verbose|Debug|Information|Warning|Error|Fatal</c>, default Warning. The log goes to standard error.</summary>
    public LogEventLevel LogLevel { get; init; } = LogEventLevel.Warning;

    /// <param name="configFile"><c>--config</c>; null: the file beside the program, if it is there.</param>
    /// <exception cref="CommandFailure">With <see cref="ExitCode.Usage"/> and every problem found.</exception>
    public static AppSettings Load(string? configFile, string? dataOption, Func<string, string?> environment)
    {
        var configuration = Read(configFile);
        var problems = new List<LocalText>();
        var settings = new AppSettings
        {
            Google = ReadGoogle(configuration.GetSection("Google"), problems),
            StorageProvider = Provider(configuration.GetSection("Storage"), problems),
            ConnectionString = Blank(configuration["Storage:ConnectionString"]),
            HistoryDays = Read<int>(configuration.GetSection("Storage"), "HistoryDays", 1096, TryParseDays, "1096", problems),
            DataDirectory = Path.GetFullPath(dataOption ?? Blank(configuration["Data"]) ?? DefaultData(environment)),
            DataOption = dataOption,
            LogLevel = Level(configuration["Logging:Level"], problems),
        };
        return problems.Count == 0 ? settings : throw new CommandFailure(ExitCode.Usage, Problems) { Details = problems };
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
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true)
                .AddEnvironmentVariables("SHEETSYNC__")
                .Build();
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or System.Text.Json.JsonException)
        {
            throw new CommandFailure(ExitCode.Usage, BrokenConfig, path);
        }
    }

    private static GoogleOptions ReadGoogle(IConfigurationSection section, List<LocalText> problems)
    {
        var defaults = new GoogleOptions();
        var options = defaults with
        {
            Endpoint = Endpoint(section["Endpoint"], problems) ?? defaults.Endpoint,
            CredentialsFile = Blank(section["CredentialsFile"]),
            Retries = Read(section, "Retries", defaults.Retries, int.TryParse, "5", problems),
            AttemptTimeout = Read(section, "AttemptTimeout", defaults.AttemptTimeout, TimeSpan.TryParse, "00:03:00", problems),
            TotalTimeout = Read(section, "TotalTimeout", defaults.TotalTimeout, TimeSpan.TryParse, "00:05:00", problems),
        };
        problems.AddRange(options.Validate().Select(problem => new LocalText("  " + problem.Ru, "  " + problem.En)));
        return options;
    }

    private delegate bool Parser<T>(string? text, IFormatProvider? provider, out T value);

    private static T Read<T>(
        IConfigurationSection section, string key, T defaultValue, Parser<T> parse, string example, List<LocalText> problems)
    {
        if (Blank(section[key]) is not { } text)
        {
            return defaultValue;
        }

        if (parse(text, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        problems.Add(new(
            $"  {section.Key}:{key} — «{text}» не читается. Укажите, например, {example}.",
            $"  {section.Key}:{key}: “{text}” cannot be read. Give, for example, {example}."));
        return defaultValue;
    }

    private static bool TryParseDays(string? text, IFormatProvider? provider, out int days) =>
        int.TryParse(text, NumberStyles.None, provider, out days) && days is >= 1 and <= 36500;

    private static Uri? Endpoint(string? text, List<LocalText> problems)
    {
        if (Blank(text) is not { } address)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
        {
            return uri;
        }

        problems.Add(new(
            $"  Google:Endpoint — «{address}» не адрес. Укажите, например, http://127.0.0.1:8085, или уберите ключ.",
            $"  Google:Endpoint: “{address}” is no address. Give, for example, http://127.0.0.1:8085, or leave the key out."));
        return null;
    }

    private static LogEventLevel Level(string? text, List<LocalText> problems)
    {
        if (Blank(text) is not { } level)
        {
            return LogEventLevel.Warning;
        }

        if (Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed))
        {
            return parsed;
        }

        var known = string.Join(", ", Enum.GetNames<LogEventLevel>());
        problems.Add(new(
            $"  Logging:Level — «{level}» не уровень журнала. Укажите одно из: {known}.",
            $"  Logging:Level: “{level}” is no level of the log. Give one of {known}."));
        return LogEventLevel.Warning;
    }

    private static StorageProvider Provider(IConfigurationSection section, List<LocalText> problems)
    {
        var name = Blank(section["Provider"]) ?? "sqlite";
        if (!Enum.TryParse<StorageProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            problems.Add(new(
                $"  Storage:Provider — «{name}» не поддерживается. Укажите sqlite или postgresql.",
                $"  Storage:Provider: “{name}” is not supported. Give sqlite or postgresql."));
        }
        else if (provider == StorageProvider.PostgreSql && Blank(section["ConnectionString"]) is null)
        {
            problems.Add(new(
                "  Storage:ConnectionString — нужна для postgresql. Укажите, например, Host=localhost;Database=sheetsync;Username=sheetsync.",
                "  Storage:ConnectionString is needed for postgresql. Give, for example, Host=localhost;Database=sheetsync;Username=sheetsync."));
        }

        return provider;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string DefaultData(Func<string, string?> environment)
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return root.Length > 0 ? Path.Combine(root, "sheetsync") : Path.Combine(environment("PWD") ?? ".", "sheetsync-data");
    }
}
