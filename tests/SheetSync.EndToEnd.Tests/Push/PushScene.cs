using SheetSync.Application;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>A workplace whose service has an address that Google's messages come to.</summary>
public abstract class PushScene : IAsyncLifetime
{
    private protected FrontDoor Door { get; } = new();

    private protected Workplace Place { get; private set; } = null!;

    private protected StorageOptions Storage { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Place = await Workplace.StartAsync();
        Storage = new StorageOptions { DataDirectory = Place.Data, LockWait = TimeSpan.FromSeconds(30) };
        Set("PublicAddress", Door.Address);

        // Whatever is noticed is noticed by a message: the second poll is an hour away.
        Set("PollInterval", "01:00:00");
    }

    public async Task DisposeAsync()
    {
        await Place.DisposeAsync();
        await Door.DisposeAsync();
    }

    private protected string Account => Place.Emulator.Admin.Accounts.All.Single().Email;

    private protected void Set(string key, string value) => Place.Cli.Environment["SHEETSYNC__Serve__" + key] = value;

    /// <summary>The store knows the edited task by this title.</summary>
    private protected Task<bool> KnowsAsync(string id, string title) => ServiceBench.KnowsAsync(Storage, id, title);

    /// <summary>Returns once a message has come through, so that the channel counts.</summary>
    private protected async Task<RunningService> StartAsync()
    {
        var service = RunningService.Launch(Place.Cli);
        Door.Behind = await service.AddressAsync();
        var store = new PlanStore(Storage, TimeProvider.System);
        await service.Until(async () => (await store.ChannelsAsync(default)).Any(channel => channel is { ConfirmedAt: not null, ExpiresAt: not null }), "a channel");
        await service.Until(async () => await store.PositionAsync(Account, default) is not null, "the first poll");
        return service;
    }

    private protected int Asked(string path) => Place.Emulator.Admin.Log.Entries.Count(entry => entry.Path.EndsWith(path, StringComparison.Ordinal));
}
