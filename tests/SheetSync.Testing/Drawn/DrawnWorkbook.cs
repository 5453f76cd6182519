using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Testing.Drawn;

/// <summary>A data row, one cell a column of its block.</summary>
/// <param name="StartsGroup">Its parents are written in it, so that rows may come in before it without changing whose it is.</param>
public sealed record DrawnRow(IReadOnlyList<DrawnCell> Cells, bool StartsGroup = true);

/// <summary>A block as drawn: columns with their header cells (one or two a column, from top to bottom), rows below.</summary>
/// <param name="Title">The section title above; blank where there is none.</param>
/// <param name="NameRow">Which of the header's rows, from 0, holds the names of columns.</param>
public sealed record DrawnBlock(DrawnKind Kind, DrawnCell Title, IReadOnlyList<DrawnCell[]> Heads, int NameRow, IReadOnlyList<DrawnRow> Rows)
{
    public int HeadRows => Heads[0].Length;
}

public enum DrawnKind
{
    Indicators,
    Goals,
    Tasks,
    Single,
}

/// <param name="Report">Label and text of the year report's lines; empty without one.</param>
public sealed record DrawnTab(string Title, IReadOnlyList<DrawnBlock> Blocks, IReadOnlyList<(DrawnCell Label, DrawnCell Text)> Report);

/// <summary>A workbook as people might have drawn it, with what it says: the expected plan as <see cref="Grids.PlanPicture"/> shows it.</summary>
/// <param name="Settings">Rows of the settings tab.</param>
/// <param name="Expected">One picture for both languages: the plan does not depend on the language it is written in.</param>
public sealed record DrawnWorkbook(IReadOnlyList<DrawnCell[]> Settings, IReadOnlyList<DrawnTab> Tabs, string Expected)
{
    public override string ToString() => string.Join(", ", Tabs.Select(tab => tab.Title));

    public WorkbookGrid Draw(Language language)
    {
        var settings = new Sheet(language);
        foreach (var row in Settings)
        {
            settings.Add(row);
        }

        var sheets = new List<SheetGrid> { settings.ToGrid(0, language == Language.Ru ? "Настройки" : "Settings") };
        sheets.AddRange(Tabs.Select((tab, i) => Draw(tab, language).ToGrid(100 + i, tab.Title)));
        return new WorkbookGrid("drawn", "План", "https://sheets.example/spreadsheets/d/drawn/edit", language == Language.Ru ? "ru_RU" : "en_US", sheets);
    }

    private static Sheet Draw(DrawnTab tab, Language language)
    {
        var sheet = new Sheet(language);
        foreach (var block in tab.Blocks)
        {
            if (block.Title != DrawnCell.Blank)
            {
                sheet.Add([block.Title]);
            }

            for (var row = 0; row < block.HeadRows; row++)
            {
                var level = row;
                sheet.Add([.. block.Heads.Select(head => head[level])]);
            }

            foreach (var row in block.Rows)
            {
                sheet.Add(row.Cells);
            }
        }

        if (tab.Report.Count > 0)
        {
            sheet.Add([DrawnCell.Of("Отчёт за год", "Year report")]);
        }

        foreach (var (label, text) in tab.Report)
        {
            sheet.Add([label, text]);
        }

        return sheet;
    }

    /// <summary>Rows on their way to a grid; merges follow from the cells that join others.</summary>
    private sealed class Sheet(Language language)
    {
        private readonly List<IReadOnlyList<DrawnCell>> rows = [];

        public void Add(IReadOnlyList<DrawnCell> cells) => rows.Add(cells);

        public SheetGrid ToGrid(int id, string title)
        {
            var cells = rows.Select(row => Trimmed([.. row.Select(cell => cell.In(language))])).ToArray();
            return new SheetGrid(id, title, cells) { Merges = [.. Merges()], GridRows = rows.Count + 20, GridColumns = 26 };
        }

        private static Cell[] Trimmed(Cell[] cells)
        {
            var length = cells.Length;
            while (length > 0 && cells[length - 1] == default)
            {
                length--;
            }

            return cells[..length];
        }

        private IEnumerable<CellRange> Merges()
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var column = 0; column < rows[row].Count; column++)
                {
                    if (At(row, column) is { JoinsAbove: true } or { JoinsLeft: true })
                    {
                        continue;
                    }

                    var (bottom, right) = (row, column);
                    while (At(row, right + 1).JoinsLeft)
                    {
                        right++;
                    }

                    while (At(bottom + 1, column).JoinsAbove)
                    {
                        bottom++;
                    }

                    if (bottom > row || right > column)
                    {
                        yield return new CellRange(new(row + 1, column + 1), new(bottom + 1, right + 1));
                    }
                }
            }
        }

        private DrawnCell At(int row, int column) =>
            row < rows.Count && column < rows[row].Count ? rows[row][column] : default;
    }
}
