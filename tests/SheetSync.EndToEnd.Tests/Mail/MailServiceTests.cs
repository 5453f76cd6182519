using System.Net;
using SheetSync.EndToEnd.Tests.Operations;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>The running service: mail goes out by itself when it is due, once, and people can stop it.</summary>
public sealed class MailServiceTests : IAsyncLifetime
{
    private const string Monday = "2027-11-08";
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromMinutes(1) };
    private Workplace place = null!;

    public async Task InitializeAsync() => place = await Workplace.StartAsync();

    public async Task DisposeAsync() => await place.DisposeAsync();

    private async Task<string> ServedAsync(MailServer server)
    {
        foreach (var (key, value) in new[]
        {
            ("Mail__Delivery", "smtp"), ("Mail__Host", "127.0.0.1"), ("Mail__Port", server.Port.ToString()), ("Mail__From", "plan@acme.example"),
            ("Mail__StartTls", "false"), ("Mail__PollEvery", "00:00:00.5"), ("Serve__PublicAddress", "https://plan.acme.example"), ("Serve__PollInterval", "00:00:01"),
        })
        {
            place.Cli.Environment[$"SHEETSYNC__{key}"] = value;
        }

        var id = place.Serve("plan.en.xlsx");
        await place.Cli.PrepareAsync("workbook", "add", id);
        return id;
    }

    [MailFact]
    public async Task Digest_WhenItsHourHasCome_GoesOutOnceWhateverRestarts()
    {
        await using var server = await MailServer.StartAsync();
        var id = await ServedAsync(server);
        await using (var serve = await RunningService.StartAsync(place.Cli, "--today", Monday))
        {
            await Until.HoldsAsync(() => Task.FromResult(server.Received.Count > 0), "the digest has arrived", () => serve.Log);
            await serve.UntilLogged("2027-W45 of");
        }

        await using (var again = await RunningService.StartAsync(place.Cli, "--today", "2027-11-09"))
        {
            // An edit brings a sync, which looks for mail; the owner's second address brings none for this week.
            place.Emulator.Admin.Type(id, "Settings!A60", "a note");
            await Until.HoldsAsync(async () => (await RunsAsync(id)) > 1, "the edit was synced", () => again.Log);
        }

        await using (var next = await RunningService.StartAsync(place.Cli, "--today", "2027-11-30"))
        {
            await Until.HoldsAsync(() => Task.FromResult(server.Received.Count > 1), "the digest of the newest week has arrived", () => next.Log);
            await next.UntilLogged("2027-W48 of");
        }

        server.Received.Select(m => m.MessageId!.Split('.')[1].Split('@')[0]).ShouldBe(["2027-w45", "2027-w48"]);
        server.Received.ShouldAllBe(m => m.To.Single() == "michael.grant@example.com");
    }

    [MailFact]
    public async Task OptOut_ByOneClick_StopsMailAndCanBeTakenBack()
    {
        await using var server = await MailServer.StartAsync();
        var id = await ServedAsync(server);
        var serve = await RunningService.StartAsync(place.Cli, "--today", Monday);
        await Until.HoldsAsync(() => Task.FromResult(server.Received.Count > 0), "the digest has arrived", () => serve.Log);
        var link = server.Received[0].Header("list-unsubscribe").Single().Trim('<', '>');
        link.ShouldStartWith("https://plan.acme.example/mail/opt-out/");
        var address = serve.Address + new Uri(link).AbsolutePath;

        // Looking changes nothing: scanners follow links.
        (await Http.GetStringAsync(address)).ShouldContain("Send no more mail about this workbook to michael.grant@example.com?");
        (await Http.GetStringAsync(address)).ShouldContain("value=\"out\"");
        var stopped = await Http.PostAsync(address, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]));
        stopped.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Http.GetStringAsync(address)).ShouldContain("Done: no more mail");
        await serve.DisposeAsync();

        var refused = await place.Cli.RunAsync("digest", id, "--today", "2027-11-15", "--send", "--json");
        refused.Json.GetProperty("sent")[0].GetProperty("outcome").GetString().ShouldBe("optedOut");
        refused.Code.ShouldBe(1);

        await using var again = await RunningService.StartAsync(place.Cli);
        address = again.Address + new Uri(link).AbsolutePath;
        (await Http.PostAsync(address, new FormUrlEncodedContent([new("want", "in")]))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Http.GetStringAsync(address)).ShouldContain("value=\"out\"");
        foreach (var forged in new[] { address[..^2] + "xx", address.Replace(".", "", StringComparison.Ordinal).Replace("127001", "127.0.0.1", StringComparison.Ordinal), address + "A" })
        {
            (await Http.PostAsync(forged, null)).StatusCode.ShouldBe(HttpStatusCode.NotFound, forged);
        }

        (await Http.GetAsync(again.Address + "/mail")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<int> RunsAsync(string id) =>
        (await place.Cli.RunAsync("workbook", "show", id, "--json")).Json.GetProperty("runs").GetArrayLength();
}
