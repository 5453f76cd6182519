using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SheetSync.Application.Mail;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail.Delivery;
using SheetSync.Service.Mail.Views;

namespace SheetSync.Service.Mail;

/// <summary>The page of outgoing mail: for the demo alone, for it asks nobody who they are.</summary>
internal sealed class MailBox(IOutbox outbox, MailSettings settings)
{
    private const int Newest = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/mail", (HttpContext http, MailBox box) => box.ShowAsync(null, http));
        routes.MapGet("/mail/{id:long}", (long id, HttpContext http, MailBox box) => box.ShowAsync(id, http));
        routes.MapGet("/mail/{id:long}/html", (long id, HttpContext http, MailBox box) => box.HtmlAsync(id, http));
        routes.MapGet("/mail/{id:long}/source", (long id, HttpContext http, MailBox box) => box.SourceAsync(id, http));
    }

    private async Task ShowAsync(long? id, HttpContext http)
    {
        var mails = await outbox.MailsAsync(null, Newest, http.RequestAborted);
        var shown = id is null ? mails.FirstOrDefault() : mails.FirstOrDefault(m => m.Id == id);
        if (id is not null && shown is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var page = await RazorText.RenderAsync<MailBoxPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(MailBoxPage.Language)] = LanguageOf(http),
            [nameof(MailBoxPage.Mails)] = mails,
            [nameof(MailBoxPage.Shown)] = shown,
            [nameof(MailBoxPage.Source)] = shown is null ? null : await SourceAsync(shown, http.RequestAborted),
        });
        await WriteAsync(http, page, "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'");
    }

    /// <summary>The mail as a program shows it: in a sandbox, with nothing but its own styles.</summary>
    private async Task HtmlAsync(long id, HttpContext http)
    {
        if (await outbox.MailAsync(id, http.RequestAborted) is not { } mail)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // Links of a mail open beside it, not in its frame.
        var page = mail.Mail.Html.Replace("<head>", "<head><base target=\"_blank\">", StringComparison.Ordinal);
        await WriteAsync(http, page, "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups");
    }

    private async Task SourceAsync(long id, HttpContext http)
    {
        if (await outbox.MailAsync(id, http.RequestAborted) is not { } mail)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "message/rfc822";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{MailMime.FileName(mail.Mail)}\"";
        await http.Response.WriteAsync(await SourceAsync(mail, http.RequestAborted), Encoding.ASCII, http.RequestAborted);
    }

    private async Task<string> SourceAsync(StoredMail mail, CancellationToken ct)
    {
        try
        {
            return Encoding.ASCII.GetString(await MailSource.WriteAsync(mail.Mail, settings, withEnvelope: false, ct));
        }
        catch (MailException refused)
        {
            return refused.Message;
        }
    }

    private static Task WriteAsync(HttpContext http, string page, string policy)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentLength = Encoding.UTF8.GetByteCount(page);
        return http.Response.WriteAsync(page, http.RequestAborted);
    }

    private static Language LanguageOf(HttpContext http)
    {
        var asked = http.Request.Query["lang"].ToString();
        var said = asked.Length > 0 ? asked : http.Request.Headers.AcceptLanguage.ToString();
        return said.TrimStart().StartsWith("ru", true, CultureInfo.InvariantCulture) ? Language.Ru : Language.En;
    }
}
