using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SheetSync.Core.Digests.Letters;
using SheetSync.Service.Mail.Views;

namespace SheetSync.Service.Mail;

/// <summary>A letter as HTML: a Razor component rendered to a string, so that everything from a cell is encoded unless somebody asks for the opposite.</summary>
internal static class LetterHtml
{
    // The default encoder leaves ASCII alone and writes eight characters for every Cyrillic letter.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <param name="optOut">Address that stops these mails; null where there is none.</param>
    public static async Task<string> RenderAsync(Letter letter, string? optOut)
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(LetterPage.Letter)] = letter,
                [nameof(LetterPage.OptOut)] = optOut,
            });
            return (await renderer.RenderComponentAsync<LetterPage>(parameters)).ToHtmlString();
        });
    }
}
