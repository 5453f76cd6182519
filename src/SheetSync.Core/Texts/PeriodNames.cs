using SheetSync.Core.Plan;
using SheetSync.Core.Rollups;

namespace SheetSync.Core.Texts;

/// <summary>What periods of the fiscal year are called. Months go by their calendar name, quarters and halves are of the fiscal year (domain.md §2).</summary>
public static class PeriodNames
{
    private static readonly string[] Roman = ["I", "II", "III", "IV"];

    /// <summary><c>октябрь</c>, <c>III квартал</c>, <c>I полугодие</c>; <c>October</c>, <c>Q3</c>, <c>H1</c>.</summary>
    public static LocalText Of(Period period, CompanyPlan plan) => period.Kind switch
    {
        PeriodKind.Month => Month(period, plan),
        PeriodKind.Quarter => Quarter(period.Number),
        PeriodKind.Half => new($"{Roman[period.Number - 1]} полугодие", $"H{period.Number}"),
        _ => new("с начала года", "year to date"),
    };

    /// <summary><c>окт</c>, <c>III кв.</c>, <c>I пол.</c>.</summary>
    public static LocalText Short(Period period, CompanyPlan plan) => period.Kind switch
    {
        PeriodKind.Month when Month(period, plan) is var month => new(month.Ru[..3], month.En[..3]),
        PeriodKind.Quarter => new($"{Roman[period.Number - 1]} кв.", $"Q{period.Number}"),
        PeriodKind.Half => new($"{Roman[period.Number - 1]} пол.", $"H{period.Number}"),
        _ => new("год", "year"),
    };

    /// <param name="number">1–4.</param>
    public static LocalText Quarter(int number) => new($"{Roman[number - 1]} квартал", $"Q{number}");

    private static LocalText Month(Period period, CompanyPlan plan)
    {
        var calendar = plan.Settings.FiscalYear.CalendarMonth(period.First);
        return new(Show.Month(calendar, Language.Ru), Show.Month(calendar, Language.En));
    }
}
