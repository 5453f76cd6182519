using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SheetSync.Application;

namespace SheetSync.Service.Board.Access;

/// <summary>What a link says: which of them it is, for which workbook, until when.</summary>
internal sealed record BoardPass(string LinkId, SpreadsheetId Workbook, string Audience, DateTimeOffset ExpiresAt)
{
    public static BoardPass Of(BoardLink link) => new(link.Id, link.Workbook, link.Audience, link.ExpiresAt);
}

/// <summary>
/// A pass as text: <c>payload.signature</c>, both base64url; the signature is HMAC-SHA256 over a purpose and the payload, so that nothing else that is
/// signed with the key can be a pass. Reading accepts exactly what writing makes.
/// </summary>
internal static class BoardToken
{
    /// <summary>Characters; what is longer is not looked at.</summary>
    public const int Longest = 512;

    private static readonly byte[] Purpose = Encoding.UTF8.GetBytes("sheetsync board pass 1\n");

    public static string Write(BoardPass pass, byte[] key)
    {
        var payload = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"{pass.LinkId}\n{pass.Workbook.Value}\n{pass.Audience}\n{pass.ExpiresAt.ToUnixTimeSeconds()}"));
        return $"{WebEncoders.Base64UrlEncode(payload)}.{WebEncoders.Base64UrlEncode(Sign(payload, key))}";
    }

    /// <summary>Null for anything that was not signed with the key. Whether it still counts is another question.</summary>
    public static BoardPass? Read(string? token, byte[] key)
    {
        if (token is null || token.Length > Longest || token.Split('.') is not [var first, var second]
            || Decode(first) is not { } payload || Decode(second) is not { } signature
            || !CryptographicOperations.FixedTimeEquals(signature, Sign(payload, key)))
        {
            return null;
        }

        return Encoding.UTF8.GetString(payload).Split('\n') is [var id, var workbook, var audience, var until]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new BoardPass(id, new SpreadsheetId(workbook), audience, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
    }

    private static byte[] Sign(byte[] payload, byte[] key) => HMACSHA256.HashData(key, (byte[])[.. Purpose, .. payload]);

    /// <summary>Only the one spelling that encoding gives: spare bits and padding would let a changed text pass.</summary>
    private static byte[]? Decode(string text)
    {
        try
        {
            var bytes = WebEncoders.Base64UrlDecode(text);
            return WebEncoders.Base64UrlEncode(bytes) == text ? bytes : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
