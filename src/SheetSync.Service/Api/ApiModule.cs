using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Api.Identity;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Api;

/// <summary>The HTTP API of the spreadsheet's add-on, below <c>/v1</c>, and its description at <c>/openapi/v1.json</c>.</summary>
internal static class ApiModule
{
    private const string Root = "/v1";

    /// <summary>Room for an oversized token, so that it is refused in words and not by the server.</summary>
    private const int LongestHeaders = 256 * 1024;

    public static IServiceCollection AddApi(this IServiceCollection services, ApiSettings settings)
    {
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestHeadersTotalSize = LongestHeaders);
        services.AddSingleton(_ => new PersonLimits(settings));
        services.AddSingleton(provider => new OnDemandRuns(
            provider.GetRequiredService<WorkbookSync>(), TimeProvider.System, provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddSingleton(provider => new ApiGate(
            settings,
            // The system's clock: tokens are of the present, whatever day is pinned.
            settings.IsOn ? new TokenVerifier(settings, TimeProvider.System) : null,
            provider.GetRequiredService<IUnknownAudiences>(),
            provider.GetRequiredService<PersonLimits>(),
            provider.GetRequiredService<IPlanStore>(),
            provider.GetRequiredService<IRegistrations>(),
            provider.GetRequiredService<OnDemandRuns>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton(provider => new RemindersNow(
            provider.GetRequiredService<ISpreadsheets>(),
            provider.GetRequiredService<IPlanStore>(),
            provider.GetRequiredService<Decide>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IOutbox>(),
            provider.GetService<DueMail>()));
        services.AddSingleton<WorkbookApi>();
        services.AddApiDescription();
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        app.Use(WordRefusalsAsync);
        app.MapOpenApi("/openapi/{documentName}.json");
        var gate = app.Services.GetRequiredService<ApiGate>();
        var api = app.Services.GetRequiredService<WorkbookApi>();
        var workbook = app.MapGroup(Root + "/workbooks/{id}");
        Post(ApiAction.Readiness, "readiness", WorkbookApi.ReadinessAsync).Describe(ApiDescription.Readiness);
        Post(ApiAction.Sync, "sync", api.SyncAsync).Describe(ApiDescription.Sync);
        Post(ApiAction.Approve, "approve", api.ApproveAsync).Describe(ApiDescription.Approve);
        Post(ApiAction.Reminders, "reminders", api.RemindersAsync).Describe(ApiDescription.Reminders);
        Post(ApiAction.Adopt, "adopt", api.AdoptAsync).Describe(ApiDescription.Adopt);
        Get(ApiAction.Overdue, "overdue", WorkbookApi.OverdueAsync).Describe(ApiDescription.Overdue);
        Get(ApiAction.Rollups, "rollups", WorkbookApi.RollupsAsync).Describe(ApiDescription.Rollups);
        Get(ApiAction.Plan, "plan", WorkbookApi.PlanAsync).Describe(ApiDescription.Plan);
        Get(ApiAction.Explain, "explain", WorkbookApi.ExplainAsync).Describe(ApiDescription.Explain);

        RouteHandlerBuilder Post(ApiAction action, string path, Func<Visit, Task> work) =>
            workbook.MapPost(path, (HttpContext http, string id) => gate.HandleAsync(http, action, work));

        RouteHandlerBuilder Get(ApiAction action, string path, Func<Visit, Task> work) =>
            workbook.MapGet(path, (HttpContext http, string id) => gate.HandleAsync(http, action, work));
    }

    /// <summary>What routing refuses by a status alone gets its problem document.</summary>
    private static async Task WordRefusalsAsync(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (http.Response.HasStarted || !http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var problem = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ApiProblems.NotFound,
            StatusCodes.Status405MethodNotAllowed => ApiProblems.MethodNotAllowed,
            StatusCodes.Status415UnsupportedMediaType => ApiProblems.UnsupportedMediaType,
            StatusCodes.Status400BadRequest => ApiProblems.BadRequest,
            _ => null,
        };
        if (problem is not null)
        {
            await new ApiCall(http).AnswerAsync(problem);
        }
    }
}
