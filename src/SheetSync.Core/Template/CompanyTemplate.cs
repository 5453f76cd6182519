using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>
/// The workbook that SheetSync ships: a tab per department, remarks, initiatives and settings. Without content it is the empty template
/// that leaders fill; with content, a filled plan. The <c>⚙</c> columns and service tabs are not drawn here: they belong to whoever
/// marks them in the live spreadsheet (domain.md §8), and in a file nobody could tell them from a person's.
/// </summary>
public static class CompanyTemplate
{
    public static WorkbookDesign Draw(CompanyOutline company)
    {
        var titles = TabTitles.Of([.. company.Departments.Select(d => d.Name)]);
        var settings = new SettingsTab(company, titles);
        var settingsTab = settings.Draw();
        var departments = company.Departments.Select((d, i) => new DepartmentTab(company, d, titles[i], settings.People).Draw());
        var title = company.Company.Length == 0
            ? new LocalText("План на {0} год", "Plan for {0}").Format(company.Language, company.FiscalYear.Year)
            : new LocalText("{0}: план на {1} год", "{0}: plan for {1}").Format(company.Language, company.Company, company.FiscalYear.Year);
        return new WorkbookDesign(title, [.. departments, TeamTabs.Remarks(company), TeamTabs.Initiatives(company), settingsTab]);
    }
}
