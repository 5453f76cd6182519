using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SheetSync.EndToEnd.Tests.Push;

/// <summary>
/// What stands between Google and the service: an address that is there before the service is, passes messages on, keeps them, and loses them on
/// demand.
/// </summary>
internal sealed class FrontDoor : IAsyncDisposable
{
    private readonly HttpListener listener;
    private readonly HttpClient http = new();
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> messages = new();
    private readonly Task work;

    public FrontDoor()
    {
        (listener, Address) = Listen();
        work = Task.Run(TakeAsync);
    }

    public string Address { get; }

    /// <summary>Where to; null: nobody is there yet, and Google is asked to come again.</summary>
    public string? Behind { get; set; }

    /// <summary>Says that all is well, and tells nobody.</summary>
    public bool Loses { get; set; }

    /// <summary>Headers of the messages that came, Google's own alone.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Messages => [.. messages];

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await work;
        http.Dispose();
    }

    /// <summary>A message as it is given, to the service itself.</summary>
    public async Task<HttpStatusCode> PassAsync(IReadOnlyDictionary<string, string> headers) => (await SendAsync(headers)).Status;

    private async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(IReadOnlyDictionary<string, string> headers)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, Behind + "/google/changes");
        foreach (var (name, value) in headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await http.SendAsync(message);
        return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task TakeAsync()
    {
        while (true)
        {
            try
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var names = context.Request.Headers.AllKeys.OfType<string>().Where(name => name.StartsWith("X-Goog-", StringComparison.OrdinalIgnoreCase));
        var headers = names.ToDictionary(name => name, name => context.Request.Headers[name]!, StringComparer.OrdinalIgnoreCase);
        messages.Enqueue(headers);
        try
        {
            var status = Loses ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable;
            byte[] body = [];
            if (!Loses && Behind is not null)
            {
                (status, body) = await SendAsync(headers);
            }

            context.Response.StatusCode = (int)status;
            context.Response.Close(body, willBlock: false);
        }
        catch (Exception gone) when (gone is HttpRequestException or HttpListenerException or ObjectDisposedException or TaskCanceledException)
        {
            context.Response.Abort();
        }
    }

    /// <summary>HttpListener takes no port 0: a free one is looked for, again where somebody was quicker.</summary>
    private static (HttpListener, string) Listen()
    {
        for (var attempt = 0; ; attempt++)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            probe.Stop();
            var opened = new HttpListener();
            opened.Prefixes.Add(address + "/");
            try
            {
                opened.Start();
                return (opened, address);
            }
            catch (HttpListenerException) when (attempt < 20)
            {
                opened.Close();
            }
        }
    }
}
