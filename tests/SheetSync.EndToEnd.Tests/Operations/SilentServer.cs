using System.Net;
using System.Net.Sockets;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>Takes connections and never answers: worse than a port that nobody listens on.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> callers = [];
    private int calls;

    public SilentServer()
    {
        listener.Start();
        _ = TakeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public int Calls => Volatile.Read(ref calls);

    public void Dispose()
    {
        listener.Dispose();
        lock (callers)
        {
            callers.ForEach(caller => caller.Dispose());
        }
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var caller = await listener.AcceptTcpClientAsync();
                lock (callers)
                {
                    callers.Add(caller);
                }

                Interlocked.Increment(ref calls);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }
}
