using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Api;

/// <summary>A refusal in Google's shape: <c>{"error":{"code","message","status","errors"?,"details"?}}</c>.</summary>
public sealed class ApiError(int code, string status, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Code { get; } = code;

    /// <summary>The canonical status of Google's RPC codes, such as <c>INVALID_ARGUMENT</c>.</summary>
    public string Status { get; } = status;

    /// <summary>The <c>reason</c> of Drive's older error list; null for Sheets, which has none.</summary>
    public string? Reason { get; init; }

    /// <summary>The reason in an <c>ErrorInfo</c> detail, such as <c>ACCESS_TOKEN_EXPIRED</c>.</summary>
    public string? Detail { get; init; }

    /// <summary>The field at fault and what is wrong with it, for a <c>BadRequest</c> detail.</summary>
    public (string Field, string Description)? Violation { get; init; }

    public static ApiError Invalid(string message) => new(400, "INVALID_ARGUMENT", message);

    public static ApiError NotFound() => new(404, "NOT_FOUND", "Requested entity was not found.");

    public static ApiError Forbidden() => new(403, "PERMISSION_DENIED", "The caller does not have permission");

    public static ApiError Unsupported(string what) =>
        new(501, "UNIMPLEMENTED", $"The emulator does not support {what}.");

    public JsonObject ToJson()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Reason is not null)
        {
            error["errors"] = new JsonArray(new JsonObject
            {
                ["message"] = Message,
                ["domain"] = Reason.EndsWith("LimitExceeded", StringComparison.Ordinal) ? "usageLimits" : "global",
                ["reason"] = Reason,
            });
        }
        error["status"] = Status;
        if (Detail is not null)
        {
            error["details"] = new JsonArray(new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo",
                ["reason"] = Detail,
                ["domain"] = "googleapis.com",
            });
        }
        if (Violation is { } violation)
        {
            error["details"] = new JsonArray(new JsonObject
            {
                ["@type"] = "type.googleapis.com/google.rpc.BadRequest",
                ["fieldViolations"] = new JsonArray(new JsonObject { ["field"] = violation.Field, ["description"] = violation.Description }),
            });
        }
        return new JsonObject { ["error"] = error };
    }
}
