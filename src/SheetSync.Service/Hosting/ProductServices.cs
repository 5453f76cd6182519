using Microsoft.Extensions.DependencyInjection;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.WriteBack;
using SheetSync.Google;
using SheetSync.Service.Commands;
using SheetSync.Service.Configuration;
using SheetSync.Storage;

namespace SheetSync.Service.Hosting;

/// <summary>The adapters and use cases that exist without a host too (<see cref="Backend"/>), as services.</summary>
internal static class ProductServices
{
    public static IServiceCollection AddProduct(this IServiceCollection services, AppSettings settings, TimeProvider clock)
    {
        services.AddSingleton(settings);
        services.AddSingleton(clock);

        services.AddSingleton(_ => Backend.OpenStore(settings.Storage with { IsService = true }, clock));
        services.AddSingleton<IPlanStore>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<IRegistrations>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<ISyncStates>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<IPushChannels>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<IStoreUpkeep>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<IQuotaLedger>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton<IUnknownAudiences>(provider => provider.GetRequiredService<PlanStore>());

        // The system's clock: retries and tokens are between this machine and Google, whatever day is pinned.
        services.AddSingleton(provider => GoogleAccounts.Create(settings.Google, provider.GetRequiredService<IQuotaLedger>(), TimeProvider.System));
        services.AddSingleton<ISpreadsheets>(provider => provider.GetRequiredService<GoogleAccounts>());
        services.AddSingleton<INewSpreadsheets>(provider => provider.GetRequiredService<GoogleAccounts>());
        services.AddSingleton<IChangeLogs>(provider => provider.GetRequiredService<GoogleAccounts>());

        services.AddSingleton<Decide>(SyncEngine.Decide);
        services.AddSingleton<PlanAdoption>(grid =>
        {
            var decision = SyncEngine.Decide(grid, KnownWorkbook.Nothing, clock.GetUtcNow(), today: null);
            return AdoptionEngine.Plan(grid, decision.Plan, decision.Reading);
        });
        services.AddSingleton<WorkbookSync>();
        services.AddSingleton<PlanApproval>();
        services.AddSingleton<PlanDrift>();
        services.AddSingleton<WorkbookRegistry>();
        services.AddSingleton<Adoption>();
        return services;
    }
}
