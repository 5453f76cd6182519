using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>Text for a screen. What people type into cells may hold control characters, and a terminal would obey them.</summary>
internal static class Plain
{
    public static Text Text(string text, Style? style = null) => new(Clean(text), style);

    /// <summary>Control characters become spaces; line feeds stay.</summary>
    public static string Clean(string text) =>
        text.Any(IsHarmful) ? string.Create(text.Length, text, Fill) : text;

    private static bool IsHarmful(char c) => char.IsControl(c) && c != '\n';

    private static void Fill(Span<char> target, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            target[i] = IsHarmful(text[i]) ? ' ' : text[i];
        }
    }
}
