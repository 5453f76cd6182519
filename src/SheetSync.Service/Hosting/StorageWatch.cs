using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetSync.Application;

namespace SheetSync.Service.Hosting;

/// <summary>
/// Looks after the database, apart from the scheduler, which needs it itself: tells the log and <c>/readyz</c> when it cannot be used, once, and when
/// it can again.
/// </summary>
internal sealed class StorageWatch(IStoreUpkeep upkeep, ServiceState service, ILogger<StorageWatch> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Tell(await LookAsync(stoppingToken));
        }
    }

    private async Task<StorageException?> LookAsync(CancellationToken ct)
    {
        try
        {
            await upkeep.ProbeWriteAsync(ct);
            return upkeep.FindFullDisk();
        }
        catch (StorageException busy) when (busy.Fault == StorageFault.Locked)
        {
            // Somebody records: that is what it is there for.
            return null;
        }
        catch (StorageException fault)
        {
            return fault;
        }
    }

    private void Tell(StorageException? fault)
    {
        if (fault is not null && service.StorageFault?.Fault != fault.Fault)
        {
            log.LogError("Nothing is synced until the database works: {Reason}", fault.Message);
        }
        else if (fault is null && service.StorageFault is not null)
        {
            log.LogInformation("The database works again");
        }

        service.StorageFault = fault;
    }
}
