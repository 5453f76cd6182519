using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Configuration;
using SheetSync.Service.Scheduling;

namespace SheetSync.Service.Push;

/// <summary>Google's messages that something has changed, as a module of the hosted service. It only makes things sooner: all is right without it.</summary>
internal static class PushService
{
    /// <summary>What the address says of channels that it does not know; <c>doctor</c> knows it by that.</summary>
    public const string Unknown = "unknown channel";

    /// <summary>What it says where it cannot tell just now; told apart from a proxy that finds nobody behind it.</summary>
    public const string Later = "ask again";

    public static IServiceCollection AddPush(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(provider => new ChannelKeeper(
            provider.GetRequiredService<IChangeLogs>(), provider.GetRequiredService<ISyncStates>(), provider.GetRequiredService<IPushChannels>(),
            settings.Serve, TimeProvider.System, provider.GetRequiredService<ILogger<ChannelKeeper>>()));
        if (settings.Serve.PushAddress is null)
        {
            return services;
        }

        services.AddSingleton<PollSignals>();
        services.AddHostedService(provider => provider.GetRequiredService<PollSignals>());
        services.AddSingleton(provider => new PushGate(
            provider.GetRequiredService<IPushChannels>(), provider.GetRequiredService<PollSignals>(), TimeProvider.System, provider.GetRequiredService<ILogger<PushGate>>()));
        services.AddHostedService<ChannelCloser>();
        return services;
    }

    /// <summary>Runs without an address too: channels to an address of before are stopped.</summary>
    public static void AddJobs(IQuartzBuilder quartz, AppSettings settings)
    {
        // Several times in the quarter of a channel's life in which it is replaced.
        var often = settings.Serve.ChannelTime / 20;
        SchedulingServices.Every<ChannelJob>(quartz, ChannelJob.Name, often < ChannelJob.LongestInterval ? often : ChannelJob.LongestInterval);
    }

    public static void MapPush(this IEndpointRouteBuilder routes, AppSettings settings)
    {
        if (settings.Serve.PushAddress is null)
        {
            return;
        }

        routes.MapPost(ServeSettings.PushPath, async (HttpContext http, PushGate gate) =>
        {
            var headers = http.Request.Headers;
            var status = await gate.TakeAsync(
                headers["X-Goog-Channel-ID"], headers["X-Goog-Channel-Token"], headers["X-Goog-Resource-State"], http.RequestAborted);
            http.Response.StatusCode = status;
            if (status is StatusCodes.Status404NotFound or StatusCodes.Status503ServiceUnavailable)
            {
                await http.Response.WriteAsync(status == StatusCodes.Status404NotFound ? Unknown : Later, http.RequestAborted);
            }
        });
    }
}

/// <summary>One replica at a time sees to the channels of all.</summary>
[DisallowConcurrentExecution]
internal sealed class ChannelJob(ChannelKeeper keeper) : IJob
{
    public const string Name = "channels";

    public static readonly TimeSpan LongestInterval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await keeper.KeepAsync(cancellationToken);
}

/// <summary>
/// The last replica that stops stops the channels; before it, others still take their messages. Replicas that stop within seconds of each other each
/// take the other for one that is still there: their channels end by themselves, and whoever starts before that uses them on.
/// </summary>
internal sealed class ChannelCloser(ChannelKeeper keeper, ISchedulerFactory schedulers, ILogger<ChannelCloser> log) : IHostedService
{
    /// <summary>A channel that is not stopped ends by itself; syncs under way need the time more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var nodes = await (await schedulers.GetScheduler(patience.Token)).QueryClusterNodes(patience.Token);
            if (!nodes.Any(node => !node.IsCurrentNode && node.State == ClusterNodeState.Alive))
            {
                await keeper.CloseAsync(patience.Token);
            }
        }
        catch (Exception fault) when (fault is SheetsException or StorageException or SchedulerException or System.Data.Common.DbException or OperationCanceledException)
        {
            log.LogInformation("Google was not told to say no more; that ends by itself: {Reason}", fault.Message);
        }
    }
}
