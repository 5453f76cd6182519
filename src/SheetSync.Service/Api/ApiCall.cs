using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Api.Identity;
using SheetSync.Service.Json;

namespace SheetSync.Service.Api;

/// <summary>One request: what it says of workbook, person and language, and how it is answered.</summary>
internal sealed partial class ApiCall(HttpContext http)
{
    /// <summary>Bytes of a body; the largest that is asked for has some 40.</summary>
    public const int LongestBody = 16 * 1024;

    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>Of problems, and of reports unless nothing was asked for: the first of <c>Accept-Language</c> that is Russian or English.</summary>
    public Language? Chosen => http.Request.Headers.AcceptLanguage.ToString().Split(',', StringSplitOptions.TrimEntries)
        .Select(name => name.StartsWith("ru", StringComparison.OrdinalIgnoreCase) ? Core.Texts.Language.Ru
            : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Core.Texts.Language.En : (Language?)null)
        .FirstOrDefault(language => language is not null);

    public Language Language => Chosen ?? Core.Texts.Language.En;

    /// <exception cref="ApiRefusal">It cannot be the id of a spreadsheet.</exception>
    public SpreadsheetId Workbook => http.Request.RouteValues["id"] is string id && IdPattern().IsMatch(id)
        ? new SpreadsheetId(id)
        : throw new ApiRefusal(ApiProblems.NotRegistered, "no spreadsheet id");

    /// <summary>For the log: never what somebody else wrote into it.</summary>
    public string WorkbookForLog => http.Request.RouteValues["id"] is string id && IdPattern().IsMatch(id) ? id : "?";

    public string? Token
    {
        get
        {
            var header = http.Request.Headers.Authorization.ToString();
            return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..].Trim() : null;
        }
    }

    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>An object; empty where there is no body.</summary>
    /// <exception cref="ApiRefusal">Too large, no JSON, or no object.</exception>
    public async Task<JsonElement> BodyAsync()
    {
        var bytes = await BytesAsync();
        if (bytes.Length == 0)
        {
            return JsonSerializer.SerializeToElement(new object());
        }

        if (!http.Request.HasJsonContentType())
        {
            throw new ApiRefusal(ApiProblems.UnsupportedMediaType);
        }

        try
        {
            using var json = JsonDocument.Parse(bytes, new() { MaxDepth = 8 });
            return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new ApiRefusal(ApiProblems.BadRequest);
        }
        catch (JsonException broken)
        {
            throw new ApiRefusal(ApiProblems.BadRequest, "no JSON", broken);
        }
    }

    public async Task AnswerAsync(Action<Utf8JsonWriter> write)
    {
        var response = http.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(JsonDocuments.Text(write), http.RequestAborted);
    }

    public Task AnswerAsync(ApiProblem problem) => http.Response.HasStarted ? Task.CompletedTask : problem.WriteAsync(http, Language);

    /// <summary>A number of the body; null where it is not there.</summary>
    /// <exception cref="ApiRefusal">It is something else.</exception>
    public static int? Number(JsonElement body, string name) =>
        !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw new ApiRefusal(ApiProblems.BadRequest);

    /// <exception cref="ApiRefusal">It is neither true nor false.</exception>
    public static bool Flag(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
        && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new ApiRefusal(ApiProblems.BadRequest));

    public int? Gid => Query("gid") is { } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ApiRefusal(ApiProblems.BadCell)
        : null;

    private async Task<byte[]> BytesAsync()
    {
        if (http.Request.ContentLength > LongestBody)
        {
            throw new ApiRefusal(ApiProblems.TooLarge);
        }

        using var buffer = new MemoryStream();
        var part = new byte[4096];
        int read;
        while ((read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0)
        {
            buffer.Write(part, 0, read);
            if (buffer.Length > LongestBody)
            {
                throw new ApiRefusal(ApiProblems.TooLarge);
            }
        }

        return buffer.ToArray();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{6,120}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
