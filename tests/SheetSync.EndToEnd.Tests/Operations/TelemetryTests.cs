using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SheetSync.EndToEnd.Tests.Operations;

/// <summary>Metrics and traces as a collector receives them.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    [Fact]
    public async Task Service_WithACollector_SendsItsFiguresAndTraces()
    {
        using var collector = new Collector();
        place.Cli.Environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = collector.Address;
        place.Cli.Environment["SHEETSYNC__Telemetry__Headers"] = "x-tenant=north";
        place.Cli.Environment["SHEETSYNC__Telemetry__Interval"] = "00:00:01";
        var id = await place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);

        foreach (var figure in new[]
        {
            "sheetsync.syncs", "sheetsync.sync.duration", "sheetsync.cells", "sheetsync.requests", "sheetsync.request.duration", "sheetsync.workbooks", "sheetsync.staleness",
            "sheetsync.workbook.staleness", "sheetsync.quota.left", "sheetsync.outbox.age", "written", "registered", id,
        })
        {
            await service.Until(() => collector.Received("/v1/metrics", figure), $"{figure} in the metrics");
        }

        // Traces are sent in batches, the rest when the service stops.
        (await service.StopAsync()).ShouldBe(0);
        collector.Received("/v1/traces", "sync").ShouldBeTrue();
        collector.Received("/v1/traces", "unchanged").ShouldBeTrue();
        collector.Tenants.ShouldBe(["north"]);
        collector.Received("/v1/metrics", "service.name").ShouldBeTrue();
    }

    [Fact]
    public async Task Service_WithoutWorkbookSeries_NamesNoWorkbookInItsMetrics()
    {
        using var collector = new Collector();
        place.Cli.Environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = collector.Address;
        place.Cli.Environment["SHEETSYNC__Telemetry__WorkbookSeries"] = "0";
        place.Cli.Environment["SHEETSYNC__Telemetry__Interval"] = "00:00:01";
        var id = await place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);

        await service.Until(() => collector.Received("/v1/metrics", "sheetsync.staleness"), "metrics");
        await service.Until(() => collector.Received("/v1/metrics", "sheetsync.syncs"), "syncs");
        collector.Received("/v1/metrics", id).ShouldBeFalse();
    }

    /// <summary>What the collector does or does not is nothing to the service.</summary>
    [Fact]
    public async Task Service_WithACollectorThatIsNotThere_WorksAllTheSame()
    {
        place.Cli.Environment["SHEETSYNC__Telemetry__OtlpEndpoint"] = "http://127.0.0.1:1";
        place.Cli.Environment["SHEETSYNC__Telemetry__Interval"] = "00:00:01";
        await place.AdoptedAsync();
        await using var service = await RunningService.StartAsync(place);

        await service.Until(() => service.Log.Contains("cells written", StringComparison.Ordinal), "the first sync");
        (await service.StopAsync()).ShouldBe(0);
    }

    /// <summary>Takes what OTLP over HTTP posts. Names in protobuf stand as they are.</summary>
    private sealed class Collector : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentQueue<(string Path, string Body, string? Tenant)> posts = new();

        public Collector()
        {
            using (var probe = new TcpListener(IPAddress.Loopback, 0))
            {
                probe.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}";
            }

            listener.Prefixes.Add(Address + "/");
            listener.Start();
            _ = ListenAsync();
        }

        public string Address { get; }

        public IEnumerable<string?> Tenants => posts.Select(post => post.Tenant).Distinct();

        public bool Received(string path, string text) =>
            posts.Any(post => post.Path == path && post.Body.Contains(text, StringComparison.Ordinal));

        public void Dispose() => listener.Close();

        private async Task ListenAsync()
        {
            try
            {
                while (true)
                {
                    var context = await listener.GetContextAsync();
                    using var body = new MemoryStream();
                    await context.Request.InputStream.CopyToAsync(body);
                    posts.Enqueue((context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray()), context.Request.Headers["x-tenant"]));
                    context.Response.Close();
                }
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                // Disposed.
            }
        }
    }
}
