using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Api;
using SheetSync.Service.Board;
using SheetSync.Google;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;
using SheetSync.Service.Hosting.Telemetry;
using SheetSync.Service.Mail;
using SheetSync.Service.Push;
using SheetSync.Service.Scheduling;

namespace SheetSync.Service.Hosting;

/// <summary>What a host may have beside the service.</summary>
internal sealed record ServiceExtras
{
    /// <summary>Further routes, and what stands before all of them.</summary>
    public Action<WebApplication>? Pages { get; init; }

    /// <summary>No job runs before <see cref="ServiceHost.BeginScheduleAsync"/>.</summary>
    public bool WaitsToSchedule { get; init; }
}

/// <summary>
/// The hosted service: one web host in which every module has one line of services and, where it answers requests, one line of
/// routes. Signals (Ctrl+C, SIGTERM) belong to the program that starts it.
/// </summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private static readonly LocalText AddressTaken = new(
        "Адрес {0} занят или недоступен. Укажите другой в Serve:Address (переменная SHEETSYNC__Serve__Address); порт 0 — любой свободный.",
        "The address {0} is taken or not allowed. Give another in Serve:Address (variable SHEETSYNC__Serve__Address); port 0 takes any free one.");

    /// <summary>Of the time for stopping; the rest is for what does not heed being told, and for closing what is open.</summary>
    private const double ForWorkUnderWay = 0.8;

    private readonly WebApplication app;
    private readonly SingleServe single;
    private readonly TimeSpan stopTime;

    private ServiceHost(WebApplication app, SingleServe single, TimeSpan stopTime)
    {
        this.app = app;
        this.single = single;
        this.stopTime = stopTime;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>Where it really listens: with a port of its own where 0 was asked for.</summary>
    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Starts everything; returns once it listens.</summary>
    /// <param name="clock">What the service takes for the time.</param>
    /// <param name="extras">What whoever starts it wants otherwise; null: nothing.</param>
    /// <exception cref="CommandFailure">The address is taken, or the database by another service.</exception>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    /// <exception cref="ConfigurationException">No usable credentials, or a setting is out of range.</exception>
    public static async Task<ServiceHost> StartAsync(AppSettings settings, ILoggerFactory logging, TimeProvider clock, CancellationToken ct, ServiceExtras? extras = null)
    {
        var alone = SingleServe.Begin(settings.Storage);
        var built = Build(settings, logging, clock, extras ?? new());
        try
        {
            // What is missing is told before anything runs.
            built.Services.GetRequiredService<GoogleAccounts>();
            await built.Services.GetRequiredService<IPlanStore>().MigrateAsync(ct);
            if (alone.IsOnly)
            {
                await built.Services.GetRequiredService<IStoreUpkeep>().FreeFormerAsync(ct);
            }

            await ScheduleFile.PrepareAsync(settings.Storage, ct);
            await built.Services.GetRequiredService<SyncQueue>().ForgetFormerAsync(ct);
            await built.StartAsync(ct);
            return new ServiceHost(built, alone, settings.Serve.StopTime);
        }
        catch (Exception fault)
        {
            await WithinAsync(() => built.DisposeAsync().AsTask(), settings.Serve.StopTime);
            alone.Dispose();
            if (fault is IOException or SocketException)
            {
                throw new CommandFailure(ExitCode.Usage, AddressTaken, settings.Serve.Address.GetLeftPart(UriPartial.Authority));
            }

            throw;
        }
    }

    /// <summary>Where the host was told to wait with it: from now on jobs run.</summary>
    public async Task BeginScheduleAsync(CancellationToken ct) => await (await Services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct)).Start(ct);

    /// <summary>Takes no more requests, lets what is under way finish for a while, then abandons it: whatever is left half done is right after the next sync.</summary>
    public async Task StopAsync()
    {
        using var patience = new CancellationTokenSource(stopTime * ForWorkUnderWay);
        await WithinAsync(() => app.StopAsync(patience.Token), stopTime * (ForWorkUnderWay + 0.1));
    }

    public async ValueTask DisposeAsync()
    {
        await WithinAsync(() => app.DisposeAsync().AsTask(), stopTime * 0.1);
        single.Dispose();
    }

    /// <summary>
    /// The scheduler waits for its database, and the exporter for its collector, without giving up and in part without giving their thread back: each
    /// has a thread that can be left behind.
    /// </summary>
    private static async Task WithinAsync(Func<Task> work, TimeSpan limit)
    {
        try
        {
            await Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap().WaitAsync(limit);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            // Abandoned: the process ends.
        }
    }

    private static WebApplication Build(AppSettings settings, ILoggerFactory logging, TimeProvider clock, ServiceExtras extras)
    {
        // Empty: no configuration, environment or log of its own beside ours.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "sheetsync" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Listen(kestrel, settings.Serve.Address);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(logging);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Serve.StopTime * ForWorkUnderWay);
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();

        builder.Services.AddProduct(settings, clock);
        builder.Services.AddTelemetry(settings);
        builder.Services.AddScheduling(settings, jobs =>
        {
            MailService.AddJobs(jobs, settings);
            PushService.AddJobs(jobs, settings);
        }, extras.WaitsToSchedule);
        builder.Services.AddPush(settings);
        builder.Services.AddHealth();
        builder.Services.AddApi(settings.Api);
        builder.Services.AddMail(settings);
        builder.Services.AddBoard(settings);

        var built = builder.Build();
        built.UseRouting();
        built.MapHealth();
        built.MapApi();
        built.MapMail(settings);
        built.MapPush(settings);
        built.MapBoard();
        extras.Pages?.Invoke(built);
        return built;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, Uri address)
    {
        if (address.Host is "localhost" && address.Port != 0)
        {
            kestrel.ListenLocalhost(address.Port);
        }
        else if (IPAddress.TryParse(address.Host is "localhost" ? "127.0.0.1" : address.Host.Trim('[', ']'), out var ip))
        {
            kestrel.Listen(ip, address.Port);
        }
        else
        {
            kestrel.ListenAnyIP(address.Port);
        }
    }

    /// <summary>Leaves signals to the command that owns the host.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
