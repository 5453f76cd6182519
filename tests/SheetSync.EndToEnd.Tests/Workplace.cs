using SheetSync.Emulator;

namespace SheetSync.EndToEnd.Tests;

/// <summary>An emulator, a service account's key, a data folder and the executable pointed at them.</summary>
public sealed class Workplace : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-test-");

    private Workplace(EmulatorServer emulator)
    {
        Emulator = emulator;
        KeyFile = Path.Combine(folder.FullName, "key.json");
        File.WriteAllText(KeyFile, emulator.Admin.KeyFile());
        Cli = new Cli
        {
            Environment =
            {
                ["SHEETSYNC__Google__Endpoint"] = emulator.Address.GetLeftPart(UriPartial.Authority),
                ["SHEETSYNC__Google__CredentialsFile"] = KeyFile,
                ["SHEETSYNC__Data"] = Data,
            },
        };
    }

    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "sample-template");

    public EmulatorServer Emulator { get; }

    public string KeyFile { get; }

    public string Data => Path.Combine(folder.FullName, "data");

    public string Database => Path.Combine(Data, "sheetsync.db");

    internal Cli Cli { get; }

    public static async Task<Workplace> StartAsync() => new(await EmulatorServer.StartAsync(new EmulatorOptions()));

    /// <summary>Serves a sample and returns its id.</summary>
    public string Serve(string sample, bool share = true) => Emulator.Admin.SeedFile(Path.Combine(Samples, sample), share);

    /// <summary>A path in the test's own folder.</summary>
    public string At(string name) => Path.Combine(folder.FullName, name);

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
