using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Tests;

// The exchange of a signed assertion: developers.google.com/identity/protocols/oauth2/service-account#httprest
public sealed class IdentityTests
{
    private static async Task<(int Status, JsonNode Json)> ExchangeAsync(EmulatorServer server, JsonNode key, Action<JsonObject>? change = null, RSA? signer = null)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = key["client_email"]!.GetValue<string>(),
            ["scope"] = "https://www.googleapis.com/auth/spreadsheets",
            ["aud"] = key["token_uri"]!.GetValue<string>(),
            ["iat"] = now,
            ["exp"] = now + 3600,
        };
        change?.Invoke(claims);
        using var own = RSA.Create();
        own.ImportFromPem(key["private_key"]!.GetValue<string>());
        var unsigned = Encode("""{"alg":"RS256","typ":"JWT"}""") + "." + Encode(claims.ToJsonString());
        var signature = (signer ?? own).SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = unsigned + "." + System.Buffers.Text.Base64Url.EncodeToString(signature),
        });
        using var http = new HttpClient();
        using var response = await http.PostAsync(key["token_uri"]!.GetValue<string>(), form);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task Token_SignedAssertion_OpensTheApi()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        var id = server.Admin.Create("Plan");
        var (status, json) = await ExchangeAsync(server, JsonNode.Parse(server.Admin.KeyFile())!);
        status.ShouldBe(200);
        json["token_type"]!.GetValue<string>().ShouldBe("Bearer");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", json["access_token"]!.GetValue<string>());
        (await http.GetStringAsync(new Uri(server.Address, $"/v4/spreadsheets/{id}"))).ShouldContain("\"Plan\"");
    }

    [Theory]
    [InlineData("iss", "nobody@else.iam.gserviceaccount.com", "invalid_grant")]
    [InlineData("aud", "https://example.com/token", "invalid_grant")]
    [InlineData("scope", "", "invalid_scope")]
    [InlineData("sub", "someone@example.com", "unauthorized_client")]
    public async Task Token_WrongClaim_IsRefused(string claim, string value, string error)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        var (status, json) = await ExchangeAsync(server, JsonNode.Parse(server.Admin.KeyFile())!, claims => claims[claim] = value);
        status.ShouldBe(400);
        json["error"]!.GetValue<string>().ShouldBe(error);
    }

    [Theory]
    [InlineData(-7200, -3600)]
    [InlineData(0, 7200)]
    [InlineData(3000, 6000)]
    public async Task Token_UnreasonableTimes_IsInvalidGrant(int issued, int expires)
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var (status, json) = await ExchangeAsync(server, JsonNode.Parse(server.Admin.KeyFile())!, claims => (claims["iat"], claims["exp"]) = (now + issued, now + expires));
        status.ShouldBe(400);
        json["error_description"]!.GetValue<string>().ShouldStartWith("Invalid JWT: Token must be a short-lived token (60 minutes)");
    }

    [Fact]
    public async Task Token_ForeignSignature_IsInvalidGrant()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var foreign = RSA.Create(2048);
        var (status, json) = await ExchangeAsync(server, JsonNode.Parse(server.Admin.KeyFile())!, signer: foreign);
        status.ShouldBe(400);
        json["error_description"]!.GetValue<string>().ShouldBe("Invalid JWT Signature.");
    }

    // Wording and status of refusals: shared by all Google APIs (developers.google.com/workspace/sheets/api/troubleshoot-api-errors).
    [Fact]
    public async Task Call_WithoutOrWithUnknownToken_IsUnauthenticated()
    {
        await using var server = await EmulatorServer.StartAsync(new EmulatorOptions());
        using var http = new HttpClient { BaseAddress = server.Address };
        using var without = await http.GetAsync("/v4/spreadsheets/x");
        ((int)without.StatusCode).ShouldBe(401);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "ya29.unknown");
        using var unknown = await http.GetAsync("/v4/spreadsheets/x");
        ((int)unknown.StatusCode).ShouldBe(401);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("UNAUTHENTICATED");
    }

    [Fact]
    public async Task Call_UnknownFileAndFileNotShared_AreToldApart()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Secret", share: false);
        (await client.FailAsync(HttpMethod.Get, "/v4/spreadsheets/1unknown")).ShouldBe((404, "NOT_FOUND", "Requested entity was not found."));
        (await client.FailAsync(HttpMethod.Get, $"/v4/spreadsheets/{id}")).ShouldBe((403, "PERMISSION_DENIED", "The caller does not have permission"));
    }

    [Fact]
    public async Task Call_ReaderWrites_IsForbidden()
    {
        await using var client = await Client.StartAsync();
        var id = client.Server.Admin.Create("Plan", share: false);
        client.Server.Admin.Share(id, client.Email, "reader");
        (await client.ValuesAsync(id, "A1")).ShouldBe("none");
        (await client.FailAsync(HttpMethod.Put, $"/v4/spreadsheets/{id}/values/A1?valueInputOption=RAW", """{"values":[[1]]}""")).Code.ShouldBe(403);
    }

    [Fact]
    public async Task Start_OnOpenAddressWithoutToken_Refuses()
    {
        var fault = await Should.ThrowAsync<InvalidOperationException>(() => EmulatorServer.StartAsync(new EmulatorOptions { Host = "0.0.0.0" }));
        fault.Message.ShouldContain("without a token");
    }
}
