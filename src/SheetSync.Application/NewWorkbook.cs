using SheetSync.Core.Template;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Application;

/// <summary>A spreadsheet to be made: what people fill, and this service's columns and tabs beside it.</summary>
/// <param name="FirstSheetId">Id of the first tab of the design; the next ones count on.</param>
/// <param name="Service">As <c>adopt</c> would add it to the design: the spreadsheet is born adopted.</param>
/// <param name="TimeZone">IANA name, of the spreadsheet itself.</param>
public sealed record NewWorkbook(WorkbookDesign Design, int FirstSheetId, AdoptionPlan Service, Language Language, string TimeZone);

/// <summary>Makes spreadsheets. Faults are <see cref="SheetsException"/>.</summary>
public interface INewSpreadsheets
{
    /// <summary>Makes one that belongs to the service account: three requests, however many tabs.</summary>
    Task<MadeSpreadsheet> CreateAsync(NewWorkbook workbook, CancellationToken ct);

    /// <summary>Adds the tabs to a spreadsheet that exists: two requests.</summary>
    Task<MadeSpreadsheet> LayAsync(SpreadsheetId id, NewWorkbook workbook, CancellationToken ct);

    /// <summary>Lets a person edit the spreadsheet; Google tells them by mail. One request, to Drive.</summary>
    Task ShareAsync(SpreadsheetId id, string email, CancellationToken ct);
}

/// <param name="Address">Opens it in a browser.</param>
public sealed record MadeSpreadsheet(SpreadsheetId Id, string Address, RequestCount Requests);
