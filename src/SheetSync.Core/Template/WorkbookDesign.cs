using SheetSync.Core.Grid;

namespace SheetSync.Core.Template;

/// <summary>
/// A workbook to be made, as data: what stands in each cell and how it looks. An .xlsx writer and Google's API both carry it out,
/// so the shipped template is drawn once.
/// </summary>
/// <param name="Title">Name of the workbook, shown in the file's properties.</param>
public sealed record WorkbookDesign(string Title, IReadOnlyList<TabDesign> Tabs);

/// <summary>One tab. Cells are by 1-based address; what is absent is blank and plain.</summary>
/// <param name="Title">At most 31 characters, none of <c>[ ] : * ? / \</c>, unique in any case (<see cref="TabTitles"/>).</param>
public sealed record TabDesign(string Title, IReadOnlyDictionary<CellAddress, CellDesign> Cells)
{
    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>Widths in characters of the default font, by 1-based column; absent: the program's default.</summary>
    public IReadOnlyDictionary<int, double> Widths { get; init; } = new Dictionary<int, double>();

    /// <summary>Heights in points, by 1-based row, as the text needs when drawn; a program may fit a row again once it is edited.</summary>
    public IReadOnlyDictionary<int, double> Heights { get; init; } = new Dictionary<int, double>();

    /// <summary>Rows whose height is part of the look: titles and headers. Google never fits a row again that was given a height, so others are left to it.</summary>
    public IReadOnlySet<int> FixedHeights { get; init; } = new HashSet<int>();

    /// <summary>Rows and columns that stay in view.</summary>
    public int FrozenRows { get; init; }

    public int FrozenColumns { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    public IReadOnlyList<ColourRule> Colours { get; init; } = [];

    /// <summary>Colour of the tab itself, 0xRRGGBB; null for none.</summary>
    public int? TabColour { get; init; }

    public bool Gridlines { get; init; }
}

/// <param name="Value">Text is stored as text whatever it begins with: never a formula.</param>
/// <param name="Note">Shown when a person points at the cell.</param>
public sealed record CellDesign(CellValue Value, CellLook Look, string? Note = null);

public enum Align : byte
{
    Auto,
    Left,
    Center,
    Right,
}

public enum Border : byte
{
    None,

    /// <summary>Thin lines on all sides.</summary>
    Box,
}

/// <summary>How a cell looks. Equal looks are one style in the file.</summary>
public sealed record CellLook
{
    public static CellLook Plain { get; } = new();

    /// <summary>0xRRGGBB; null for none.</summary>
    public int? Fill { get; init; }

    /// <summary>0xRRGGBB; black by default.</summary>
    public int Colour { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    /// <summary>Points.</summary>
    public double Size { get; init; } = 10;

    public Align Align { get; init; }

    /// <summary>Centred between top and bottom; otherwise at the top.</summary>
    public bool Middle { get; init; } = true;

    public bool Wrap { get; init; }

    /// <summary>Space before text, in steps of about one character.</summary>
    public int Indent { get; init; }

    public Border Border { get; init; }

    /// <summary>Number format code in the notation of both Excel and Sheets (<c>0.0%</c>, <c>dd.mm.yyyy</c>); null for automatic.</summary>
    public string? Format { get; init; }
}

/// <summary>A drop-down list on a range: of fixed words, or of what stands in another range of the workbook.</summary>
/// <param name="Words">Empty where <paramref name="Source"/> is given.</param>
/// <param name="Source">Where the words stand.</param>
/// <param name="Strict">Anything else is refused; otherwise the list only suggests.</param>
/// <param name="Checkbox">Drawn as a checkbox where the program has them: ticked for the first word, else the second.</param>
public sealed record Choice(CellRange Range, IReadOnlyList<string> Words, SourceRange? Source = null, bool Strict = false, bool Checkbox = false)
{
    /// <summary>Shown beside a cell while it is being filled; null for none. At most 255 characters, which is a file's limit.</summary>
    public string? Prompt { get; init; }
}

/// <param name="Tab">Title of the tab; null: the same tab.</param>
public sealed record SourceRange(string? Tab, CellRange Range);

/// <summary>Colours cells that meet a condition.</summary>
public sealed record ColourRule(CellRange Range, ColourWhen When, int? Fill = null, int? Colour = null, bool Strike = false, bool Bold = false);

/// <summary>The conditions in use. None needs a separator between arguments, which depends on the spreadsheet's locale at Google.</summary>
public abstract record ColourWhen
{
    private ColourWhen()
    {
    }

    /// <summary>A cell holds this very text.</summary>
    /// <param name="Column">In the same row; counted from 1.</param>
    public sealed record Holds(int Column, string Text) : ColourWhen;

    public sealed record StartsWith(string Text) : ColourWhen;

    public sealed record Filled : ColourWhen;
}
