using System.Text;
using Microsoft.AspNetCore.Http;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Identity;

namespace SheetSync.Emulator.Http;

/// <summary>Takes every request to its group by the first part of the path, words errors, and keeps the log.</summary>
internal sealed class Dispatcher(
    IReadOnlyDictionary<string, IApiGroup> groups, AccessTokens tokens, RequestLog log, TimeProvider time, IApiGroup fallback)
{
    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var call = new ApiCall(context);
        var group = Find(call);
        try
        {
            await AnswerAsync(call, group);
        }
        catch (ApiError error)
        {
            call.WriteJson(error.ToJson(), error.Code);
            if (error.Code == 401)
                context.Response.Headers.WWWAuthenticate = "Bearer realm=\"https://accounts.google.com/\"";
        }
        catch (OAuthError error)
        {
            call.WriteJson(error.ToJson(), StatusCodes.Status400BadRequest);
        }
        await SendAsync(call);
        log.Add(new RequestLogEntry(
            time.GetUtcNow(), call.Method, call.Path, call.Status, Kind(call), call.Token?.Actor.Email,
            time.GetElapsedTime(started).TotalMilliseconds, context.Request.ContentLength ?? 0, call.Reply?.Length ?? 0));
    }

    private IApiGroup Find(ApiCall call) =>
        call.Segments.Count > 0 && groups.TryGetValue(call.Segments[0], out var group) ? group : fallback;

    private async Task AnswerAsync(ApiCall call, IApiGroup group)
    {
        if (group.NeedsToken)
            call.Token = tokens.Check(call.Bearer);
        await group.HandleAsync(call);
    }

    private static async Task SendAsync(ApiCall call)
    {
        var response = call.Context.Response;
        if (response.HasStarted)
            return;
        response.StatusCode = call.Status;
        if (call.Reply is not { } body)
            return;
        response.ContentType = call.ContentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, call.Context.RequestAborted);
    }

    internal static string Kind(ApiCall call) => call.Segments.FirstOrDefault() switch
    {
        "v4" when call.Method == "GET" || call.Path.Contains("GetByDataFilter", StringComparison.OrdinalIgnoreCase)
            || call.Path.EndsWith("developerMetadata:search", StringComparison.Ordinal) => "read",
        "v4" => "write",
        "drive" or "upload" => "drive",
        "token" or "oauth2" => "token",
        "emulator" => "admin",
        _ => "page",
    };
}

/// <summary>Answers what nobody serves, as Google's front end does: 404 with a page of HTML.</summary>
internal sealed class NothingHere : IApiGroup
{
    public bool NeedsToken => false;

    public Task HandleAsync(ApiCall call)
    {
        var page = $"<!DOCTYPE html>\n<html lang=en>\n<title>Error 404 (Not Found)!!1</title>\n<p>The requested URL <code>{System.Net.WebUtility.HtmlEncode(call.Path)}</code> was not found on this server.\n";
        call.WriteBytes(Encoding.UTF8.GetBytes(page), "text/html; charset=UTF-8", 404);
        return Task.CompletedTask;
    }
}
