using System.Net;
using System.Text.Json;

namespace SheetSync.EndToEnd.Tests.Board;

/// <summary>Who sees a board, asked over HTTP of the real service: a link shows its workbook and no other; whatever is wrong with it is said, and shows nothing.</summary>
public sealed class BoardAccessTests(BoardHouse house) : IClassFixture<BoardHouse>
{
    private const string NameOfA = "Pine &amp; Linen Furniture";
    private const string NameOfB = "Сосна и лён";

    [Fact]
    public async Task Board_WithoutALink_IsRefusedInTheReadersLanguage()
    {
        foreach (var path in new[] { "", "/explain/company", "/overdue", "/load/x", "/month/3/x", "/actuals/x", "/export.csv", "/export.json", "/export.xlsx", "/export.ics" })
        {
            using var answer = await house.GetAsync($"/board/{house.A}{path}", language: "ru-RU,ru;q=0.9");
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, path);
            var page = await answer.Content.ReadAsStringAsync();
            page.ShouldContain("Доска открывается по ссылке");
            page.ShouldNotContain("Pine");
        }

        (await BoardHouse.TextAsync(house.GetAsync($"/board/{house.A}", language: "en"))).ShouldContain("The board opens by a link");
        (await BoardHouse.TextAsync(house.GetAsync("/board/nobody-knows-this-one", language: "en"))).ShouldContain("The board opens by a link");
    }

    [Fact]
    public async Task Answers_OfEveryKind_AreKeptByNobodyAndFramedByNobody()
    {
        var (key, _) = await house.LinkAsync(house.A);
        foreach (var answer in new[] { house.GetAsync($"/board/{house.A}"), house.GetAsync($"/board/{house.A}?key={key}"), house.GetAsync($"/board/{house.A}", key), house.GetAsync($"/board/{house.A}/export.csv", key) })
        {
            using var given = await answer;
            string Header(string name) => string.Join(' ', given.Headers.TryGetValues(name, out var values) ? values : given.Content.Headers.TryGetValues(name, out var more) ? more : []);
            Header("Referrer-Policy").ShouldBe("no-referrer");
            Header("X-Robots-Tag").ShouldContain("noindex");
            Header("X-Content-Type-Options").ShouldBe("nosniff");
            Header("Cache-Control").ShouldSatisfyAllConditions(c => c.ShouldContain("private"), c => c.ShouldContain("no-store"));
            Header("Content-Security-Policy").ShouldSatisfyAllConditions(
                p => p.ShouldStartWith("default-src 'none'"), p => p.ShouldEndWith("frame-ancestors 'none'"), p => p.ShouldNotContain("script-src"), p => p.ShouldNotContain("unsafe"));
        }

        (await BoardHouse.TextAsync(house.GetAsync("/robots.txt"))).ShouldBe("User-agent: *\nDisallow: /\n");
    }

    [Fact]
    public async Task Link_Opened_BecomesACookieOfItsBoardAndLeavesTheAddress()
    {
        var (key, _) = await house.LinkAsync(house.A, "--audience", "wall", "--days", "3");
        using var first = await house.GetAsync($"/board/{house.A}?lang=en&key={key}");
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        first.Headers.Location!.OriginalString.ShouldBe($"/board/{house.A}?lang=en");
        var cookie = first.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith($"sheetsync-board={key};");
        cookie.ShouldSatisfyAllConditions(c => c.ShouldContain($"path=/board/{house.A};"), c => c.ShouldContain("httponly"), c => c.ShouldContain("samesite=lax"), c => c.ShouldContain("expires="));
        cookie.ShouldNotContain("secure", Case.Insensitive, "this request came without encryption, to another host than the public one");

        using var board = await house.GetAsync($"/board/{house.A}?lang=en", key);
        board.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await board.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(p => p.ShouldContain(NameOfA), p => p.ShouldNotContain(key));
    }

    [Fact]
    public async Task Cookie_AtThePublicHost_IsForEncryptedConnectionsAlone()
    {
        var (key, _) = await house.LinkAsync(house.A);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(house.Address, $"/board/{house.A}?key={key}")) { Headers = { Host = "plan.example.com" } };
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.SendAsync(request);
        answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ShouldContain("; secure");
    }

    [Fact]
    public async Task Link_OfOneWorkbook_ShowsNothingOfAnother()
    {
        var (ofA, _) = await house.LinkAsync(house.A);
        foreach (var path in new[] { "", "/explain/company", "/overdue", "/load/x", "/month/3/x", "/actuals/x", "/export.csv", "/export.json", "/export.xlsx", "/export.ics" })
        {
            using var byCookie = await house.GetAsync($"/board/{house.B}{path}", ofA);
            using var byLink = await house.GetAsync($"/board/{house.B}{path}?key={ofA}");
            (byCookie.StatusCode, byLink.StatusCode).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), path);
            (await byCookie.Content.ReadAsStringAsync()).ShouldNotContain(NameOfB);
            (await byLink.Content.ReadAsStringAsync()).ShouldNotContain(NameOfB);
            byLink.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }

        var (ofB, _) = await house.LinkAsync(house.B);
        (await BoardHouse.TextAsync(house.GetAsync($"/board/{house.B}", ofB))).ShouldContain(NameOfB);
    }

    [Fact]
    public async Task Link_Revoked_OpensNothingAtOnce()
    {
        var (key, id) = await house.LinkAsync(house.A, "--audience", "owner");
        (await house.GetAsync($"/board/{house.A}", key)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await house.Place.Cli.RunAsync("workbook", "link", house.A, "--revoke", id, "--json")).Json.GetProperty("revoked").GetInt32().ShouldBe(1);

        (await house.GetAsync($"/board/{house.A}", key)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        using var opened = await house.GetAsync($"/board/{house.A}?key={key}", language: "ru");
        opened.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await opened.Content.ReadAsStringAsync()).ShouldContain("Ссылка отозвана");
        (await house.Place.Cli.RunAsync("workbook", "link", house.A, "--revoke", id)).ShouldFail(1, "taken back already");
        var listed = await house.Place.Cli.RunAsync("workbook", "link", house.A, "--list", "--json");
        listed.Json.GetProperty("links").EnumerateArray().Single(l => l.GetProperty("id").GetString() == id).GetProperty("state").GetString().ShouldBe("revoked");
    }

    [Fact]
    public async Task Link_ExpiredAlteredOrOfAnotherKey_IsRefusedInWordsAndLogged()
    {
        var (key, id) = await house.LinkAsync(house.A);
        var day = DateTimeOffset.UtcNow;
        await RefusedAsync(house.Forge(house.A, id, day.AddMinutes(-1)), HttpStatusCode.Gone, "This link has expired");
        await RefusedAsync(house.Forge(house.A, "ffffffffffffffff", day.AddDays(1)), HttpStatusCode.Gone, "This link was taken back");
        await RefusedAsync(key[..^3] + "AAA", HttpStatusCode.Unauthorized, "This link does not work");
        await RefusedAsync(key[..(key.Length / 2)], HttpStatusCode.Unauthorized, "This link does not work");
        await RefusedAsync("", HttpStatusCode.Unauthorized, "This link does not work");
        await RefusedAsync(new string('A', 6000), HttpStatusCode.Unauthorized, "This link does not work");
        await RefusedAsync($"{key}&key={key}", HttpStatusCode.Unauthorized, "This link does not work");
        await RefusedAsync("%00%0a<script>.x", HttpStatusCode.Unauthorized, "This link does not work");

        house.Log.ShouldContain($"Refused the board of {house.A}");
        house.Log.ShouldNotContain("   at SheetSync");
        house.Log.ShouldNotContain(key);
    }

    [Fact]
    public async Task ProxyHeader_FromTheProxy_LetsInThePeopleOfThePlan()
    {
        var plan = JsonDocument.Parse((await house.Place.Cli.AnswerAsync("plan", house.A, "--json")).Out).RootElement;
        var leader = plan.GetProperty("departments")[0].GetProperty("leader").GetProperty("email").GetString();
        foreach (var person in new[] { leader!, leader!.ToUpperInvariant(), $"accounts.google.com:{leader}" })
        {
            (await house.GetAsync($"/board/{house.A}", person: person, throughProxy: true)).StatusCode.ShouldBe(HttpStatusCode.OK, person);
        }

        using var stranger = await house.GetAsync($"/board/{house.A}", person: "stranger@elsewhere.example", throughProxy: true, language: "en");
        stranger.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Content.ReadAsStringAsync()).ShouldContain("This board is not open to you");
        (await house.GetAsync("/board/unknown-workbook", person: leader, throughProxy: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await house.GetAsync($"/board/{house.A}", throughProxy: true)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task ProxyHeader_FromAForeignAddress_IsNobodysWord()
    {
        var plan = JsonDocument.Parse((await house.Place.Cli.AnswerAsync("plan", house.A, "--json")).Out).RootElement;
        var leader = plan.GetProperty("departments")[0].GetProperty("leader").GetProperty("email").GetString();
        using var answer = await house.GetAsync($"/board/{house.A}", person: leader);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        house.Log.ShouldContain("which is not the proxy: not believed");
    }

    [Fact]
    public async Task Exports_BehindTheGate_AreThePlanOfTheLastSync()
    {
        var (key, _) = await house.LinkAsync(house.A);
        var plan = (await house.Place.Cli.AnswerAsync("plan", house.A, "--json")).Json;
        foreach (var (format, type) in new[] { ("csv", "text/csv"), ("json", "application/json"), ("ics", "text/calendar"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") })
        {
            using var answer = await house.GetAsync($"/board/{house.A}/export.{format}", key);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, format);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            if (format == "json")
            {
                JsonDocument.Parse(bytes).RootElement.GetProperty("departments").ToString().ShouldBe(plan.GetProperty("departments").ToString());
            }
            else if (format == "xlsx")
            {
                var file = house.Place.At("downloaded.xlsx");
                await File.WriteAllBytesAsync(file, bytes);
                (await house.Place.Cli.AnswerAsync("plan", file, "--json")).Json.GetProperty("departments").GetArrayLength().ShouldBe(plan.GetProperty("departments").GetArrayLength());
            }
        }

        (await BoardHouse.TextAsync(house.GetAsync($"/board/{house.A}/export.csv?for=jira", key))).ShouldStartWith("Summary,Issue Type,");
        foreach (var path in new[] { "export.pdf", "export.csv?for=nothing", "export.ics?for=jira", "export.0" })
        {
            (await house.GetAsync($"/board/{house.A}/{path}", key)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task LinkCommand_AskedWrongly_SaysWhatIsWrong()
    {
        var cli = house.Place.Cli;
        (await cli.RunAsync("workbook", "link", "unknown-workbook")).ShouldFail(2, "is not added");
        (await cli.RunAsync("workbook", "link", house.A, "--days", "0")).ShouldFail(2, "from 1 to 366");
        (await cli.RunAsync("workbook", "link", house.A, "--audience", "a b")).ShouldFail(2, "--audience");
        (await cli.RunAsync("workbook", "link", house.A, "--list", "--revoke", "all")).ShouldFail(2, "--list");
        var text = await cli.RunAsync("workbook", "link", house.B, "--lang", "ru");
        text.Out.ShouldContain($"\nhttps://plan.example.com/board/{house.B}?key=");
        text.Out.ShouldContain("Отозвать: ");
    }

    private async Task RefusedAsync(string key, HttpStatusCode status, string saying)
    {
        using var byLink = await house.GetAsync($"/board/{house.A}?key={key}", language: "en");
        byLink.StatusCode.ShouldBe(status, key);
        var page = await byLink.Content.ReadAsStringAsync();
        page.ShouldContain(saying);
        page.ShouldNotContain("Pine");
        page.ShouldNotContain("Exception");
        byLink.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }
}
