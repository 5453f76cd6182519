using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SheetSync.Application;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups.Explain;
using SheetSync.Core.Texts;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Board;

/// <summary>The board of each workbook, below <c>/board/{workbook}</c>: pages without scripts, made of what the last sync recorded.</summary>
internal static class BoardModule
{
    private const string Root = "/board/";

    public static IServiceCollection AddBoard(this IServiceCollection services, AppSettings settings) =>
        services.AddSingleton<BoardSource>().AddBoardAccess(settings);

    public static void MapBoard(this WebApplication app)
    {
        var source = app.Services.GetRequiredService<BoardSource>();
        var board = app.MapGroup(Root + "{workbook}");
        app.GuardBoard(board);
        board.MapGet("", (string workbook, HttpContext http) => ShowAsync(source, workbook, http));
        board.MapGet("explain/{**item}", (string workbook, string item, HttpContext http) => ExplainAsync(source, workbook, item, http));
        board.MapGet("load/{**person}", (string workbook, string person, HttpContext http) =>
            ListAsync(source, workbook, person, http, view => CountedLists.Load(view, Name(person))));
        board.MapGet("month/{month:range(1,12)}/{**department}", (string workbook, int month, string department, HttpContext http) =>
            ListAsync(source, workbook, department, http, view => CountedLists.Month(view, new FiscalMonth(month), Name(department))));
        board.MapGet("overdue/{**department}", (string workbook, string? department, HttpContext http) =>
            ListAsync(source, workbook, department, http, view => CountedLists.Overdue(view, department is null ? null : Name(department))));
        board.MapGet("actuals/{**department}", (string workbook, string department, HttpContext http) =>
            ListAsync(source, workbook, department, http, view => CountedLists.Actuals(view, Name(department))));
    }

    private static Task ShowAsync(BoardSource source, string workbook, HttpContext http) => AnswerAsync(source, workbook, http, (facts, links) =>
    {
        YearPhase? shown = http.Request.Query["phase"].ToString() switch
        {
            "preparation" => YearPhase.Preparation,
            "execution" => YearPhase.Execution,
            _ => null,
        };
        return BoardHtml.BoardAsync(facts, links, shown);
    });

    private static Task ExplainAsync(BoardSource source, string workbook, string item, HttpContext http) =>
        AnswerAsync(source, workbook, http, (facts, links) => ExplainedAsync(facts, links, Name(item), Explainer.Explain(facts.Input.Plan, facts.Input.Today, Name(item)), http));

    private static Task ListAsync(BoardSource source, string workbook, string? name, HttpContext http, Func<BoardView, CountedList?> list) => AnswerAsync(
        source, workbook, http, async (facts, links) => await BoardHtml.ListAsync(facts, links, list) ?? await ExplainedAsync(facts, links, Name(name ?? ""), [], http));

    /// <param name="items">Of that name; none: the page says so.</param>
    private static Task<string> ExplainedAsync(BoardFacts facts, BoardLinks links, string name, IReadOnlyList<ItemExplanation> items, HttpContext http)
    {
        http.Response.StatusCode = items.Count > 0 ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return BoardHtml.ExplainAsync(facts, links, name, items);
    }

    /// <summary>A page of a workbook; another one where nothing is known of it.</summary>
    private static async Task AnswerAsync(BoardSource source, string workbook, HttpContext http, Func<BoardFacts, BoardLinks, Task<string>> page)
    {
        if (await source.FindAsync(new SpreadsheetId(workbook), http.RequestAborted) is { } facts)
        {
            await WriteAsync(http, await page(facts, Links(workbook, facts, http)));
        }
        else
        {
            await WriteUnknownAsync(http);
        }
    }

    /// <summary>Routing leaves an escaped slash as it is.</summary>
    private static string Name(string routed) => routed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static BoardLinks Links(string workbook, BoardFacts facts, HttpContext http) =>
        new($"{http.Request.PathBase}{Root}{Uri.EscapeDataString(workbook)}", facts.Workbook, AskedBy(http.Request.Query["lang"].ToString()));

    private static Language? AskedBy(string said) =>
        said.StartsWith("ru", true, CultureInfo.InvariantCulture) ? Language.Ru : said.StartsWith("en", true, CultureInfo.InvariantCulture) ? Language.En : null;

    /// <summary>Nobody's language is known: the reader's own.</summary>
    private static async Task WriteUnknownAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        var language = AskedBy(http.Request.Query["lang"].ToString()) ?? AskedBy(http.Request.Headers.AcceptLanguage.ToString().TrimStart()) ?? Language.En;
        await WriteAsync(http, await BoardHtml.UnknownAsync(language));
    }

    private static Task WriteAsync(HttpContext http, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {BoardStyle.Source}; img-src data:; base-uri 'none'; form-action 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(page);
        return http.Response.WriteAsync(page, http.RequestAborted);
    }
}
