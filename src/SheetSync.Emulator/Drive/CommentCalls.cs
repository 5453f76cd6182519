using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Drive;

/// <summary>comments and their replies. As in Drive, every call except delete needs a field mask.</summary>
internal sealed class CommentCalls(DriveStore store)
{
    public async Task<bool> HandleAsync(DriveCall drive, string[] path)
    {
        var file = store.Find(path[2], drive.Actor);
        if (!drive.HasFields && path[0] != "DELETE")
            throw DriveErrors.FieldsRequired();
        var body = path[0] is "POST" or "PATCH" ? await drive.Call.BodyAsync() : Args.Root(null);
        lock (store.Gate)
        {
            return Handle(drive, path, file, body);
        }
    }

    private bool Handle(DriveCall drive, string[] path, DriveFile file, Args body)
    {
        switch (path)
        {
            case ["GET", _, _, _]:
                List(drive, file);
                return true;
            case ["POST", _, _, _]:
                RequireCommenter(drive, file);
                drive.Reply(drive.Json.Comment(Added(file, file.Comments, New(drive, body))));
                return true;
            case ["GET", _, _, _, var id]:
                drive.Reply(drive.Json.Comment(Find(file.Comments, id)));
                return true;
            case ["PATCH", _, _, _, var id]:
                drive.Reply(drive.Json.Comment(Edited(drive, file, Find(file.Comments, id), body)));
                return true;
            case ["DELETE", _, _, _, var id]:
                Edited(drive, file, Find(file.Comments, id), null);
                drive.NoContent();
                return true;
            case ["GET", _, _, _, var id, "replies"]:
                drive.ReplyList("drive#replyList", "replies", Find(file.Comments, id).Replies.Select(reply => drive.Json.Comment(reply, isReply: true)));
                return true;
            case ["POST", _, _, _, var id, "replies"]:
                RequireCommenter(drive, file);
                drive.Reply(drive.Json.Comment(AddReply(drive, file, Find(file.Comments, id), body), isReply: true));
                return true;
            default:
                return false;
        }
    }

    private static void List(DriveCall drive, DriveFile file)
    {
        var deleted = drive.Call.QueryFlag("includeDeleted");
        var (start, size) = drive.Page(20, 100);
        var found = file.Comments.Where(comment => deleted || !comment.Deleted).ToList();
        drive.ReplyList(
            "drive#commentList", "comments", found.Skip(start).Take(size).Select(comment => drive.Json.Comment(comment)),
            nextPage: start + size < found.Count ? "~" + (start + size) : null);
    }

    private DriveComment New(DriveCall drive, Args body)
    {
        var now = store.Time.GetUtcNow();
        var action = body.String("action");
        var content = body.String("content") ?? (action is null ? throw DriveErrors.Required("Comment content is required.") : "");
        return new DriveComment
        {
            Id = "AAAA" + Ids.Short(),
            Author = drive.Actor.Email,
            Created = now,
            Modified = now,
            Content = content,
            Anchor = body.String("anchor"),
            QuotedText = body.Object("quotedFileContent").String("value"),
            Action = action,
        };
    }

    private DriveComment Added(DriveFile file, List<DriveComment> comments, DriveComment comment)
    {
        comments.Add(comment);
        file.Touch(null);
        store.Publish(file);
        return comment;
    }

    private DriveComment AddReply(DriveCall drive, DriveFile file, DriveComment comment, Args body)
    {
        var reply = New(drive, body);
        comment.Modified = reply.Created;
        comment.Resolved = reply.Action switch { "resolve" => true, "reopen" => false, _ => comment.Resolved };
        return Added(file, comment.Replies, reply);
    }

    /// <summary>Changes a comment's text or, without a body, deletes it. Only its author may.</summary>
    private DriveComment Edited(DriveCall drive, DriveFile file, DriveComment comment, Args? body)
    {
        if (!string.Equals(comment.Author, drive.Actor.Email, StringComparison.OrdinalIgnoreCase))
            throw DriveErrors.Forbidden();
        comment.Deleted |= body is null;
        comment.Content = body?.String("content") ?? comment.Content;
        comment.Modified = store.Time.GetUtcNow();
        file.Touch(null);
        store.Publish(file);
        return comment;
    }

    private static void RequireCommenter(DriveCall drive, DriveFile file)
    {
        if (file.RoleOf(drive.Actor.Email) is not ("owner" or "writer" or "commenter"))
            throw DriveErrors.Forbidden();
    }

    private static DriveComment Find(List<DriveComment> comments, string id) =>
        comments.Find(comment => comment.Id == id) ?? throw DriveErrors.NotFound($"Comment not found: {id}.");
}
