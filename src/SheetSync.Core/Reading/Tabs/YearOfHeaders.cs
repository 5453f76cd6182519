using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Tabs;

/// <summary>The fiscal year that most month headers of a workbook name (domain.md §2, Defaults).</summary>
internal static class YearOfHeaders
{
    /// <summary>Null where no header names a year; of two named equally often, the later.</summary>
    public static FiscalYear? MostNamed(WorkbookTabs tabs, int firstMonth)
    {
        var named = tabs.Candidates
            .SelectMany(tab => tab.Sections)
            .SelectMany(section => section.Header?.Columns ?? [])
            .Select(column => column.Month)
            .OfType<MonthHeader>()
            .Where(month => month.Year is not null)
            .Select(month => month.Month >= firstMonth ? month.Year!.Value : month.Year!.Value - 1);
        return named
            .GroupBy(year => year)
            .OrderByDescending(year => year.Count())
            .ThenByDescending(year => year.Key)
            .Select(year => (FiscalYear?)new FiscalYear(year.Key, firstMonth))
            .FirstOrDefault();
    }
}
