using Microsoft.Extensions.DependencyInjection;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Hosting.Telemetry;

/// <summary>What the service tells of itself: a line a sync, metrics, traces.</summary>
internal static class TelemetryServices
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<ISyncWatch, SyncLog>();
        services.AddSingleton<ISyncWatch, SyncMeters>();
        services.AddHostedService<Gauges>();
        services.AddHostedService(_ => new Export(settings.Telemetry));
        return services;
    }
}
