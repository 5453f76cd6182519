using SheetSync.Emulator.Api;

namespace SheetSync.Emulator.Drive;

/// <summary>Drive's refusals with their reasons (developers.google.com/workspace/drive/api/guides/handle-errors).</summary>
internal static class DriveErrors
{
    /// <summary>An unknown file and one that the caller may not see are told alike.</summary>
    public static ApiError FileNotFound(string id) => NotFound($"File not found: {id}.");

    public static ApiError NotFound(string message) => new(404, "NOT_FOUND", message) { Reason = "notFound" };

    public static ApiError Forbidden() => new(403, "PERMISSION_DENIED", "The user does not have sufficient permissions for this file.")
    {
        Reason = "insufficientFilePermissions",
    };

    public static ApiError NotDownloadable() => new(
        403, "PERMISSION_DENIED", "Only files with binary content can be directly downloaded. Use Export with Docs Editors files.")
    {
        Reason = "fileNotDownloadable",
    };

    public static ApiError NotExportable() => new(403, "PERMISSION_DENIED", "Export only supports Docs Editors files.") { Reason = "fileNotExportable" };

    public static ApiError Invalid(string message, string reason = "invalid") => new(400, "INVALID_ARGUMENT", message) { Reason = reason };

    public static ApiError Required(string message) => Invalid(message, "required");

    /// <summary>What about.get and the comment calls answer without a field mask.</summary>
    public static ApiError FieldsRequired() => Required("The 'fields' parameter is required for this method.");
}
