using SheetSync.Emulator;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>What an operator meets: keys that change or cannot be fetched, an API that is off, limits, a workbook that was never synced.</summary>
public sealed class ApiOperationTests
{
    [Fact]
    public async Task KeysOfTheIssuer_WhenTheyChange_AreFetchedAnew()
    {
        await using var place = await StartedAsync(new AddOnPlace());
        place.Emulator.Admin.OpenId.Rotate();
        (await place.It.PostAsync(AddOnPlace.Owner, "readiness")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Keys_ThatCannotBeFetched_AreAPassingFault()
    {
        var settings = new AddOnPlace();
        settings.Settings["SHEETSYNC__Api__CertificatesUrl"] = "http://127.0.0.1:1/certs";
        await using var place = await StartedAsync(settings);
        var reply = await place.It.PostAsync(AddOnPlace.Owner, "readiness", language: "ru");
        reply.ShouldBeProblem(503, "certificates-unreachable");
        reply.RetryAfter.ShouldNotBeNull();
        await place.It.ShouldLogAsync("cannot be fetched");
        await place.It.ShouldNotReadMoreAsync(0);
    }

    [Fact]
    public async Task Api_WithoutAudiences_IsOffAndSaysWhatToRegister()
    {
        var settings = new AddOnPlace { WithAudience = false };
        await using var place = await StartedAsync(settings);
        var reply = await place.It.PostAsync(AddOnPlace.Owner, "readiness");
        reply.ShouldBeProblem(503, "api-off");
        reply.Json.GetProperty("detail").GetString()!.ShouldContain(AddOnPlace.Audience);
        await place.It.ShouldNotReadMoreAsync(0);
    }

    [Fact]
    public async Task Person_WhoAsksTooOften_HasToWait()
    {
        var settings = new AddOnPlace();
        settings.Settings["SHEETSYNC__Api__RequestsPerMinute"] = "3";
        await using var place = await StartedAsync(settings);
        for (var call = 0; call < 3; call++)
        {
            (await place.It.PostAsync(AddOnPlace.Owner, "readiness")).Status.ShouldBe(200);
        }

        var refused = await place.It.PostAsync(AddOnPlace.Owner, "readiness");
        refused.ShouldBeProblem(429, "too-many-requests");
        refused.RetryAfter!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
        (await place.It.PostAsync(AddOnPlace.Facilitator, "readiness")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task EmptyListOfAudiences_StopsTheStart()
    {
        await using var workplace = await Workplace.StartAsync();
        workplace.Cli.Environment["SHEETSYNC__Api__Audiences"] = "";
        workplace.Cli.Environment["SHEETSYNC__Serve__Address"] = "http://127.0.0.1:0";
        var run = await workplace.Cli.RunAsync("serve");
        run.Code.ShouldBe(2);
        run.Error.ShouldContain("Api:Audiences");
    }

    [Fact]
    public async Task Workbook_NeverSynced_IsReadToTellWhoMayAsk()
    {
        await using var place = await StartedAsync(new AddOnPlace { Recorded = false });
        (await place.It.PostAsync(AddOnPlace.SalesLeader, "readiness")).Status.ShouldBe(200);
        (await place.It.PostAsync(AddOnPlace.Stranger, "readiness")).ShouldBeProblem(403, "not-allowed");
        (await place.It.PostAsync(AddOnPlace.SalesLeader, "approve")).ShouldBeProblem(403, "facilitator-only");
    }

    [Fact]
    public async Task FacilitatorsDay_AdoptSyncApprove_Works()
    {
        await using var place = await StartedAsync(new AddOnPlace());
        var adopted = await place.It.PostAsync(AddOnPlace.Facilitator, "adopt");
        adopted.Json.GetProperty("columns").GetArrayLength().ShouldBeGreaterThan(6, adopted.Text);
        var synced = await place.It.PostAsync(AddOnPlace.SalesLeader, "sync");

        // The service's own sync may have been quicker.
        synced.Json.GetProperty("outcome").GetString().ShouldBeOneOf("written", "unchanged");
        (await place.It.PostAsync(AddOnPlace.SalesLeader, "sync")).Json.GetProperty("outcome").GetString().ShouldBe("unchanged");
        var approved = await place.It.PostAsync(AddOnPlace.Owner, "approve");
        approved.Json.GetProperty("approved").GetProperty("by").GetString().ShouldBe(AddOnPlace.Owner);
    }

    [Fact]
    public async Task Reminders_AskedForTwice_GoToLeadersWithGapsOnce()
    {
        var settings = new AddOnPlace();
        settings.Settings["SHEETSYNC__Mail__Delivery"] = "files";
        settings.Settings["SHEETSYNC__Mail__From"] = "plan@example.com";
        await using var place = await StartedAsync(settings);
        var first = await place.It.PostAsync(AddOnPlace.Facilitator, "reminders");
        first.Status.ShouldBe(200, first.Text);
        first.Json.GetProperty("recipients").EnumerateArray().Select(r => r.GetString()).Order()
            .ShouldBe(["nadia.kerr@example.com", "priya.nair@example.com", "tom.ellery@example.com"]);
        var second = await place.It.PostAsync(AddOnPlace.Facilitator, "reminders");
        (second.Json.GetProperty("queued").GetInt32(), second.Json.GetProperty("before").GetInt32()).ShouldBe((0, 3));
    }

    [Fact]
    public async Task Person_TakenOffTheSheet_IsRefusedAtOnce()
    {
        await using var place = await StartedAsync(new AddOnPlace());
        var settings = (await place.It.Cli.RunAsync("plan", place.It.Id, "--json")).Json;
        settings.GetProperty("departments")[0].GetProperty("leader").GetProperty("email").GetString().ShouldBe(AddOnPlace.SalesLeader);
        Replace(place.It, AddOnPlace.SalesLeader, "new.leader@example.com");
        (await place.It.PostAsync(AddOnPlace.SalesLeader, "readiness")).ShouldBeProblem(403, "not-allowed");
    }

    /// <summary>On the tab Settings, wherever it stands.</summary>
    private static void Replace(AddOnPlace place, string text, string by)
    {
        var sheet = place.Emulator.Admin.Find(place.Id).Current.Sheets.Single(s => s.Title == "Settings");
        for (var row = 0; row < 60; row++)
        {
            for (var column = 0; column < 8; column++)
            {
                if (sheet.CellAt(row, column).Effective.ToString() == text)
                {
                    place.Emulator.Admin.Type(place.Id, $"Settings!{(char)('A' + column)}{row + 1}", by);
                }
            }
        }
    }

    private static async Task<Started> StartedAsync(AddOnPlace place)
    {
        await place.InitializeAsync();
        return new Started(place);
    }

    /// <summary>Ends with the test.</summary>
    private sealed record Started(AddOnPlace It) : IAsyncDisposable
    {
        public EmulatorServer Emulator => It.Emulator;

        public async ValueTask DisposeAsync() => await It.DisposeAsync();
    }
}
