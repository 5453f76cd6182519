using System.Text.Json.Nodes;
using SheetSync.Emulator.Admin;

namespace SheetSync.Emulator.Trouble;

/// <summary>When the connection breaks: before anything happened, or after the effect but before the answer.</summary>
public enum Drop
{
    None,
    Before,
    After,
}

/// <summary>Trouble on order: which requests it meets, how often, and what happens to them. Several may meet one request.</summary>
public sealed record TroubleOrder
{
    /// <summary>Only requests of this kind: <c>read</c>, <c>write</c>, <c>drive</c> or <c>token</c>; null means any.</summary>
    public string? Kind { get; init; }

    /// <summary>Only requests whose decoded path contains this.</summary>
    public string? Path { get; init; }

    /// <summary>Only requests with this HTTP method.</summary>
    public string? Method { get; init; }

    /// <summary>Only requests of this account.</summary>
    public string? Account { get; init; }

    /// <summary>Lets so many matching requests pass first.</summary>
    public int Skip { get; init; }

    /// <summary>Meets so many requests, then is over; null means until cleared. Default 1.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>Answers with this HTTP status instead of the real answer: 429, 403, 500, 502, 503 …</summary>
    public int? Status { get; init; }

    /// <summary>Drive's reason of a 403 or 429, such as <c>userRateLimitExceeded</c>; null for an error of the Sheets kind.</summary>
    public string? Reason { get; init; }

    /// <summary>Overrides the message of the error.</summary>
    public string? Message { get; init; }

    /// <summary>The body is a page of HTML, as from Google's front end. Always so for 502.</summary>
    public bool Html { get; init; }

    /// <summary>Adds <c>Retry-After</c>, in seconds.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Waits before answering, in milliseconds.</summary>
    public int DelayMilliseconds { get; init; }

    public Drop Drop { get; init; }

    /// <summary>Sends only so many bytes of the body and breaks the connection.</summary>
    public int? TruncateAt { get; init; }

    /// <summary>The caller's token is found expired.</summary>
    public bool ExpireToken { get; init; }

    /// <summary>What another person does just before the request is carried out: between the caller's last request and this one.</summary>
    public Action<EmulatorAdmin>? PersonBefore { get; init; }

    /// <summary>What another person does just after the request took effect.</summary>
    public Action<EmulatorAdmin>? PersonAfter { get; init; }

    /// <summary>An order as the admin endpoint takes it; README.md describes the fields.</summary>
    public static TroubleOrder Of(JsonObject json)
    {
        var order = System.Text.Json.JsonSerializer.Deserialize<Wire>(json, Web)!;
        return new TroubleOrder
        {
            Kind = order.Kind,
            Path = order.Path,
            Method = order.Method,
            Account = order.Account,
            Skip = order.Skip,
            Times = order.Forever ? null : order.Times,
            Status = order.Status,
            Reason = order.Reason,
            Message = order.Message,
            Html = order.Html,
            RetryAfter = order.RetryAfter,
            DelayMilliseconds = order.DelayMilliseconds,
            Drop = order.Drop,
            TruncateAt = order.TruncateAt,
            ExpireToken = order.ExpireToken,
            PersonBefore = Script(order.PersonBefore),
            PersonAfter = Script(order.PersonAfter),
        };
    }

    private static Action<EmulatorAdmin>? Script(PersonScript? script) => script is null ? null : admin =>
    {
        if (script.Requests is not null)
            admin.BatchUpdate(script.SpreadsheetId, script.Requests);
        if (script.Range is not null)
            admin.Type(script.SpreadsheetId, script.Range, script.Values ?? []);
    };

    private static readonly System.Text.Json.JsonSerializerOptions Web = new(System.Text.Json.JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private sealed record PersonScript(string SpreadsheetId, JsonArray? Requests, string? Range, JsonArray? Values);

    private sealed record Wire(
        string? Kind, string? Path, string? Method, string? Account, int? Status, string? Reason, string? Message, int? RetryAfter, int? TruncateAt,
        PersonScript? PersonBefore, PersonScript? PersonAfter, int Skip = 0, int Times = 1, bool Forever = false, bool Html = false,
        int DelayMilliseconds = 0, Drop Drop = Drop.None, bool ExpireToken = false);
}
