using Microsoft.AspNetCore.Http;
using SheetSync.Application;
using SheetSync.Core.Plan;
using SheetSync.Service.Json;

namespace SheetSync.Service.Demo.Tour;

/// <summary>
/// The tour's address before the tour: the same page, with a guide that can be read already, the sheet as soon as it is open, and what is being
/// prepared in the place of the other panes. The page asks <c>/tour/state</c>, <c>{preparing,sheet,station}</c>, until the service answers in this
/// one's place.
/// </summary>
internal sealed class TourEntrance(SpreadsheetId id, TourPreparation preparation)
{
    public Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/tour" when HttpMethods.IsGet(http.Request.Method) => TourDocument.ShowAsync(http, id, preparation.Stage),
        "/tour/tour.css" => TourDocument.StyleAsync(http),
        "/tour/tour.js" => TourDocument.ScriptAsync(http),
        "/tour/state" => TourDocument.WriteAsync(http, writer =>
        {
            writer.Write("preparing", KeyOf(preparation.Stage));
            writer.Write("sheet", preparation.HasSheet);
            writer.Write("station", preparation.Station?.ToString().ToLowerInvariant());
        }),
        _ => NotYet(http),
    };

    /// <summary>How the page names a stage.</summary>
    public static string KeyOf(TourStage stage) => stage.ToString().ToLowerInvariant();

    private static Task NotYet(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    }
}
