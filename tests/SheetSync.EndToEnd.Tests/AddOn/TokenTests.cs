using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.EndToEnd.Tests.AddOn;

/// <summary>Tokens that must not pass. None of them may cause a request to the sheet.</summary>
public sealed class TokenTests(AddOnPlace place) : IClassFixture<AddOnPlace>
{
    private static readonly Dictionary<string, Func<AddOnPlace, string?>> Bad = new(StringComparer.Ordinal)
    {
        ["none"] = _ => null,
        ["empty"] = _ => "",
        ["garbage"] = _ => "garbage",
        ["three garbage parts"] = _ => "a.b.c",
        ["five parts"] = p => Good(p) + ".x.y",
        ["without signature"] = p => string.Join('.', Good(p).Split('.').Take(2)) + ".",
        ["two parts"] = p => string.Join('.', Good(p).Split('.').Take(2)),
        ["payload tampered with"] = p => Tampered(p, claims => claims["email"] = AddOnPlace.Owner),
        ["signature tampered with"] = p => Good(p)[..^6] + "AAAAAA",
        ["signature of another token"] = p => string.Join('.', Good(p).Split('.').Take(2)) + "." + p.Token(AddOnPlace.Owner).Split('.')[2],
        ["alg none"] = p => Forged(p, new() { ["alg"] = "none", ["typ"] = "JWT" }, _ => []),
        ["alg None, no kid"] = p => Forged(p, new() { ["alg"] = "None" }, _ => [1]),
        ["alg HS256 with the public key"] = p => Forged(p, new() { ["alg"] = "HS256", ["kid"] = KeyId(p) }, Hmac(p)),
        ["alg ES256"] = p => Forged(p, new() { ["alg"] = "ES256", ["kid"] = KeyId(p) }, _ => new byte[64]),
        ["another key under the known id"] = p => Forged(p, new() { ["alg"] = "RS256", ["kid"] = KeyId(p), ["typ"] = "JWT" }, OwnKey),
        ["another key under its own id"] = p => Forged(p, new() { ["alg"] = "RS256", ["kid"] = "made-up", ["typ"] = "JWT" }, OwnKey),
        ["without a key id"] = p => Forged(p, new() { ["alg"] = "RS256", ["typ"] = "JWT" }, OwnKey),
        ["key id that is no text"] = p => Forged(p, new() { ["alg"] = "RS256", ["kid"] = 7 }, OwnKey),
        ["expired"] = p => Changed(p, c => Times(c, -7200, -3600)),
        ["expired a while ago"] = p => Changed(p, c => Times(c, -3900, -300)),
        ["issued in the future"] = p => Changed(p, c => Times(c, 600, 4200)),
        ["ten years of life"] = p => Changed(p, c => c["exp"] = Now() + (10L * 365 * 86400)),
        ["two hours of life"] = p => Changed(p, c => c["exp"] = Now() + 7200),
        ["without expiry"] = p => Changed(p, c => c.Remove("exp")),
        ["without issue"] = p => Changed(p, c => c.Remove("iat")),
        ["expiry that is no number"] = p => Changed(p, c => c["exp"] = "tomorrow"),
        ["expiry beyond all numbers"] = p => Changed(p, c => c["exp"] = 9e30),
        ["wrong issuer"] = p => Changed(p, c => c["iss"] = "https://accounts.example.com"),
        ["issuer with a tail"] = p => Changed(p, c => c["iss"] = "https://accounts.google.com.example.com"),
        ["without issuer"] = p => Changed(p, c => c.Remove("iss")),
        ["several audiences, one of them right"] = p => Changed(p, c => c["aud"] = new JsonArray(AddOnPlace.Audience, "other")),
        ["empty list of audiences"] = p => Changed(p, c => c["aud"] = new JsonArray()),
        ["without audience"] = p => Changed(p, c => c.Remove("aud")),
        ["blank audience"] = p => Changed(p, c => c["aud"] = ""),
        ["audience in another case"] = p => Changed(p, c => c["aud"] = AddOnPlace.Audience.ToUpperInvariant()),
        ["e-mail not verified"] = p => Changed(p, c => c["email_verified"] = false),
        ["e-mail verified in words"] = p => Changed(p, c => c["email_verified"] = "yes"),
        ["e-mail never verified"] = p => Changed(p, c => c.Remove("email_verified")),
        ["without e-mail"] = p => Changed(p, c => c.Remove("email")),
        ["e-mail that is none"] = p => Changed(p, c => c["email"] = "helen"),
        ["e-mail in a list"] = p => Changed(p, c => c["email"] = new JsonArray(AddOnPlace.Owner)),
        ["oversized"] = p => Changed(p, c => c["more"] = new string('x', 20_000)),
        ["very much oversized"] = _ => new string('x', 100_000),
        ["control characters"] = _ => "\u0001\u0002.\u0003.\u0004",
        ["payload that is a list"] = p => Good(p).Split('.') is [var head, _, var sign] ? $"{head}.{Encode("[]")}.{sign}" : null,
    };

    public static TheoryData<string> Names => [.. Bad.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task BadToken_IsRefusedWithAReasonAndReachesNothing(string name)
    {
        var before = place.ReadsForCallers;
        var reply = await place.SendAsync(place.Call(HttpMethod.Post, "readiness", Bad[name](place), "{}"));
        reply.Status.ShouldBe(401, reply.Text);
        reply.ShouldBeProblem(401, name.Contains("another case", StringComparison.Ordinal) ? "unknown-audience" : "bad-token");
        await place.ShouldLogAsync($"Refused Readiness of {place.Id}");
        await place.ShouldNotReadMoreAsync(before);
    }

    [Fact]
    public void BadTokens_AreMany() => Bad.Count.ShouldBeGreaterThanOrEqualTo(25);

    [Fact]
    public async Task AnotherWorkbooksLeader_IsRefusedAndReachesNothing()
    {
        var before = place.ReadsForCallers;
        (await place.PostAsync("a.orlova@example.com", "readiness")).ShouldBeProblem(403, "not-allowed");
        await place.ShouldNotReadMoreAsync(before);
    }

    [Fact]
    public async Task GoodToken_OfEitherSpellingOfTheIssuer_Passes()
    {
        (await place.PostAsync(AddOnPlace.Owner, "readiness")).Status.ShouldBe(200);
        var other = place.Token(AddOnPlace.Owner, c => c["iss"] = "accounts.google.com");
        (await place.SendAsync(place.Call(HttpMethod.Post, "readiness", other, "{}"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task UnknownAudience_IsToldToTheOperatorInAnswerAndLog()
    {
        const string Other = "777-copied-script.apps.googleusercontent.com";
        var reply = await place.SendAsync(place.Call(HttpMethod.Post, "readiness", place.Emulator.Admin.OpenId.Mint(AddOnPlace.Owner, Other), "{}"));
        reply.ShouldBeProblem(401, "unknown-audience");
        reply.Json.GetProperty("detail").GetString()!.ShouldContain(Other);
        reply.Json.GetProperty("detail").GetString()!.ShouldContain("Api:Audiences");
        await place.ShouldLogAsync($"the audience {Other} is not known");
        (await place.Cli.RunAsync("doctor", "--json")).Out.ShouldContain($"The script {Other} called and was refused");
    }

    private static string Good(AddOnPlace place) => place.Token(AddOnPlace.SalesLeader);

    private static string Changed(AddOnPlace place, Action<JsonObject> change) => place.Token(AddOnPlace.Owner, change);

    private static long Now() => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static void Times(JsonObject claims, int issued, int ends) => (claims["iat"], claims["exp"]) = (Now() + issued, Now() + ends);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static JsonObject Part(string token, int part) => (JsonObject)JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[part]))!;

    private static string KeyId(AddOnPlace place) => (string)Part(Good(place), 0)["kid"]!;

    private static string Tampered(AddOnPlace place, Action<JsonObject> change)
    {
        var token = Good(place);
        var claims = Part(token, 1);
        change(claims);
        var parts = token.Split('.');
        return $"{parts[0]}.{Encode(claims.ToJsonString())}.{parts[2]}";
    }

    private static string Forged(AddOnPlace place, JsonObject header, Func<string, byte[]> sign)
    {
        var unsigned = Encode(header.ToJsonString()) + "." + Good(place).Split('.')[1];
        return unsigned + "." + Base64Url.EncodeToString(sign(unsigned));
    }

    private static byte[] OwnKey(string unsigned)
    {
        using var key = RSA.Create(2048);
        return key.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static Func<string, byte[]> Hmac(AddOnPlace place) => unsigned =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(place.Emulator.Admin.OpenId.KeySet().ToJsonString()), Encoding.ASCII.GetBytes(unsigned));
}
