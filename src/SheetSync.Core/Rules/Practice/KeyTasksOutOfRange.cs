using System.Globalization;
using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Rules.Practice;

/// <summary>
/// Fewer than three or more than four (or what the workbook sets) key tasks of a leader in a month, where the department uses key months: a column that nobody fills is
/// not used. One finding a leader. Key tasks are named month by month, so a month without any counts from the day it begins, not a year ahead.
/// </summary>
public sealed class KeyTasksOutOfRange : IThresholdRule
{
    public FindingKind Kind { get; } = new(
        "SS0308",
        Severity.Warning,
        new("Ключевых задач мало или много", "Too few or too many key tasks"),
        new(
            "{0}: ключевых задач руководителя в месяце должно быть {2}, сейчас: {1}. Отметьте их в столбце «ключевая в месяце».",
            "{0}: a leader should have {2} key tasks a month, now: {1}. Mark them in the column “key in month”."));

    public RuleThreshold Threshold { get; } = new(
        ThresholdShape.Range,
        new("ключевых задач у руководителя в месяце от {0} до {1}", "{0} to {1} key tasks of a leader in a month"),
        new(3, 4),
        new(1, 100));

    public IEnumerable<Finding> Evaluate(RuleInput input) =>
        from department in input.Plan.Departments
        where department.UsesKeyMonths && department.Leader is not null && department.Tasks.Any(t => t.KeyMonths.Count > 0)
        let months = OutOfRange(input, department.Leader!).ToList()
        where months.Count > 0
        select Kind.At(department.Cell, department.Name, department.Leader!.Name, months, Wanted(input.Limits(this)));

    /// <summary>Neighbouring months of one count are told together: <c>January–March — 0</c>.</summary>
    private IEnumerable<object> OutOfRange(RuleInput input, Person leader)
    {
        var (fewest, most) = input.Limits(this);
        var tasks = input.KeyTasks.CountsOf(leader);
        var year = input.Plan.Settings.FiscalYear;
        var spans = new List<(FiscalMonth First, FiscalMonth Last, int Count)>();
        foreach (var month in FiscalMonth.All)
        {
            var count = tasks[month].All;
            var hasBegun = year.FirstDayOf(month) <= input.Today;
            if ((count >= fewest && count <= most) || (count == 0 && !hasBegun))
            {
                continue;
            }

            var continues = spans.Count > 0 && spans[^1].Count == count && spans[^1].Last.Number == month.Number - 1;
            var first = continues ? spans[^1].First : month;
            spans.RemoveRange(spans.Count - (continues ? 1 : 0), continues ? 1 : 0);
            spans.Add((first, month, count));
        }

        return spans.Select(s => Line(year.CalendarMonth(s.First), year.CalendarMonth(s.Last), s.Count));
    }

    private static string Wanted(RuleLimits limits) =>
        limits.Low == limits.High ? limits.Low.ToString("0", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{limits.Low:0}–{limits.High:0}");

    private static LocalText Line(int first, int last, int count)
    {
        return new(In(Language.Ru), In(Language.En));

        string In(Language language) =>
            (first == last ? Show.Month(first, language) : $"{Show.Month(first, language)}–{Show.Month(last, language)}")
            + " — " + count.ToString(CultureInfo.InvariantCulture);
    }
}
