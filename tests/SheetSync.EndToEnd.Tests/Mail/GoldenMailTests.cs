using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SheetSync.Application.Mail;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Core.Texts;
using SheetSync.Service.Configuration;
using SheetSync.Service.Mail;
using SheetSync.Service.Mail.Delivery;
using SheetSync.Service.Mail.Views;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>
/// Whole mails, word for word, in both languages, and what must be true of all of them. <c>SHEETSYNC_UPDATE=1</c> writes them anew; read the
/// difference before committing it.
/// </summary>
public sealed partial class GoldenMailTests
{
    private const string OptOut = "https://plan.daisy.example/mail/opt-out/token.signature";
    private const int LargestMail = 100_000;
    private static readonly MailSettings Settings = new() { From = "plan@daisy.example", ReplyTo = "pmo@daisy.example" };

    public static TheoryData<string, Language> Cases
    {
        get
        {
            var all = new TheoryData<string, Language>();
            foreach (var name in SampleLetters.Digests.Concat(SampleLetters.Others))
            {
                all.Add(name, Language.Ru);
                all.Add(name, Language.En);
            }

            return all;
        }
    }

    private static async Task<OutgoingMail> MailAsync(string name, Language language)
    {
        var (letter, html, text) = await SampleLetters.RenderAsync(name, language, OptOut);
        return new OutgoingMail
        {
            Kind = letter.Kind, Recipient = "owner@daisy.example", Period = "2027-W45", MessageId = "0123456789abcdef.2027-w45@daisy.example",
            Subject = letter.Subject, Html = html, Text = text, OptOut = OptOut, DueAt = default,
        };
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Mail_OfEachCase_IsTheGolden(string name, Language language)
    {
        var mail = await MailAsync(name, language);
        var suffix = language == Language.Ru ? "ru" : "en";
        Compare($"{name}.{suffix}.txt", $"Subject: {mail.Subject}\n\n{mail.Text}");
        if (name is "ordinary" or "hostile" or "note" or "escalation-raised" or "reminder" or "round")
        {
            Compare($"{name}.{suffix}.html", mail.Html);
        }
    }

    [MailTheory]
    [MemberData(nameof(Cases))]
    public async Task Mail_OfEachCase_IsReadByAMailProgramAsItWasWritten(string name, Language language)
    {
        var mail = await MailAsync(name, language);
        var bytes = await MailSource.WriteAsync(mail, Settings, withEnvelope: false, default);
        var file = Path.Combine(Path.GetTempPath(), $"sheetsync-{Guid.NewGuid():N}.eml");
        await File.WriteAllBytesAsync(file, bytes);
        var read = (await MailServer.ParseAsync(file)).Single();
        File.Delete(file);

        bytes.Length.ShouldBeLessThan(LargestMail);
        bytes.ShouldAllBe(b => b < 128);
        Encoding.ASCII.GetString(bytes).Split("\r\n").ShouldAllBe(line => line.Length < 998);
        read.Subject.ShouldBe(mail.Subject.Length <= 180 ? mail.Subject : CellText.OneLine(mail.Subject, 180));
        read.Text.ReplaceLineEndings("\n").TrimEnd().ShouldBe(mail.Text.TrimEnd());
        read.Html.ReplaceLineEndings("\n").TrimEnd().ShouldBe(mail.Html.ReplaceLineEndings("\n").TrimEnd());
        read.MessageId.ShouldBe("<0123456789abcdef.2027-w45@daisy.example>");
        read.HeaderNames.Order().ShouldBe(
        [
            "auto-submitted", "content-type", "date", "from", "list-unsubscribe", "list-unsubscribe-post", "message-id", "mime-version", "reply-to",
            "subject", "to", "x-auto-response-suppress",
        ]);
        read.Header("list-unsubscribe").ShouldBe([$"<{OptOut}>"]);
    }

    /// <summary>Of cell text: no markup, nothing invisible that turns text around, nothing remote, nothing longer than a line may be.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Html_OfEachCase_HoldsNothingActiveOrRemote(string name, Language language)
    {
        var html = (await MailAsync(name, language)).Html;
        Elements().Matches(html).Select(m => m.Groups[1].Value.ToLowerInvariant()).Distinct().Order().ShouldBeSubsetOf(
            ["!doctype", "a", "b", "body", "br", "div", "h1", "h2", "head", "html", "meta", "p", "span", "style", "table", "td", "title", "tr", "tbody"]);
        Tags().Matches(html).SelectMany(tag => Attributes().Matches(tag.Value)).Select(m => m.Groups[1].Value).ShouldAllBe(address =>
            address.StartsWith("https://docs.google.com/spreadsheets/d/", StringComparison.Ordinal) || address == OptOut);
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
        Forbidden().IsMatch(html).ShouldBeFalse();
        Forbidden().IsMatch((await MailAsync(name, language)).Text.Replace("\n", "", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public async Task ThreeHundredOverdue_AreCountedAndLinkedWhereTheyAreNotListed()
    {
        var digest = SampleWeek.Of("three-hundred", Language.En);
        digest.OverdueTasks.ShouldBe(300);
        var mail = await MailAsync("three-hundred", Language.En);
        var listed = Regex.Count(mail.Text[mail.Text.IndexOf("OVERDUE", StringComparison.Ordinal)..mail.Text.IndexOf("NEWLY", StringComparison.Ordinal)], @"^\* \d+ days", RegexOptions.Multiline);
        var left = Regex.Matches(mail.Text[..mail.Text.IndexOf("NEWLY", StringComparison.Ordinal)], @"^\* and (\d+) more", RegexOptions.Multiline).Sum(m => int.Parse(m.Groups[1].Value));
        (listed + left).ShouldBe(digest.OverdueTasks);
        mail.Html.ShouldContain("#gid=99");
    }

    [Theory]
    [InlineData("not an address")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    [InlineData("имя@пример.рф")]
    [InlineData("Name <a@b.example>")]
    public async Task Recipient_ThatIsNoSingleAddress_IsRefused(string recipient)
    {
        var mail = await MailAsync("first", Language.En) with { Recipient = recipient };
        (await Should.ThrowAsync<MailException>(() => MailSource.WriteAsync(mail, Settings, false, default))).Fault.ShouldBe(MailFault.Refused);
    }

    /// <summary>WCAG 2.1, 1.4.3: 4.5 : 1 for text of any size.</summary>
    [Fact]
    public void Colours_OfEveryTextOnEveryGround_HaveEnoughContrast()
    {
        (string, MailColour, MailColour)[] pairs =
        [
            .. from ground in new[] { MailColours.Card, MailColours.Tile }
               from text in new[] { MailColours.Text, MailColours.Muted, MailColours.Link, MailColours.Good, MailColours.Warning, MailColours.Bad }
               select ("text", text, ground),
            ("notice", MailColours.Text, MailColours.Notice), ("page", MailColours.Text, MailColours.Page), ("page", MailColours.Muted, MailColours.Page),
            ("button", MailColours.ButtonText, MailColours.Button), ("page", MailColours.Link, MailColours.Page),
        ];
        foreach (var (what, text, ground) in pairs)
        {
            Contrast(text.Light, ground.Light).ShouldBeGreaterThanOrEqualTo(4.5, $"{what} {text.Light} on {ground.Light}");
            Contrast(text.Dark, ground.Dark).ShouldBeGreaterThanOrEqualTo(4.5, $"{what} {text.Dark} on {ground.Dark}");
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>Relative luminance: www.w3.org/TR/WCAG21/#dfn-relative-luminance.</summary>
    private static double Luminance(string colour)
    {
        double Channel(int at)
        {
            var share = Convert.ToInt32(colour.Substring(at, 2), 16) / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    private static void Compare(string name, string text)
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "Expected", name);
        if (Environment.GetEnvironmentVariable("SHEETSYNC_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        text.ShouldBe(File.ReadAllText(file), name);
    }

    private static string Here([CallerFilePath] string path = "") => path;

    [GeneratedRegex("<([!a-zA-Z][a-zA-Z0-9]*)")]
    private static partial Regex Elements();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?:href|src|action|background)=\"?([^\" >]*)")]
    private static partial Regex Attributes();

    /// <summary>Control characters, direction marks and overrides.</summary>
    [GeneratedRegex("[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]")]
    private static partial Regex Forbidden();
}
