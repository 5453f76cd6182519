using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using SheetSync.Service.Commands;

namespace SheetSync.Service.Configuration;

/// <summary>
/// The log: to standard error, for standard output belongs to the answer, and for <c>serve</c> to a file as well. Opened by the first who writes to it.
/// </summary>
internal sealed class Logging : IDisposable
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    private Func<LoggingSettings> wanted = () => new();
    private LogEventLevel otherwise = LogEventLevel.Warning;
    private bool toFile;
    private SerilogLoggerFactory? factory;

    public ILoggerFactory Factory => factory ??= Open();

    public Microsoft.Extensions.Logging.ILogger For(string category) => Factory.CreateLogger(category);

    /// <summary>How to log; asked when the log is opened, which most commands never do.</summary>
    public void Use(Func<LoggingSettings> settings) => wanted = settings;

    /// <summary>A service tells what it does; a command only what went wrong, and never writes into the service's file.</summary>
    public void BelongToService() => (otherwise, toFile) = (LogEventLevel.Information, true);

    public void Dispose() => factory?.Dispose();

    private SerilogLoggerFactory Open()
    {
        var settings = Settings();
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(settings.Level ?? otherwise)
            // What these tell at Information is told better by our own lines.
            .MinimumLevel.Override("Quartz", Least(LogEventLevel.Warning, settings.Level))
            .MinimumLevel.Override("Microsoft", Least(LogEventLevel.Warning, settings.Level))
            .MinimumLevel.Override("System", Least(LogEventLevel.Warning, settings.Level))
            .Enrich.FromLogContext()
            .WriteTo.Console(Formatter(settings), standardErrorFromLevel: LogEventLevel.Verbose);
        if (toFile && settings.File is { } file)
        {
            logger.WriteTo.File(
                Formatter(settings), Path.GetFullPath(file), rollingInterval: RollingInterval.Day, retainedFileCountLimit: settings.FileDays,
                rollOnFileSizeLimit: true, fileSizeLimitBytes: settings.FileMegabytes * 1024L * 1024);
        }

        return new SerilogLoggerFactory(logger.CreateLogger(), dispose: true);
    }

    /// <summary>Where the settings themselves are what is wrong, that has to be told too.</summary>
    private LoggingSettings Settings()
    {
        try
        {
            return wanted();
        }
        catch (CommandFailure)
        {
            return new();
        }
    }

    private static LogEventLevel Least(LogEventLevel level, LogEventLevel? asked) => asked is { } set && (set < LogEventLevel.Information || set > level) ? set : level;

    private static ITextFormatter Formatter(LoggingSettings settings) => settings.Format == LogFormat.Json
        ? new JsonLines()
        : new MessageTemplateTextFormatter(Line, System.Globalization.CultureInfo.InvariantCulture);
}
