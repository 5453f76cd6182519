using SheetSync.Core.Texts;

namespace SheetSync.Service.Api.Identity;

/// <summary>Who a verified token speaks of.</summary>
/// <param name="Email">As Google wrote it; compare without case.</param>
internal sealed record TokenOwner(string Email, string Audience);

/// <summary>The token is not accepted. The message is for the log and may name what is wrong with it; the person is told little.</summary>
internal sealed class TokenRefusal : Exception
{
    public TokenRefusal(string reason, Exception? inner = null)
        : base(reason, inner)
    {
    }

    /// <summary>The token is good but for its audience, which the operator may want to register; null otherwise.</summary>
    public string? UnknownAudience { get; init; }

    /// <summary>Nobody's token can be checked now: the keys cannot be fetched.</summary>
    public bool CertificatesUnreachable { get; init; }
}

/// <summary>What is said of an audience that is not registered, to the person (who passes it on) and in the log.</summary>
internal static class AudienceTexts
{
    public static LocalText Unknown { get; } = new(
        "Добавьте client id этого дополнения в настройку Api:Audiences и перезапустите службу: {0}",
        "Add the client id of this add-on to the setting Api:Audiences and restart the service: {0}");

    /// <summary>Without anything that could break a line of the log or a page; cut to a readable length.</summary>
    public static string Plain(string? text, int longest = 200)
    {
        var kept = (text ?? "").Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c).Take(longest);
        return new string([.. kept]);
    }
}
