namespace SheetSync.Emulator.Drive;

/// <summary>MIME types that Drive knows (developers.google.com/workspace/drive/api/guides/mime-types, …/ref-export-formats).</summary>
internal static class MimeTypes
{
    public const string Spreadsheet = "application/vnd.google-apps.spreadsheet";
    public const string Folder = "application/vnd.google-apps.folder";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Csv = "text/csv";
    public const string Tsv = "text/tab-separated-values";
    public const string Binary = "application/octet-stream";

    public static bool IsGoogle(string type) => type.StartsWith("application/vnd.google-apps.", StringComparison.Ordinal);
}
