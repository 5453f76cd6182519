using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Testing.Drawn;

/// <summary>One cell of a drawn sheet as a Russian and as an English workbook has it.</summary>
public readonly record struct DrawnCell(Cell Ru, Cell En)
{
    /// <summary>Merged with the cell above or to the left, whose value it shows.</summary>
    public bool JoinsAbove { get; init; }

    public bool JoinsLeft { get; init; }

    public static DrawnCell Blank => default;

    public static DrawnCell Above => new() { JoinsAbove = true };

    public static DrawnCell Left => new() { JoinsLeft = true };

    public static DrawnCell Of(Cell both) => new(both, both);

    public static DrawnCell Of(string both) => Of(new Cell(CellValue.OfText(both)));

    public static DrawnCell Of(string ru, string en) => new(new Cell(CellValue.OfText(ru)), new Cell(CellValue.OfText(en)));

    public static DrawnCell Of((string Ru, string En) words) => Of(words.Ru, words.En);

    public static DrawnCell Of(double number) => Of(new Cell(CellValue.OfNumber(number)));

    public static DrawnCell Of(DateOnly date) => Of(new Cell(CellValue.OfDate(date)));

    public static DrawnCell Percent(double fraction) => Of(new Cell(CellValue.OfNumber(fraction), CellTraits.PercentFormat));

    public Cell In(Language language) => language == Language.Ru ? Ru : En;
}
