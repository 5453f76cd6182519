using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// The tour's page and calls, routes of the demo's service alone. The emulator shows them on its own origin (<c>PageExtension.BackendPages</c>), so that
/// the sheet and they are one site: frames need no permission of another origin, and nothing is asked of anybody else.
/// </summary>
internal sealed class TourPages(GuidedTour tour)
{
    /// <summary>Sent by the page's own scripts: another site cannot send it without being asked for leave, which nobody gives.</summary>
    private const string OwnScript = "X-Requested-With";

    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tour", ShowAsync);
        routes.MapGet("/tour/tour.css", http => FileAsync(http, "tour.css", "text/css; charset=utf-8"));
        routes.MapGet("/tour/tour.js", http => FileAsync(http, "tour.js", "text/javascript; charset=utf-8"));
        routes.MapGet("/tour/state", StateAsync);
        routes.MapPost("/tour/move", MoveAsync);
        routes.MapPost("/tour/start-over", StartOverAsync);
    }

    private async Task ShowAsync(HttpContext http)
    {
        var language = LanguageOf(http);
        var page = await RazorText.RenderAsync<TourPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(TourPage.Language)] = language,
            [nameof(TourPage.Stations)] = TourTexts.Stations.Select(s => (s.Key, s.Name.In(language), Show.Date(TourDay.Year[TourDay.IndexOf(StationOf(s.Key))].Day, language))).ToList(),
            [nameof(TourPage.Addresses)] = Addresses(language),
        });
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http, page, "text/html; charset=utf-8");
    }

    private Dictionary<string, string> Addresses(Language language)
    {
        var lang = language == Language.Ru ? "ru" : "en";
        var sheet = $"/spreadsheets/d/{tour.Id.Value}/edit";
        return new(StringComparer.Ordinal)
        {
            ["sheet"] = sheet,
            ["board"] = $"/board/{tour.Id.Value}?lang={lang}",
            ["mail"] = $"/mail?lang={lang}",
        };
    }

    private Task MoveAsync(HttpContext http) => ChangeAsync(http, ct => tour.MoveAsync(StationOf(http.Request.Query["station"]), ct));

    private Task StartOverAsync(HttpContext http) => ChangeAsync(http, tour.StartOverAsync);

    private async Task ChangeAsync(HttpContext http, Func<CancellationToken, Task<bool>> change)
    {
        if (!http.Request.Headers.ContainsKey(OwnScript))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var laidOut = await change(http.RequestAborted);
        await WriteStateAsync(http, laidOut);
    }

    private Task StateAsync(HttpContext http) => WriteStateAsync(http, laidOut: false);

    private async Task WriteStateAsync(HttpContext http, bool laidOut)
    {
        var ct = http.RequestAborted;
        var view = new TourView(LanguageOf(http), await tour.PlanAsync(ct), await tour.ApprovalAsync(ct), await tour.MailsAsync(ct));
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http, JsonDocuments.Text(writer => view.Write(writer, tour.Station, laidOut)), "application/json; charset=utf-8");
    }

    private static async Task FileAsync(HttpContext http, string name, string type)
    {
        await using var file = typeof(TourPages).Assembly.GetManifestResourceStream("tour/" + name)!;
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-cache";
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static Task WriteAsync(HttpContext http, string text, string type)
    {
        http.Response.ContentType = type;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return http.Response.WriteAsync(text, Encoding.UTF8, http.RequestAborted);
    }

    /// <exception cref="BadHttpRequestException">There is no such moment.</exception>
    private static TourStation StationOf(string? key) =>
        Enum.TryParse<TourStation>(key, ignoreCase: true, out var station) && Enum.IsDefined(station) ? station : throw new BadHttpRequestException("No such station.");

    private static Language LanguageOf(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        var said = asked.Length > 0 ? asked : http.Request.Headers.AcceptLanguage.ToString();
        return said.TrimStart().StartsWith("ru", true, CultureInfo.InvariantCulture) ? Language.Ru : Language.En;
    }
}
