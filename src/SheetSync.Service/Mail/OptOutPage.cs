using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Application.Mail;
using SheetSync.Core.Texts;
using SheetSync.Service.Mail.Views;

namespace SheetSync.Service.Mail;

/// <summary>
/// The way out of the mails about a workbook. Looking at the page changes nothing, for mail programs and scanners follow links; the button, and
/// the one-click post of mail programs (RFC 8058), do.
/// </summary>
internal sealed class OptOutPage(OptOutLinks links, IOutbox outbox, ILogger<OptOutPage> log)
{
    private static readonly LocalText Title = new("Письма SheetSync", "Mail from SheetSync");
    private static readonly LocalText Ask = new("Больше не присылать писем о таблице на {0}?", "Send no more mail about this workbook to {0}?");
    private static readonly LocalText Stop = new("Больше не присылать", "No more mail");
    private static readonly LocalText Stopped = new("Готово: писем о таблице на {0} больше не будет.", "Done: no more mail about this workbook to {0}.");
    private static readonly LocalText Resume = new("Присылать снова", "Send again");
    private static readonly LocalText Resumed = new("Готово: письма о таблице на {0} снова будут приходить.", "Done: mail about this workbook will come to {0} again.");
    private static readonly LocalText Unknown = new("Ссылка не действует. Откройте её из письма целиком.", "This link does not work. Open it from the mail, whole.");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static void Map(IEndpointRouteBuilder routes)
    {
        const string Route = OptOutLinks.Path + "{token}";
        routes.MapGet(Route, (string token, HttpContext http, OptOutPage page) => page.ShowAsync(token, http));
        routes.MapPost(Route, (string token, HttpContext http, OptOutPage page) => page.ChangeAsync(token, http));
    }

    private async Task ShowAsync(string token, HttpContext http)
    {
        if (await links.ReadAsync(token, http.RequestAborted) is not { } who)
        {
            await WriteAsync(http, StatusCodes.Status404NotFound, Unknown, null, null, null);
            return;
        }

        var isOut = await outbox.IsOptedOutAsync(who.Workbook, who.Recipient, http.RequestAborted);
        await WriteAsync(http, StatusCodes.Status200OK, isOut ? Stopped : Ask, who.Recipient, isOut ? Resume : Stop, isOut ? "in" : "out");
    }

    private async Task ChangeAsync(string token, HttpContext http)
    {
        if (await links.ReadAsync(token, http.RequestAborted) is not { } who)
        {
            await WriteAsync(http, StatusCodes.Status404NotFound, Unknown, null, null, null);
            return;
        }

        // A one-click post brings List-Unsubscribe=One-Click; our own button says which way.
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        var isOut = form?["want"].ToString() != "in";
        if (!await outbox.OptOutAsync(who.Workbook, who.Recipient, isOut, http.RequestAborted))
        {
            await WriteAsync(http, StatusCodes.Status404NotFound, Unknown, null, null, null);
            return;
        }

        log.LogInformation("{Recipient} wants {Wish} mail about {Workbook}", who.Recipient, isOut ? "no more" : "again", who.Workbook);
        await WriteAsync(http, StatusCodes.Status200OK, isOut ? Stopped : Resumed, who.Recipient, isOut ? Resume : Stop, isOut ? "in" : "out");
    }

    private static Task WriteAsync(HttpContext http, int status, LocalText text, string? recipient, LocalText? button, string? want)
    {
        var language = http.Request.Headers.AcceptLanguage.ToString().TrimStart().StartsWith("ru", StringComparison.OrdinalIgnoreCase) ? Language.Ru : Language.En;
        var form = button is null ? "" : $"""<form method="post"><button name="want" value="{want}">{button.In(language)}</button></form>""";
        var sentence = Encoder.Encode(text.Format(language, recipient));
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return http.Response.WriteAsync($$$"""
            <!DOCTYPE html>
            <html lang="{{{(language == Language.Ru ? "ru" : "en")}}}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>{{{Title.In(language)}}}</title>
            <style>
            :root{color-scheme:light dark}
            body{margin:0;background:{{{MailColours.Page.Light}}};color:{{{MailColours.Text.Light}}};font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
            main{max-width:28rem;margin:12vh auto 0;padding:1.5rem}
            button{font:inherit;font-weight:600;padding:.6rem 1.1rem;border:0;border-radius:6px;background:{{{MailColours.Button.Light}}};color:{{{MailColours.ButtonText.Light}}};cursor:pointer}
            @media (prefers-color-scheme:dark) {
              body {background:{{{MailColours.Page.Dark}}};color:{{{MailColours.Text.Dark}}} }
              button {background:{{{MailColours.Button.Dark}}};color:{{{MailColours.ButtonText.Dark}}} }
            }
            </style></head>
            <body><main><p>{{{sentence}}}</p>{{{form}}}</main></body>
            </html>
            """, http.RequestAborted);
    }
}
