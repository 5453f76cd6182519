using System.Net;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Page;

/// <summary>
/// Keeps other web sites that the same browser has open away from the page's calls: on loopback they need no token, and a browser sends
/// simple requests anywhere. Programs send no <c>Origin</c> and are not touched.
/// </summary>
internal static class SameSite
{
    /// <param name="open">True if no token guards the calls; then the host's name must be loopback's, so that a foreign name that was pointed
    /// at 127.0.0.1 (DNS rebinding) reads nothing.</param>
    /// <exception cref="ApiError">403 for a call made by another site.</exception>
    public static void Require(ApiCall call, bool open)
    {
        var request = call.Context.Request;
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !string.Equals(origin, call.Address, StringComparison.OrdinalIgnoreCase))
            throw new ApiError(403, "PERMISSION_DENIED", "These calls are for the emulator's own page.");
        if (open && !IsLoopback(request.Host.Host))
            throw new ApiError(403, "PERMISSION_DENIED", "Without a token the page answers on a loopback address only.");
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
