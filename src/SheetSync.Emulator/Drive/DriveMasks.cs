using SheetSync.Emulator.Api;
using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Drive;

/// <summary>Which resource each call of Drive's answers with, so that a field mask can be held to it.</summary>
internal static class DriveMasks
{
    /// <summary>
    /// Refuses a mask that names what the answer does not have: "Invalid field selection starred", as where <c>files/starred</c> was meant
    /// (github.com/google/googleapis.dart/issues/23).
    /// </summary>
    public static void Check(ApiCall call)
    {
        if (TypeOf(call.Method, [.. call.Segments.SkipWhile(part => part != "v3").Skip(1)]) is { } type && Schema.UnknownPath("drive." + type, call.Mask) is { } path)
            throw DriveErrors.Invalid($"Invalid field selection {path[(path.LastIndexOf('.') + 1)..]}", "invalidParameter");
    }

    private static string? TypeOf(string method, string[] path) => path switch
    {
        ["about"] => "About",
        ["files"] => method == "GET" ? "FileList" : "File",
        ["files", "generateIds"] => "GeneratedIds",
        ["files", _] or ["files", _, "copy"] => "File",
        ["files", _, "permissions"] => method == "GET" ? "PermissionList" : "Permission",
        ["files", _, "permissions", _] => "Permission",
        ["files", _, "comments"] => method == "GET" ? "CommentList" : "Comment",
        ["files", _, "comments", _] => "Comment",
        ["files", _, "comments", _, "replies"] => method == "GET" ? "ReplyList" : "Reply",
        ["changes"] => "ChangeList",
        ["changes", "startPageToken"] => "StartPageToken",
        ["changes", "watch"] => "Channel",
        _ => null,
    };
}
