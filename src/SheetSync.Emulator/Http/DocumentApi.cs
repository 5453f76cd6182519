using System.Globalization;
using System.Text;
using SheetSync.Emulator.Admin;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Drive;

namespace SheetSync.Emulator.Http;

/// <summary>
/// What Google serves at docs.google.com: <c>/spreadsheets/d/ID/export?format=csv|tsv|xlsx&amp;gid=SHEETID</c>, which clients use to download one
/// tab; everything else there is the page.
/// </summary>
internal sealed class DocumentApi(EmulatorAdmin admin, IApiGroup page) : IApiGroup
{
    public bool NeedsToken => false;

    public Task HandleAsync(ApiCall call)
    {
        if (call.Segments is not ["spreadsheets", "d", var id, "export"])
            return page.HandleAsync(call);
        call.Token = admin.Tokens.Check(call.Bearer);
        var workbook = admin.Store.Readable(id, call.Token.Actor).Current;
        var sheet = call.Query("gid") is not { } gid ? workbook.Sheets[0]
            : int.TryParse(gid, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && workbook.Find(number) is { } found ? found
            : throw ApiError.NotFound();
        var (type, bytes) = call.Query("format") switch
        {
            "csv" => (MimeTypes.Csv, Encoding.UTF8.GetBytes(CsvFiles.Write(workbook, sheet, admin.Store.Engine, ','))),
            "tsv" => (MimeTypes.Tsv, Encoding.UTF8.GetBytes(CsvFiles.Write(workbook, sheet, admin.Store.Engine, '\t'))),
            null or "xlsx" => (MimeTypes.Xlsx, Exports.Write(workbook, MimeTypes.Xlsx, admin.Store.Engine)),
            var other => throw ApiError.Unsupported($"the export format {other}"),
        };
        call.WriteBytes(bytes, type);
        return Task.CompletedTask;
    }
}
