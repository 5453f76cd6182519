using System.Collections.Concurrent;
using System.Security.Cryptography;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Identity;

/// <summary>Who holds a token, until when, and for what.</summary>
public sealed record AccessToken(string Text, Actor Actor, DateTimeOffset Expires, IReadOnlySet<string> Scopes);

/// <summary>Issued bearer tokens.</summary>
public sealed class AccessTokens(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private const string Hint = " Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";

    private readonly ConcurrentDictionary<string, AccessToken> _tokens = new(StringComparer.Ordinal);

    public AccessToken Issue(Actor actor, IEnumerable<string> scopes, TimeSpan? lifetime = null)
    {
        var now = time.GetUtcNow();
        foreach (var old in _tokens.Values.Where(token => token.Expires < now))
            _tokens.TryRemove(old.Text, out _);
        var token = new AccessToken(
            "ya29.c." + RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_", 60),
            actor, now + (lifetime ?? Lifetime), scopes.ToHashSet(StringComparer.Ordinal));
        return _tokens[token.Text] = token;
    }

    /// <summary>Makes every token issued so far invalid, as if it had expired.</summary>
    public void ExpireAll() => _tokens.Clear();

    /// <summary>Forgets one token, and gives the refusal that its holder then sees.</summary>
    internal ApiError Expire(AccessToken token)
    {
        _tokens.TryRemove(token.Text, out _);
        return Invalid();
    }

    private static ApiError Invalid() =>
        new(401, "UNAUTHENTICATED", "Request had invalid authentication credentials." + Hint) { Detail = "ACCESS_TOKEN_EXPIRED" };

    /// <exception cref="ApiError">401 if there is no token, or it is unknown or expired.</exception>
    public AccessToken Check(string? bearer)
    {
        if (string.IsNullOrEmpty(bearer))
            throw new ApiError(401, "UNAUTHENTICATED", "Request is missing required authentication credential." + Hint) { Detail = "CREDENTIALS_MISSING" };
        if (_tokens.TryGetValue(bearer, out var token) && token.Expires > time.GetUtcNow())
            return token;
        throw Invalid();
    }

    /// <exception cref="ApiError">403 if none of the scopes is held.</exception>
    public static void RequireScope(AccessToken token, params ReadOnlySpan<string> anyOf)
    {
        foreach (var scope in anyOf)
        {
            if (token.Scopes.Contains("https://www.googleapis.com/auth/" + scope))
                return;
        }
        throw new ApiError(403, "PERMISSION_DENIED", "Request had insufficient authentication scopes.") { Detail = "ACCESS_TOKEN_SCOPE_INSUFFICIENT" };
    }
}
