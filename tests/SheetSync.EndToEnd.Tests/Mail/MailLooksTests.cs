using Microsoft.Playwright;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Texts;
using SheetSync.EndToEnd.Tests.EmulatorPage;
using SheetSync.Service.Mail;

namespace SheetSync.EndToEnd.Tests.Mail;

/// <summary>Mails in Chromium, on a phone and on a desk, light and dark: nothing sticks out, nothing is asked for, colours follow. Pictures go to <c>SHEETSYNC_LOOK</c>.</summary>
public sealed class MailLooksTests(Chromium chromium) : IClassFixture<Chromium>
{
    [BrowserFact]
    public async Task Mail_OfEveryCase_FitsThePhoneAndTheDeskInLightAndDark()
    {
        foreach (var name in (string[])["ordinary", "three-hundred", "hostile", "note", "note-hostile", "escalation-raised", "reminder", "reminder-hostile", "round"])
        {
            var language = name is "three-hundred" or "note" ? Language.En : Language.Ru;
            var html = (await SampleLetters.RenderAsync(name, language, "https://plan.daisy.example/mail/opt-out/x.y")).Html;
            foreach (var width in (int[])[360, 800])
            {
                var page = await chromium.OpenAsync(width: width);
                var asked = new List<string>();
                page.Request += (_, request) => asked.Add(request.Url);
                await page.SetContentAsync(html);
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                {
                    await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{name} at {width}");
                    var ground = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.cd')).backgroundColor");
                    ground.ShouldBe(scheme == ColorScheme.Light ? "rgb(255, 255, 255)" : "rgb(26, 32, 40)");
                    if (Environment.GetEnvironmentVariable("SHEETSYNC_LOOK") is { Length: > 0 } folder)
                    {
                        Directory.CreateDirectory(folder);
                        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true });
                    }
                }

                asked.ShouldBeEmpty();
                await page.Context.CloseAsync();
            }
        }
    }
}
