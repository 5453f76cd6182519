using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.History;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using Spectre.Console;

namespace SheetSync.Service.Terminal;

/// <summary>What differs from the approved plan: a table a quarter, grouped by what was done.</summary>
internal static class DriftView
{
    private static readonly LocalText Nothing = new(
        "С утверждения плана ({0}) ничего не изменилось.", "Nothing has changed since the plan was approved ({0}).");

    private static readonly LocalText Title = new(
        "С утверждения плана ({1}): {0} {0|изменение|изменения|изменений}", "Since the plan was approved ({1}): {0} {0|change|changes}");

    private static readonly LocalText Cells = new("Ячейки:", "Cells:");
    private static readonly LocalText Times = new("{0}\n{1} {1|раз|раза|раз}", "{0}\n{1} {1|time|times}");

    private static readonly Heading[] Headings =
    [
        new(new("Что изменилось", "What changed")),
        new(new("Было утверждено", "Approved"), new("Было", "Was")),
        new(new("Сейчас", "Now")),
        new(new("Когда", "When"), NoWrap: true),
        new(new("Ячейка", "Cell"), NoWrap: true),
    ];

    public static void Write(Screen screen, Approval approval, DriftReport report, Func<CellRef, string?> linkTo)
    {
        var day = Show.Date(approval.Day, screen.Language);
        var since = approval.By is null ? day : $"{day}, {approval.By}";
        var count = report.Changes.Count();
        screen.Heading(count == 0 ? Nothing.Format(screen.Language, since) : Title.Format(screen.Language, count, since));
        foreach (var quarter in report.Quarters)
        {
            screen.Heading(Name(quarter.Quarter, screen.Language));
            WriteTable(screen, quarter, linkTo);
        }
    }

    /// <summary>The year of its months too, where the fiscal year is not the calendar's.</summary>
    private static string Name(FiscalQuarter quarter, Language language)
    {
        var year = quarter.Year.FirstMonth == 1 ? "" : $" {quarter.LastDay.Year}";
        var name = PeriodNames.Quarter(quarter.Number).In(language);
        return $"{name} {quarter.Year.Year} ({Show.Month(quarter.FirstDay.Month, language)} – {Show.Month(quarter.LastDay.Month, language)}{year})";
    }

    private static void WriteTable(Screen screen, DriftQuarter quarter, Func<CellRef, string?> linkTo)
    {
        var table = screen.Table(Headings);
        foreach (var kind in quarter.Changes.GroupBy(c => c.Kind))
        {
            table.AddRow(Plain.Text(DriftTexts.Of(kind.Key).In(screen.Language), Styles.Bold));
            foreach (var item in kind.GroupBy(c => (c.Change.Kind, c.Change.Id, c.Change.Kind == EventKind.PlanChanged ? "" : c.Change.Cell.ToString())))
            {
                AddItem(table, screen, quarter.Quarter, [.. item], linkTo);
            }
        }

        screen.Write(table);
        var cells = quarter.Changes.Where(c => c.Kind != DriftKind.Dropped).Select(c => c.Change.Cell).ToList();
        if (!screen.HasLinks && cells.Exists(cell => linkTo(cell) is not null))
        {
            screen.Line(Cells.In(screen.Language), Styles.Faint);
            screen.Links(cells, linkTo);
        }
    }

    /// <summary>Where it stood: something else may stand there now, so the address leads nowhere.</summary>
    private static Text Gone(CellRef cell) => Plain.Text($"({cell.A1})", Styles.Faint);

    /// <param name="changes">One change, or the months of one indicator.</param>
    private static void AddItem(Table table, Screen screen, FiscalQuarter quarter, List<DriftChange> changes, Func<CellRef, string?> linkTo)
    {
        var language = screen.Language;
        var first = changes[0];
        var last = changes.MaxBy(c => c.Day)!;
        var times = changes.Max(c => c.Times);
        var what = new Paragraph()
            .Append(Plain.Clean(DriftTexts.TitleOf(first.Change, language)))
            .Append("\n" + Plain.Clean(DriftTexts.PlaceOf(first.Change, language)), Styles.Faint);
        table.AddRow(
            what,
            Plain.Text(string.Join('\n', changes.Select(c => DriftTexts.Value(c.Change, c.Change.From, quarter.Year.FirstMonth, language)))),
            Plain.Text(string.Join('\n', changes.Select(c => DriftTexts.Value(c.Change, c.Change.To, quarter.Year.FirstMonth, language)))),
            Plain.Text(times > 1 ? Times.Format(language, last.Day, times) : Show.Date(last.Day, language)),
            first.Kind == DriftKind.Dropped ? Gone(first.Change.Cell) : screen.Cell(first.Change.Cell, linkTo));
    }
}
