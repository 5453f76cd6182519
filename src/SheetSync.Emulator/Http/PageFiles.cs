using System.Text;

namespace SheetSync.Emulator.Http;

/// <summary>
/// The page for people: files of <c>wwwroot</c>, embedded. <c>/</c> and <c>/spreadsheets/d/…</c> give <c>index.html</c>; what is not there gives
/// 404 with a page of HTML, as Google's front end does.
/// </summary>
internal sealed class PageFiles : IApiGroup
{
    private const string Prefix = "wwwroot/";

    public bool NeedsToken => false;

    public async Task HandleAsync(ApiCall call)
    {
        var page = call.Segments.Count == 0 || (call.Segments.Count >= 2 && call.Segments[0] == "spreadsheets" && call.Segments[1] == "d");
        var name = page ? "index.html" : string.Join('/', call.Segments);
        if (call.Method is not ("GET" or "HEAD") || typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + name) is not { } stream)
        {
            call.WriteBytes(Encoding.UTF8.GetBytes(NotFound(call.Path)), "text/html; charset=UTF-8", 404);
            return;
        }
        await using (stream)
        {
            using var buffer = new MemoryStream();
            await stream.CopyToAsync(buffer);
            var headers = call.Context.Response.Headers;
            headers.ContentSecurityPolicy = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
            headers.XContentTypeOptions = "nosniff";
            headers.CacheControl = "no-cache";
            call.WriteBytes(buffer.ToArray(), Type(name));
        }
    }

    internal static string Type(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=UTF-8",
        ".js" => "text/javascript; charset=UTF-8",
        ".css" => "text/css; charset=UTF-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json; charset=UTF-8",
        ".ico" => "image/x-icon",
        _ => "application/octet-stream",
    };

    private static string NotFound(string path) =>
        $"<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>The requested URL <code>{System.Net.WebUtility.HtmlEncode(path)}</code> was not found on this server.\n";
}
