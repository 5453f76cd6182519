using System.Buffers.Text;
using System.Text.Json;

namespace SheetSync.Service.Api.Identity;

/// <summary>What can be said of a token before its signature is checked: three parts, signed with RS256 by a named key.</summary>
/// <param name="Payload">Not to be believed yet.</param>
internal sealed record TokenShape(string KeyId, JsonElement Payload)
{
    /// <summary>Google's are about 1 200 characters.</summary>
    public const int LongestToken = 8192;

    /// <exception cref="TokenRefusal">It has another shape.</exception>
    public static TokenShape Of(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            throw new TokenRefusal("There is no token.");
        }

        if (token.Length > LongestToken)
        {
            throw new TokenRefusal($"It is {token.Length} characters long.");
        }

        if (token.Split('.') is not [var head, var payload, { Length: > 0 }] || Decode(head) is not { } header || Decode(payload) is not { } claims)
        {
            throw new TokenRefusal("It is no JSON Web Token.");
        }

        if (Text(header, "alg") is not "RS256")
        {
            throw new TokenRefusal($"It is signed with {AudienceTexts.Plain(Text(header, "alg") ?? "nothing", 40)}, not with RS256.");
        }

        return Text(header, "kid") is { Length: > 0 } key ? new TokenShape(key, claims) : throw new TokenRefusal("It does not name its key.");
    }

    /// <summary>The audience that a token claims to have, unchecked: to tell the operator of an API that is off what to register.</summary>
    public static string? ClaimedAudience(string? token)
    {
        try
        {
            return Of(token) is { } shape ? Text(shape.Payload, "aud") : null;
        }
        catch (TokenRefusal)
        {
            return null;
        }
    }

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Decode(string part)
    {
        try
        {
            using var document = JsonDocument.Parse(Base64Url.DecodeFromChars(part));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>Claims that the library's payload does not have.</summary>
internal readonly record struct TokenClaims(string? Email, bool EmailVerified)
{
    /// <param name="payload">Of a token whose signature holds.</param>
    public static TokenClaims Of(JsonElement payload)
    {
        var email = TokenShape.Text(payload, "email")?.Trim();
        return new TokenClaims(
            string.IsNullOrEmpty(email) || !email.Contains('@', StringComparison.Ordinal) ? null : email,
            payload.TryGetProperty("email_verified", out var verified)
                && (verified.ValueKind == JsonValueKind.True || (verified.ValueKind == JsonValueKind.String && verified.GetString() is "true")));
    }
}
