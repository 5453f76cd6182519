using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetSync.Service.Terminal;

/// <param name="Mark">Short, never wrapped.</param>
/// <param name="Text">A sentence, wrapped within what is left of the width.</param>
internal readonly record struct MarkedRow(string Mark, Style Style, string Text);

/// <summary>
/// Rows of a mark and a sentence, drawn as a <see cref="Grid"/> of two columns would draw them. A grid makes a segment of every word and measures each
/// several times: a workbook's two thousand findings took it longer than reading and deciding them.
/// </summary>
internal sealed class MarkedList : IRenderable
{
    /// <summary>Between mark and sentence.</summary>
    private const int Gap = 1;

    private readonly IReadOnlyList<MarkedRow> rows;

    private MarkedList(IReadOnlyList<MarkedRow> rows) => this.rows = rows;

    /// <summary>Texts that hold a line feed or a character that may be wider or narrower than one column are left to the grid.</summary>
    public static IRenderable Of(IReadOnlyList<MarkedRow> rows)
    {
        MarkedRow[] clean = [.. rows.Select(row => row with { Mark = Plain.Clean(row.Mark), Text = Plain.Clean(row.Text) })];
        return clean.All(row => row.Mark.Length > 0 && row.Text.All(IsOneColumn) && row.Mark.All(IsOneColumn)) ? new MarkedList(clean) : AsGrid(clean);
    }

    /// <summary>The same, by the library.</summary>
    internal static Grid AsGrid(IEnumerable<MarkedRow> rows)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, Gap, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0) });
        foreach (var row in rows)
        {
            grid.AddRow(new Text(row.Mark, row.Style), new Text(row.Text));
        }

        return grid;
    }

    public Measurement Measure(RenderOptions options, int maxWidth) => ((IRenderable)AsGrid(rows)).Measure(options, maxWidth);

    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var first = rows.Max(row => row.Mark.Length);
        var left = maxWidth - first - Gap;
        var second = Math.Min(rows.Max(row => row.Text.Length), left);
        if (left < 1)
        {
            foreach (var segment in ((IRenderable)AsGrid(rows)).Render(options, maxWidth))
            {
                yield return segment;
            }

            yield break;
        }

        var indent = new string(' ', first);
        var lines = new List<string>();
        foreach (var row in rows)
        {
            Wrap(row.Text, second, lines);
            for (var at = 0; at < lines.Count; at++)
            {
                yield return at == 0 ? new Segment(row.Mark, row.Style) : new Segment(indent);
                yield return new Segment(new string(' ', (at == 0 ? first - row.Mark.Length : 0) + Gap) + lines[at].PadRight(second));
                yield return Segment.LineBreak;
            }
        }
    }

    /// <summary>Breaks at white space, which is dropped where it would start a line; a word longer than a line is cut.</summary>
    private static void Wrap(string text, int width, List<string> lines)
    {
        lines.Clear();
        var (start, end) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            var isSpace = char.IsWhiteSpace(text[at]);
            var next = at + 1;
            while (next < text.Length && char.IsWhiteSpace(text[next]) == isSpace)
            {
                next++;
            }

            // A piece longer than a line goes where it starts if its first part still fits, else on lines of its own.
            while (next - at > width)
            {
                if (end - start + width > width)
                {
                    lines.Add(text[start..end]);
                    start = at;
                }

                end = at + width;
                at = end;
            }

            if (end - start + (next - at) > width)
            {
                lines.Add(text[start..end]);
                start = isSpace ? next : at;
            }

            end = next;
            at = next;
        }

        if (end > start || lines.Count == 0)
        {
            lines.Add(text[start..end]);
        }
    }

    /// <summary>Latin and Cyrillic letters, common punctuation, arrows and marks, without what combines with its neighbour.</summary>
    private static bool IsOneColumn(char c) => c switch
    {
        >= ' ' and <= '~' or >= '\u00A0' and <= '\u02AF' => c != '\u00AD',
        >= '\u0400' and <= '\u0481' or >= '\u048A' and <= '\u052F' => true,
        >= '\u2010' and <= '\u2027' or '\u2116' or >= '\u2190' and <= '\u2193' or '\u2713' or '\u2717' or '\u2212' => true,
        _ => false,
    };
}
