using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// The tour's page and calls, routes of the demo's service alone. The emulator shows them on its own origin (<c>PageExtension.BackendPages</c>), so that
/// the sheet and they are one site: frames need no permission of another origin, and nothing is asked of anybody else.
/// </summary>
internal sealed class TourPages(GuidedTour tour)
{
    /// <summary>Sent by the page's own scripts: another site cannot send it without being asked for leave, which nobody gives.</summary>
    private const string OwnScript = "X-Requested-With";

    /// <summary>Paths of pages that show what the store knows.</summary>
    private static readonly PathString[] Shown = ["/board", "/mail"];

    public void Map(WebApplication app)
    {
        // Opened in a tab of their own they would show a moment of the year that is only passed through, or nothing at all.
        app.Use((http, next) => Shown.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
            ? tour.ShowAsync(() => next(http), http.RequestAborted)
            : next(http));
        app.MapGet("/tour", http => TourDocument.ShowAsync(http, tour.Id, preparing: null));
        app.MapGet("/tour/tour.css", TourDocument.StyleAsync);
        app.MapGet("/tour/tour.js", TourDocument.ScriptAsync);
        app.MapGet("/tour/state", StateAsync);
        app.MapPost("/tour/move", MoveAsync);
        app.MapPost("/tour/start-over", StartOverAsync);
    }

    private Task MoveAsync(HttpContext http) => ChangeAsync(http, ct => tour.MoveAsync(TourDocument.StationOf(http.Request.Query["station"]), ct));

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
        var view = new TourView(TourDocument.LanguageOf(http), await tour.PlanAsync(ct), await tour.ApprovalAsync(ct), await tour.MailsAsync(ct));
        await TourDocument.WriteAsync(http, writer => view.Write(writer, tour.Station, laidOut));
    }
}
