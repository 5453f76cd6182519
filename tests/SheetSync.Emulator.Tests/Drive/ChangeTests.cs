using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests.Drive;

/// <summary>Facts: Drive API guides "Retrieve changes" and "Push notifications"; reference of changes and channels.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Changes_TellEachChangedFileOnce_AndEndWithANewToken()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        var (one, two) = (await drive.SpreadsheetAsync("One"), await drive.SpreadsheetAsync("Two"));
        var token = await TokenAsync(drive);
        await drive.WriteAsync(one, "A1", "[[1]]");
        await drive.WriteAsync(one, "A1", "[[2]]");
        await drive.WriteAsync(two, "A1", "[[3]]");
        var list = await drive.GetAsync("changes?pageToken=" + token);
        list["kind"]!.GetValue<string>().ShouldBe("drive#changeList");
        Ids(list).ShouldBe([one, two]);
        list["changes"]![0]!["file"]!.AsObject().Select(pair => pair.Key).ShouldBe(["kind", "id", "name", "mimeType"]);
        var next = list["newStartPageToken"]!.GetValue<string>();
        Ids(await drive.GetAsync("changes?pageToken=" + next)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Changes_InPages_LoseNothing()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        var token = await TokenAsync(drive);
        var made = new List<string>();
        for (var i = 0; i < 5; i++)
            made.Add(await drive.SpreadsheetAsync("File " + i));
        var seen = new List<string>();
        while (true)
        {
            var page = await drive.GetAsync($"changes?pageSize=2&pageToken={token}");
            seen.AddRange(Ids(page));
            if (page["nextPageToken"] is not { } more)
                break;
            page["newStartPageToken"].ShouldBeNull();
            token = more.GetValue<string>();
        }
        seen.ShouldBe(made);
    }

    [Fact]
    public async Task Changes_AreOnesOwn_AndLosingAccessIsARemoval()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        using var other = drive.As("other@example.com");
        var token = await TokenAsync(other);
        var id = await drive.SpreadsheetAsync();
        Ids(await other.GetAsync("changes?pageToken=" + token)).ShouldBeEmpty();
        var permission = await drive.PostAsync($"files/{id}/permissions", """{"type":"user","role":"reader","emailAddress":"other@example.com"}""");
        Ids(await other.GetAsync("changes?pageToken=" + token)).ShouldBe([id]);
        await drive.DeleteAsync($"files/{id}/permissions/{permission["id"]}");
        var removal = (await other.GetAsync("changes?pageToken=" + token))["changes"]!.AsArray().ShouldHaveSingleItem()!;
        removal["removed"]!.GetValue<bool>().ShouldBeTrue();
        removal["file"].ShouldBeNull();
        Ids(await other.GetAsync($"changes?includeRemoved=false&pageToken={token}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deletion_IsARemoval()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        var id = await drive.SpreadsheetAsync();
        var token = await TokenAsync(drive);
        await drive.DeleteAsync("files/" + id);
        (await drive.GetAsync("changes?pageToken=" + token))["changes"]!.AsArray().ShouldHaveSingleItem()!["removed"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("changes", "400 required: Required parameter: pageToken")]
    [InlineData("changes?pageToken=nonsense", "400 invalid: Invalid Value")]
    [InlineData("changes?pageToken=999999", "400 invalid: Invalid Value")]
    public async Task Token_Wrong_IsRefused(string path, string expected)
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        (await drive.FailAsync(HttpMethod.Get, path)).ShouldBe(expected);
    }

    [Fact]
    public async Task Coalescing_ShowsEditsTogetherAfterTheWindow()
    {
        // Drive shows edits of a spreadsheet late and joined; the length of the window is an observation, not documented.
        var time = new ManualTime(new(2027, 3, 10, 9, 0, 0, TimeSpan.Zero));
        using var drive = await DriveClient.StartAsync(new EmulatorOptions { TimeProvider = time, CoalesceDriveChanges = TimeSpan.FromMinutes(3) });
        await using var server = drive.Server;
        var id = await drive.SpreadsheetAsync();
        var token = await TokenAsync(drive);
        var before = (await drive.GetAsync($"files/{id}?fields=version,modifiedTime")).ToJsonString();
        await drive.WriteAsync(id, "A1", "[[1]]");
        time.Advance(TimeSpan.FromMinutes(2));
        await drive.WriteAsync(id, "A1", "[[2]]");
        Ids(await drive.GetAsync("changes?pageToken=" + token)).ShouldBeEmpty();
        (await drive.GetAsync($"files/{id}?fields=version,modifiedTime")).ToJsonString().ShouldBe(before);
        time.Advance(TimeSpan.FromMinutes(1.5));
        Ids(await drive.GetAsync("changes?pageToken=" + token)).ShouldBe([id]);
        (await drive.GetAsync($"files/{id}?fields=version,modifiedTime")).ToJsonString().ShouldNotBe(before);
    }

    [Fact]
    public async Task Watch_SyncFirst_ThenAMessageForAChange_UntilStopped()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        await using var hook = new Hook();
        var id = await drive.SpreadsheetAsync();
        var token = await TokenAsync(drive);
        var channel = await drive.PostAsync($"changes/watch?pageToken={token}", $$"""{"id":"channel-1","type":"web_hook","address":"{{hook.Address}}","token":"secret"}""");
        channel["kind"]!.GetValue<string>().ShouldBe("api#channel");
        var sync = await hook.NextAsync();
        sync["X-Goog-Resource-State"].ShouldBe("sync");
        sync["X-Goog-Message-Number"].ShouldBe("1");
        sync["X-Goog-Channel-ID"].ShouldBe("channel-1");
        sync["X-Goog-Channel-Token"].ShouldBe("secret");
        sync["X-Goog-Resource-ID"].ShouldBe(channel["resourceId"]!.GetValue<string>());
        await drive.WriteAsync(id, "A1", "[[1]]");
        var change = await hook.NextAsync();
        change["X-Goog-Resource-State"].ShouldBe("change");
        int.Parse(change["X-Goog-Message-Number"]).ShouldBeGreaterThan(1);
        using var stopped = await drive.SendAsync(HttpMethod.Post, "/drive/v3/channels/stop", new StringContent($$"""{"id":"channel-1","resourceId":"{{channel["resourceId"]}}"}"""));
        stopped.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await drive.WriteAsync(id, "A1", "[[2]]");
        await Task.Delay(200);
        hook.Waiting.ShouldBe(0);
        (await drive.FailAsync(HttpMethod.Post, "channels/stop", """{"id":"channel-1","resourceId":"x"}""")).ShouldStartWith("404 notFound: Channel 'channel-1' not found");
    }

    [Fact]
    public async Task Watch_ReceiverThatFails_IsAskedAgain()
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        await using var hook = new Hook { Failures = 1 };
        await drive.PostAsync($"changes/watch?pageToken={await TokenAsync(drive)}", $$"""{"id":"c","type":"web_hook","address":"{{hook.Address}}"}""");
        (await hook.NextAsync())["X-Goog-Message-Number"].ShouldBe("1");
        (await hook.NextAsync())["X-Goog-Message-Number"].ShouldBe("1");
    }

    [Theory]
    [InlineData("""{"id":"c","type":"web_hook","address":"http://example.com/hook"}""", "push.webhookUrlNotHttps")]
    [InlineData("""{"id":"c","type":"carrier_pigeon","address":"https://example.com"}""", "unsupportedChannelType")]
    [InlineData("""{"type":"web_hook","address":"https://example.com"}""", "required")]
    public async Task Watch_Wrongly_IsRefused(string body, string reason)
    {
        using var drive = await DriveClient.StartAsync();
        await using var server = drive.Server;
        (await drive.FailAsync(HttpMethod.Post, $"changes/watch?pageToken={await TokenAsync(drive)}", body)).ShouldStartWith("400 " + reason);
    }

    private static async Task<string> TokenAsync(DriveClient drive) => (await drive.GetAsync("changes/startPageToken"))["startPageToken"]!.GetValue<string>();

    private static List<string> Ids(JsonNode list) => [.. list["changes"]!.AsArray().Select(change => change!["fileId"]!.GetValue<string>())];

    /// <summary>A receiver of push messages on a free port.</summary>
    private sealed class Hook : IAsyncDisposable
    {
        private readonly HttpListener _listener;
        private readonly BlockingCollection<Dictionary<string, string>> _messages = [];
        private readonly Task _work;

        public Hook()
        {
            (_listener, Address) = Listen();
            _work = Task.Run(ReceiveAsync);
        }

        /// <summary>HttpListener takes no port 0: a free one is looked for, again where another test was quicker.</summary>
        private static (HttpListener, string) Listen()
        {
            for (var attempt = 0; ; attempt++)
            {
                var address = $"http://127.0.0.1:{FreePort()}/hook/";
                var listener = new HttpListener();
                listener.Prefixes.Add(address);
                try
                {
                    listener.Start();
                    return (listener, address);
                }
                catch (HttpListenerException) when (attempt < 20)
                {
                    listener.Close();
                }
            }
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        public string Address { get; }

        /// <summary>How many messages to answer with 503 first.</summary>
        public int Failures { get; set; }

        public int Waiting => _messages.Count;

        public Task<Dictionary<string, string>> NextAsync() => Task.Run(() =>
            _messages.TryTake(out var message, TimeSpan.FromSeconds(20)) ? message : throw new TimeoutException("No push message came."));

        private async Task ReceiveAsync()
        {
            while (_listener.IsListening)
            {
                HttpListenerContext context;
                try
                {
                    context = await _listener.GetContextAsync();
                }
                catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
                context.Response.StatusCode = Failures-- > 0 ? 503 : 200;
                _messages.Add(context.Request.Headers.AllKeys.ToDictionary(key => key!, key => context.Request.Headers[key]!));
                context.Response.Close();
            }
        }

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _work;
            _messages.Dispose();
        }
    }
}
