using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Calculation;
using SheetSync.Emulator.Drive;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator;

/// <summary>A running emulator of Google Sheets and Drive on real HTTP.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private const long MaxRequestBytes = 200L * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly PushChannels _channels;
    private readonly DriveStore _drive;

    private EmulatorServer(WebApplication app, Uri address, EmulatorAdmin admin, PushChannels channels, DriveStore drive)
    {
        (_app, _channels, _drive) = (app, channels, drive);
        Address = address;
        Admin = admin;
    }

    /// <summary>The base address, without a trailing path: the clients' <c>rootUrl</c>.</summary>
    public Uri Address { get; }

    public int Port => Address.Port;

    /// <summary>Everything that tests and a demo do without HTTP: seeding, looking, keys, counters, trouble.</summary>
    public EmulatorAdmin Admin { get; }

    /// <summary>Starts listening. Seeds from <see cref="EmulatorOptions.SeedFolder"/>.</summary>
    /// <exception cref="InvalidOperationException">The host is not loopback and no token is set.</exception>
    public static async Task<EmulatorServer> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var host = ParseHost(options);
        var engine = new SheetEngine(options.TimeProvider);
        var store = new WorkbookStore(options.TimeProvider, engine);
        var accounts = new ServiceAccounts();
        var tokens = new AccessTokens(options.TimeProvider);
        var switches = new EmulatorSwitches { CoalesceDriveChanges = options.CoalesceDriveChanges };
        var log = new RequestLog();
        var admin = new EmulatorAdmin(store, accounts, tokens, switches, log);
        if (options.SeedFolder is { } folder)
            admin.SeedFolder(folder);
        var drive = new DriveStore(store, options.TimeProvider, () => switches.CoalesceDriveChanges);
        var channels = new PushChannels(drive);
        var groups = new Dictionary<string, IApiGroup>(StringComparer.Ordinal)
        {
            ["v4"] = new SheetsApi(new SpreadsheetCalls(store), new ValueCalls(store, switches), store),
            ["drive"] = new DriveApi(drive, channels),
            ["upload"] = new UploadApi(drive),
            ["token"] = new TokenApi(new TokenEndpoint(accounts, tokens, options.TimeProvider)),
            ["emulator"] = new AdminApi(admin, options.Token),
        };
        var dispatcher = new Dispatcher(groups, tokens, log, options.TimeProvider, new NothingHere());
        var app = Build(host, options.Port, dispatcher.HandleAsync);
        await app.StartAsync(cancellationToken);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        admin.Address = address;
        return new EmulatorServer(app, address, admin, channels, drive);
    }

    private static IPAddress ParseHost(EmulatorOptions options)
    {
        var host = options.Host is "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(options.Host, out var parsed) ? parsed
            : throw new InvalidOperationException($"The emulator cannot listen on '{options.Host}': give an IP address or localhost.");
        if (!IPAddress.IsLoopback(host) && string.IsNullOrEmpty(options.Token))
            throw new InvalidOperationException($"The emulator refuses to listen on {options.Host} without a token: set one, or listen on 127.0.0.1.");
        return host;
    }

    private static WebApplication Build(IPAddress host, int port, RequestDelegate handler)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(host, port);
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddRequestDecompression();
        var app = builder.Build();
        app.UseRequestDecompression();
        app.Run(handler);
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        await _channels.DisposeAsync();
        _drive.Dispose();
    }
}
