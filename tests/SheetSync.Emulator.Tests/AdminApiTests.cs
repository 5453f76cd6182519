using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

public sealed class AdminApiTests
{
    [Fact]
    public async Task Workbooks_CreateShareTypeCount_OverHttp()
    {
        await using var client = await Client.StartAsync();
        var id = (await client.PostAsync("/emulator/workbooks", """{"title":"Plan"}"""))["spreadsheetId"]!.GetValue<string>();
        await client.PostAsync($"/emulator/workbooks/{id}/share", $$"""{"email":"{{client.Email}}"}""");
        await client.PostAsync($"/emulator/workbooks/{id}/type", """{"range":"A1","values":[["15%","=A1*2"]]}""");
        (await client.ValuesAsync(id, "A1:B1")).ShouldBe("""[["15%","30%"]]""");
        await client.PostAsync($"/emulator/workbooks/{id}/batchUpdate", """{"requests":[{"insertDimension":{"range":{"dimension":"ROWS","startIndex":0,"endIndex":1}}}]}""");
        (await client.ValuesAsync(id, "A2")).ShouldBe("""[["15%"]]""");
        var counters = await client.GetAsync("/emulator/counters");
        counters["reads"]!.GetValue<int>().ShouldBe(2);
        counters["writes"]!.GetValue<int>().ShouldBe(0);
        await client.PostAsync($"/emulator/workbooks/{id}/unshare", $$"""{"email":"{{client.Email}}"}""");
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}")).Code.ShouldBe(403);
        (await client.GetAsync("/emulator/log"))["requests"]!.AsArray().Select(entry => entry!["status"]!.GetValue<int>()).ShouldBe([200, 200, 403]);
    }

    [Fact]
    public async Task Admin_WithToken_AsksForIt()
    {
        await using var client = await Client.StartAsync(new EmulatorOptions { Token = "secret" });
        (await client.FailAsync(HttpMethod.Get, "/emulator/workbooks")).Code.ShouldBe(401);
        await client.GetAsync("/emulator/workbooks?token=secret");
    }

    [Fact]
    public async Task Keys_Minted_AreInGooglesFormat()
    {
        await using var client = await Client.StartAsync();
        var key = await client.PostAsync("/emulator/keys", """{"name":"robot","project":"p1"}""");
        key["type"]!.GetValue<string>().ShouldBe("service_account");
        key["client_email"]!.GetValue<string>().ShouldBe("robot@p1.iam.gserviceaccount.com");
        key["token_uri"]!.GetValue<string>().ShouldBe($"{client.Server.Address}token");
        key["private_key"]!.GetValue<string>().ShouldStartWith("-----BEGIN PRIVATE KEY-----\n");
    }

    // Claims of an identity token: developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload
    [Fact]
    public async Task IdTokens_MintedWithChangedClaims_AreSignedByThePublishedKey()
    {
        await using var client = await Client.StartAsync();
        var minted = (await client.PostAsync("/emulator/id-tokens", """{"email":"a@example.com","audience":"app","claims":{"email_verified":false,"hd":null}}"""))["idToken"]!.GetValue<string>();
        var parts = minted.Split('.');
        var key = (await client.GetAsync("/oauth2/v3/certs"))["keys"]![0]!;
        using var rsa = System.Security.Cryptography.RSA.Create(new System.Security.Cryptography.RSAParameters
        {
            Modulus = System.Buffers.Text.Base64Url.DecodeFromChars(key["n"]!.GetValue<string>()),
            Exponent = System.Buffers.Text.Base64Url.DecodeFromChars(key["e"]!.GetValue<string>()),
        });
        rsa.VerifyData(Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]), System.Buffers.Text.Base64Url.DecodeFromChars(parts[2]),
            System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1).ShouldBeTrue();
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        claims["aud"]!.GetValue<string>().ShouldBe("app");
        claims["email_verified"]!.GetValue<bool>().ShouldBeFalse();
        claims["hd"].ShouldBeNull();
        (await client.GetAsync("/oauth2/v1/certs")).AsObject().Single().Value!.GetValue<string>().ShouldStartWith("-----BEGIN CERTIFICATE-----");
    }

    [Fact]
    public async Task PageApi_TypedCell_IsInTheGridAndAnnounced()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan");
        using var http = new HttpClient { BaseAddress = client.Server.Address };
        await using var events = await http.GetStreamAsync("/emulator/api/events");
        using var reader = new StreamReader(events);
        (await reader.ReadLineAsync()).ShouldBe("retry: 1000");
        var typed = await client.PostAsync($"/emulator/api/workbooks/{id}/cells", """{"sheetId":0,"row":1,"column":2,"text":"12,5%"}""");
        string? line;
        do
            line = await reader.ReadLineAsync();
        while (line is not null && !line.StartsWith("data: ", StringComparison.Ordinal));
        var announced = JsonNode.Parse(line!["data: ".Length..])!;
        announced["spreadsheetId"]!.GetValue<string>().ShouldBe(id);
        announced["version"]!.GetValue<long>().ShouldBe(typed["version"]!.GetValue<long>());
        var grid = await client.GetAsync($"/emulator/api/workbooks/{id}/sheets/0");
        var cell = grid["cells"]!.AsArray().Single()!;
        (cell["r"]!.GetValue<int>(), cell["c"]!.GetValue<int>()).ShouldBe((1, 2));
        cell["t"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task UnknownPath_IsAPageOfHtml()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var http = new HttpClient { BaseAddress = server.Address };
        using var response = await http.GetAsync("/nothing/here");
        ((int)response.StatusCode).ShouldBe(404);
        (await response.Content.ReadAsStringAsync()).ShouldContain("was not found on this server");
    }
}
