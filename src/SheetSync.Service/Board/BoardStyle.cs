using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace SheetSync.Service.Board;

/// <summary>
/// The one style sheet, written into each page. It is light only, for walls and paper; every text has a contrast of at least 4.5 : 1 on its ground
/// (WCAG 2.1, 1.4.3), and no state is told by colour alone. No element has styles of its own, so a page needs nothing but the hash of this sheet.
/// </summary>
internal static partial class BoardStyle
{
    public static string Sheet { get; } = Blanks().Replace(Read(), "");

    /// <summary>As a Content-Security-Policy names it: <c>'sha256-…'</c>.</summary>
    public static string Source { get; } = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Sheet)))}'";

    private static string Read()
    {
        using var stream = typeof(BoardStyle).Assembly.GetManifestResourceStream("SheetSync.Service.Board.board.css")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Line breaks with the indent behind them, and comments.</summary>
    [GeneratedRegex(@"\s*\n\s*|/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blanks();
}
