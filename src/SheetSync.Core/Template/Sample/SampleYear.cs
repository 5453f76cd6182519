using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Sample;

/// <summary>
/// The sample company's plan as it stood on any day between the preparation and <see cref="SampleCompany.Today"/>: the filled sample minus what
/// nobody had written by then. Rows keep their places: what is not written yet is a blank row, so that two days differ in cells alone.
/// </summary>
public static class SampleYear
{
    /// <summary>The strategy session: departments fill their tabs until then, and report from then on.</summary>
    public static DateOnly Session { get; } = new(2026, 12, 3);

    /// <summary>The plan on a day; from <see cref="SampleCompany.Today"/> on it is the filled sample itself.</summary>
    public static CompanyOutline AsOf(Language language, DateOnly day)
    {
        var filled = SampleCompany.Filled(language);
        if (day >= SampleCompany.Today)
        {
            return filled;
        }

        var prepared = day >= Session;
        return filled with
        {
            Departments = [.. filled.Departments.Select((department, i) => prepared
                ? SampleExecution.AsOf(department, i, filled.FiscalYear, day)
                : SamplePreparation.AsOf(department, i, Session.DayNumber - day.DayNumber))],

            // Departments ask one another at the session.
            Remarks = prepared ? filled.Remarks : [],
            Initiatives = prepared ? filled.Initiatives : [],
        };
    }

    /// <summary>The milestone without its mark, as it was planned; a mark alone was a bare milestone.</summary>
    internal static string Planned(string milestone) => !IsDone(milestone) ? milestone
        : milestone.Length == 1 ? "x"
        : milestone[1..].TrimStart();

    internal static bool IsDone(string milestone) => milestone.StartsWith('✓');
}
