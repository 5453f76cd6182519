using Microsoft.Extensions.Configuration;
using Serilog.Events;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;

namespace SheetSync.Service.Configuration;

/// <summary>
/// What the operator can set: <c>appsettings.json</c> beside the program (or <c>--config</c>), overridden by the environment
/// (<c>SHEETSYNC__Section__Key</c>), overridden by options. Checked as a whole: all problems are told at once.
/// </summary>
public sealed record AppSettings
{
    /// <summary>Key <c>Google:Endpoint</c>: address of Google or of an emulator of it; null means Google's own.</summary>
    public Uri? GoogleEndpoint { get; init; }

    /// <summary>Key <c>Google:CredentialsFile</c>: a service account's key as Google gives it; null where none is set.</summary>
    public string? CredentialsFile { get; init; }

    /// <summary>Key <c>Storage:ConnectionString</c>; null means a file <c>sheetsync.db</c> in <see cref="DataDirectory"/>.</summary>
    public string? ConnectionString { get; init; }

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
            GoogleEndpoint = Endpoint(configuration["Google:Endpoint"], problems),
            CredentialsFile = Blank(configuration["Google:CredentialsFile"]),
            ConnectionString = Blank(configuration["Storage:ConnectionString"]),
            DataDirectory = Path.GetFullPath(dataOption ?? Blank(configuration["Data"]) ?? DefaultData(environment)),
            DataOption = dataOption,
            LogLevel = Level(configuration["Logging:Level"], problems),
        };
        CheckStorage(configuration["Storage:Provider"], problems);
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

    private static Uri? Endpoint(string? text, List<LocalText> problems)
    {
        if (Blank(text) is not { } address)
        {
            return null;
        }

        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
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

    private static void CheckStorage(string? provider, List<LocalText> problems)
    {
        if (Blank(provider) is { } name && !name.Equals("sqlite", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(new(
                $"  Storage:Provider — «{name}» не поддерживается. Укажите sqlite.",
                $"  Storage:Provider: “{name}” is not supported. Give sqlite."));
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string DefaultData(Func<string, string?> environment)
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return root.Length > 0 ? Path.Combine(root, "sheetsync") : Path.Combine(environment("PWD") ?? ".", "sheetsync-data");
    }
}
