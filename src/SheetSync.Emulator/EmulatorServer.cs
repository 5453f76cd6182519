using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Calculation;
using SheetSync.Emulator.Drive;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Persistence;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator;

/// <summary>A running emulator of Google Sheets and Drive on real HTTP.</summary>
public sealed class EmulatorServer : IAsyncDisposable
{
    private const long MaxRequestBytes = 200L * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly DriveService _drive;

    private readonly StateFolder? _state;

    private EmulatorServer(WebApplication app, EmulatorAdmin admin, StateFolder? state, DriveService drive)
    {
        (_app, _state, _drive) = (app, state, drive);
        Address = admin.Address!;
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
        var time = options.TimeProvider;
        var accounts = new ServiceAccounts();
        var store = new WorkbookStore(time, new SheetEngine(time));
        var admin = new EmulatorAdmin(store, accounts, time);
        admin.Switches.CoalesceDriveChanges = options.CoalesceDriveChanges;
        var state = options.DataFolder is { } data ? StateFolder.Open(data, store, accounts) : null;
        DriveService? drive = null;
        try
        {
            if (options.SeedFolder is { } seeds)
                admin.SeedFolder(seeds);
            drive = new DriveService(store, time, () => admin.Switches.CoalesceDriveChanges, options.DataFolder);
            var page = new PageFiles();
            var app = Build(host, options.Port, new Dispatcher(Groups(admin, options, drive, page), new OtherPages(page, new ExtensionApi(admin, options.Token)), admin, time).HandleAsync);
            await app.StartAsync(cancellationToken);
            admin.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
            return new EmulatorServer(app, admin, state, drive);
        }
        catch
        {
            if (drive is not null)
                await drive.DisposeAsync();
            if (state is not null)
                await state.DisposeAsync();
            throw;
        }
    }

    private static Dictionary<string, IApiGroup> Groups(EmulatorAdmin admin, EmulatorOptions options, DriveService drive, IApiGroup page)
    {
        var certificates = new CertificateApi(admin.OpenId, admin.Accounts);
        return new Dictionary<string, IApiGroup>(StringComparer.Ordinal)
        {
            ["v4"] = new SheetsApi(new SpreadsheetCalls(admin.Store), new ValueCalls(admin.Store, admin.Switches), admin.Store),
            ["drive"] = drive.Api,
            ["upload"] = drive.Uploads,
            ["spreadsheets"] = drive.Exports(admin.Tokens, page),
            ["token"] = new TokenApi(new TokenEndpoint(admin.Accounts, admin.Tokens, admin.OpenId, options.TimeProvider)),
            ["oauth2"] = certificates,
            ["robot"] = certificates,
            ["spreadsheets"] = new DocumentApi(admin, new PageFiles()),
            ["emulator"] = new AdminApi(admin, options.Token),
            ["extension"] = new ExtensionApi(admin, options.Token),
        };
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
        builder.Services.AddSingleton<IHostLifetime, OwnersLifetime>();
        var app = builder.Build();
        app.UseRequestDecompression();
        app.Run(handler);
        return app;
    }

    /// <summary>Leaves signals (Ctrl+C, SIGTERM) to the program that the emulator is a part of.</summary>
    private sealed class OwnersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await Admin.Stopping.CancelAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        await _drive.DisposeAsync();
        if (_state is not null)
            await _state.DisposeAsync();
    }
}
