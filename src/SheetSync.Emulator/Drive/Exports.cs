using System.Text;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>What files.export makes of a spreadsheet. Text formats give the first sheet, as Google's do.</summary>
internal static class Exports
{
    /// <summary>The formats made here; Google's others (PDF, ODS, zipped HTML) are a known difference.</summary>
    public static readonly IReadOnlyList<string> Supported = [MimeTypes.Xlsx, MimeTypes.Csv, MimeTypes.Tsv];

    private static readonly string[] KnownToGoogle =
        ["application/pdf", "application/zip", "application/vnd.oasis.opendocument.spreadsheet", "application/x-vnd.oasis.opendocument.spreadsheet"];

    /// <exception cref="Api.ApiError">400 for a format that Google has none of either, 501 for one that is only Google's.</exception>
    public static byte[] Write(Workbook book, string type, ICellEngine engine) => type switch
    {
        MimeTypes.Xlsx => XlsxExport.Write(book),
        MimeTypes.Csv => Encoding.UTF8.GetBytes(CsvFiles.Write(book, book.Sheets[0], engine, ',')),
        MimeTypes.Tsv => Encoding.UTF8.GetBytes(CsvFiles.Write(book, book.Sheets[0], engine, '\t')),
        _ when KnownToGoogle.Contains(type) => throw Api.ApiError.Unsupported($"files.export to {type}"),
        _ => throw DriveErrors.Invalid("The requested conversion is not supported.", "badRequest"),
    };
}
