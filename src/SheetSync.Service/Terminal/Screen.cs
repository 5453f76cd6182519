using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Service.Commands;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SheetSync.Service.Terminal;

/// <summary>
/// What a report is drawn on. On a terminal: colours and clickable cells (OSC 8). Redirected, or with <c>NO_COLOR</c>: plain text, where
/// every state is told by a sign and a word too, and the addresses of cells are listed below their table.
/// </summary>
internal sealed class Screen
{
    /// <summary>Under this many columns tables use short headings.</summary>
    private const int Narrow = 112;

    private readonly IAnsiConsole console;
    private readonly CliConsole process;

    public Screen(CliConsole process, Language language)
    {
        this.process = process;
        Language = language;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = process.HasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = process.HasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(process.Out),
        });
        console.Profile.Width = process.Width;
        console.Profile.Capabilities.Unicode = true;
    }

    public Language Language { get; }

    public bool IsNarrow => process.Width < Narrow;

    /// <summary>The terminal takes addresses behind text; else they are listed.</summary>
    public bool HasLinks => console.Profile.Capabilities is { Ansi: true, Links: true };

    /// <summary>A blank line, then a title.</summary>
    public void Heading(string text)
    {
        console.WriteLine();
        console.Write(Plain.Text(text + "\n", new Style(decoration: Decoration.Bold)));
    }

    public void Line(string text, Style? style = null) => console.Write(Plain.Text(text + "\n", style));

    /// <summary>A line that is never wrapped, so that an address in it can be copied.</summary>
    public void Verbatim(string text) => process.Out.WriteLine(Plain.Clean(text));

    public void Write(IRenderable what) => console.Write(what);

    /// <summary>A table with the headings in the first form, or in the short one on a narrow terminal.</summary>
    public Table Table(params IReadOnlyList<Heading> headings)
    {
        var table = new Table { Border = IsNarrow ? TableBorder.Minimal : TableBorder.Rounded };
        table.BorderStyle(Styles.Faint);
        foreach (var heading in headings)
        {
            var text = (IsNarrow ? heading.Short ?? heading.Text : heading.Text).In(Language);
            var column = new TableColumn(Plain.Text(text, Styles.Bold)) { NoWrap = heading.NoWrap };
            if (IsNarrow)
            {
                column.Padding = new Padding(0, 0, 1, 0);
            }

            table.AddColumn(heading.Right ? column.RightAligned() : column);
        }

        return table;
    }

    /// <summary>The cell's address, clickable where the terminal can.</summary>
    public Text Cell(CellRef cell, Func<CellRef, string?> linkTo) =>
        Plain.Text(cell.A1, HasLinks && linkTo(cell) is { } link ? Styles.Accent.Link(link) : Styles.Accent);

    /// <summary>Text that opens a cell where the terminal can.</summary>
    public Text Linked(string text, Style style, CellRef? cell, Func<CellRef, string?> linkTo) => Plain.Text(text, LinkStyle(style, cell, linkTo));

    /// <summary>The style, with the cell's address behind it where the terminal can.</summary>
    public Style LinkStyle(Style style, CellRef? cell, Func<CellRef, string?> linkTo) =>
        HasLinks && cell is { } at && linkTo(at) is { } link ? style.Link(link) : style;

    /// <summary>Addresses of cells, one a line.</summary>
    public void Links(IEnumerable<CellRef> cells, Func<CellRef, string?> linkTo)
    {
        foreach (var cell in cells.Distinct().Where(cell => linkTo(cell) is not null))
        {
            Verbatim($"  {cell}  {linkTo(cell)}");
        }
    }
}

/// <param name="Short">For narrow terminals; null: the same.</param>
internal sealed record Heading(LocalText Text, LocalText? Short = null, bool Right = false, bool NoWrap = false);
