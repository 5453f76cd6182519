using System.Buffers;
using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Vocabulary;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Reading.Values;

/// <summary>A milestone as its cell says it.</summary>
/// <param name="Text">Null for a bare mark.</param>
public readonly record struct MilestoneReading(string? Text, bool Done);

/// <summary>
/// Milestone cells (domain.md §3): text, a bare mark, a done mark set off in front or behind. Beside the marks of the contract, words that can
/// only be a report (<c>выполнено</c>, <c>completed</c>) count where they stand alone; <c>не готово</c> is no mark.
/// </summary>
public static class MilestoneText
{
    /// <summary>No word that stands for a mark, or for nothing, is longer.</summary>
    private const int LongestMark = 20;

    private static readonly SearchValues<char> Ticks = SearchValues.Create("✓✔☑✅√");
    private static readonly SearchValues<char> Bare = SearchValues.Create("xXхХ×•●·∙■▪◼◆★*⚫⬤1");
    private static readonly string[] Words = ["готово", "done"];
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. Words.SelectMany(w => new[] { w[0], char.ToUpperInvariant(w[0]) })]);
    private static readonly SearchValues<char> LastLetters = SearchValues.Create([.. Words.SelectMany(w => new[] { w[^1], char.ToUpperInvariant(w[^1]) })]);
    private static readonly WordTable<bool> Alone = new([(true, "выполнено|сделано|завершено|закрыто|completed|complete|finished|closed")]);

    /// <summary>Null where there is no milestone: blank, an unticked checkbox, a dash or <c>н/д</c>; with a finding for an error cell.</summary>
    /// <param name="language">Of the workbook: how numbers and dates are shown.</param>
    public static Parsed<MilestoneReading?> Read(in Cell cell, Language language) => cell.Value.Kind switch
    {
        CellKind.Text => ReadText(cell.Value.Text!),
        CellKind.Boolean => cell.Value.Boolean == true ? Parsed.Value(new MilestoneReading(null, Done: true)) : default,
        CellKind.Number when cell.Value.Number == 1 && !cell.IsPercent => Parsed.Value(new MilestoneReading(null, Done: false)),
        CellKind.Number or CellKind.Date => Parsed.Value(new MilestoneReading(Show.Value(QuantityReader.Shown(cell), language), Done: false)),
        CellKind.Error => new Parsed<MilestoneReading?>(null, PlainText.ErrorOf(cell)),
        _ => default,
    };

    /// <summary>What stands for a mark, or for nothing, where it is all of the text.</summary>
    private static readonly WordSieve Whole = new([.. Alone.Keys, .. NumberWords.BlankKeys]);

    /// <summary>The short way for what nearly all milestones are: words that begin with a letter, carry no mark and are none of its words.</summary>
    internal static bool IsPlain(string text) =>
        text.Length > 1 && char.IsLetter(text[0]) && !MayBeMarked(text) && (text.Length > LongestMark || !Whole.MayPass(text));

    private static Parsed<MilestoneReading?> ReadText(string typed)
    {
        var text = Invisible.Trim(typed);
        if (text.IsEmpty || NumberWords.MeansBlank(text))
        {
            return default;
        }

        var done = false;
        while (!text.IsEmpty && MayBeMarked(text) && (TakeFront(ref text) || TakeBack(ref text)))
        {
            done = true;
        }

        if (text.IsEmpty || IsBare(text) || (text.Length <= LongestMark && Alone.FindWhole(text) is not null))
        {
            return Parsed.Value(new MilestoneReading(null, done || (!text.IsEmpty && !IsBare(text))));
        }

        var reading = new MilestoneReading(text.Length == typed.Length ? typed : text.ToString(), done);
        return NumberedList.IsIn(text)
            ? new Parsed<MilestoneReading?>(reading, new CellFinding(ReadingFindings.NumberedListInCell, Quote.Of(typed)))
            : Parsed.Value(reading);
    }

    /// <summary>Most texts are plain: letters and digits at both ends, and not those of a mark in words.</summary>
    private static bool MayBeMarked(ReadOnlySpan<char> text) =>
        !char.IsLetterOrDigit(text[0]) || !char.IsLetterOrDigit(text[^1]) || FirstLetters.Contains(text[0]) || LastLetters.Contains(text[^1]);

    private static bool IsBare(ReadOnlySpan<char> text) => WithoutInvisible(text) is [var mark] && Bare.Contains(mark);

    /// <summary>A single character may be followed by a variation selector.</summary>
    private static ReadOnlySpan<char> WithoutInvisible(ReadOnlySpan<char> text) => text.TrimEnd('\uFE0F').TrimEnd('\uFE0E');

    private static bool TakeFront(ref ReadOnlySpan<char> text)
    {
        var end = MarkAtFront(text);
        if (end == 0)
        {
            return false;
        }

        var rest = text[end..];
        var trimmed = rest.TrimStart(Separators);
        trimmed = StartsNegative(rest[..^trimmed.Length], trimmed) ? rest[(rest.Length - trimmed.Length - 1)..] : Invisible.Trim(trimmed);
        if (!rest.IsEmpty && !IsSeparator(rest[0]))
        {
            return false;
        }

        text = trimmed;
        return true;
    }

    /// <summary><c>✓ -5 % затрат</c>: the hyphen belongs to the number.</summary>
    private static bool StartsNegative(ReadOnlySpan<char> separators, ReadOnlySpan<char> text) =>
        separators is [.., ' ', '-'] && !text.IsEmpty && char.IsAsciiDigit(text[0]);

    private static bool TakeBack(ref ReadOnlySpan<char> text)
    {
        var start = MarkAtBack(text);
        if (start < 0 || (start > 0 && !IsSeparator(text[start - 1])))
        {
            return false;
        }

        var rest = Invisible.Trim(text[..start]);
        if (IsNegation(rest))
        {
            return false;
        }

        text = Invisible.Trim(rest.TrimEnd(Separators).TrimEnd(','));
        return true;
    }

    /// <summary>Where the mark in front ends; 0 without one.</summary>
    private static int MarkAtFront(ReadOnlySpan<char> text)
    {
        var bracket = text[0] is '(' or '[' ? 1 : 0;
        var end = bracket;
        while (end < text.Length && (Ticks.Contains(text[end]) || (end > bracket && text[end] is '\uFE0F' or '\uFE0E')))
        {
            end++;
        }

        if (end == bracket && end < text.Length && text[end] == '+')
        {
            end++;
        }

        foreach (var word in Words)
        {
            if (end == bracket && text[end..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                end += word.Length;
                end += end < text.Length && text[end] is '.' or '!' ? 1 : 0;
            }
        }

        return end == bracket ? 0 : bracket == 0 ? end : end < text.Length && text[end] is ')' or ']' ? end + 1 : 0;
    }

    /// <summary>Where the mark at the end begins; −1 without one.</summary>
    private static int MarkAtBack(ReadOnlySpan<char> text)
    {
        var bracket = text[^1] is ')' or ']' ? 1 : 0;
        var inner = text[..^bracket];
        var start = inner.Length;
        while (start > 0 && (Ticks.Contains(inner[start - 1]) || (start > 1 && inner[start - 1] is '\uFE0F' or '\uFE0E' && Ticks.Contains(inner[start - 2]))))
        {
            start--;
        }

        if (start == inner.Length && inner is [.., '+'])
        {
            start--;
        }

        foreach (var word in Words)
        {
            var end = inner.TrimEnd(".!").Length;
            if (start == inner.Length && end >= word.Length && inner[..end].EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                start = end - word.Length;
            }
        }

        return start == inner.Length ? -1 : bracket == 0 ? start : start > 0 && inner[start - 1] is '(' or '[' ? start - 1 : -1;
    }

    private static bool IsNegation(ReadOnlySpan<char> before)
    {
        var space = before.LastIndexOfAny(' ', '\n', '\u00A0');
        var word = before[(space + 1)..];
        return word.Equals("не", StringComparison.OrdinalIgnoreCase) || word.Equals("not", StringComparison.OrdinalIgnoreCase);
    }

    private const string Separators = " -–—:\n\r\t\u00A0\u202F\u2009\u2028";

    private static bool IsSeparator(char c) => !char.IsLetterOrDigit(c) && (Separators.Contains(c, StringComparison.Ordinal) || char.IsWhiteSpace(c));
}
