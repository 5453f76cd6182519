using SheetSync.Core.Template;
using SheetSync.Core.Texts;

namespace SheetSync.Application;

/// <summary>Makes the template's spreadsheet at Google, ready for people and for <c>sync</c>.</summary>
public sealed class TemplateCreation(ISpreadsheets sheets, INewSpreadsheets made, PlanAdoption adopt)
{
    private static readonly LocalText NotBlank = new(
        "На вкладке «{0}» уже что-то есть. Укажите пустую таблицу: шаблон ничего не перезаписывает.",
        "The tab “{0}” holds something already. Give a blank spreadsheet: the template writes over nothing.");

    /// <summary>A spreadsheet of the service account's own, shared with the given addresses: who is not among them does not see it.</summary>
    /// <exception cref="SheetsException">It was not made; where it was made and not filled, the message names it.</exception>
    public async Task<CreatedTemplate> CreateAsync(CompanyOutline company, IReadOnlyList<string> share, CancellationToken ct)
    {
        var workbook = Draw(company, firstSheetId: 1);
        var spreadsheet = await made.CreateAsync(workbook, ct);
        var shares = new List<Share>();
        foreach (var email in share)
        {
            shares.Add(await ShareAsync(spreadsheet.Id, email, ct));
        }

        return new CreatedTemplate(spreadsheet, workbook.Design, shares);
    }

    /// <summary>In a blank spreadsheet that a person made and shared with the service account: service accounts of late own no files.</summary>
    /// <exception cref="SheetsException">It is not blank, or cannot be written to.</exception>
    public async Task<CreatedTemplate> LayAsync(SpreadsheetId id, CompanyOutline company, CancellationToken ct)
    {
        var read = await sheets.ReadAsync(id, ct);
        if (read.Grid.Sheets.FirstOrDefault(s => Enumerable.Range(1, s.RowCount).Any(row => s.Row(row).ContainsAnyExcept(default(Core.Grid.Cell)))) is { } filled)
        {
            throw new SheetsException(SheetsFault.Invalid, new(NotBlank.Format(Language.Ru, filled.Title), NotBlank.Format(Language.En, filled.Title)))
            {
                Requests = read.Requests,
            };
        }

        var workbook = Draw(company, read.Grid.Sheets.Max(s => s.SheetId ?? 0) + 1);
        var spreadsheet = await made.LayAsync(id, workbook, ct);
        return new CreatedTemplate(spreadsheet with { Requests = read.Requests + spreadsheet.Requests }, workbook.Design, []);
    }

    private NewWorkbook Draw(CompanyOutline company, int firstSheetId)
    {
        var design = CompanyTemplate.Draw(company);
        return new NewWorkbook(design, firstSheetId, adopt(DesignGrid.Of(design, firstSheetId)), company.Language, company.TimeZone);
    }

    private async Task<Share> ShareAsync(SpreadsheetId id, string email, CancellationToken ct)
    {
        try
        {
            await made.ShareAsync(id, email, ct);
            return new Share(email, null);
        }
        catch (SheetsException refused)
        {
            return new Share(email, refused.Text);
        }
    }
}

/// <param name="Shares">One for each address, in order.</param>
public sealed record CreatedTemplate(MadeSpreadsheet Spreadsheet, WorkbookDesign Design, IReadOnlyList<Share> Shares);

/// <param name="Refusal">Why it was not shared with this address; null where it was.</param>
public sealed record Share(string Email, LocalText? Refusal);
