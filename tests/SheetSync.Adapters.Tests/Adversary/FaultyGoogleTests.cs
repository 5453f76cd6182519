using System.Globalization;
using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;
using SheetSync.Testing;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>
/// Three requests in ten fail, in every way the emulator knows, also where the effect happened and the answer was lost. However it goes, the
/// workbook ends as it does without faults. <c>SHEETSYNC_FAULTS</c> says how many workbooks for each way.
/// </summary>
public sealed class FaultyGoogleTests
{
    private static readonly Dictionary<string, TroubleOrder> Ways = new()
    {
        ["429"] = new() { Status = 429 },
        ["429 after"] = new() { Status = 429, RetryAfter = 0 },
        ["403 quota"] = new() { Status = 403, Reason = "userRateLimitExceeded" },
        ["500"] = new() { Status = 500 },
        ["502 html"] = new() { Status = 502 },
        ["503"] = new() { Status = 503 },
        ["504"] = new() { Status = 504 },
        ["401"] = new() { ExpireToken = true },
        ["dropped before"] = new() { Drop = Drop.Before },
        ["answer lost"] = new() { Drop = Drop.After },
        ["answer cut"] = new() { TruncateAt = 40 },
        ["late"] = new() { DelayMilliseconds = 5 },
    };

    public static TheoryData<string> All => [.. Ways.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Workbooks_WithThreeRequestsInTenFailing_EndAsWithoutFaults(string way)
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_FAULTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 1;
        for (var seed = 1; seed <= count; seed++)
        {
            var quiet = await EndAsync(seed, null);
            var (grid, failures) = await EndAsync(seed, Ways[way]);

            grid.ShouldBe(quiet.Grid, $"{way}, seed {seed}");
            failures.ShouldBeGreaterThan(0);
        }
    }

    /// <summary>A workbook adopted and synced until it is quiet, then edited and synced again; all of its cells, and how many requests failed.</summary>
    private static async Task<(string Grid, int Failures)> EndAsync(int seed, TroubleOrder? trouble)
    {
        await using var google = await EmulatedGoogle.StartAsync();
        using var sheets = GoogleSpreadsheets.Create(new GoogleOptions
        {
            Endpoint = google.Address, CredentialsFile = google.KeyFile, Retries = 2,
            FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(5),
        });
        var id = new SpreadsheetId(new RandomBook(new Random(seed)).Make(google));
        var store = new MemoryStore();
        var faults = new Faults(google, trouble, seed);
        var adoption = new Adoption(sheets, store.Object, Adopt.Plan);
        var sync = new WorkbookSync(sheets, store.Object, SyncEngine.Decide, new FixedClock());
        await faults.UntilDoneAsync(() => adoption.RunAsync(id, SyncMode.Apply, default));
        await faults.UntilDoneAsync(() => sync.RunAsync(id, SyncMode.Apply, null, default));
        google.Type(id.Value, $"'{google.Server.Admin.Find(id.Value).Current.Sheets[1].Title}'!A3", "Another title");
        await faults.UntilDoneAsync(() => sync.RunAsync(id, SyncMode.Apply, null, default));
        faults.Stop();
        return (Cells((await sheets.ReadAsync(id, default)).Grid, google.Address), faults.Met);
    }

    /// <summary>Ids of service tabs are random and addresses differ from run to run: links are told by what they point at.</summary>
    private static string Cells(WorkbookGrid grid, Uri address) => string.Join('\n', grid.Sheets.SelectMany(s => Enumerable.Range(1, s.RowCount)
        .SelectMany(row => Enumerable.Range(1, s.ColumnCount).Where(column => !s[row, column].Value.IsBlank)
            .Select(column => $"{s.Title}!{new CellAddress(row, column)} {s[row, column].Value.Display.Replace(grid.LinkBase!, "", StringComparison.Ordinal)}"))));

    private sealed class Faults
    {
        private readonly EmulatedGoogle google;
        private readonly Random random;
        private readonly TroubleOrder? trouble;

        public Faults(EmulatedGoogle google, TroubleOrder? trouble, int seed)
        {
            (this.google, this.trouble, random) = (google, trouble, new Random(seed));
            Order();
        }

        public int Met { get; private set; }

        public void Stop() => google.Server.Admin.Troubles.Clear();

        /// <summary>As whoever runs it on a schedule: again, until it succeeds.</summary>
        public async Task UntilDoneAsync(Func<Task> run)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await run();
                    return;
                }
                catch (SheetsException e) when (attempt < 100 && e.Fault is SheetsFault.Quota or SheetsFault.Unavailable or SheetsFault.Stale or SheetsFault.AccessDenied)
                {
                    // The next attempt finds what this one left.
                }
            }
        }

        /// <summary>The next fault comes after 0, 1, 2 … requests, so that three in ten meet one.</summary>
        private void Order()
        {
            if (trouble is null)
            {
                return;
            }

            var skip = 0;
            while (random.Next(10) >= 3)
            {
                skip++;
            }

            google.Server.Admin.Troubles.Add(trouble with
            {
                Path = "/v4/",
                Skip = skip,
                PersonBefore = _ =>
                {
                    Met++;
                    Order();
                },
            });
        }
    }
}
