using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>A tab being drawn, cell by cell; <see cref="Finish"/> makes it data.</summary>
internal sealed class TabCanvas(string title)
{
    private readonly Dictionary<CellAddress, CellDesign> cells = [];
    private readonly List<CellRange> merges = [];
    private readonly Dictionary<int, double> widths = [];
    private readonly Dictionary<int, double> heights = [];
    private readonly List<Choice> choices = [];
    private readonly List<ColourRule> colours = [];

    public void Put(int row, int column, CellValue value, CellLook look, string? note = null) =>
        cells[new CellAddress(row, column)] = new CellDesign(value, look, note);

    public void Put(int row, int column, string? text, CellLook look, string? note = null) =>
        Put(row, column, text is null ? CellValue.Blank : CellValue.OfText(text), look, note);

    public void Put(int row, int column, double? number, CellLook look) =>
        Put(row, column, number is { } n ? CellValue.OfNumber(n) : CellValue.Blank, look);

    /// <summary>The header of a table of settings, people or remarks.</summary>
    public void TableHeader(int row, IReadOnlyList<ColumnText> columns, Language language)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            Put(row, i + 1, columns[i].Name.In(language), Looks.Header, columns[i].Note.In(language));
        }

        Height(row, 24);
    }

    /// <summary>Puts a value into the first cell of a range, gives all of it one look and merges it.</summary>
    public void Span(int row, int column, int rows, int columns, string? text, CellLook look, string? note = null)
    {
        Fill(row, column, rows, columns, look);
        Put(row, column, text, look, note);
        if (rows * columns > 1)
        {
            merges.Add(Range(row, column, rows, columns));
        }
    }

    /// <summary>Gives blank cells a look.</summary>
    public void Fill(int row, int column, int rows, int columns, CellLook look)
    {
        for (var r = row; r < row + rows; r++)
        {
            for (var c = column; c < column + columns; c++)
            {
                Put(r, c, CellValue.Blank, look);
            }
        }
    }

    public void MergeDown(int row, int column, int rows) => merges.Add(Range(row, column, rows, 1));

    public void Widths(params IReadOnlyList<double> characters)
    {
        for (var i = 0; i < characters.Count; i++)
        {
            widths[i + 1] = characters[i];
        }
    }

    public void Height(int row, double points) => heights[row] = points;

    public void Choose(CellRange range, params IReadOnlyList<string> words) => choices.Add(new Choice(range, words));

    public void ChooseStrictly(CellRange range, params IReadOnlyList<string> words) => choices.Add(new Choice(range, words, Strict: true));

    public void Tick(CellRange range, string yes, string no) => choices.Add(new Choice(range, [yes, no], Checkbox: true));

    public void ChooseFrom(CellRange range, string? tab, CellRange source) => choices.Add(new Choice(range, [], new SourceRange(tab, source)));

    /// <summary>What is shown beside a cell of the list that was added last while it is being filled.</summary>
    public void Explain(string prompt) => choices[^1] = choices[^1] with { Prompt = prompt };

    public void Colour(ColourRule rule) => colours.Add(rule);

    public static CellRange Range(int row, int column, int rows, int columns) =>
        new(new CellAddress(row, column), new CellAddress(row + rows - 1, column + columns - 1));

    public TabDesign Finish(int tabColour, int frozenRows = 0, int frozenColumns = 0) => new(title, cells)
    {
        Merges = merges,
        Widths = widths,
        Heights = RowHeights.Of(cells, merges, widths, heights),
        FixedHeights = heights.Keys.ToHashSet(),
        Choices = choices,
        Colours = colours,
        FrozenRows = frozenRows,
        FrozenColumns = frozenColumns,
        TabColour = tabColour,
    };
}
