using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using SheetSync.Core.Texts;
using SheetSync.Service.Board.Views;
using SheetSync.Service.Mail;

namespace SheetSync.Service.Board.Access;

/// <summary>Tells a reader, in the reader's language, why there is no board and what to do.</summary>
internal static class RefusalPage
{
    public static async Task WriteAsync(HttpContext http, BoardRefusal refusal)
    {
        var language = Asked(http.Request.Query["lang"].ToString()) ?? Asked(http.Request.Headers.AcceptLanguage.ToString().TrimStart()) ?? Language.En;
        var page = await RazorText.RenderAsync<RefusedBoard>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(RefusedBoard.Language)] = language,
            [nameof(RefusedBoard.Title)] = refusal.Title.In(language),
            [nameof(RefusedBoard.Text)] = refusal.Text.In(language),
        });
        http.Response.StatusCode = refusal.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src {BoardStyle.Source}; img-src data:; base-uri 'none'; form-action 'none'";
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(page);
        await http.Response.WriteAsync(page, http.RequestAborted);
    }

    private static Language? Asked(string said) =>
        said.StartsWith("ru", true, CultureInfo.InvariantCulture) ? Language.Ru : said.StartsWith("en", true, CultureInfo.InvariantCulture) ? Language.En : null;
}
