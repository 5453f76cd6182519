using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template.Sample;

/// <summary>
/// The plan of an invented furniture maker for 2027, in either language: what <c>sample-template/</c> holds and the demo shows.
/// Actuals reach to October, so that on <see cref="Today"/> October is judged. Sales holds the worked example of domain.md §5;
/// Marketing, Supply and People have gaps, Sales, Production and Finance have none.
/// </summary>
public static class SampleCompany
{
    public static FiscalYear FiscalYear { get; } = new(2027, 1);

    /// <summary>The day on which the demo looks at the plan.</summary>
    public static DateOnly Today { get; } = new(2027, 11, 12);

    /// <summary>The filled plan.</summary>
    public static CompanyOutline Filled(Language language)
    {
        var words = new SampleWords(language);
        return Outline(words) with
        {
            Departments =
            [
                SampleSales.Draw(words), SampleProduction.Draw(words), SampleMarketing.Draw(words),
                SampleSupply.Draw(words), SampleFinance.Draw(words), SamplePeopleDepartment.Draw(words),
            ],
            People = words.Staff,

            // So far only Sales marks its leader's key tasks; for the others SS0308 would say so about every month.
            SilencedRules = "SS0308",
            Remarks = SampleTeam.Remarks(words),
            Initiatives = SampleTeam.Initiatives(words),
        };
    }

    /// <summary>The same company before anybody has filled anything: departments and leaders are named, the rest is blank.</summary>
    public static CompanyOutline Empty(Language language)
    {
        var filled = Filled(language);
        return filled with
        {
            Departments = [.. filled.Departments.Select(d => new DepartmentOutline(d.Name, d.Leader, d.LeaderEmail, d.Weight, d.DependedOn))],
            SilencedRules = "",
            Remarks = [],
            Initiatives = [],
        };
    }

    private static CompanyOutline Outline(SampleWords words) => new()
    {
        Language = words.Language,
        Company = words.Say("Мебельная фабрика «Сосна и лён»", "Pine & Linen Furniture"),
        FiscalYear = FiscalYear,
        TimeZone = words.Say("Europe/Moscow", "Europe/London"),
        SessionDate = SampleYear.Session,
        OwnerEmail = words.Owner.Email,
        FacilitatorEmail = words.PeopleLeader.Email,
        EmailDomains = "example.com",
        Departments = [],
    };
}
