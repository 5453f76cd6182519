using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board.Access;

/// <summary>
/// What every request for a board passes. A link brings its pass in the address once: it becomes a cookie of that board alone, and the browser is sent on
/// to an address without it, so that it stands in no history, log or Referer. Or a proxy says who it is. Otherwise nothing is shown.
/// </summary>
internal sealed partial class BoardGate(AppSettings settings, IBoardLinks links, IPlanStore store, BoardKey key, TimeProvider clock, ILogger<BoardGate> log)
{
    public const string Cookie = "sheetsync-board";

    public async ValueTask<object?> PassAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        BoardHeaders.Guard(http, settings.Board);
        var workbook = http.Request.RouteValues["workbook"] is string id && IdPattern().IsMatch(id) ? new SpreadsheetId(id) : (SpreadsheetId?)null;
        try
        {
            if (http.Request.Query.TryGetValue(BoardInvitations.Parameter, out var passes))
            {
                return await ExchangeAsync(http, workbook, passes.Count == 1 ? passes[0] : null);
            }

            return await WhyNotAsync(http, workbook) is { } refusal ? await RefuseAsync(http, workbook, refusal) : await next(context);
        }
        catch (StorageException fault)
        {
            log.LogError("The board of {Workbook} cannot be shown: {Reason}", workbook?.Value ?? "?", fault.Message);
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<object?> ExchangeAsync(HttpContext http, SpreadsheetId? workbook, string? token)
    {
        if (await CheckAsync(workbook, token, http.RequestAborted) is { } refusal)
        {
            return await RefuseAsync(http, workbook, refusal);
        }

        http.Response.Cookies.Append(Cookie, token!, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps || (settings.Serve.PublicAddress is { Scheme: "https" } outside && outside.Host == http.Request.Host.Host),
            Path = $"{http.Request.PathBase}{BoardInvitations.Path}{workbook!.Value.Value}",
            Expires = BoardToken.Read(token, key.Read())!.ExpiresAt,
        });
        var rest = http.Request.Query.Where(q => q.Key != BoardInvitations.Parameter).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""));
        return Results.Redirect(UriHelper.BuildRelative(http.Request.PathBase, http.Request.Path, new QueryBuilder(rest).ToQueryString()));
    }

    /// <summary>Null where the request may see the board.</summary>
    private async Task<BoardRefusal?> WhyNotAsync(HttpContext http, SpreadsheetId? workbook)
    {
        if (settings.Board.OpenOnThisMachine && http.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from))
        {
            return null;
        }

        var refusal = BoardRefusal.NoLink;
        if (http.Request.Cookies.TryGetValue(Cookie, out var token))
        {
            if (await CheckAsync(workbook, token, http.RequestAborted) is not { } stale)
            {
                return null;
            }

            refusal = stale;
        }

        var person = ProxyVisitor.Find(http, settings.Board, out var isForeign);
        if (isForeign)
        {
            log.LogWarning("The header {Header} came from {Address}, which is not the proxy: not believed", settings.Board.ProxyHeader, http.Connection.RemoteIpAddress);
        }

        return person is null ? refusal
            : workbook is { } id && await store.LoadPlanAsync(id, http.RequestAborted) is { } stored && ProxyVisitor.MayLook(stored.Plan, person) ? null
            : BoardRefusal.NotAllowed;
    }

    /// <summary>Null where a pass opens the board of a workbook now.</summary>
    private async Task<BoardRefusal?> CheckAsync(SpreadsheetId? workbook, string? token, CancellationToken ct)
    {
        if (BoardToken.Read(token, key.Read()) is not { } pass)
        {
            return BoardRefusal.NotOurs;
        }

        if (pass.Workbook != workbook)
        {
            return BoardRefusal.OtherWorkbook;
        }

        return pass.ExpiresAt <= clock.GetUtcNow() ? BoardRefusal.Expired
            : await links.FindAsync(pass.LinkId, ct) is { RevokedAt: null } link && link.Workbook == pass.Workbook ? null
            : BoardRefusal.Revoked;
    }

    private async Task<object?> RefuseAsync(HttpContext http, SpreadsheetId? workbook, BoardRefusal refusal)
    {
        log.LogWarning("Refused the board of {Workbook} to {Address}: {Reason}", workbook?.Value ?? "?", http.Connection.RemoteIpAddress, refusal.Reason);
        await RefusalPage.WriteAsync(http, refusal);
        return Results.Empty;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,120}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
