using System.Net;
using System.Text.Json;
using Google;
using Google.Apis.Auth.OAuth2.Responses;
using Polly.CircuitBreaker;
using Polly.Timeout;
using SheetSync.Application;
using SheetSync.Google.Http;

namespace SheetSync.Google.Faults;

/// <summary>Turns what the client throws or Google answers into a typed outcome (style.md §12).</summary>
/// <param name="email">The service account's address, named where a person must share with it.</param>
internal sealed class FaultTranslator(Uri endpoint, string email)
{
    /// <summary>False where the exception is none of Google's or the network's: a bug or a cancellation, which goes up as it is.</summary>
    public static bool IsKnown(Exception fault) => fault
        is GoogleApiException or TokenResponseException or BrokenCircuitException or TimeoutRejectedException or HttpRequestException
        or JsonException or IOException or TaskCanceledException { InnerException: TimeoutException };

    /// <param name="id">The default: none is there yet, one is being made.</param>
    /// <param name="writing">A write to what could be read: a refusal then means a share for reading only, a lock one that is newer than the read.</param>
    public SheetsException Translate(Exception fault, SpreadsheetId id, bool writing = false)
    {
        var translated = Translate(fault, id);
        return !writing || translated.Fault != SheetsFault.AccessDenied || fault is not GoogleApiException api ? translated
            : api.HttpStatusCode == HttpStatusCode.BadRequest ? new(SheetsFault.Stale, translated.Text, fault)
            : api.HttpStatusCode == HttpStatusCode.Forbidden && !ErrorBody.Parse(api.Error?.ErrorResponseContent).IsDisabled
                ? new(SheetsFault.ReadOnly, GoogleTexts.ReadOnly(email), fault)
            : translated;
    }

    private SheetsException Translate(Exception fault, SpreadsheetId id) => fault switch
    {
        GoogleApiException api => Of(api.HttpStatusCode, ErrorBody.Parse(api.Error?.ErrorResponseContent), id, api),
        TokenResponseException { StatusCode: >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests } token => Unavailable($"token: {(int)token.StatusCode!}", token),
        TokenResponseException token => new(SheetsFault.AccessDenied, GoogleTexts.CredentialsRefused(email, token.Error?.Error ?? "?"), token) { IsAboutAccount = true },
        BrokenCircuitException => Unavailable("circuit open", fault),
        TimeoutRejectedException => Unavailable("time-out", fault),
        HttpRequestException http => Unavailable(http.HttpRequestError == HttpRequestError.Unknown ? "network" : http.HttpRequestError.ToString(), http),
        JsonException or IOException => Unavailable("answer cut off", fault),
        // HttpClient's own limit, not the caller's wish.
        _ => Unavailable("time-out", fault),
    };

    public async Task<SheetsException> OfAsync(HttpResponseMessage response, SpreadsheetId id) =>
        Of(response.StatusCode, await ErrorBody.ReadAsync(response), id, null);

    private SheetsException Of(HttpStatusCode status, ErrorBody body, SpreadsheetId id, Exception? inner) => status switch
    {
        HttpStatusCode.TooManyRequests => Quota(inner),
        HttpStatusCode.Forbidden when body.IsQuota => Quota(inner),
        HttpStatusCode.Forbidden when body.IsDisabled => new(SheetsFault.AccessDenied, GoogleTexts.ApiDisabled(email), inner) { IsAboutAccount = true },
        HttpStatusCode.Forbidden when id == default => new(SheetsFault.AccessDenied, GoogleTexts.MayNotCreate(email), inner),
        HttpStatusCode.Forbidden => new(SheetsFault.AccessDenied, GoogleTexts.NotShared(id.Value, email), inner),
        HttpStatusCode.Unauthorized => new(SheetsFault.AccessDenied, GoogleTexts.CredentialsRefused(email, "401"), inner) { IsAboutAccount = true },
        HttpStatusCode.NotFound => new(SheetsFault.NotFound, GoogleTexts.NotFound(id.Value), inner),
        >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout => Unavailable(((int)status).ToString(), inner),
        _ => Refused(body, inner),
    };

    /// <summary>400: what it means stands in the message alone.</summary>
    private SheetsException Refused(ErrorBody body, Exception? inner)
    {
        if (body.Says("protected cell or object"))
        {
            return new(SheetsFault.AccessDenied, GoogleTexts.Protected(email), inner);
        }

        if (body.Says("not supported for this document"))
        {
            return new(SheetsFault.Invalid, GoogleTexts.NoSpreadsheet, inner);
        }

        // The grid is not what it was when it was read; a change that names its own ids finds them taken when its first try had succeeded unseen.
        string[] changed = ["No grid with id", "No sheet with id", "tried writing to", "exceeds grid limits", "outside the grid", "already exists"];
        return changed.Any(body.Says)
            ? new(SheetsFault.Stale, GoogleTexts.Stale, inner)
            : new(SheetsFault.Invalid, GoogleTexts.Invalid(body.Message), inner);
    }

    private static SheetsException Quota(Exception? inner)
    {
        var wait = RequestMeter.Current?.RetryAfter;
        return new(SheetsFault.Quota, GoogleTexts.OutOfQuota(wait), inner) { RetryAfter = wait };
    }

    private SheetsException Unavailable(string reason, Exception? inner) =>
        new(SheetsFault.Unavailable, GoogleTexts.Unavailable(endpoint, reason), inner);
}
