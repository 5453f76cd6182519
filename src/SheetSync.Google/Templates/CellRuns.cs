using SheetSync.Core.Grid;
using SheetSync.Core.Template;

namespace SheetSync.Google.Templates;

/// <summary>Neighbours of a row that hold a value or a note.</summary>
internal sealed record CellRun(CellAddress First, IReadOnlyList<CellDesign> Cells);

internal static class CellRuns
{
    public static IEnumerable<CellRun> In(TabDesign tab)
    {
        var boxes = tab.Choices.Where(c => c.Checkbox).ToList();
        var cells = new List<CellDesign>();
        CellAddress first = default;
        foreach (var (address, cell) in tab.Cells.Where(c => !c.Value.Value.IsBlank || c.Value.Note is not null).OrderBy(c => c.Key))
        {
            if (cells.Count > 0 && (address.Row != first.Row || address.Column != first.Column + cells.Count))
            {
                yield return new CellRun(first, cells);
                cells = [];
            }

            if (cells.Count == 0)
            {
                first = address;
            }

            cells.Add(Ticked(boxes, address, cell));
        }

        if (cells.Count > 0)
        {
            yield return new CellRun(first, cells);
        }
    }

    /// <summary>Where the design asks for checkboxes its words are boxes, ticked or not.</summary>
    private static CellDesign Ticked(IReadOnlyList<Choice> boxes, CellAddress address, CellDesign cell) =>
        boxes.FirstOrDefault(b => b.Range.Contains(address)) is { } box && cell.Value.Text is { } word && box.Words.Contains(word)
            ? cell with { Value = CellValue.OfBoolean(word == box.Words[0]) }
            : cell;
}
