using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests.Page;

public sealed class PageApiTests
{
    private static string Of(string id, string rest) => $"/emulator/api/workbooks/{id}/{rest}";

    private static JsonNode CellOf(JsonNode grid, int row, int column) =>
        grid["cells"]!.AsArray().Single(cell => cell!["r"]!.GetValue<int>() == row && cell["c"]!.GetValue<int>() == column)!;

    private static async Task<string> TypedAsync(Client client, string values)
    {
        var id = client.Server.Admin.Create("Plan");
        await client.PostAsync(Of(id, "cells"), $$"""{"sheetId":0,"row":0,"column":0,"values":{{values}}}""");
        return id;
    }

    [Fact]
    public async Task Sheet_SinceAnEarlierVersion_HoldsOnlyRowsThatDiffer()
    {
        await using var client = await Client.StartAsync();
        var id = await TypedAsync(client, """[["a"],["b"],["c"],["=A1&A2"]]""");
        var first = await client.GetAsync(Of(id, "sheets/0"));
        first["replaced"].ShouldBeNull();
        first["cells"]!.AsArray().Count.ShouldBe(4);
        client.Server.Admin.Type(id, "A2", "B");
        var second = await client.GetAsync(Of(id, $"sheets/0?since={first["version"]}"));
        second["replaced"]!.ToJsonString().ShouldBe("[1,3]");
        second["cells"]!.AsArray().Select(cell => cell!["t"]!.GetValue<string>()).ShouldBe(["B", "aB"]);
        second["version"]!.GetValue<long>().ShouldBeGreaterThan(first["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task Sheet_SinceAVersionNeverServed_HoldsEverything()
    {
        await using var client = await Client.StartAsync();
        var id = await TypedAsync(client, """[["a"],["b"]]""");
        var grid = await client.GetAsync(Of(id, "sheets/0?since=1"));
        grid["replaced"].ShouldBeNull();
        grid["cells"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Sheet_RowsDeletedSince_AreReplacedToTheirEnd()
    {
        await using var client = await Client.StartAsync();
        var id = await TypedAsync(client, """[["a"],["b"],["c"]]""");
        var first = await client.GetAsync(Of(id, "sheets/0"));
        await client.PostAsync(Of(id, "batchUpdate"), """{"requests":[{"deleteDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":2}}}]}""");
        var second = await client.GetAsync(Of(id, $"sheets/0?since={first["version"]}"));
        second["replaced"]!.ToJsonString().ShouldBe("[0,1,2]");
        second["usedRows"]!.GetValue<int>().ShouldBe(1);
        CellOf(second, 0, 0)["t"]!.GetValue<string>().ShouldBe("c");
    }

    /// <summary>What the editor starts with gives the same value when typed again.</summary>
    [Theory]
    [InlineData("en_US", "0.1 + nothing", null)]
    [InlineData("en_US", "12.345%", "12.345%")]
    [InlineData("ru_RU", "12,345%", "12,345%")]
    [InlineData("en_US", "$1,234.50", "1234.5")]
    [InlineData("ru_RU", "3,14159265358979", "3,14159265358979")]
    [InlineData("en_US", "'007", "'007")]
    [InlineData("en_US", "'=1+1", "'=1+1")]
    public async Task Sheet_EditText_TypedAgainGivesTheSameValue(string locale, string typed, string? editText)
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan");
        client.Server.Admin.BatchUpdate(id, [JsonNode.Parse($$$"""{"updateSpreadsheetProperties":{"properties":{"locale":"{{{locale}}}"},"fields":"locale"}}""")]);
        client.Server.Admin.Type(id, "A1", typed);
        var value = client.Server.Admin.CellAt(id, "A1").Effective;
        var cell = CellOf(await client.GetAsync(Of(id, "sheets/0")), 0, 0);
        var shown = cell["u"]?.GetValue<string>() ?? cell["t"]!.GetValue<string>();
        shown.ShouldBe(editText ?? typed);
        client.Server.Admin.Type(id, "A1", shown);
        client.Server.Admin.CellAt(id, "A1").Effective.ShouldBe(value);
    }

    [Fact]
    public async Task Sheet_ConditionalFormats_ColourTheCellsThatMeetThem()
    {
        await using var client = await Client.StartAsync();
        var id = await TypedAsync(client, """[["done",1],["open",5],["done",9]]""");
        await client.PostAsync(Of(id, "batchUpdate"), """
            {"requests":[
              {"addConditionalFormatRule":{"rule":{"ranges":[{"startRowIndex":0,"endRowIndex":3,"startColumnIndex":0,"endColumnIndex":1}],
                "booleanRule":{"condition":{"type":"CUSTOM_FORMULA","values":[{"userEnteredValue":"=$A1=\"done\""}]},"format":{"textFormat":{"bold":true}}}}}},
              {"addConditionalFormatRule":{"index":1,"rule":{"ranges":[{"startRowIndex":0,"endRowIndex":3,"startColumnIndex":1,"endColumnIndex":2}],
                "booleanRule":{"condition":{"type":"NUMBER_BETWEEN","values":[{"userEnteredValue":"2"},{"userEnteredValue":"=B1+4"}]},"format":{"textFormat":{"italic":true}}}}}}]}
            """);
        var grid = await client.GetAsync(Of(id, "sheets/0"));
        var formats = grid["formats"]!.AsArray();
        grid["conditions"]!.AsArray().Select(item => (item![0]!.GetValue<int>(), item[1]!.GetValue<int>(), formats[item[2]!.GetValue<int>()]!["textFormat"]!.ToJsonString()))
            .ShouldBe([(0, 0, """{"bold":true}"""), (2, 0, """{"bold":true}"""), (1, 1, """{"italic":true}"""), (2, 1, """{"italic":true}""")], ignoreOrder: true);
    }

    [Fact]
    public async Task Choices_OfARange_AreItsValuesAsTheyStand()
    {
        await using var client = await Client.StartAsync();
        var id = await TypedAsync(client, """[["red","",""],["green"],[""],["12%"]]""");
        await client.PostAsync(Of(id, "batchUpdate"), """
            {"requests":[{"setDataValidation":{"range":{"startRowIndex":0,"endRowIndex":1,"startColumnIndex":2,"endColumnIndex":3},
              "rule":{"condition":{"type":"ONE_OF_RANGE","values":[{"userEnteredValue":"=$A$1:$A$9"}]},"strict":true,"inputMessage":"Pick one"}}}]}
            """);
        CellOf(await client.GetAsync(Of(id, "sheets/0")), 0, 2)["v"]!.GetValue<string>().ShouldBe("list");
        (await client.GetAsync(Of(id, "sheets/0/choices?row=0&column=2"))).ToJsonString()
            .ShouldBe("""{"choices":["red","green","12%"],"strict":true,"message":"Pick one"}""");
        (await client.GetAsync(Of(id, "sheets/0/choices?row=1&column=0"))).ToJsonString().ShouldBe("""{"choices":[],"strict":false}""");
    }

    [Fact]
    public async Task Workbook_UploadedTwiceUnderOneName_AreTwo()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan");
        using var http = new HttpClient { BaseAddress = client.Server.Address };
        var xlsx = await http.GetByteArrayAsync(Of(id, "xlsx"));
        async Task<string> UploadAsync(byte[] bytes)
        {
            using var body = new ByteArrayContent(bytes);
            body.Headers.ContentType = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            using var answer = await http.PostAsync("/emulator/api/workbooks?title=Copy", body);
            return await answer.Content.ReadAsStringAsync();
        }

        var ids = new[] { JsonNode.Parse(await UploadAsync(xlsx))!["spreadsheetId"]!.GetValue<string>(), JsonNode.Parse(await UploadAsync(xlsx))!["spreadsheetId"]!.GetValue<string>() };
        ids[0].ShouldNotBe(ids[1]);
        ids.Select(one => client.Server.Admin.Find(one).Current.Title).ShouldBe(["Copy", "Copy"]);
        (await UploadAsync(Encoding.UTF8.GetBytes("no workbook"))).ShouldContain("no .xlsx workbook");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Host", "localhost", HttpStatusCode.OK)]
    public async Task Calls_FromOtherSites_AreRefused(string header, string value, HttpStatusCode expected)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/emulator/api/workbooks");
        request.Headers.Add(header, value);
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Events_TellOfEachApiRequestAndNotOfThePagesOwn()
    {
        await using var client = await Client.StartAsync();
        using var http = new HttpClient { BaseAddress = client.Server.Address };
        using var reader = new StreamReader(await http.GetStreamAsync("/emulator/api/events"));
        (await reader.ReadLineAsync()).ShouldBe("retry: 1000");
        await client.GetAsync("/emulator/api/workbooks");
        await client.SendAsync(HttpMethod.Get, "/v4/spreadsheets/none");
        string? line;
        do
            line = await reader.ReadLineAsync();
        while (line is not null && !line.StartsWith("data: ", StringComparison.Ordinal));
        var request = JsonNode.Parse(line!["data: ".Length..])!["request"]!;
        (request["method"]!.GetValue<string>(), request["path"]!.GetValue<string>(), request["status"]!.GetValue<int>(), request["kind"]!.GetValue<string>())
            .ShouldBe(("GET", "/v4/spreadsheets/none", 404, "read"));
        var recent = await client.GetAsync("/emulator/api/activity");
        recent["requests"]!.AsArray().Count.ShouldBe(1);
        recent["counters"]!["failed"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/spreadsheets/d/any/edit", "text/html")]
    [InlineData("/js/main.js", "text/javascript")]
    [InlineData("/css/grid.css", "text/css")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    public async Task Files_AreServedWithTheirTypeAndAPolicyAgainstForeignCode(string path, string type)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var http = new HttpClient { BaseAddress = server.Address };
        using var answer = await http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'self'");
    }
}
