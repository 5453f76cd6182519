using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>template export</c>: <c>{file,title,language,fiscalYear,firstMonth,tabs:[title],departments:[{name,tab,leader:{name,email},dependedOn}]}</c>.
/// <c>template create</c>: the same with <c>spreadsheetId</c> and <c>address</c> in place of the file, and <c>shared:[{email,refusal}],requests</c>;
/// refusal is null where it was shared, requests are those to Sheets.
/// </summary>
internal static class TemplateJson
{
    public static void WriteFile(Utf8JsonWriter writer, string path, CompanyOutline company, WorkbookDesign design)
    {
        writer.Write("file", path);
        WriteTemplate(writer, company, design);
    }

    public static void WriteSpreadsheet(Utf8JsonWriter writer, CreatedTemplate created, CompanyOutline company, Language language)
    {
        writer.Write("spreadsheetId", created.Spreadsheet.Id.Value);
        writer.Write("address", created.Spreadsheet.Address);
        WriteTemplate(writer, company, created.Design);
        writer.WriteObjects("shared", created.Shares, share =>
        {
            writer.Write("email", share.Email);
            writer.Write("refusal", share.Refusal?.In(language));
        });
        SyncJson.WriteRequests(writer, created.Spreadsheet.Requests);
    }

    private static void WriteTemplate(Utf8JsonWriter writer, CompanyOutline company, WorkbookDesign design)
    {
        writer.Write("title", design.Title);
        writer.Write("language", company.Language == Language.Ru ? "ru" : "en");
        writer.Write("fiscalYear", company.FiscalYear.Year);
        writer.Write("firstMonth", company.FiscalYear.FirstMonth);
        writer.WriteList("tabs", design.Tabs, tab => writer.WriteStringValue(tab.Title));

        // Their tabs come first, in the same order.
        writer.WriteObjects("departments", company.Departments.Select((d, i) => (Department: d, Tab: design.Tabs[i].Title)), pair =>
        {
            writer.Write("name", pair.Department.Name);
            writer.Write("tab", pair.Tab);
            if (pair.Department is { Leader: null, LeaderEmail: null })
            {
                writer.WriteNull("leader");
            }
            else
            {
                writer.WriteObject("leader", () =>
                {
                    writer.Write("name", pair.Department.Leader);
                    writer.Write("email", pair.Department.LeaderEmail);
                });
            }

            writer.Write("dependedOn", pair.Department.DependedOn);
        });
    }
}
