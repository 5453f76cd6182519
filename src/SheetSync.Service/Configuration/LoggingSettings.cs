using Serilog.Events;

namespace SheetSync.Service.Configuration;

/// <summary>Section <c>Logging</c>.</summary>
public sealed record LoggingSettings
{
    /// <summary>Key <c>Level</c>: <c>Verbose|Debug|Information|Warning|Error|Fatal</c>. Null: Warning for commands, Information for <c>serve</c>.</summary>
    public LogEventLevel? Level { get; init; }

    internal static LoggingSettings Read(SettingsSection section) => new() { Level = ReadLevel(section) };

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
