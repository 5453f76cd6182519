using Google.Apis.Auth;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Api.Identity;

/// <summary>
/// Identity tokens as Apps Script's <c>getIdentityToken</c> gives them (architecture.md decision 10): signature, issuer and times by Google's
/// library, and what it leaves open: an empty list of audiences accepts every audience there, one of several is enough, a verified e-mail and
/// a short life are not asked for, a key that is not known yet is not looked up.
/// </summary>
internal sealed class TokenVerifier : IDisposable
{
    /// <summary>Google's own spelling, with and without the scheme (developers.google.com/identity/gsi/web/guides/verify-google-id-token).</summary>
    private static readonly string[] Issuers = ["https://accounts.google.com", "accounts.google.com"];

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    /// <summary>Fetching the keys; the person waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HashSet<string> audiences;
    private readonly SigningKeys keys;

    /// <exception cref="ArgumentException">No audience is given.</exception>
    public TokenVerifier(ApiSettings settings, TimeProvider clock)
    {
        if (settings.Audiences.Count == 0 || settings.Audiences.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("At least one audience is needed, and none may be blank.", nameof(settings));
        }

        audiences = [.. settings.Audiences];
        keys = new SigningKeys(settings.CertificatesUrl, clock);
    }

    /// <summary>Whose token it is.</summary>
    /// <exception cref="TokenRefusal">It is not accepted, or cannot be checked now.</exception>
    public async Task<TokenOwner> VerifyAsync(string? token, CancellationToken ct)
    {
        var shape = TokenShape.Of(token);
        var claims = await SignedClaimsAsync(token!, shape, ct);
        CheckLife(claims);
        if (claims.AudienceAsList?.ToList() is not [{ Length: > 0 } audience])
        {
            throw new TokenRefusal("It must have exactly one audience.");
        }

        var person = TokenClaims.Of(shape.Payload);
        if (person.Email is null)
        {
            throw new TokenRefusal("It names no e-mail.");
        }

        if (!person.EmailVerified)
        {
            throw new TokenRefusal($"The e-mail {AudienceTexts.Plain(person.Email)} is not verified.");
        }

        return audiences.Contains(audience)
            ? new TokenOwner(person.Email, audience)
            : throw new TokenRefusal($"Its audience {AudienceTexts.Plain(audience)} is not in Api:Audiences.") { UnknownAudience = AudienceTexts.Plain(audience) };
    }

    /// <summary>Signature, issuer, issue and expiry. The audience is checked afterwards, so that only a genuine one is shown to the operator.</summary>
    private async Task<JsonWebSignature.Payload> SignedClaimsAsync(string token, TokenShape shape, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await keys.KnowAsync(shape.KeyId, patience.Token);
            return await JsonWebSignature.VerifySignedTokenAsync(token, Options(), patience.Token);
        }
        catch (InvalidJwtException invalid)
        {
            throw new TokenRefusal(AudienceTexts.Plain(invalid.Message), invalid);
        }
        catch (Exception unreachable) when (unreachable is HttpRequestException or TaskCanceledException or IOException or System.Text.Json.JsonException && !ct.IsCancellationRequested)
        {
            throw new TokenRefusal($"The certificates at {keys.Address} cannot be fetched: {AudienceTexts.Plain(unreachable.Message)}", unreachable)
            {
                CertificatesUnreachable = true,
            };
        }
        catch (Exception broken) when (broken is ArgumentException or FormatException or InvalidOperationException or OverflowException or Newtonsoft.Json.JsonException)
        {
            throw new TokenRefusal("It cannot be read.", broken);
        }
    }

    private SignedTokenVerificationOptions Options()
    {
        var options = new SignedTokenVerificationOptions
        {
            CertificatesUrl = keys.Address, IssuedAtClockTolerance = Skew, ExpiryClockTolerance = Skew,
        };
        Array.ForEach(Issuers, options.TrustedIssuers.Add);
        return options;
    }

    /// <summary>The library accepts any length of life, and a token without an instant of issue.</summary>
    private static void CheckLife(JsonWebSignature.Payload claims)
    {
        if (claims.ExpirationTimeSeconds is not { } end || claims.IssuedAtTimeSeconds is not { } begin)
        {
            throw new TokenRefusal("It does not say when it was issued and when it ends.");
        }

        if (end <= begin || end - begin > (long)(LongestLife + Skew).TotalSeconds)
        {
            throw new TokenRefusal("It lives longer than an hour.");
        }
    }

    public void Dispose() => keys.Dispose();
}
