using System.Globalization;
using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary>A link to a board: <c>{id,audience,state,createdAt,expiresAt,revokedAt}</c>; state <c>active|expired|revoked</c>. The address itself is told only once.</summary>
internal static class BoardLinkJson
{
    private static readonly LocalText Active = new("действует до {0}", "good until {0}");
    private static readonly LocalText Expired = new("истекла {0}", "expired on {0}");
    private static readonly LocalText Revoked = new("отозвана {0}", "taken back on {0}");

    public static void Write(Utf8JsonWriter writer, BoardLink link, DateTimeOffset now)
    {
        writer.Write("id", link.Id);
        writer.Write("audience", link.Audience);
        writer.Write("state", link.RevokedAt is not null ? "revoked" : link.IsOpenAt(now) ? "active" : "expired");
        writer.Write("createdAt", Instant(link.CreatedAt));
        writer.Write("expiresAt", Instant(link.ExpiresAt));
        writer.Write("revokedAt", link.RevokedAt is { } at ? Instant(at) : null);
    }

    public static string Describe(BoardLink link, DateTimeOffset now, Language language)
    {
        var (text, at) = link.RevokedAt is { } revoked ? (Revoked, revoked) : (link.IsOpenAt(now) ? Active : Expired, link.ExpiresAt);
        return $"{link.Id}  {link.Audience,-12}  {text.Format(language, DateOnly.FromDateTime(at.UtcDateTime))}";
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
