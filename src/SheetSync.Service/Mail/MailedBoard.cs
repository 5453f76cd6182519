using SheetSync.Application;
using SheetSync.Core.Digests.Letters;
using SheetSync.Core.Digests.Schedule;
using SheetSync.Service.Board.Access;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Mail;

/// <summary>The link to the board in mails: one for each kind of reader, so that it can be taken back for all of them. None where the service has no public address.</summary>
internal sealed class MailedBoard(BoardInvitations invitations, BoardSettings settings)
{
    public async Task<LetterSource> InAsync(LetterSource source, SpreadsheetId workbook, MailKind kind, CancellationToken ct) =>
        AudienceOf(kind) is { } audience ? source with { Board = await invitations.ForMailAsync(workbook, audience, settings.LinkDays, ct) } : source;

    /// <summary>Null for who has a task late and need not be of those who see the whole plan.</summary>
    private static string? AudienceOf(MailKind kind) => kind switch
    {
        MailKind.Digest => BoardInvitations.Owner,
        MailKind.Note or MailKind.Reminder => BoardInvitations.Leaders,
        MailKind.Escalation => null,
        _ => BoardInvitations.Facilitator,
    };
}
