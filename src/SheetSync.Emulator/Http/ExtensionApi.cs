using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Page;

namespace SheetSync.Emulator.Http;

/// <summary>What <see cref="PageExtension"/> brings, below <c>/extension</c>; nothing without one.</summary>
internal sealed class ExtensionApi(EmulatorAdmin admin, string? token) : IApiGroup
{
    private static readonly string[] Passed = ["Authorization", "Accept-Language", "Content-Type"];

    /// <summary>Of a page more belongs to it: who asks, and what it may load and be framed by.</summary>
    private static readonly string[] PassedOfPages = [.. Passed, "Accept", "Cookie", "X-Requested-With"];
    private static readonly string[] PageHeaders =
    [
        "Content-Security-Policy", "X-Frame-Options", "X-Content-Type-Options", "X-Robots-Tag", "Referrer-Policy", "Cache-Control", "Content-Disposition", "Location", "Set-Cookie",
    ];

    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    public bool NeedsToken => false;

    public async Task HandleAsync(ApiCall call)
    {
        SameSite.Require(call, open: token is null);
        var extension = admin.Extension ?? throw ApiError.NotFound();
        switch (call.Segments.Skip(1).ToArray())
        {
            case ["settings.json"] when call.Method == "GET":
                call.WriteJson(extension.Settings.DeepClone());
                break;
            case ["backend", ..] when extension.Backend is { } backend:
                await PassAsync(call, backend);
                break;
            case { Length: > 0 } parts when call.Method == "GET":
                await ServeAsync(call, extension, parts);
                break;
            default:
                throw ApiError.NotFound();
        }
    }

    /// <summary>One of the backend's own pages, if the extension shows it (<see cref="PageExtension.BackendPages"/>), or what stands there before it.</summary>
    public bool ShowsPage(ApiCall call) => call.Segments is [var first, ..] && (admin.Extension is { } extension
        ? extension.Backend is not null && extension.BackendPages.Contains(first)
        : admin.Early?.First == first);

    public async Task PageAsync(ApiCall call)
    {
        SameSite.Require(call, open: token is null);
        if (admin.Extension?.Backend is { } backend)
            await PassAsync(call, new Uri(backend, call.Context.Request.GetEncodedPathAndQuery()), PassedOfPages, PageHeaders);
        else if (admin.Early is { } early)
        {
            await early.Answer(call.Context);

            // It has its own status and headers, with or without a body.
            await call.Context.Response.StartAsync(call.Context.RequestAborted);
        }
        else
            throw ApiError.NotFound();
    }

    private static async Task ServeAsync(ApiCall call, PageExtension extension, string[] parts)
    {
        var root = Path.GetFullPath(extension.Folder) + Path.DirectorySeparatorChar;
        var file = Path.GetFullPath(Path.Combine([root, .. parts]));
        if (!file.StartsWith(root, StringComparison.Ordinal) || parts.Any(part => part.StartsWith('.')) || !File.Exists(file))
            throw ApiError.NotFound();
        var headers = call.Context.Response.Headers;

        // A document of an add-on holds its style and script inline, as Google's sidebars do; it may load nothing from elsewhere.
        var inline = file.EndsWith(".html", StringComparison.Ordinal) ? " 'unsafe-inline'" : "";
        headers.ContentSecurityPolicy = $"default-src 'self'{inline}; object-src 'none'; form-action 'none'; frame-ancestors 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        call.WriteBytes(await File.ReadAllBytesAsync(file, call.Context.RequestAborted), PageFiles.Type(file));
    }

    /// <summary>The request as it is, to the same path below the backend.</summary>
    private static Task PassAsync(ApiCall call, Uri backend)
    {
        const string Prefix = "/extension/backend/";
        return PassAsync(call, new Uri(backend, call.Context.Request.Path.Value![Prefix.Length..] + call.Context.Request.QueryString), Passed, []);
    }

    private static async Task PassAsync(ApiCall call, Uri address, IEnumerable<string> passed, IEnumerable<string> passedBack)
    {
        var context = call.Context;
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), address);
        if (call.Method is not ("GET" or "HEAD"))
            request.Content = new ByteArrayContent(await call.BodyBytesAsync());
        foreach (var name in passed)
        {
            if (context.Request.Headers[name].ToString() is { Length: > 0 } value && !request.Headers.TryAddWithoutValidation(name, value))
                request.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        try
        {
            using var response = await Http.SendAsync(request, context.RequestAborted);
            if (response.Headers.RetryAfter is { } wait)
                context.Response.Headers.RetryAfter = wait.ToString();
            foreach (var name in passedBack)
            {
                if (response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values))
                    context.Response.Headers[name] = values.ToArray();
            }
            call.WriteBytes(
                await response.Content.ReadAsByteArrayAsync(context.RequestAborted), response.Content.Headers.ContentType?.ToString() ?? "application/octet-stream", (int)response.StatusCode);
        }
        catch (HttpRequestException gone)
        {
            call.WriteBytes(Encoding.UTF8.GetBytes(gone.Message), "text/plain; charset=UTF-8", 502);
        }
    }
}
