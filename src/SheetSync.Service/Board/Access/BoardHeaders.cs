using Microsoft.AspNetCore.Http;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board.Access;

/// <summary>What every answer below <c>/board</c> carries, pages, downloads and refusals alike: kept by nobody, found by no search, framed by no stranger.</summary>
internal static class BoardHeaders
{
    private static readonly string[] ThisMachine = ["http://127.0.0.1:*", "http://localhost:*"];

    public static void Guard(HttpContext http, BoardSettings board) => http.Response.OnStarting(() =>
    {
        var headers = http.Response.Headers;
        var ancestors = board.OpenOnThisMachine ? ThisMachine : board.FrameAncestors;
        var framed = ancestors.Count == 0 ? "'none'" : string.Join(' ', ancestors);
        var policy = headers.ContentSecurityPolicy.ToString();
        headers.ContentSecurityPolicy = $"{(policy.Length == 0 ? "default-src 'none'; base-uri 'none'; form-action 'none'" : policy)}; frame-ancestors {framed}";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "private, no-store";
        headers.Vary = "Cookie";
        return Task.CompletedTask;
    });
}
