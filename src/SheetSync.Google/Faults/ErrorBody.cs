using System.Text.Json;

namespace SheetSync.Google.Faults;

/// <summary>Google's error answer: <c>{"error":{"code","message","status","errors":[{"reason"}],"details":[{"reason"}]}}</c>; empty where the body is something else.</summary>
internal sealed record ErrorBody(string Status, string Message, IReadOnlyList<string> Reasons)
{
    private static readonly ErrorBody Unknown = new("", "", []);

    /// <summary>Out of quota, however it is worded: Drive answers so with 403.</summary>
    public bool IsQuota => Status == "RESOURCE_EXHAUSTED"
        || Reasons.Any(r => r is "userRateLimitExceeded" or "rateLimitExceeded" or "quotaExceeded" or "dailyLimitExceeded" or "RATE_LIMIT_EXCEEDED");

    /// <summary>The API is not switched on in the account's project.</summary>
    public bool IsDisabled => Reasons.Any(r => r is "accessNotConfigured" or "SERVICE_DISABLED");

    public bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the body and leaves it readable for whoever comes next.</summary>
    public static async ValueTask<ErrorBody> ReadAsync(HttpResponseMessage response)
    {
        await response.Content.LoadIntoBufferAsync();
        return Parse(await response.Content.ReadAsStringAsync());
    }

    public static ErrorBody Parse(string? json)
    {
        try
        {
            using var document = JsonDocument.Parse(json ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? new ErrorBody(Text(error, "status"), Text(error, "message"), [.. ReasonsIn(error, "errors"), .. ReasonsIn(error, "details")])
                : Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> ReasonsIn(JsonElement error, string name) =>
        error.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(e => Text(e, "reason")).Where(r => r.Length > 0)
            : [];
}
