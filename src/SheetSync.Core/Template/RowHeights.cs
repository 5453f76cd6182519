using SheetSync.Core.Grid;

namespace SheetSync.Core.Template;

/// <summary>How high rows must be for their wrapped text. Programs that open a file do not all find out by themselves, and none does for merged cells.</summary>
internal static class RowHeights
{
    private const double Least = 18;
    private const double DefaultWidth = 10;

    /// <summary>An average letter against a digit, by which widths are counted; bold runs wider.</summary>
    private const double LetterWidth = 1.0;

    /// <summary>The given heights, and one for every other row that holds text.</summary>
    public static Dictionary<int, double> Of(
        IReadOnlyDictionary<CellAddress, CellDesign> cells, IReadOnlyList<CellRange> merges, IReadOnlyDictionary<int, double> widths,
        IReadOnlyDictionary<int, double> given)
    {
        var heights = new Dictionary<int, double>(given);
        var spans = merges.ToDictionary(m => m.First);
        foreach (var (address, cell) in cells)
        {
            var span = spans.TryGetValue(address, out var merged) ? merged : new CellRange(address, address);
            var need = Math.Max(Least, Need(cell, Enumerable.Range(span.First.Column, span.Columns).Sum(c => widths.GetValueOrDefault(c, DefaultWidth))) / span.Rows);
            for (var row = span.First.Row; row <= span.Last.Row; row++)
            {
                if (!given.ContainsKey(row))
                {
                    heights[row] = Math.Max(heights.GetValueOrDefault(row), need);
                }
            }
        }

        return heights;
    }

    private static double Need(CellDesign cell, double width)
    {
        if (!cell.Look.Wrap || cell.Value.Text is not { } text)
        {
            return 0;
        }

        var room = Math.Max(1, (width - 1 - cell.Look.Indent) * 10 / cell.Look.Size / LetterWidth);
        var lines = text.Split('\n').Sum(line => Lines(line, room * (cell.Look.Bold ? 0.93 : 1)));
        return lines * cell.Look.Size * 1.3 + 5;
    }

    /// <summary>Lines a paragraph takes when it breaks between words.</summary>
    private static int Lines(string paragraph, double room)
    {
        var lines = 1;
        var at = 0.0;
        foreach (var word in paragraph.Split(' '))
        {
            if (at > 0 && at + 1 + word.Length > room)
            {
                lines++;
                at = 0;
            }

            at += (at > 0 ? 1 : 0) + word.Length;
            while (at > room)
            {
                lines++;
                at -= room;
            }
        }

        return lines;
    }
}
