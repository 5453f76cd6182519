using System.Net;
using System.Net.Sockets;
using SheetSync.Application;
using SheetSync.Service.Board.Access;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>The service as a process with two companies' workbooks, and a proxy that would stand at 127.0.0.2.</summary>
public sealed class BoardHouse : IAsyncLifetime
{
    private readonly HttpClient browser = Client(IPAddress.Loopback);
    private readonly HttpClient proxy = Client(IPAddress.Parse("127.0.0.2"));
    private RunningService service = null!;

    public Workplace Place { get; private set; } = null!;

    /// <summary>Pine &amp; Linen, in English.</summary>
    public string A { get; private set; } = "";

    /// <summary>Сосна и лён, in Russian.</summary>
    public string B { get; private set; } = "";

    public string Log => service.Log;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Place = await Workplace.StartAsync();
        Place.Cli.Environment["SHEETSYNC__Board__ProxyHeader"] = "X-Goog-Authenticated-User-Email";
        Place.Cli.Environment["SHEETSYNC__Board__ProxyAddresses"] = "127.0.0.2";
        Place.Cli.Environment["SHEETSYNC__Serve__PublicAddress"] = "https://plan.example.com";
        (A, B) = (Place.Serve("plan.en.xlsx"), Place.Serve("plan.ru.xlsx"));
        foreach (var id in new[] { A, B })
        {
            await Place.Cli.PrepareAsync("workbook", "add", id);
            await Place.Cli.PrepareAsync("sync", id, "--today", "2027-11-12");
        }

        service = await RunningService.StartAsync(Place, "--today", "2027-11-12");
        Address = new Uri(service.Address);
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        proxy.Dispose();
        await service.DisposeAsync();
        await Place.DisposeAsync();
    }

    /// <summary>The pass in the address that <c>workbook link</c> prints.</summary>
    public async Task<(string Key, string Id)> LinkAsync(string workbook, params string[] options)
    {
        var run = await Place.Cli.RunAsync(["workbook", "link", workbook, "--json", .. options]);
        run.Code.ShouldBe(0, run.Error);
        var address = run.Json.GetProperty("address").GetString()!;
        address.ShouldStartWith($"https://plan.example.com/board/{workbook}?key=");
        return (address[(address.IndexOf('=', StringComparison.Ordinal) + 1)..], run.Json.GetProperty("link").GetProperty("id").GetString()!);
    }

    /// <summary>A pass signed with this installation's key, whatever it says.</summary>
    public string Forge(string workbook, string id, DateTimeOffset until) =>
        BoardToken.Write(new BoardPass(id, new SpreadsheetId(workbook), "leaders", until), new BoardKey(new(), Place.Data).Read());

    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null, string? language = null, string? person = null, bool throughProxy = false)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        foreach (var (name, value) in new[] { ("Cookie", cookie is null ? null : $"{BoardGate.Cookie}={cookie}"), ("Accept-Language", language), ("X-Goog-Authenticated-User-Email", person) })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return (throughProxy ? proxy : browser).SendAsync(request);
    }

    public static async Task<string> TextAsync(Task<HttpResponseMessage> answer) => await (await answer).Content.ReadAsStringAsync();

    private static HttpClient Client(IPAddress from) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ConnectCallback = async (context, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, context.DnsEndPoint.Port), ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });
}
