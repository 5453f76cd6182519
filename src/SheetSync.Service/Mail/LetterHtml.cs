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

/// <summary>Razor components rendered to a string: everything from a cell is encoded unless somebody asks for the opposite.</summary>
internal static class RazorText
{
    // The default encoder leaves ASCII alone and writes eight characters for every Cyrillic letter.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    public static async Task<string> RenderAsync<T>(IDictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}

/// <summary>A letter as HTML.</summary>
internal static class LetterHtml
{
    /// <param name="optOut">Address that stops these mails; null where there is none.</param>
    public static Task<string> RenderAsync(Letter letter, string? optOut) => RazorText.RenderAsync<LetterPage>(new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        [nameof(LetterPage.Letter)] = letter,
        [nameof(LetterPage.OptOut)] = optOut,
    });
}
