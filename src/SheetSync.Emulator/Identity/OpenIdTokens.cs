using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Identity;

/// <summary>
/// Mints OpenID tokens as <c>ScriptApp.getIdentityToken()</c> gives them, and publishes the keys to check them with:
/// <c>/oauth2/v3/certs</c> (JSON Web Keys) and <c>/oauth2/v1/certs</c> (X.509 by key id).
/// </summary>
public sealed class OpenIdTokens(TimeProvider time)
{
    public const string Issuer = "https://accounts.google.com";

    private const int KeyBits = 2048;

    private RSA _key = RSA.Create(KeyBits);
    private string _keyId = NewId();

    private static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <summary>Replaces the key: tokens minted before no longer verify once the certificates are fetched again.</summary>
    public void Rotate() => (_key, _keyId) = (RSA.Create(KeyBits), NewId());

    /// <summary>A signed token of one hour.</summary>
    /// <param name="change">Alters the claims before signing, to make a token that must be refused.</param>
    public string Mint(string email, string audience, Action<JsonObject>? change = null)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["azp"] = audience,
            ["aud"] = audience,
            ["sub"] = Subject(email),
            ["email"] = email,
            ["email_verified"] = true,
            ["hd"] = email[(email.IndexOf('@', StringComparison.Ordinal) + 1)..],
            ["iat"] = now,
            ["exp"] = now + 3600,
        };
        change?.Invoke(claims);
        var unsigned = Encode(new JsonObject { ["alg"] = "RS256", ["kid"] = _keyId, ["typ"] = "JWT" }) + "." + Encode(claims);
        var signature = _key.SignData(Encoding.ASCII.GetBytes(unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return unsigned + "." + Base64Url.EncodeToString(signature);
    }

    /// <summary>A stable number of 21 digits for an account, as Google's <c>sub</c> is.</summary>
    private static string Subject(string email)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(email.ToLowerInvariant()));
        return "1" + new string([.. hash.Take(20).Select(part => (char)('0' + (part % 10)))]);
    }

    private static string Encode(JsonObject json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));

    /// <summary>The JSON Web Key Set.</summary>
    public JsonObject KeySet()
    {
        var parameters = _key.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["alg"] = "RS256",
                ["use"] = "sig",
                ["kid"] = _keyId,
                ["n"] = Base64Url.EncodeToString(parameters.Modulus),
                ["e"] = Base64Url.EncodeToString(parameters.Exponent),
            }),
        };
    }

    /// <summary>The same key as a self-signed certificate, by key id.</summary>
    public JsonObject Certificates() => new() { [_keyId] = Certificate(_key, "federated-signon.system.gserviceaccount.com") };

    internal static string Certificate(RSA key, string name)
    {
        var request = new CertificateRequest("CN=" + name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(130));
        return certificate.ExportCertificatePem() + "\n";
    }
}
