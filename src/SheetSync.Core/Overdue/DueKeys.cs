using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Overdue;

/// <summary>
/// How something with a date is known from one revision to the next (domain.md §4): a task by its id, a milestone by its task's id and its
/// text, a bare one by its order. <c>SAL-12</c>, <c>SAL-12/text:Contract signed</c>, the second of that text <c>SAL-12/text:Contract signed  #2</c>,
/// the first bare one <c>SAL-12/bare:1</c>. Long texts are cut and carry a hash of the whole.
/// </summary>
public static class DueKeys
{
    private const string TextMark = "/text:";
    private const string BareMark = "/bare:";

    /// <summary>Two spaces in a row: no simplified text holds them, so an ordinal cannot be taken for text.</summary>
    private const string OrdinalMark = "  #";
    private const int LongestText = 80;

    private static readonly SearchValues<char> OtherSpaces =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(c => c != ' ' && char.IsWhiteSpace(c))]);

    /// <summary>Room for the keys of texts that are not cut.</summary>
    internal const int UsualLength = 128;

    public static string OfTask(ItemId task) => task.Value;

    /// <param name="ordinal">1 for the first milestone of this text in the task.</param>
    public static string OfText(ItemId task, string text, int ordinal) => OfMilestone(task, Simplify(text), ordinal);

    /// <param name="ordinal">1 for the task's first bare milestone.</param>
    public static string OfBare(ItemId task, int ordinal) => task.Value + BareMark + ordinal.ToString(CultureInfo.InvariantCulture);

    /// <param name="text">Simplified; null for a bare one.</param>
    internal static string OfMilestone(ItemId task, string? text, int ordinal) => (text, ordinal) switch
    {
        (null, _) => OfBare(task, ordinal),
        (_, 1) => string.Concat(task.Value, TextMark, Shorten(text)),
        _ => string.Concat(task.Value, TextMark, Shorten(text), OrdinalMark + ordinal.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>Writes what <see cref="OfMilestone"/> spells, where the text is not cut and there is room.</summary>
    internal static bool TryWrite(Span<char> key, ItemId task, string? text, int ordinal, out int length)
    {
        if (text is null)
        {
            return key.TryWrite(CultureInfo.InvariantCulture, $"{task.Value}{BareMark}{ordinal}", out length);
        }

        length = 0;
        if (text.Length > LongestText)
        {
            return false;
        }

        if (ordinal > 1)
        {
            return key.TryWrite(CultureInfo.InvariantCulture, $"{task.Value}{TextMark}{text}{OrdinalMark}{ordinal}", out length);
        }

        foreach (var part in (ReadOnlySpan<string>)[task.Value, TextMark, text])
        {
            if (!part.TryCopyTo(key[length..]))
            {
                return false;
            }

            length += part.Length;
        }

        return true;
    }

    /// <summary>The task's id in any key.</summary>
    public static string TaskOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? key : key[..slash];
    }

    public static bool IsMilestone(string key) => key.Contains('/', StringComparison.Ordinal);

    /// <summary>The text a milestone's key remembers; null for a bare one.</summary>
    public static string? TextOf(string key)
    {
        var at = key.IndexOf(TextMark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var text = key[(at + TextMark.Length)..];
        var ordinal = text.IndexOf(OrdinalMark, StringComparison.Ordinal);
        return ordinal < 0 ? text : text[..ordinal];
    }

    /// <summary>Spaces and line breaks made one space: people break lines freely.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    internal static string? Simplify(string? text) => text is null || IsSimple(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Single spaces between words, and no other white space.</summary>
    private static bool IsSimple(string text) =>
        text is not ("" or [' ', ..] or [.., ' ']) && !text.AsSpan().ContainsAny(OtherSpaces) && !text.Contains("  ", StringComparison.Ordinal);

    private static string Shorten(string text) =>
        text.Length <= LongestText ? text : text[..LongestText] + "…" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 6));
}
