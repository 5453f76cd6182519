using SheetSync.Core.Grid;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Digests.Letters;

/// <summary>What letters are written with beside their facts: the language and where cells and pages are found.</summary>
/// <param name="Language">The workbook's.</param>
/// <param name="LinkTo">Address of a cell; null where there is none.</param>
/// <param name="Workbook">Address of the workbook; null where there is none.</param>
/// <param name="OverduePage">Address of the tab Overdue; null where the workbook has none: then the rest of a list leads to the workbook.</param>
public sealed record LetterSource(Language Language, Func<CellRef, string?> LinkTo, string? Workbook, string? OverduePage)
{
    /// <param name="linkBase">Start of links to cells, ending before <c>#gid=</c>; null for a file.</param>
    /// <param name="overdueTab">Id of the tab Overdue; null without.</param>
    public static LetterSource Of(Language language, string? linkBase, int? overdueTab) => new(
        language,
        cell => linkBase is null || cell.SheetId is null ? null : $"{linkBase}#gid={cell.SheetId}&range={cell.A1}",
        linkBase,
        linkBase is null || overdueTab is null ? linkBase : $"{linkBase}#gid={overdueTab}");

    internal string In(LocalText text, params IReadOnlyList<object?> arguments) => text.Format(Language, arguments);

    /// <summary>Address of the workbook's board for the reader; null where none can be given.</summary>
    public string? Board { get; init; }

    internal LetterLink? OpenBoard() => Board is null ? null : new(In(LetterTexts.OpenBoard), Board);

    internal LetterLink? Open() => Workbook is null ? null : new(In(LetterTexts.OpenWorkbook), Workbook);

    internal static string CompanyOf(CompanyPlan plan) =>
        CellText.OneLine(plan.Settings.Company, 80) is { Length: > 0 } company ? company : CellText.OneLine(plan.Title, 80) is { Length: > 0 } title ? title : "SheetSync";

    /// <summary>The accountable owner as people know them.</summary>
    internal string OwnerOf(PlanTask task) =>
        task.Accountable is { } owner ? CellText.Name(owner.Name ?? owner.Text) : In(LetterTexts.Nobody);

    internal string MonthOf(CompanyPlan plan, FiscalMonth month) => Show.Month(plan.Settings.FiscalYear.CalendarMonth(month), Language);

    /// <summary>An overdue task: days, title, owner, date, what else is late of it.</summary>
    internal Line Overdue(OverdueTask task, bool withDepartment = false)
    {
        var oldest = task.Oldest;
        List<string> details = [OwnerOf(task.Task)];
        if (withDepartment)
        {
            details.Add(CellText.Name(task.Department.Name));
        }

        details.AddRange(Dates(task));
        return new Line(
            In(LetterTexts.Days, oldest.Days),
            oldest.Level switch { >= 3 => Tone.Bad, 2 => Tone.Warning, _ => Tone.Plain },
            CellText.Title(oldest.Task.Title),
            LinkTo(oldest.Cell),
            details,
            Mark: task.IsNew ? In(LetterTexts.New) : null);
    }

    private IEnumerable<string> Dates(OverdueTask task)
    {
        var oldest = task.Oldest;
        if (oldest.Kind == OverdueKind.Milestone && oldest.Title != oldest.Task.Title)
        {
            yield return In(LetterTexts.MilestoneOf, CellText.OneLine(oldest.Title, 80));
        }

        yield return In(LetterTexts.Due, oldest.Due);
        if (oldest.TimesMoved > 0)
        {
            yield return In(LetterTexts.TimesMoved, oldest.TimesMoved);
        }

        if (task.MoreDates > 0)
        {
            yield return In(LetterTexts.MoreDates, task.MoreDates);
        }
    }

    /// <summary>At most so many, and how many are left.</summary>
    internal Group Cut(string? title, string? aside, IReadOnlyList<Line> lines, int most, string? link) => lines.Count <= most
        ? new Group(title, aside, lines)
        : new Group(title, aside, [.. lines.Take(most)], Left(lines.Count - most, link));

    internal Rest Left(int count, string? link) => new(In(LetterTexts.AndMore, count), link);
}
