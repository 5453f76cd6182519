using System.Text;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>The HTTP API of the add-on, over a real service process and a real emulator.</summary>
public sealed class ApiTests(AddOnPlace place) : IClassFixture<AddOnPlace>
{
    [Theory]
    [InlineData(AddOnPlace.Owner, "owner")]
    [InlineData(AddOnPlace.Facilitator, "facilitator")]
    [InlineData(AddOnPlace.SalesLeader, "leader")]
    public async Task Readiness_OfThePlansPeople_IsTheDocumentOfCheck(string email, string role)
    {
        var reply = await place.PostAsync(email, "readiness");
        reply.Status.ShouldBe(200, reply.Text);
        var check = (await place.Cli.RunAsync("check", place.Id, "--json", "--today", "2027-11-12")).Json;
        foreach (var field in check.EnumerateObject())
        {
            JsonElement.DeepEquals(reply.Json.GetProperty(field.Name), field.Value).ShouldBeTrue(field.Name);
        }

        reply.Json.GetProperty("caller").GetProperty("role").GetString().ShouldBe(role);
    }

    [Fact]
    public async Task Caller_WhoLeadsADepartment_IsToldWhich()
    {
        var caller = (await place.PostAsync("HELEN.MARSH@example.com", "readiness")).Json.GetProperty("caller");
        caller.GetProperty("departments").EnumerateArray().Select(d => d.GetString()).ShouldBe(["Sales"]);
    }

    [Theory]
    [InlineData("overdue", "overdue")]
    [InlineData("rollups", "rollup")]
    [InlineData("plan", "plan")]
    public async Task Questions_OfALeader_GiveTheCommandsDocument(string action, string command)
    {
        var reply = await place.GetAsync(AddOnPlace.SalesLeader, action);
        reply.Status.ShouldBe(200, reply.Text);
        var document = (await place.Cli.RunAsync(command, place.Id, "--json", "--today", "2027-11-12", "--lang", "en")).Json;
        foreach (var field in document.EnumerateObject())
        {
            JsonElement.DeepEquals(reply.Json.GetProperty(field.Name), field.Value).ShouldBeTrue(field.Name);
        }
    }

    [Fact]
    public async Task Readiness_InAnotherLanguage_WordsTheFindingsInIt()
    {
        var reply = await place.PostAsync(AddOnPlace.Facilitator, "readiness", language: "ru-RU");
        reply.Json.GetProperty("findings")[0].GetProperty("message").GetString()!.ShouldMatch("[а-я]{4}");
    }

    [Fact]
    public async Task Readiness_OfOneTab_IsThatDepartmentAlone()
    {
        var all = (await place.PostAsync(AddOnPlace.Facilitator, "readiness")).Json;
        var reply = await place.PostAsync(AddOnPlace.Facilitator, "readiness", $$"""{"sheetId":{{Gid("Marketing")}}}""");
        reply.Json.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("name").GetString()).ShouldBe(["Marketing"]);
        var expected = all.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("department").GetString() == "Marketing").Select(f => f.GetRawText());
        reply.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetRawText()).ShouldBe(expected);
        reply.Json.GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Readiness_OfATabThatIsNoDepartments_SaysSo() =>
        (await place.PostAsync(AddOnPlace.Facilitator, "readiness", $$"""{"sheetId":{{Gid("Settings")}}}""")).ShouldBeProblem(422, "not-a-department");

    [Fact]
    public async Task Explain_OfAMilestone_SaysWhatADoneOneLooksLike()
    {
        var reply = await place.GetAsync(AddOnPlace.SalesLeader, $"explain?gid={Gid("Sales")}&cell=K29:T29");
        reply.Status.ShouldBe(200, reply.Text);
        var cells = reply.Json.GetProperty("cells").EnumerateArray().ToDictionary(c => c.GetProperty("cell").GetProperty("a1").GetString()!);
        cells["T29"].GetProperty("milestone").GetProperty("doneText").GetString().ShouldBe("✓ 8 signed");
        cells["K29"].GetProperty("milestone").GetProperty("done").GetBoolean().ShouldBeTrue();
        cells["K29"].GetProperty("milestone").GetProperty("doneText").ValueKind.ShouldBe(JsonValueKind.Null);
        reply.Json.GetProperty("items")[0].GetProperty("title").GetString().ShouldBe("Sign framework agreements with eight hotel groups");
    }

    [Theory]
    [InlineData("cell=Sales!A8")]
    [InlineData("cell='Sales'!C8")]
    [InlineData("cell=sales!%24C%248")]
    public async Task Explain_OfACellInARowOfAnIndicator_ExplainsIt(string query)
    {
        var reply = await place.GetAsync(AddOnPlace.Owner, $"explain?{query}");
        reply.Status.ShouldBe(200, reply.Text);
        reply.Json.GetProperty("items")[0].GetProperty("kind").GetString().ShouldBe("indicator");
        reply.Json.GetProperty("items")[0].GetProperty("figures").GetArrayLength().ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("cell=A1")]
    [InlineData("cell=Sales!")]
    [InlineData("cell=Sales!A1:B")]
    [InlineData("cell=NoSuchTab!A1")]
    [InlineData("cell=Sales!B2:A1")]
    [InlineData("cell=A1&gid=x")]
    [InlineData("cell=A1&gid=99999999999999")]
    public async Task Explain_OfWhatIsNoCell_IsRefused(string query)
    {
        var reply = await place.GetAsync(AddOnPlace.Owner, $"explain?{query}");
        (query.Contains("A1:B", StringComparison.Ordinal) && reply.Status == 200 ? "open range" : reply.Code).ShouldBeOneOf("bad-request", "open range");
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("adopt")]
    [InlineData("reminders")]
    public async Task FacilitatorsActions_OfALeader_AreRefused(string action) =>
        (await place.PostAsync(AddOnPlace.SalesLeader, action)).ShouldBeProblem(403, "facilitator-only");

    [Fact]
    public async Task Reminders_OfAServiceWithoutMail_SaySo() =>
        (await place.PostAsync(AddOnPlace.Facilitator, "reminders")).ShouldBeProblem(409, "mail-off");

    [Fact]
    public async Task AcceptingWhatVanished_OfALeader_IsRefused() =>
        (await place.PostAsync(AddOnPlace.SalesLeader, "sync", """{"accept":true}""")).ShouldBeProblem(403, "facilitator-only");

    [Theory]
    [InlineData(AddOnPlace.Stranger)]
    [InlineData(AddOnPlace.Employee)]
    public async Task People_WhoLeadNothing_ReadNothing(string email)
    {
        foreach (var question in new[] { "overdue", "rollups", "plan", "explain?cell=Sales!A8" })
        {
            (await place.GetAsync(email, question)).ShouldBeProblem(403, "not-allowed");
        }

        foreach (var action in new[] { "readiness", "sync", "approve", "reminders", "adopt" })
        {
            (await place.PostAsync(email, action)).ShouldBeProblem(403, "not-allowed");
        }
    }

    [Fact]
    public async Task EveryCall_LeavesALineOfTheAudit()
    {
        await place.PostAsync(AddOnPlace.Owner, "readiness");
        await place.ShouldLogAsync($"{AddOnPlace.Owner} asked for Readiness of {place.Id}: 200 done");
        await place.GetAsync(AddOnPlace.Stranger, "plan");
        await place.ShouldLogAsync($"{AddOnPlace.Stranger} asked for Plan of {place.Id}: 403 not-allowed");
    }

    [Theory]
    [InlineData("1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms")]
    [InlineData("a%2Fb")]
    [InlineData("..%2F..%2Fetc%2Fpasswd")]
    [InlineData("x")]
    [InlineData("id%00null")]
    [InlineData("%D0%BF%D0%BB%D0%B0%D0%BD-2027")]
    public async Task Workbook_ThatIsNotOurs_IsNotConnected(string id)
    {
        var reply = await place.SendAsync(place.Call(HttpMethod.Post, "readiness", place.Token(AddOnPlace.Owner), "{}", id: id));
        reply.Status.ShouldBeOneOf(404, 400);
        if (reply.Status == 404)
        {
            reply.ShouldBeProblem(404, "not-registered");
        }

        reply.Text.ShouldNotContain("plan.en");
    }

    [Theory]
    [InlineData("GET", "readiness", 405)]
    [InlineData("PUT", "readiness", 405)]
    [InlineData("DELETE", "plan", 405)]
    [InlineData("POST", "explain", 405)]
    [InlineData("GET", "nothing", 404)]
    [InlineData("POST", "readiness/more", 404)]
    [InlineData("GET", "", 404)]
    public async Task WrongMethodsAndPaths_AreProblemsInWords(string method, string action, int status)
    {
        var reply = await place.SendAsync(place.Call(new HttpMethod(method), action, place.Token(AddOnPlace.Owner), null, "ru"));
        reply.ShouldBeProblem(status, status == 405 ? "method-not-allowed" : "not-found");
        reply.Json.GetProperty("title").GetString()!.ShouldMatch("[а-я]{4}");
    }

    [Theory]
    [InlineData("text/plain", "{}", 415, "unsupported-media-type")]
    [InlineData("application/xml", "<a/>", 415, "unsupported-media-type")]
    [InlineData("application/x-www-form-urlencoded", "a=b", 415, "unsupported-media-type")]
    [InlineData("application/json", "{", 400, "bad-request")]
    [InlineData("application/json", "[]", 400, "bad-request")]
    [InlineData("application/json", "7", 400, "bad-request")]
    [InlineData("application/json", "{\"sheetId\":\"x\"}", 400, "bad-request")]
    [InlineData("application/json", "{\"sheetId\":1e99}", 400, "bad-request")]
    public async Task Bodies_ThatCannotBeRead_AreRefused(string type, string body, int status, string code)
    {
        var request = place.Call(HttpMethod.Post, "readiness", place.Token(AddOnPlace.Owner), null);
        request.Content = new StringContent(body, Encoding.UTF8, type);
        (await place.SendAsync(request)).ShouldBeProblem(status, code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bodies_OverTheLimit_AreRefused(bool lengthIsTold)
    {
        var request = place.Call(HttpMethod.Post, "readiness", place.Token(AddOnPlace.Owner), $$"""{"x":"{{new string('x', 20_000)}}"}""");
        request.Headers.TransferEncodingChunked = !lengthIsTold;
        (await place.SendAsync(request)).ShouldBeProblem(413, "too-large");
    }

    [Fact]
    public async Task Description_ListsEveryRoute()
    {
        using var http = new HttpClient();
        var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(place.Address, "openapi/v1.json"))).RootElement;
        var paths = document.GetProperty("paths").EnumerateObject().Select(p => p.Name[(p.Name.LastIndexOf('/') + 1)..]).Order();
        paths.ShouldBe(["adopt", "approve", "explain", "overdue", "plan", "readiness", "reminders", "rollups", "sync"]);
        document.GetProperty("components").GetProperty("securitySchemes").GetProperty("google").GetProperty("scheme").GetString().ShouldBe("bearer");
    }

    private int Gid(string tab) => place.Emulator.Admin.Find(place.Id).Current.Sheets.Single(s => s.Title == tab).Id;
}
