using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace SheetSync.Service.Hosting;

/// <summary><c>/healthz</c>: the process lives. Answers without asking anything else, so that a database outage restarts nobody.</summary>
internal static class Health
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services;

    public static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/healthz", (HttpContext http) => http.Response.WriteAsync("ok", http.RequestAborted));
}
