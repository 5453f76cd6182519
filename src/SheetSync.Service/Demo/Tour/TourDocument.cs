using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using SheetSync.Application;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Service.Json;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Demo.Tour;

/// <summary>The tour's page with its files, whoever answers with it.</summary>
internal static class TourDocument
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="preparing">How far the demo is; null once the tour can begin.</param>
    public static async Task ShowAsync(HttpContext http, SpreadsheetId id, TourStage? preparing)
    {
        var language = LanguageOf(http);
        var page = await RazorText.RenderAsync<TourPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(TourPage.Language)] = language,
            [nameof(TourPage.Stations)] = TourTexts.Stations.Select(s => (s.Key, s.Name.In(language), Show.Date(TourDay.Year[TourDay.IndexOf(StationOf(s.Key))].Day, language))).ToList(),
            [nameof(TourPage.Addresses)] = Addresses(id, language),
            [nameof(TourPage.Preparing)] = preparing,
        });
        http.Response.Headers.ContentSecurityPolicy = Policy;
        http.Response.Headers.CacheControl = "no-store";
        await WriteAsync(http, page, "text/html; charset=utf-8");
    }

    public static Task StyleAsync(HttpContext http) => FileAsync(http, "tour.css", "text/css; charset=utf-8");

    public static Task ScriptAsync(HttpContext http) => FileAsync(http, "tour.js", "text/javascript; charset=utf-8");

    /// <summary>A JSON document that is out of date at once.</summary>
    public static Task WriteAsync(HttpContext http, Action<Utf8JsonWriter> write)
    {
        http.Response.Headers.CacheControl = "no-store";
        return WriteAsync(http, JsonDocuments.Text(write), "application/json; charset=utf-8");
    }

    /// <exception cref="BadHttpRequestException">There is no such moment.</exception>
    public static TourStation StationOf(string? key) =>
        Enum.TryParse<TourStation>(key, ignoreCase: true, out var station) && Enum.IsDefined(station) ? station : throw new BadHttpRequestException("No such station.");

    public static Language LanguageOf(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        var said = asked.Length > 0 ? asked : http.Request.Headers.AcceptLanguage.ToString();
        return said.TrimStart().StartsWith("ru", true, CultureInfo.InvariantCulture) ? Language.Ru : Language.En;
    }

    private static Dictionary<string, string> Addresses(SpreadsheetId id, Language language)
    {
        var lang = language == Language.Ru ? "ru" : "en";
        return new(StringComparer.Ordinal)
        {
            ["sheet"] = $"/spreadsheets/d/{id.Value}/edit",
            ["board"] = $"/board/{id.Value}?lang={lang}",
            ["mail"] = $"/mail?lang={lang}",
        };
    }

    private static async Task FileAsync(HttpContext http, string name, string type)
    {
        await using var file = typeof(TourDocument).Assembly.GetManifestResourceStream("tour/" + name)!;
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
}
