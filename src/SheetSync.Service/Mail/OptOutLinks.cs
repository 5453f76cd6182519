using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SheetSync.Application;
using SheetSync.Application.Mail;

namespace SheetSync.Service.Mail;

/// <summary>
/// Addresses by which a person stops mail about a workbook: signed, so that nobody can make one for somebody else, and without an end, so
/// that the link of an old mail works.
/// </summary>
internal sealed class OptOutLinks(IOutbox outbox, Uri? publicAddress)
{
    /// <summary>Under the service's own address.</summary>
    public const string Path = "/mail/opt-out/";

    private const int SignatureBytes = 16;

    /// <summary>Null where the service cannot be reached from outside.</summary>
    public async Task<string?> ForAsync(SpreadsheetId id, string recipient, CancellationToken ct)
    {
        if (publicAddress is null)
        {
            return null;
        }

        var payload = Encoding.UTF8.GetBytes($"{id.Value}\n{recipient}");
        var token = $"{WebEncoders.Base64UrlEncode(payload)}.{WebEncoders.Base64UrlEncode(Sign(payload, await outbox.LinkKeyAsync(ct)))}";
        return publicAddress.GetLeftPart(UriPartial.Authority) + publicAddress.AbsolutePath.TrimEnd('/') + Path + token;
    }

    /// <summary>Null for anything we did not sign.</summary>
    public async Task<(SpreadsheetId Workbook, string Recipient)?> ReadAsync(string token, CancellationToken ct)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || Decode(token[..dot]) is not { } payload || Decode(token[(dot + 1)..]) is not { } signature)
        {
            return null;
        }

        var own = Sign(payload, await outbox.LinkKeyAsync(ct));
        if (!CryptographicOperations.FixedTimeEquals(signature, own))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(payload).Split('\n', 2);
        return (new SpreadsheetId(parts[0]), parts[1]);
    }

    private static byte[] Sign(byte[] payload, byte[] key) => HMACSHA256.HashData(key, payload)[..SignatureBytes];

    private static byte[]? Decode(string text)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
