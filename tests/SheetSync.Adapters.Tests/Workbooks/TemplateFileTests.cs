using System.IO.Compression;
using SheetSync.Core.Plan;
using SheetSync.Core.Template;
using SheetSync.Core.Texts;
using SheetSync.Workbooks;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Workbooks;

/// <summary>The template as a file, with names that a spreadsheet program might take for formulas.</summary>
public sealed class TemplateFileTests
{
    private static readonly string[] Names = ["=1+1", "+Опт", "-Sales", "@home", "'quoted", "\tTab", "=HYPERLINK(\"http://x\";\"y\")"];

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public void Export_NamesThatLookLikeFormulas_HoldsNoFormula(Language language)
    {
        var file = XlsxWriter.ToBytes(Design(language));

        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var sheet in zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            reader.ReadToEnd().ShouldNotContain("<x:f>");
        }

        var texts = XlsxReader.Read(new MemoryStream(file), "x").Sheets.SelectMany(s => Enumerable.Range(1, s.RowCount).SelectMany(row => s.Row(row).ToArray())).ToList();
        texts.ShouldAllBe(c => !c.IsFormula);
        texts.Select(c => c.Value.Text).ToHashSet().IsSupersetOf(Names).ShouldBeTrue();
    }

    [Theory]
    [InlineData(Language.Ru)]
    [InlineData(Language.En)]
    public async Task Export_OpenedAsASpreadsheet_HoldsTheNamesAsText(Language language)
    {
        await using var google = await EmulatedGoogle.StartAsync();
        var id = google.Server.Admin.Seed(new MemoryStream(XlsxWriter.ToBytes(Design(language))), "x");

        using var client = new HttpClient { BaseAddress = google.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", google.Server.Admin.IssueToken(google.Account));
        var json = await client.GetStringAsync($"/v4/spreadsheets/{id}?fields=sheets(data(rowData(values(userEnteredValue))))");
        json.ShouldNotContain("formulaValue");
        json.ShouldContain("=1+1");
    }

    private static WorkbookDesign Design(Language language) => CompanyTemplate.Draw(new CompanyOutline
    {
        Language = language,
        Company = Names[0],
        FiscalYear = new FiscalYear(2027, 1),
        TimeZone = "UTC",
        Departments = [.. Names.Select(n => new DepartmentOutline(n, n, "=a@x.ru"))],
        People = [.. Names.Select(n => new PersonLine(n, n + "@x.ru", n))],
    });
}
