using SheetSync.Google;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>Tests of the gateway, each on an emulated Google of its own; nothing is retried.</summary>
public abstract class OnEmulatedGoogle : IAsyncLifetime
{
    private protected EmulatedGoogle Emulated { get; private set; } = null!;

    private protected GoogleSpreadsheets Sheets { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Emulated = await EmulatedGoogle.StartAsync();
        Sheets = GoogleSpreadsheets.Create(new GoogleOptions { Endpoint = Emulated.Address, CredentialsFile = Emulated.KeyFile, Retries = 0 });
    }

    public async Task DisposeAsync()
    {
        Sheets.Dispose();
        await Emulated.DisposeAsync();
    }
}
