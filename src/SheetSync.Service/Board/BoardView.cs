using Microsoft.AspNetCore.Components;
using SheetSync.Core.Board;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Board;

/// <summary>A board and how it is shown: language, links, limits, and the words and figures that its sections share.</summary>
public sealed record BoardView(BoardModel Model, Language Language, BoardLinks Links, BoardLimits Limits)
{
    /// <summary>When the plan was recorded, in the workbook's time zone.</summary>
    public required string RecordedAt { get; init; }

    /// <summary>Downloads of the plan; empty where there are none.</summary>
    public IReadOnlyList<(string Text, string Address)> Downloads { get; init; } = [];

    public CompanyPlan Plan => Model.Plan;

    public YearPhase Shown => Model.Preparation is null ? YearPhase.Execution : YearPhase.Preparation;

    public string Company => CellText.OneLine(Plan.Settings.Company, 80) is { Length: > 0 } company ? company
        : CellText.OneLine(Plan.Title, 80) is { Length: > 0 } title ? title : "SheetSync";

    public string In(LocalText text, params IReadOnlyList<object?> arguments) => text.Format(Language, arguments);

    public string Number(decimal value) => Show.Number(value, Language);

    /// <summary>In one line with its sign, however narrow it stands.</summary>
    public string Percent(decimal? fraction) => fraction is { } known ? Show.Percent(known, Language).Replace(' ', '\u00A0') : In(BoardTexts.NoData);

    public string Date(DateOnly day) => Show.Date(day, Language);

    /// <summary>Without the year: <c>30.11</c>, <c>30 Nov</c>.</summary>
    public string ShortDate(DateOnly day) => Language == Language.Ru ? Date(day)[..5] : Date(day)[..^5];

    public string Title(string? text) => CellText.OneLine(text, Limits.Title) is { Length: > 0 } clean ? clean : In(BoardTexts.Nameless);

    public string Name(string? text) => CellText.OneLine(text, 40);

    /// <summary>A figure of an indicator without its unit; a dash where there is none.</summary>
    public string Figure(Indicator indicator, decimal? value) =>
        value is not { } number ? "—" : indicator.IsPercent ? Percent(number) : Number(number);

    public string Unit(Indicator indicator) => indicator.Unit is { IsPercent: false } unit ? CellText.OneLine(unit.Text, 12) : "";

    public string Month(FiscalMonth month) => Show.Month(Plan.Settings.FiscalYear.CalendarMonth(month), Language);

    public string ShortMonth(FiscalMonth month) => Month(month)[..3];

    public string Months(IEnumerable<FiscalMonth> months) => string.Join(", ", months.Select(Month));

    /// <summary>The accountable owner as people know them.</summary>
    public string Owner(PlanTask task) => task.Accountable is { } owner ? Name(owner.Name ?? owner.Text) : In(BoardTexts.Nobody);

    /// <summary>Ages of an overdue level: <c>7–29 days</c>.</summary>
    public string LevelOf(int level) => level switch
    {
        >= 3 => In(BoardTexts.LevelFrom, Plan.Settings.Level3FromDay),
        2 => In(BoardTexts.LevelRange, Plan.Settings.Level2FromDay, Plan.Settings.Level3FromDay - 1),
        _ => In(BoardTexts.LevelUpTo, Plan.Settings.Level2FromDay - 1),
    };

    /// <summary>Whose an overdue task is, and since when.</summary>
    public string LateNote(OverdueItem late) =>
        $"{Name(late.Department.Name)} · {Owner(late.Task)} · {Date(late.Due)}" + (late.TimesMoved > 0 ? " · " + In(BoardTexts.Moved, late.TimesMoved) : "");

    /// <summary>A text with its cell behind it; the text alone where there is no address. No component of its own: a board has hundreds.</summary>
    public static RenderFragment Linked(string text, string? href) => builder =>
    {
        if (href is null)
        {
            builder.AddContent(0, text);
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", href);
        builder.AddContent(3, text);
        builder.CloseElement();
    };

    public static string ClassOf(FigureStatus status) => status switch
    {
        FigureStatus.Green => "g",
        FigureStatus.Amber => "y",
        FigureStatus.Red => "r",
        _ => "n",
    };

    public static string ClassOf(CriterionState state) => state switch
    {
        CriterionState.Complete => "g",
        CriterionState.Partial => "y",
        _ => "r",
    };

    public static string ClassOf(PersonLoad load) => load.IsOverLimit ? "r" : load.Tasks.Count == load.Limit ? "y" : "g";

    public static string Sign(EntryState state) => state switch { EntryState.Done => "✓", EntryState.Overdue => "!", EntryState.OnHold => "‖", _ => "○" };

    public static string ClassOfLevel(int level) => level switch { >= 3 => "r", 2 => "y", _ => "l1" };
}
