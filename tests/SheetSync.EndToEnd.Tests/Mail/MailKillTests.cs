using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.EndToEnd.Tests.Operations;
using SheetSync.Storage;
using SheetSync.Testing;
using SheetSync.Testing.Storage;
using Xunit.Abstractions;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>
/// Two replicas of the service on one PostgreSQL, killed at random points while they send: no mail is lost, and a second copy exists only where a
/// kill fell between the mail server's acceptance and the commit. <c>SHEETSYNC_MAIL_KILLS=500</c> asks for the long form; counts are printed.
/// </summary>
public sealed class MailKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly SpreadsheetId Workbook = new("mail-kills");

    private readonly PostgreSqlCluster postgres = new();
    private readonly List<string> recipients = [];
    private Workplace place = null!;
    private PlanStore store = null!;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("SHEETSYNC_MAIL_KILLS"), out var asked) ? asked : 4;

    public async Task InitializeAsync()
    {
        place = await Workplace.StartAsync();
        await postgres.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await place.DisposeAsync();
        await postgres.DisposeAsync();
    }

    [KillFact]
    public async Task Replicas_KilledWhileTheySend_LoseNothingAndRepeatOnlyWhatTheyMust()
    {
        await using var server = await MailServer.StartAsync(new { delay = 20 });
        await PrepareAsync(server);
        var random = new Random(Kills);
        var replicas = new RunningService[2];
        for (var at = 0; at < replicas.Length; at++)
        {
            replicas[at] = await RunningService.StartAsync(place.Cli);
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            await TopUpAsync();
            var victim = replicas[kill % 2];
            var before = server.Received.Count;
            await Until.HoldsAsync(() => Task.FromResult(server.Received.Count > before + random.Next(1, 6)), "the replicas send", () => victim.Log);
            await Task.Delay(random.Next(0, 60));
            await victim.KillAsync();
            await victim.DisposeAsync();
            replicas[kill % 2] = await RunningService.StartAsync(place.Cli);
        }

        await Until.HoldsAsync(async () => (await store.OutboxStateAsync(default)).Waiting == 0, "every mail has gone out", () => string.Join('\n', replicas[0].Lines.TakeLast(20)));
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }

        await JudgeAsync(server);
    }

    private async Task JudgeAsync(MailServer server)
    {
        var stored = (await store.MailsAsync(Workbook, int.MaxValue, default)).ToDictionary(m => m.Mail.MessageId);
        var copies = server.Received.GroupBy(m => m.MessageId!.Trim('<', '>')).ToDictionary(g => g.Key, g => g.ToList());
        var second = copies.Values.Sum(c => c.Count - 1);
        var cutShort = stored.Values.Sum(m => m.Attempts - 1);
        output.WriteLine($"{Kills} kills, {stored.Count} mails, {server.Received.Count} accepted: {second} second copies, {cutShort - second} cut short before acceptance, {stored.Count - copies.Count} lost");

        stored.Values.ShouldAllBe(m => m.State == MailState.Sent);
        copies.Keys.ShouldBe(stored.Keys, ignoreOrder: true);
        second.ShouldBeLessThanOrEqualTo(Kills);
        foreach (var (id, received) in copies)
        {
            // A copy needs a lease that its holder could not give back.
            received.Count.ShouldBeLessThanOrEqualTo(stored[id].Attempts, id);
            received.Select(m => (m.Subject, m.Text, m.To.Single())).Distinct().Count().ShouldBe(1, id);
        }
    }

    private async Task PrepareAsync(MailServer server)
    {
        var connection = await postgres.NewDatabaseAsync();
        store = new PlanStore(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connection }, TimeProvider.System);
        foreach (var (key, value) in new[]
        {
            ("Storage__Provider", "postgresql"), ("Storage__ConnectionString", connection),
            ("Mail__Delivery", "smtp"), ("Mail__Host", "127.0.0.1"), ("Mail__Port", server.Port.ToString()), ("Mail__From", "plan@acme.example"),
            ("Mail__StartTls", "false"), ("Mail__PollEvery", "00:00:00.2"), ("Mail__Timeout", "00:00:15"), ("Mail__LeaseTime", "00:00:30"),
        })
        {
            place.Cli.Environment[$"SHEETSYNC__{key}"] = value;
        }

        await TopUpAsync();

        // Not looked after: only its mail is there.
        await store.RemoveAsync(Workbook, default);
    }

    /// <summary>There is always something to send.</summary>
    private async Task TopUpAsync()
    {
        if (recipients.Count > 0 && (await store.OutboxStateAsync(default)).Waiting > 100)
        {
            return;
        }

        var mails = Enumerable.Range(recipients.Count, 200).Select(n => new OutgoingMail
        {
            Kind = MailKind.Digest, Recipient = $"person{n}@acme.example", Period = "2027-W45", MessageId = $"{n}.2027-w45@acme.example",
            Subject = $"Mail {n}", Html = $"<p>{n}</p>", Text = $"{n}\n", DueAt = DateTimeOffset.UtcNow,
        }).ToList();
        recipients.AddRange(mails.Select(m => m.Recipient));
        await using var lease = await store.LeaseAsync(Workbook, default);
        await store.RecordAsync(
            lease,
            new SyncRecord
            {
                Decision = SampleDecisions.Full(), Outcome = SyncOutcome.Unchanged, StartedAt = DateTimeOffset.UtcNow, Requests = default,
                Mail = new MailBatch { Mails = mails },
            },
            default);
    }

    /// <summary>Needs PostgreSQL and the mail server: shown as skipped where one is not there.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class KillFactAttribute : FactAttribute
    {
        public KillFactAttribute() => Skip = MailServer.WhySkipped ?? PostgreSqlCluster.WhySkipped;
    }
}
