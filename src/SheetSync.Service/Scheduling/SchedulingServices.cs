using Microsoft.Extensions.DependencyInjection;
using Microsoft.Data.Sqlite;
using Quartz;
using SheetSync.Service.Configuration;
using SheetSync.Storage;

namespace SheetSync.Service.Scheduling;

/// <summary>
/// Quartz with its own tables (<c>QRTZ_…</c>), made by itself. On PostgreSQL they stand in the store's database, and all replicas are one
/// cluster with no other setting; on SQLite they are a file of their own (<see cref="ScheduleFile"/>), and there is one process
/// (<see cref="Hosting.SingleServe"/>).
/// </summary>
internal static class SchedulingServices
{
    private static readonly TimeSpan ShortestCheckIn = TimeSpan.FromSeconds(3);

    /// <summary>Quartz's own.</summary>
    private static readonly TimeSpan LongestCheckIn = TimeSpan.FromSeconds(7.5);

    /// <param name="moreJobs">Jobs of other modules.</param>
    /// <param name="waits">Whoever starts the host starts the jobs later.</param>
    public static IServiceCollection AddScheduling(this IServiceCollection services, AppSettings settings, Action<IQuartzBuilder>? moreJobs = null, bool waits = false)
    {
        services.AddSingleton<SyncQueue>();
        services.AddSingleton<SyncRunner>();
        services.AddSingleton(new IdleCollection());
        services.AddSingleton<ChangeLogReader>();
        services.AddSingleton<Discovery>();
        services.AddQuartz(quartz =>
        {
            Configure(quartz, settings);
            Every<PollJob>(quartz, PollJob.Name, settings.Serve.PollInterval);
            Every<TidyJob>(quartz, TidyJob.Name, TidyJob.Interval);
            Every<RetentionJob>(quartz, RetentionJob.Name, RetentionJob.Interval);
            quartz.AddJobType<SyncJob>();
            moreJobs?.Invoke(quartz);
        });
        services.AddHostedService<ClockWatch>();
        services.AddHostedService<Feeder>();
        services.AddQuartzHostedService(host =>
        {
            host.WaitForJobsToComplete = true;
            host.AutoStart = !waits;
        });
        return services;
    }

    private static void Configure(IQuartzBuilder quartz, AppSettings settings)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "sheetsync";

            // How soon another replica sees what this one has scheduled.
            scheduler.IdleWaitTime = TimeSpan.FromSeconds(5);
        });

        // As many again for what people wait for as there may be in the background, and the jobs that feed them.
        quartz.UseDefaultThreadPool(settings.Serve.Workers + (settings.BackgroundOfAccount * settings.Google.AccountCount) + 4);
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();

            // Its threads wait for a database that is away, for ever: as foreground threads they would keep a stopped process from ending.
            store.ConfigureStore(options => options.UseBackgroundThreads = true);
            if (settings.Storage.Provider == StorageProvider.PostgreSql)
            {
                store.UsePostgres(source => source.DataSourceFactory = _ => PostgreSqlSource.Of(settings.Storage));
                store.UseClustering(cluster => cluster.CheckinInterval = cluster.CheckinMisfireThreshold = CheckIn(settings.Storage.LeaseTime));
            }
            else
            {
                store.UseSqlite(SqliteFactory.Instance, ScheduleFile.ConnectionString(settings.Storage));
            }
        });
    }

    /// <summary>
    /// How often a replica says that it lives. Who has said nothing for two of these is taken for dead by the third, and others run what it was about
    /// to: well before the leases that it held run out.
    /// </summary>
    private static TimeSpan CheckIn(TimeSpan lease) =>
        lease / 8 is var part && part < ShortestCheckIn ? ShortestCheckIn : part > LongestCheckIn ? LongestCheckIn : part;

    /// <summary>However many turns were missed, one follows and then the interval again.</summary>
    public static void Every<TJob>(IQuartzBuilder quartz, string name, TimeSpan interval)
        where TJob : class, IJob => quartz.ScheduleJob<TJob>(
            trigger => trigger.WithIdentity(name).StartNow().WithSimpleSchedule(schedule => schedule
                .WithInterval(interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithExistingCount)),
            job => job.WithIdentity(name));
}
