using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Mail.Views;

/// <summary>Words and looks of the page of outgoing mail.</summary>
public static class MailBoxTexts
{
    public static readonly LocalText Title = new("Исходящие письма", "Outgoing mail");
    public static readonly LocalText About = new(
        "Что SheetSync отправил бы людям. В демонстрации письма никуда не уходят: они ложатся файлами .eml и сюда.",
        "What SheetSync would send to people. In the demo nothing leaves the machine: mails become .eml files and stand here.");
    public static readonly LocalText Nothing = new("Писем пока нет.", "No mail yet.");
    public static readonly LocalText To = new("Кому", "To");
    public static readonly LocalText State = new("Состояние", "State");
    public static readonly LocalText Wide = new("На компьютере", "On a computer");
    public static readonly LocalText Phone = new("На телефоне", "On a phone");
    public static readonly LocalText Text = new("Простой текст", "Plain text");
    public static readonly LocalText Source = new("Исходник", "Source");

    /// <summary>Colours are those of the mails.</summary>
    public static string StyleSheet { get; } = $$$"""
        :root{color-scheme:light dark;--page:{{{MailColours.Page.Light}}};--card:{{{MailColours.Card.Light}}};--line:{{{MailColours.Line.Light}}};--text:{{{MailColours.Text.Light}}};--mute:{{{MailColours.Muted.Light}}};--link:{{{MailColours.Link.Light}}};--tile:{{{MailColours.Tile.Light}}} }
        @media (prefers-color-scheme:dark){:root{--page:{{{MailColours.Page.Dark}}};--card:{{{MailColours.Card.Dark}}};--line:{{{MailColours.Line.Dark}}};--text:{{{MailColours.Text.Dark}}};--mute:{{{MailColours.Muted.Dark}}};--link:{{{MailColours.Link.Dark}}};--tile:{{{MailColours.Tile.Dark}}} }}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
        a{color:var(--link)}
        header{padding:1rem 1.5rem;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline}
        h1{font-size:1.25rem;margin:0}header p{margin:0;color:var(--mute);flex:1 1 20rem}nav{display:flex;gap:1rem}
        main{display:grid;grid-template-columns:minmax(16rem,22rem) minmax(0,1fr);gap:1rem;padding:0 1.5rem 2rem;align-items:start}
        .list{list-style:none;margin:0;padding:0;background:var(--card);border:1px solid var(--line);border-radius:8px;overflow:hidden}
        .list li+li{border-top:1px solid var(--line)}
        .list a{display:block;padding:.6rem .8rem;color:inherit;text-decoration:none}
        .list a:hover,.list a[aria-current]{background:var(--tile)}
        .list b{display:block;font-weight:600;overflow-wrap:anywhere}.kind,.to{display:block;font-size:.8rem;color:var(--mute);overflow-wrap:anywhere}
        .none{padding:1rem;color:var(--mute)}
        .mail{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:1rem 1.25rem;min-width:0}
        h2{font-size:1.1rem;margin:0 0 .5rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:1.25rem 0 .5rem}
        dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem 1rem;margin:0;font-size:.85rem}dt{color:var(--mute)}dd{margin:0;overflow-wrap:anywhere}
        .frames{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0;min-width:0;max-width:100%}figcaption{font-size:.8rem;color:var(--mute);padding-top:.25rem}
        iframe{border:1px solid var(--line);border-radius:8px;height:40rem;background:var(--page);max-width:100%}.wide{width:44rem}.phone{width:22.6rem}
        pre{margin:0;padding:.75rem;background:var(--tile);border-radius:8px;overflow:auto;max-height:30rem;font:13px/1.45 ui-monospace,Consolas,'DejaVu Sans Mono',monospace}
        @media (max-width:60rem){main{grid-template-columns:minmax(0,1fr);padding:0 .75rem 1rem}header{padding:1rem .75rem} }
        """;

    public static LocalText Of(MailKind kind) => kind switch
    {
        MailKind.Digest => new("Итоги недели", "The week"),
        MailKind.Escalation => new("Просроченное", "Overdue"),
        MailKind.Note => new("Месяц руководителя", "A leader's month"),
        MailKind.Reminder => new("Напоминание", "Reminder"),
        _ => new("Кому напомнили", "Who was reminded"),
    };

    public static LocalText Of(MailState state) => state switch
    {
        MailState.Waiting => new("ждёт отправки", "waiting"),
        MailState.Sent => new("отправлено", "sent"),
        MailState.Refused => new("адрес отклонён", "refused"),
        MailState.Superseded => new("заменено новым", "superseded"),
        _ => new("получатель отказался", "opted out"),
    };
}
