using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Google.Templates;

/// <summary>Rectangles of cells that look alike: runs along a row, joined with the run above where both span the same columns.</summary>
internal static class LookRectangles
{
    public static IReadOnlyList<(CellRange Range, CellLook Look)> In(TabDesign tab)
    {
        var done = new List<(CellRange Range, CellLook Look)>();
        var open = new Dictionary<(int First, int Last), (CellRange Range, CellLook Look)>();
        foreach (var row in tab.Cells.OrderBy(c => c.Key).GroupBy(c => c.Key.Row))
        {
            var next = new Dictionary<(int First, int Last), (CellRange Range, CellLook Look)>();
            foreach (var run in Runs(row))
            {
                var key = (run.Range.First.Column, run.Range.Last.Column);
                next[key] = open.Remove(key, out var above) && above.Look == run.Look && above.Range.Last.Row == row.Key - 1
                    ? (new CellRange(above.Range.First, run.Range.Last), run.Look)
                    : Close(above, run);
            }

            done.AddRange(open.Values);
            open = next;
        }

        return [.. done.Concat(open.Values).OrderBy(r => r.Range.First)];

        (CellRange Range, CellLook Look) Close((CellRange Range, CellLook Look) above, (CellRange Range, CellLook Look) run)
        {
            if (above.Look is not null)
            {
                done.Add(above);
            }

            return run;
        }
    }

    private static IEnumerable<(CellRange Range, CellLook Look)> Runs(IEnumerable<KeyValuePair<CellAddress, CellDesign>> row)
    {
        (CellRange Range, CellLook Look)? run = null;
        foreach (var (address, cell) in row)
        {
            if (run is { } open && open.Look == cell.Look && open.Range.Last.Column == address.Column - 1)
            {
                run = (new CellRange(open.Range.First, address), cell.Look);
                continue;
            }

            if (run is { } finished)
            {
                yield return finished;
            }

            run = (new CellRange(address, address), cell.Look);
        }

        if (run is { } last)
        {
            yield return last;
        }
    }
}
