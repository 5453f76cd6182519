using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>Colours, signs and words of states. The sign tells the state without colour.</summary>
internal static class Styles
{
    public static Style Plain { get; } = Style.Plain;

    public static Style Bold { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(Color.Grey);

    public static Style Accent { get; } = new(Color.DeepSkyBlue2);

    public static Style Good { get; } = new(Color.Green);

    public static Style Middling { get; } = new(Color.Yellow);

    public static Style Bad { get; } = new(Color.Red);

    public static Style Of(FigureStatus status) => status switch
    {
        FigureStatus.Green => Good,
        FigureStatus.Amber => Middling,
        FigureStatus.Red => Bad,
        _ => Faint,
    };

    /// <summary>In front of a figure, where there is no room for the word.</summary>
    public static string Sign(FigureStatus status) => status switch
    {
        FigureStatus.Green => "● ",
        FigureStatus.Amber => "▲ ",
        FigureStatus.Red => "■ ",
        _ => "",
    };

    public static string Word(FigureStatus status, Language language) => (status switch
    {
        FigureStatus.Green => new LocalText("● зелёный", "● green"),
        FigureStatus.Amber => new LocalText("▲ жёлтый", "▲ amber"),
        FigureStatus.Red => new LocalText("■ красный", "■ red"),
        _ => new LocalText("○ нет данных", "○ no data"),
    }).In(language);

    public static Style Of(CriterionState state) => state switch
    {
        CriterionState.Complete => Good,
        CriterionState.Partial => Middling,
        _ => Bad,
    };

    public static string Sign(CriterionState state) => state switch
    {
        CriterionState.Complete => "✓",
        CriterionState.Partial => "◐",
        _ => "✗",
    };

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Blocker => Bad,
        Severity.Warning => Middling,
        _ => Faint,
    };

    public static string Sign(Severity severity) => severity switch
    {
        Severity.Blocker => "✗",
        Severity.Warning => "!",
        _ => "·",
    };

    public static Style OfLevel(int level) => level switch
    {
        1 => Middling,
        2 => Bad,
        _ => new Style(Color.Red, decoration: Decoration.Bold),
    };

    public static string Arrow(Trend? trend) => trend switch
    {
        Trend.Up => " ↑",
        Trend.Flat => " →",
        Trend.Down => " ↓",
        _ => "",
    };

    public static string Word(TaskState state, Language language) => (state switch
    {
        TaskState.Done => new LocalText("✓ готово", "✓ done"),
        TaskState.InProgress => new LocalText("в работе", "in progress"),
        TaskState.OnHold => new LocalText("на паузе", "on hold"),
        TaskState.Cancelled => new LocalText("отменена", "cancelled"),
        _ => new LocalText("не начата", "not started"),
    }).In(language);
}
