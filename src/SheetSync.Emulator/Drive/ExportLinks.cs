using System.Globalization;
using System.Text;
using SheetSync.Emulator.Http;
using SheetSync.Emulator.Identity;

namespace SheetSync.Emulator.Drive;

/// <summary>
/// <c>/spreadsheets/d/ID/export?format=csv&amp;gid=…</c>: the download link of the editor, which takes a sheet and a bearer
/// token too. Every other address below is the page's.
/// </summary>
internal sealed class ExportLinks(DriveStore store, AccessTokens tokens, IApiGroup page) : IApiGroup
{
    public bool NeedsToken => false;

    public Task HandleAsync(ApiCall call)
    {
        if (call is not { Method: "GET", Segments: ["spreadsheets", "d", var id, "export"] })
            return page.HandleAsync(call);
        call.Token = tokens.Check(call.Bearer);
        var file = store.Find(id, call.Token.Actor) as SpreadsheetFile ?? throw DriveErrors.FileNotFound(id);
        var book = file.Workbook.Current;
        var sheet = int.TryParse(call.Query("gid"), NumberStyles.None, CultureInfo.InvariantCulture, out var gid)
            ? book.Find(gid) ?? throw DriveErrors.NotFound($"No sheet with id: {gid}")
            : book.Sheets[0];
        switch (call.Query("format"))
        {
            case "csv":
                call.WriteBytes(Encoding.UTF8.GetBytes(CsvFiles.Write(book, sheet, store.Workbooks.Engine, ',')), MimeTypes.Csv);
                break;
            case "tsv":
                call.WriteBytes(Encoding.UTF8.GetBytes(CsvFiles.Write(book, sheet, store.Workbooks.Engine, '\t')), MimeTypes.Tsv);
                break;
            case null or "" or "xlsx":
                call.WriteBytes(XlsxExport.Write(book), MimeTypes.Xlsx);
                break;
            case var format:
                throw Api.ApiError.Unsupported($"the export format {format}");
        }
        return Task.CompletedTask;
    }
}
