using System.Text;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Trouble;

/// <summary>Words ordered errors as Google does (developers.google.com/workspace/sheets/api/limits, developers.google.com/workspace/drive/api/guides/handle-errors).</summary>
internal static class TroubleAnswers
{
    public static void Write(ApiCall call, TroubleOrder order)
    {
        var status = order.Status!.Value;
        if (order.Html || status == 502)
        {
            call.WriteBytes(Encoding.UTF8.GetBytes(Page(status)), "text/html; charset=UTF-8", status);
            return;
        }
        call.WriteJson(Error(order, status, call.Path).ToJson(), status);
    }

    private static ApiError Error(TroubleOrder order, int status, string path)
    {
        if (order.Reason is { } reason)
            return new ApiError(status, status == 429 ? "RESOURCE_EXHAUSTED" : "PERMISSION_DENIED", order.Message ?? ReasonMessage(reason)) { Reason = reason };
        var (name, message) = status switch
        {
            400 => ("INVALID_ARGUMENT", "Request contains an invalid argument."),
            401 => ("UNAUTHENTICATED", "Request had invalid authentication credentials."),
            403 => ("PERMISSION_DENIED", "The caller does not have permission"),
            404 => ("NOT_FOUND", "Requested entity was not found."),
            409 => ("ABORTED", "The operation was aborted."),
            429 => ("RESOURCE_EXHAUSTED", QuotaMessage("Read requests", "Read requests per minute per user", path)),
            503 => ("UNAVAILABLE", "The service is currently unavailable."),
            504 => ("DEADLINE_EXCEEDED", "Deadline expired before operation could complete."),
            _ => ("INTERNAL", "Internal error encountered."),
        };
        return new ApiError(status, name, order.Message ?? message) { Detail = status == 429 ? "RATE_LIMIT_EXCEEDED" : null };
    }

    public static string QuotaMessage(string metric, string limit, string path)
    {
        var service = path.StartsWith("/drive", StringComparison.Ordinal) ? "drive.googleapis.com" : "sheets.googleapis.com";
        return $"Quota exceeded for quota metric '{metric}' and limit '{limit}' of service '{service}' for consumer 'project_number:100000000001'.";
    }

    private static string ReasonMessage(string reason) => reason switch
    {
        "userRateLimitExceeded" => "User Rate Limit Exceeded. Rate of requests for user exceed configured project quota, you may consider re-evaluating expected per-user traffic to the API and adjust project quota limits accordingly.",
        "rateLimitExceeded" => "Rate Limit Exceeded",
        "dailyLimitExceeded" => "Daily Limit Exceeded",
        "sharingRateLimitExceeded" => "Rate limit exceeded. User message: \"Sorry, you have exceeded your sharing quota.\"",
        "insufficientFilePermissions" => "The user does not have sufficient permissions for this file.",
        "appNotAuthorizedToFile" => "The user has not granted the app access to the file.",
        "domainPolicy" => "The domain administrators have disabled Drive apps.",
        "storageQuotaExceeded" => "The user's Drive storage quota has been exceeded.",
        _ => "Forbidden",
    };

    private static string Page(int status) =>
        $"<!DOCTYPE html>\n<html lang=en>\n  <title>Error {status} (Server Error)!!1</title>\n  <p><b>{status}.</b> <ins>That’s an error.</ins>\n  <p>The server encountered a temporary error and could not complete your request.<p>Please try again in 30 seconds.\n";
}
