using System.Net;
using Microsoft.AspNetCore.Http;
using SheetSync.Core.Plan;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board.Access;

/// <summary>The person whom an identity-aware proxy vouches for, believed only from where that proxy stands.</summary>
internal static class ProxyVisitor
{
    private const int LongestName = 320;

    /// <summary>The address of the person; null where no proxy says one. A header from elsewhere is nobody's word.</summary>
    /// <param name="isForeign">The header is there, but not from the proxy.</param>
    public static string? Find(HttpContext http, BoardSettings board, out bool isForeign)
    {
        isForeign = false;
        if (board.ProxyHeader is not { } name || http.Request.Headers[name] is not [{ Length: > 0 and <= LongestName } value])
        {
            return null;
        }

        var from = http.Connection.RemoteIpAddress is { } remote ? remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote : IPAddress.None;
        isForeign = !board.ProxyAddresses.Any(network => network.Contains(from));

        // Google's proxy names the issuer in front: accounts.google.com:ann@example.com.
        var email = value[(value.LastIndexOf(':') + 1)..].Trim();
        return !isForeign && email.Contains('@', StringComparison.Ordinal) ? email : null;
    }

    /// <summary>As the add-on's API decides it, and the people whom Settings lists: looking changes nothing.</summary>
    public static bool MayLook(CompanyPlan plan, string email) =>
        Caller.Of(plan, email) is not null || plan.People.Any(person => string.Equals(person.Email?.Trim(), email, StringComparison.OrdinalIgnoreCase));
}
