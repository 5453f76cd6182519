using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Identity;

/// <summary>A refusal of the token endpoint, in OAuth's shape.</summary>
internal sealed class OAuthError(string error, string description) : Exception(description)
{
    public JsonObject ToJson() => new() { ["error"] = error, ["error_description"] = Message };
}

/// <summary>
/// Exchanges a service account's signed assertion for an access token
/// (developers.google.com/identity/protocols/oauth2/service-account#httprest).
/// </summary>
internal sealed class TokenEndpoint(ServiceAccounts accounts, AccessTokens tokens, OpenIdTokens openId, TimeProvider time)
{
    private const string GrantType = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private const string GoogleAudience = "https://oauth2.googleapis.com/token";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public JsonObject Exchange(string? grantType, string? assertion, string tokenAddress)
    {
        if (grantType != GrantType)
            throw new OAuthError("unsupported_grant_type", $"Invalid grant_type: {grantType}");
        var parts = (assertion ?? "").Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } claims)
            throw Invalid("Invalid JWT: Failed to parse assertion.");
        if (Text(header, "alg") != "RS256")
            throw Invalid("Invalid JWT: Unsupported signing algorithm.");
        if (Text(claims, "iss") is not { } issuer || accounts.Find(issuer) is not { } account)
            throw Invalid("Invalid grant: account not found");
        if (!Signed(account, parts))
            throw Invalid("Invalid JWT Signature.");
        if (Text(claims, "aud") is not { } audience || (audience != tokenAddress && audience != GoogleAudience))
            throw Invalid("Invalid JWT: Failed audience check. The right audience is " + tokenAddress);
        CheckTimes(claims);
        if (Text(claims, "sub") is { } subject && !string.Equals(subject, account.Email, StringComparison.OrdinalIgnoreCase))
            throw new OAuthError("unauthorized_client", "Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.");
        if (Text(claims, "target_audience") is { } target)
            return new JsonObject { ["id_token"] = openId.Mint(account.Email, target) };
        var scopes = (Text(claims, "scope") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (scopes.Length == 0)
            throw new OAuthError("invalid_scope", "Invalid OAuth scope or ID token audience provided.");
        var token = tokens.Issue(new Actor(account.Email, account.Project), scopes);
        return new JsonObject
        {
            ["access_token"] = token.Text,
            ["expires_in"] = (int)AccessTokens.Lifetime.TotalSeconds - 1,
            ["token_type"] = "Bearer",
        };
    }

    private static OAuthError Invalid(string description) => new("invalid_grant", description);

    private static bool Signed(ServiceAccount account, string[] parts)
    {
        try
        {
            return account.Key.VerifyData(
                Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void CheckTimes(JsonObject claims)
    {
        var now = time.GetUtcNow();
        var (issued, expires) = (Instant(claims, "iat"), Instant(claims, "exp"));
        if (issued is null || expires is null || expires - issued > TimeSpan.FromHours(1) || issued > now + Skew || expires < now - Skew)
            throw Invalid("Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim.");
    }

    private static DateTimeOffset? Instant(JsonObject claims, string name) =>
        claims[name] is JsonValue value && value.TryGetValue(out double seconds)
            ? DateTimeOffset.FromUnixTimeSeconds((long)Math.Clamp(seconds, 0, 253402300799))
            : null;

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject? Decode(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part)) as JsonObject;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }
}
