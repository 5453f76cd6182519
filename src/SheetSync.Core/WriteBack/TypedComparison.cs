using System.Buffers;
using System.Text;
using System.Text.Unicode;
using SheetSync.Core.Grid;

namespace SheetSync.Core.WriteBack;

/// <summary>
/// Whether a cell already holds a value, by type and not by what is shown: the sheet returns 50 % as 0.5, and a date is a
/// number wherever its column lost the date format.
/// </summary>
public static class TypedComparison
{
    // Doubles survive Google's JSON exactly; the slack covers sheets whose values went through a file.
    private const double Slack = 1e-12;

    public static bool Same(CellValue left, CellValue right) =>
        left.Number is { } a && right.Number is { } b
            ? Math.Abs(a - b) <= Slack * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)))
            : left == right;

    /// <summary>A formula that happens to give the right value is a person's all the same. Most cells hold what they should: a text is not read for that.</summary>
    internal static bool Holds(Cell cell, CellValue value) =>
        cell.IsEmpty ? value.IsBlank
        : cell.IsUnread && value.Text is { } text && IsSpelled(cell.Utf8, text) || (!cell.IsFormula && Same(cell.Value, value));

    /// <summary>The same of a text that is no string yet.</summary>
    internal static bool Holds(Cell cell, ReadOnlySpan<char> text) =>
        cell.IsUnread ? IsSpelled(cell.Utf8, text) : !cell.IsFormula && text.SequenceEqual(cell.Text);

    /// <summary>Whether the bytes are exactly this text; broken ones are none.</summary>
    private static bool IsSpelled(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> text)
    {
        if (utf8.Length <= text.Length)
        {
            return Ascii.Equals(utf8, text);
        }

        Span<byte> spelled = stackalloc byte[TextChunk.LongestText];
        return Utf8.FromUtf16(text, spelled, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done && utf8.SequenceEqual(spelled[..length]);
    }
}
