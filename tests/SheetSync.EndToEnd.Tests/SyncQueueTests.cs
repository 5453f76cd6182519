using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;
using Quartz;
using SheetSync.Application;
using SheetSync.Service.Configuration;
using SheetSync.Service.Scheduling;

namespace SheetSync.EndToEnd.Tests;

/// <summary>Signals that come while the service stops.</summary>
public sealed class SyncQueueTests
{
    private static readonly SpreadsheetId Workbook = new("a-workbook");

    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    [Fact]
    public async Task Feed_WhileTheSchedulerIsShutDown_ThrowsNothing()
    {
        await using var services = Services();
        var queue = await QueueAsync(services, lifetime.StopApplication);

        await Should.NotThrowAsync(() => queue.FeedAsync(default));
        await Should.NotThrowAsync(() => queue.ForgetAsync(Workbook, default));
        await Should.NotThrowAsync(() => queue.TidyAsync(default));
    }

    /// <summary>Only stopping is a reason to say nothing.</summary>
    [Fact]
    public async Task Feed_WithASchedulerThatFailsOtherwise_SaysSo()
    {
        await using var services = Services();
        var queue = await QueueAsync(services, () => { });

        await Should.ThrowAsync<SchedulerException>(() => queue.FeedAsync(default));
    }

    private static ServiceProvider Services() => new ServiceCollection().AddLogging().AddQuartz().BuildServiceProvider();

    /// <summary>One workbook is due; while it is claimed the scheduler is shut down.</summary>
    private async Task<SyncQueue> QueueAsync(ServiceProvider services, Action meanwhile)
    {
        var scheduler = await services.GetRequiredService<ISchedulerFactory>().GetScheduler(default);
        await scheduler.Start(default);
        var schedulers = new Mock<ISchedulerFactory>();
        schedulers.Setup(factory => factory.GetScheduler(It.IsAny<CancellationToken>())).Returns(new ValueTask<IScheduler>(scheduler));
        var states = new Mock<ISyncStates>();
        states.Setup(store => store.StatesAsync(It.IsAny<CancellationToken>())).ReturnsAsync([]);
        states.Setup(store => store.ClaimAsync(It.IsAny<int>(), It.IsAny<int>(), It.IsAny<TimeSpan>(), It.IsAny<CancellationToken>())).Returns(async () =>
        {
            meanwhile();
            await scheduler.Shutdown(waitForJobsToComplete: false, default);
            return [new DueSync(Workbook, Urgency.Edited)];
        });
        return new SyncQueue(states.Object, schedulers.Object, lifetime, new AppSettings { DataDirectory = "" });
    }
}
