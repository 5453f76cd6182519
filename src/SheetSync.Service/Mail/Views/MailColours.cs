using System.Text;
using SheetSync.Core.Digests.Letters;

namespace SheetSync.Service.Mail.Views;

/// <summary>A colour on a light and on a dark ground, <c>#rrggbb</c>.</summary>
public readonly record struct MailColour(string Light, string Dark);

/// <summary>
/// The colours of mails. Every text has a contrast of at least 4.5 : 1 on every ground it stands on (WCAG 2.1, 1.4.3), which a test computes.
/// The light ones stand in the tags, for mail programs that drop style sheets; the dark ones in a media query, for those that keep them.
/// </summary>
public static class MailColours
{
    public static readonly MailColour Page = new("#f2f4f7", "#10141a");
    public static readonly MailColour Card = new("#ffffff", "#1a2028");
    public static readonly MailColour Tile = new("#f5f7fa", "#242c37");
    public static readonly MailColour Notice = new("#fff6e0", "#38301c");
    public static readonly MailColour Line = new("#dde3ea", "#35404d");
    public static readonly MailColour Text = new("#1b2530", "#e8ecf1");
    public static readonly MailColour Muted = new("#566270", "#a9b4c0");
    public static readonly MailColour Link = new("#0b56a3", "#82baf2");
    public static readonly MailColour Good = new("#17693a", "#74d294");
    public static readonly MailColour Warning = new("#8a4b00", "#f0b45f");
    public static readonly MailColour Bad = new("#b3261e", "#ff9d95");
    public static readonly MailColour Button = new("#0b56a3", "#82baf2");
    public static readonly MailColour ButtonText = new("#ffffff", "#10141a");

    /// <summary>Class, property and colour of everything that is coloured.</summary>
    private static readonly (string Class, string Property, MailColour Colour)[] Rules =
    [
        ("pg", "background-color", Page), ("cd", "background-color", Card), ("tl", "background-color", Tile), ("nt", "background-color", Notice),
        ("ln", "border-color", Line), ("tr", "background-color", Line), ("tx", "color", Text), ("mu", "color", Muted), ("lk", "color", Link),
        ("go", "color", Good), ("wa", "color", Warning), ("ba", "color", Bad), ("bgo", "background-color", Good), ("bwa", "background-color", Warning),
        ("bba", "background-color", Bad), ("bmu", "background-color", Muted), ("bt", "background-color", Button), ("bx", "color", ButtonText),
    ];

    /// <summary>The style sheet: dark colours and what a narrow screen needs.</summary>
    public static string StyleSheet { get; } = Write();

    public static string ClassOf(Tone tone) => tone switch
    {
        Tone.Good => "go",
        Tone.Warning => "wa",
        Tone.Bad => "ba",
        Tone.Muted => "mu",
        _ => "tx",
    };

    public static MailColour Of(Tone tone) => tone switch
    {
        Tone.Good => Good,
        Tone.Warning => Warning,
        Tone.Bad => Bad,
        Tone.Muted => Muted,
        _ => Text,
    };

    private static string Write()
    {
        var sheet = new StringBuilder(":root{color-scheme:light dark}a{text-decoration:none}a:hover{text-decoration:underline}@media (max-width:480px){.pd{padding-left:16px!important;padding-right:16px!important}.gp{display:none!important}.tl{display:inline-block!important;box-sizing:border-box;width:48.5%!important;margin:0 0 6px;padding:10px 1px!important}.tl:nth-of-type(4n+1){margin-right:2%}}@media (prefers-color-scheme:dark){");
        foreach (var (name, property, colour) in Rules)
        {
            sheet.Append($".{name}{{{property}:{colour.Dark}!important}}");
        }

        return sheet.Append('}').ToString();
    }
}
