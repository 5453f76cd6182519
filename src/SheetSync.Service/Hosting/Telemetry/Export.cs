using System.Reflection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SheetSync.Service.Configuration;
using Measured = SheetSync.Application.Telemetry;

namespace SheetSync.Service.Hosting.Telemetry;

/// <summary>
/// Sends metrics and traces to a collector while the host runs, where <c>Telemetry:OtlpEndpoint</c> is set: the process's own, and those of .NET's HTTP
/// client and server. A collector that does not answer disturbs nobody.
/// </summary>
internal sealed class Export(TelemetrySettings settings) : IHostedService, IDisposable
{
    /// <summary>What is left is sent at the end, for no longer than this.</summary>
    private const int FlushMilliseconds = 5000;

    private MeterProvider? metrics;
    private TracerProvider? traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.OtlpEndpoint is { } endpoint)
        {
            var resource = ResourceBuilder.CreateEmpty().AddService("sheetsync", serviceVersion: Version(), serviceInstanceId: Environment.MachineName);
            metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
                .AddMeter(Measured.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting")
                .AddOtlpExporter((exporter, reader) =>
                {
                    Configure(exporter, endpoint, "metrics");
                    reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Interval.TotalMilliseconds;
                })
                .Build();
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.Traces)))
                .AddSource(Measured.Name, "System.Net.Http", "Microsoft.AspNetCore")
                .AddOtlpExporter(exporter => Configure(exporter, endpoint, "traces"))
                .Build();
        }

        return Task.CompletedTask;
    }

    /// <summary>Both at once, and at the latest when stopping has taken its time: what a collector that is away would have got is lost.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        var sent = Task.WhenAll(
            Task.Run(() => metrics?.Shutdown(FlushMilliseconds), CancellationToken.None), Task.Run(() => traces?.Shutdown(FlushMilliseconds), CancellationToken.None));
        try
        {
            await sent.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Left behind.
        }
    }

    public void Dispose()
    {
        metrics?.Dispose();
        traces?.Dispose();
    }

    private void Configure(OtlpExporterOptions exporter, Uri endpoint, string signal)
    {
        exporter.Protocol = settings.Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;

        // An address that is set in code is taken as it is: the paths of OTLP over HTTP are ours to add.
        exporter.Endpoint = settings.Grpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/v1/{signal}");
        exporter.Headers = settings.Headers;
    }

    private static string Version() =>
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
