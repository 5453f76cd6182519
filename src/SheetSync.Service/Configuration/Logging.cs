using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;

namespace SheetSync.Service.Configuration;

/// <summary>The log: to standard error only, for standard output belongs to the answer. Opened by the first who writes to it.</summary>
internal sealed class Logging : IDisposable
{
    private SerilogLoggerFactory? factory;

    public LogEventLevel Level { get; set; } = LogEventLevel.Warning;

    public ILoggerFactory Factory => factory ??= Open();

    public Microsoft.Extensions.Logging.ILogger For(string category) => Factory.CreateLogger(category);

    public void Dispose() => factory?.Dispose();

    private SerilogLoggerFactory Open()
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(Level)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                standardErrorFromLevel: LogEventLevel.Verbose,
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}")
            .CreateLogger();
        return new SerilogLoggerFactory(logger, dispose: true);
    }
}
