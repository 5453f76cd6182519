namespace SheetSync.Application.Mail;

/// <summary>Composes the mail that is due when a workbook was synced; it is recorded with the sync.</summary>
public interface IDueMail
{
    /// <summary>The workbook must be decided anew for its mail, though nothing in it has changed.</summary>
    Task<bool> IsDueAsync(SpreadsheetId workbook, CancellationToken ct);

    /// <summary>Never throws for what people typed. Nothing where nothing is due.</summary>
    /// <param name="run">The sync: a held one tells of the plan before.</param>
    Task<MailBatch> ComposeAsync(SyncRun run, CancellationToken ct);
}
