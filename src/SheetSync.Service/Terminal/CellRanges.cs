using System.Text;
using SheetSync.Core.Grid;

namespace SheetSync.Service.Terminal;

/// <summary>Many cells in few words: <c>Sales!I6:R6, I7:R7</c>. Neighbours of a row are a range, a tab is named where it changes; the order stays.</summary>
internal static class CellRanges
{
    public static string Of(IReadOnlyList<CellRef> cells)
    {
        var text = new StringBuilder();
        string? tab = null;
        for (var first = 0; first < cells.Count;)
        {
            var last = first;
            while (last + 1 < cells.Count && IsNext(cells[last], cells[last + 1]))
            {
                last++;
            }

            var start = cells[first].Tab == tab ? cells[first].A1 : cells[first].ToString();
            text.Append(first == 0 ? "" : ", ").Append(start).Append(last == first ? "" : $":{cells[last].A1}");
            tab = cells[first].Tab;
            first = last + 1;
        }

        return text.ToString();
    }

    private static bool IsNext(CellRef cell, CellRef next) =>
        cell.Tab == next.Tab && cell.Address.Row == next.Address.Row && cell.Address.Column + 1 == next.Address.Column;
}
