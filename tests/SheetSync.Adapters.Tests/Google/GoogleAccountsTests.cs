using SheetSync.Application;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;
using SheetSync.Storage;
using SheetSync.Testing;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>Several service accounts on the emulator: their change logs, whose workbook is whose, and the quota below the client.</summary>
public sealed class GoogleAccountsTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheetsync-accounts-");
    private readonly FixedClock clock = new();
    private EmulatedGoogle google = null!;
    private GoogleOptions options = null!;
    private PlanStore store = null!;

    public async Task InitializeAsync()
    {
        google = await EmulatedGoogle.StartAsync();
        var second = Path.Combine(folder.FullName, "second.json");
        await File.WriteAllTextAsync(second, google.Server.Admin.KeyFile("second"));
        options = new GoogleOptions
        {
            Endpoint = google.Address, CredentialsFile = google.KeyFile, CredentialsFiles = [second], Retries = 0, FirstDelay = TimeSpan.FromMilliseconds(1),
        };
        store = new PlanStore(new StorageOptions { DataDirectory = folder.FullName }, clock);
    }

    public async Task DisposeAsync()
    {
        await google.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Log_ReadFromAToken_TellsEachChangedFileOnceWithItsOwner()
    {
        using var accounts = GoogleAccounts.Create(options, store);
        var log = accounts.All[0];
        var id = google.Create("Plan", "Settings");
        var token = await log.StartTokenAsync(default);
        google.Type(id, "A1", "one");
        google.Type(id, "A1", "two");

        var page = await log.ReadAsync(token, default);
        var next = await log.ReadAsync(page.NextToken, default);

        page.Changes.ShouldBe([new FileChange(new(id), new SharedFile(new(id), "Plan", "owner@example.com", true, false))]);
        (page.IsLast, next.Changes.Count).ShouldBe((true, 0));
        (await log.TabTitlesAsync(new(id), default)).ShouldBe(["Settings"]);
        (await log.SharedAsync(default).SelectMany(page => page).ToListAsync()).Select(file => file.Id.Value).ShouldBe([id]);
    }

    /// <summary>The first look at an account that has been used for years: no page is asked for before the one before it has been dealt with.</summary>
    [Fact]
    public async Task Shared_TenThousandFiles_ComePageByPage()
    {
        const int Files = 10_000;
        using var accounts = GoogleAccounts.Create(options, store);
        var first = google.Create("Plan", "Settings");
        var sheet = google.Server.Admin.Find(first).Current;
        for (var n = 1; n < Files; n++)
        {
            google.Server.Admin.Store.Add(sheet.CopyAs($"copy-{n}", $"Plan {n}"), "owner@example.com").Share(accounts.Emails[0], "writer");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pages = 0;
        await foreach (var page in accounts.All[0].SharedAsync(default))
        {
            pages++;
            page.Count.ShouldBeLessThanOrEqualTo(1000);
            page.ShouldAllBe(file => seen.Add(file.Id.Value));
            google.Server.Admin.Log.Counters.Drive.ShouldBe(pages, "one request a page, and none ahead");
            await store.AdvanceAsync(accounts.Emails[0], null, [.. page.Select(file => new FileChange(file.Id, file))], Urgency.Background, default);
        }

        (seen.Count, pages).ShouldBe((Files, 10));
        (await store.PositionAsync(accounts.Emails[0], default)).ShouldBeNull("the listing has not ended");

        // Looking into them costs a read each: some at a time, as the quota's background lets them.
        (await store.UnexaminedAsync(20, default)).Count.ShouldBe(20);
    }

    [Fact]
    public async Task Log_OfAFileTakenAway_TellsThatItIsGone()
    {
        using var accounts = GoogleAccounts.Create(options, store);
        var id = google.Create("Plan", "Settings");
        var token = await accounts.All[0].StartTokenAsync(default);

        google.Server.Admin.Unshare(id, accounts.Emails[0]);

        (await accounts.All[0].ReadAsync(token, default)).Changes.ShouldBe([new FileChange(new(id), null)]);
    }

    [Fact]
    public async Task Channel_OpenedAndStopped_IsGoneAndStoppingAgainIsNoFault()
    {
        using var accounts = GoogleAccounts.Create(options, store);
        var log = accounts.All[0];
        var wish = new ChannelWish("channel-1", "secret", new Uri("http://127.0.0.1:9/google/changes"), DateTimeOffset.UtcNow.AddDays(30));

        var opened = await log.WatchAsync(await log.StartTokenAsync(default), wish, default);

        opened.ResourceId.ShouldNotBeEmpty();
        (opened.ExpiresAt - DateTimeOffset.UtcNow).TotalDays.ShouldBeInRange(6.9, 7.1, "Google gives seven days at most");
        (await Should.ThrowAsync<SheetsException>(async () => await log.WatchAsync(await log.StartTokenAsync(default), wish, default))).Fault.ShouldBe(SheetsFault.Invalid);
        await log.StopWatchingAsync("channel-1", opened.ResourceId, default);
        await log.StopWatchingAsync("channel-1", opened.ResourceId, default);
        google.Server.Admin.Log.Entries.Count(entry => entry.Path.EndsWith("/channels/stop", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Log_AskedWithATokenOfAnotherTime_IsATypedFault()
    {
        using var accounts = GoogleAccounts.Create(options, store);

        (await Should.ThrowAsync<SheetsException>(() => accounts.All[0].ReadAsync("999999", default))).Fault.ShouldBe(SheetsFault.Invalid);
    }

    [Fact]
    public async Task Workbook_SharedWithTheSecondAccountAlone_IsReadThroughThat()
    {
        using var accounts = GoogleAccounts.Create(options, store);
        var id = new SpreadsheetId(google.Create("Plan", "Settings"));
        google.Server.Admin.Unshare(id.Value, accounts.Emails[0]);

        var first = await accounts.ReadAsync(id, default);
        var second = await accounts.ReadAsync(id, default);

        (first.Requests.Reads, second.Requests.Reads, accounts.AccountOf(id)).ShouldBe((2, 1, accounts.Emails[1]));
    }

    [Fact]
    public async Task Workbook_SharedWithNoAccount_IsRefused()
    {
        using var accounts = GoogleAccounts.Create(options, store);
        var id = new SpreadsheetId(google.Create("Plan", "Settings"));
        accounts.Emails.ToList().ForEach(email => google.Server.Admin.Unshare(id.Value, email));

        (await Should.ThrowAsync<SheetsException>(() => accounts.ReadAsync(id, default))).Fault.ShouldBe(SheetsFault.AccessDenied);
    }

    [Fact]
    public async Task Quota_UsedUp_LetsNothingLeaveAndSaysWhenToComeBack()
    {
        var id = new SpreadsheetId(google.Create("Plan", "Settings"));
        using var accounts = GoogleAccounts.Create(options with { Quota = new() { PerAccount = 2, LongestWait = TimeSpan.FromSeconds(1) } }, store);
        await accounts.ReadAsync(id, default);
        await accounts.ReadAsync(id, default);

        var refused = await Should.ThrowAsync<SheetsException>(() => accounts.ReadAsync(id, default));

        (refused.Fault, refused.RetryAfter, google.Requests.Reads).ShouldBe((SheetsFault.Quota, TimeSpan.FromMinutes(1), 2));
        clock.Advance(TimeSpan.FromSeconds(62));
        await accounts.ReadAsync(id, default);
    }

    [Fact]
    public async Task Quota_OfRetries_IsTakenToo()
    {
        var id = new SpreadsheetId(google.Create("Plan", "Settings"));
        using var accounts = GoogleAccounts.Create(options with { Retries = 3 }, store);
        google.Server.Admin.Troubles.Add(new TroubleOrder { Kind = "read", Status = 503, Times = 2 });

        await accounts.ReadAsync(id, default);

        accounts.Quota[0].Left.ShouldBe(57);
    }

    [Fact]
    public async Task Google_DownForGood_IsLeftInPeace()
    {
        var id = new SpreadsheetId(google.Create("Plan", "Settings"));
        using var accounts = GoogleAccounts.Create(options, store);
        google.Server.Admin.Troubles.Add(new TroubleOrder { Kind = "read", Status = 503, Times = null });

        for (var n = 0; n < 40 && !accounts.IsCircuitOpen; n++)
        {
            await Should.ThrowAsync<SheetsException>(() => accounts.ReadAsync(id, default));
        }

        accounts.IsCircuitOpen.ShouldBeTrue();
        var asked = google.Requests.Reads;
        (await Should.ThrowAsync<SheetsException>(() => accounts.ReadAsync(id, default))).Fault.ShouldBe(SheetsFault.Unavailable);
        google.Requests.Reads.ShouldBe(asked);
    }
}
