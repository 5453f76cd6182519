using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SheetSync.Application.Mail;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail.Delivery;
using SheetSync.Service.Scheduling;
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
        services.AddSingleton<MailBox>();
        if (settings.Mail.Delivery == MailDelivery.None)
        {
            return services;
        }

        services.AddSingleton(MailerOf(settings.Mail));
        services.AddSingleton<MailMaker>();
        services.AddSingleton(provider => new MailedBoard(provider.GetRequiredService<BoardInvitations>(), settings.Board));
        services.AddSingleton<DueMail>();
        services.AddSingleton<IDueMail>(provider => provider.GetRequiredService<DueMail>());
        services.AddSingleton<MailPump>();
        services.AddHostedService<MailSender>();
        return services;
    }

    /// <summary>Asks for a sync where mail is due; none where no mail goes out.</summary>
    public static void AddJobs(IQuartzBuilder quartz, AppSettings settings)
    {
        if (settings.Mail.Delivery != MailDelivery.None)
        {
            SchedulingServices.Every<MailCalendarJob>(quartz, MailCalendarJob.Name, settings.Mail.PollEvery);
        }
    }

    public static void MapMail(this IEndpointRouteBuilder routes, AppSettings settings)
    {
        OptOutPage.Map(routes);
        if (settings.Mail.ShowsMails)
        {
            MailBox.Map(routes);
        }
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
