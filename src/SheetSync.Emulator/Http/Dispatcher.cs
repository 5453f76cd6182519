using Microsoft.AspNetCore.Http;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Identity;
using SheetSync.Emulator.Trouble;

namespace SheetSync.Emulator.Http;

/// <summary>Takes every request to its group by the first part of the path, makes the trouble ordered for it, words errors, and keeps the log.</summary>
internal sealed class Dispatcher(IReadOnlyDictionary<string, IApiGroup> groups, IApiGroup fallback, EmulatorAdmin admin, TimeProvider time)
{
    public async Task HandleAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var call = new ApiCall(context);
        var kind = Kind(call);
        var troubles = await AnswerAsync(call, kind);

        // Before the answer, or the end of it, goes out: whoever has it finds its request in the log.
        admin.Log.Add(new RequestLogEntry(
            time.GetUtcNow(), call.Method, call.Path, troubles.Any(IsDropped) ? 0 : call.Status, kind, call.Token?.Actor.Email,
            time.GetElapsedTime(started).TotalMilliseconds, context.Request.ContentLength ?? 0, call.ReplyLength));
        await SendAsync(call, troubles);
    }

    /// <summary>The connection ends without a whole answer, on order.</summary>
    private static bool IsDropped(TroubleOrder trouble) => trouble.Drop != Drop.None || trouble.TruncateAt is not null;

    /// <summary>The trouble that was ordered for the call.</summary>
    private async Task<IReadOnlyList<TroubleOrder>> AnswerAsync(ApiCall call, string kind)
    {
        var group = call.Segments.Count > 0 && groups.TryGetValue(call.Segments[0], out var found) ? found : fallback;
        IReadOnlyList<TroubleOrder> troubles = [];
        try
        {
            if (group.NeedsToken)
                call.Token = admin.Tokens.Check(call.Bearer);
            troubles = admin.Troubles.Take(call, kind);
            call.IsHeldBack = troubles.Any(IsDropped);
            if (!await BeforeAsync(call, troubles))
                return troubles;
            if (call.Reply is null)
            {
                if (call.Token is { } token)
                    admin.Quotas.Take(kind, token.Actor, call.Path);
                await group.HandleAsync(call);
            }
            foreach (var trouble in troubles)
                trouble.PersonAfter?.Invoke(admin);
        }
        catch (ApiError error)
        {
            call.WriteJson(error.ToJson(), error.Code);
            if (error.Code == StatusCodes.Status401Unauthorized)
                call.Context.Response.Headers.WWWAuthenticate = "Bearer realm=\"https://accounts.google.com/\"";
        }
        catch (OAuthError error)
        {
            call.WriteJson(error.ToJson(), StatusCodes.Status400BadRequest);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A fault of the emulator's own: it must not pass for one of Google's.
            var error = new ApiError(500, "INTERNAL", $"The emulator failed: {fault.GetType().Name}: {fault.Message}");
            call.WriteJson(error.ToJson(), error.Code);
        }
        return troubles;
    }

    /// <summary>False if the call is to be dropped before anything happens.</summary>
    private async Task<bool> BeforeAsync(ApiCall call, IReadOnlyList<TroubleOrder> troubles)
    {
        foreach (var trouble in troubles)
        {
            trouble.PersonBefore?.Invoke(admin);
            if (trouble.DelayMilliseconds > 0)
                await Task.Delay(trouble.DelayMilliseconds, call.Context.RequestAborted);
            if (trouble.Drop == Drop.Before)
                return false;
            if (trouble.RetryAfter is { } seconds)
                call.Context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (trouble.ExpireToken)
                throw admin.Tokens.Expire(call.Token!);
            if (trouble.Status is not null)
                TroubleAnswers.Write(call, trouble);
        }
        return true;
    }

    private static async Task SendAsync(ApiCall call, IReadOnlyList<TroubleOrder> troubles)
    {
        var response = call.Context.Response;
        if (troubles.Any(trouble => trouble.Drop != Drop.None))
        {
            call.Context.Abort();
            return;
        }
        if (call.Streamed is { } streamed)
        {
            await streamed.EndAsync();
            return;
        }
        if (response.HasStarted)
            return;
        response.StatusCode = call.Status;
        // A 204 has no body, not even an empty one: writing it would break the connection for the next call.
        if (call.Reply is not { } body || call.Status == StatusCodes.Status204NoContent)
            return;
        response.ContentType = call.ContentType;
        response.ContentLength = body.Length;
        var cut = troubles.Select(trouble => trouble.TruncateAt).FirstOrDefault(at => at is not null);
        await response.Body.WriteAsync(body.AsMemory(0, Math.Min(body.Length, cut ?? body.Length)), call.Context.RequestAborted);
        if (cut is null)
            return;
        await response.Body.FlushAsync(call.Context.RequestAborted);
        call.Context.Abort();
    }

    private static string Kind(ApiCall call) => call.Segments.FirstOrDefault() switch
    {
        "v4" when call.Method == "GET" || call.Path.Contains("GetByDataFilter", StringComparison.OrdinalIgnoreCase)
            || call.Path.EndsWith("developerMetadata:search", StringComparison.Ordinal) => "read",
        "v4" => "write",
        "drive" or "upload" => "drive",
        "token" or "oauth2" or "robot" => "token",
        "emulator" => "admin",
        _ => "page",
    };
}
