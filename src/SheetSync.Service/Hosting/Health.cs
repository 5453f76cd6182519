using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SheetSync.Service.Json;

namespace SheetSync.Service.Hosting;

/// <summary>
/// <c>/healthz</c>: the process lives; asks nothing else, so that a database outage restarts nobody. <c>/readyz</c>: whether it can do its
/// work, and what keeps it from doing so; 503 where something does.
/// </summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<ServiceState>();
        services.AddSingleton<Readiness>();
        services.AddHostedService<StorageWatch>();
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", (HttpContext http) => http.Response.WriteAsync("ok", http.RequestAborted));
        routes.MapGet("/readyz", async (HttpContext http) =>
        {
            var report = await http.RequestServices.GetRequiredService<Readiness>().LookAsync(http.RequestAborted);
            http.Response.StatusCode = report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "application/json; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.WriteAsync(JsonDocuments.Text(writer => ReadinessJson.Write(writer, report)), http.RequestAborted);
        });
    }
}
