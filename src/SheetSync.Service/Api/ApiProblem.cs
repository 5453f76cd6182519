using System.Globalization;
using Microsoft.AspNetCore.Http;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;

namespace SheetSync.Service.Api;

/// <summary>A refusal, as problem+json (RFC 9457) in the caller's language. The code is stable, scripts go by it; the sentence is for people.</summary>
/// <param name="Detail">Null where the title says it all.</param>
internal sealed record ApiProblem(int Status, string Code, LocalText Title, LocalText? Detail = null)
{
    public IReadOnlyList<object?> Arguments { get; init; } = [];

    public TimeSpan? RetryAfter { get; init; }

    public async Task WriteAsync(HttpContext http, Language language)
    {
        var response = http.Response;
        response.StatusCode = Status;
        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        if (Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var text = JsonDocuments.Text(writer =>
        {
            writer.Write("type", "urn:sheetsync:problem:" + Code);
            writer.Write("title", Title.In(language));
            writer.Write("status", Status);
            writer.Write("detail", Detail?.Format(language, Arguments));
            writer.Write("code", Code);
        });
        await response.WriteAsync(text, http.RequestAborted);
    }
}

/// <summary>Ends the handling of a call with a problem.</summary>
internal sealed class ApiRefusal(ApiProblem problem, string? reason = null, Exception? inner = null) : Exception(reason ?? problem.Code, inner)
{
    public ApiProblem Problem { get; } = problem;
}
