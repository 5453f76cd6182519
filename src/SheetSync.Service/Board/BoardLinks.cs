using System.Text;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Board;

/// <summary>Where things of one board are found: cells in the sheet, explanations and other views on this host.</summary>
/// <param name="Root">Path of the board: <c>/board/ID</c>.</param>
/// <param name="Workbook">Address of the sheet, the start of links to its cells; null where it is unknown.</param>
/// <param name="Asked">The language that was asked for; null: the workbook's. It goes with every link.</param>
public sealed record BoardLinks(string Root, string? Workbook, Language? Asked)
{
    private string Query => Asked is { } language ? "?lang=" + Code(language) : "";

    public static string Code(Language language) => language == Language.Ru ? "ru" : "en";

    public static string Code(YearPhase phase) => phase == YearPhase.Preparation ? "preparation" : "execution";

    /// <summary>Opens the sheet at the cell (domain.md §3, Provenance); null where it has no address.</summary>
    public string? Cell(CellRef? cell) =>
        cell is not { SheetId: { } sheet } at || Workbook is null ? null : $"{Workbook}#gid={sheet}&range={at.A1}";

    /// <param name="item">As <c>sheetsync explain</c> takes it: an id, a department, or <c>company</c>.</param>
    public string Explain(string item) => List(ExplainPath(item));

    /// <summary>What a count counts, one by one.</summary>
    /// <param name="path">One of the paths below.</param>
    /// <param name="mark">Part of the page; null for all of it.</param>
    public string List(string path, string? mark = null) => $"{Root}/{path}{Query}" + (mark is null ? "" : "#" + mark);

    public static string LoadPath(string person) => "load/" + Escape(person);

    public static string MonthPath(FiscalMonth month, string department) => $"month/{month.Number}/{Escape(department)}";

    /// <param name="department">Null: all of them.</param>
    public static string OverduePath(string? department) => department is null ? "overdue" : "overdue/" + Escape(department);

    public static string ActualsPath(string department) => "actuals/" + Escape(department);

    public static string ExplainPath(string item) => "explain/" + Escape(item);

    public static string MonthMark(FiscalMonth month) => $"m{month.Number}";

    public static string LevelMark(int level) => $"l{level}";

    /// <summary>The board of the day's phase.</summary>
    public string Board() => Root + Query;

    public string Board(YearPhase phase) => $"{Root}?phase={Code(phase)}" + (Asked is { } language ? "&lang=" + Code(language) : "");

    public string In(Language language, YearPhase? phase) =>
        $"{Root}?lang={Code(language)}" + (phase is { } shown ? "&phase=" + Code(shown) : "");

    /// <summary>A page below the board in another language.</summary>
    public string In(Language language, string path) => $"{Root}/{path}?lang={Code(language)}";

    /// <summary>Letters of any alphabet stay as they are, as addresses in HTML may have them: a Cyrillic id is a third as long.</summary>
    private static string Escape(string item) => string.Concat(item.EnumerateRunes().Select(rune => Rune.IsLetterOrDigit(rune) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
