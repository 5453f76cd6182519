using Serilog.Events;

namespace SheetSync.Service.Configuration;

public enum LogFormat
{
    /// <summary>A line for people.</summary>
    Text,

    /// <summary>One JSON object a line, with the names that Google Cloud's and other collectors know: time, severity, message.</summary>
    Json,
}

/// <summary>Section <c>Logging</c>.</summary>
public sealed record LoggingSettings
{
    /// <summary>Key <c>Level</c>: <c>Verbose|Debug|Information|Warning|Error|Fatal</c>. Null: Warning for commands, Information for <c>serve</c>.</summary>
    public LogEventLevel? Level { get; init; }

    /// <summary>Key <c>Format</c>: <c>text</c> (default) or <c>json</c>, on standard error and in the file.</summary>
    public LogFormat Format { get; init; }

    /// <summary>Key <c>File</c>: the log of <c>serve</c> is written there too, a new file each day with the day in its name. Default: none.</summary>
    public string? File { get; init; }

    /// <summary>Key <c>FileDays</c>: how many of them are kept. Default 31; 1–3650.</summary>
    public int FileDays { get; init; } = 31;

    /// <summary>Key <c>FileMegabytes</c>: a file that grows beyond it is continued in a second one; all together count as files kept. Default 100; 1–10000.</summary>
    public int FileMegabytes { get; init; } = 100;

    internal static LoggingSettings Read(SettingsSection section)
    {
        var defaults = new LoggingSettings();
        return new()
        {
            Level = ReadLevel(section),
            Format = ReadFormat(section),
            File = section.Text("File"),
            FileDays = section.Number("FileDays", defaults.FileDays, 1, 3650),
            FileMegabytes = section.Number("FileMegabytes", defaults.FileMegabytes, 1, 10_000),
        };
    }

    private static LogFormat ReadFormat(SettingsSection section)
    {
        var text = section.Text("Format") ?? "text";
        if (Enum.TryParse<LogFormat>(text, ignoreCase: true, out var format) && Enum.IsDefined(format))
        {
            return format;
        }

        section.Problem(
            $"Logging:Format — «{text}» не поддерживается. Укажите text или json.",
            $"Logging:Format: “{text}” is not supported. Give text or json.");
        return LogFormat.Text;
    }

    private static LogEventLevel? ReadLevel(SettingsSection section)
    {
        if (section.Text("Level") is not { } level)
        {
            return null;
        }

        if (Enum.TryParse<LogEventLevel>(level, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed))
        {
            return parsed;
        }

        var known = string.Join(", ", Enum.GetNames<LogEventLevel>());
        section.Problem(
            $"Logging:Level — «{level}» не уровень журнала. Укажите одно из: {known}.",
            $"Logging:Level: “{level}” is no level of the log. Give one of {known}.");
        return null;
    }
}
