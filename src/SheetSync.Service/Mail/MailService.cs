using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail.Delivery;
using SheetSync.Storage;

namespace SheetSync.Service.Mail;

/// <summary>Mail as a module of the hosted service.</summary>
internal static class MailService
{
    public static IServiceCollection AddMail(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings.Mail);
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton(provider => new OptOutLinks(provider.GetRequiredService<IOutbox>(), settings.Serve.PublicAddress));
        services.AddSingleton<OptOutPage>();
        if (settings.Mail.Delivery == MailDelivery.None)
        {
            return services;
        }

        services.AddSingleton(MailerOf(settings.Mail));
        services.AddSingleton<MailMaker>();
        services.AddSingleton<DueMail>();
        services.AddSingleton<IDueMail>(provider => provider.GetRequiredService<DueMail>());
        services.AddSingleton<MailPump>();
        services.AddHostedService<MailSender>();
        services.AddHostedService<MailCalendar>();
        return services;
    }

    public static void MapMail(this IEndpointRouteBuilder routes, AppSettings settings)
    {
        OptOutPage.Map(routes);
    }

    public static IMailer MailerOf(MailSettings settings) => settings.Delivery == MailDelivery.Smtp ? new SmtpMailer(settings) : new FileMailer(settings);
}

/// <summary>Sends what is due, again and again; a fault of the database or a defect ends nothing.</summary>
internal sealed class MailSender(MailPump pump, MailSettings settings, ILogger<MailSender> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.PollEvery);
        do
        {
            try
            {
                await pump.SendAsync(null, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Mail could not be sent; tried again in {Wait}", settings.PollEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

/// <summary>Sees that a workbook is synced when its mail is due: the sync composes it.</summary>
internal sealed class MailCalendar(IOutbox outbox, WorkbookSync sync, MailSettings settings, ILogger<MailCalendar> log) : BackgroundService
{
    private const int MostAtOnce = 20;

    /// <summary>Until a workbook is asked for again whose sync failed.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.PollEvery);
        do
        {
            try
            {
                foreach (var workbook in await outbox.TakeDueWorkbooksAsync(MostAtOnce, Again, stoppingToken))
                {
                    await SyncAsync(workbook, stoppingToken);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                log.LogError(fault, "Mail that is due could not be looked up; tried again in {Wait}", settings.PollEvery);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SyncAsync(SpreadsheetId workbook, CancellationToken ct)
    {
        try
        {
            await sync.RunAsync(workbook, SyncMode.Apply, null, ct);
        }
        catch (Exception fault) when (fault is SheetsException or StorageException)
        {
            log.LogWarning("The mail of {Workbook} is late, it could not be synced: {Reason}", workbook, fault.Message);
        }
    }
}
