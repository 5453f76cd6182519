using SheetSync.Core;

namespace SheetSync.Application;

/// <summary>
/// How a sync begins: what is known is loaded while Google answers. Nobody but the lease's holder records anything of a workbook, so that it is
/// the same whether it is loaded before the sheet is read or after; a holder who lost the lease in between records nothing either way.
/// </summary>
internal static class Opening
{
    /// <returns>The reading, which has ended, well or not; and what is known.</returns>
    /// <exception cref="StorageException">Nothing could be loaded; the sheet is not waited for.</exception>
    public static async Task<(Task<ReadResult> Reading, KnownWorkbook Known)> OpenAsync(
        ISpreadsheets sheets, IPlanStore store, SpreadsheetId id, CancellationToken ct)
    {
        using var needless = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = ReadAsync(sheets, id, needless.Token);
        try
        {
            var known = await store.LoadAsync(id, ct);
            await Task.WhenAny(reading);
            return (reading, known);
        }
        catch
        {
            await needless.CancelAsync();
            await ForgetAsync(reading);
            throw;
        }
    }

    /// <summary>Whatever goes wrong comes with the task.</summary>
    private static async Task<ReadResult> ReadAsync(ISpreadsheets sheets, SpreadsheetId id, CancellationToken ct) => await sheets.ReadAsync(id, ct);

    /// <summary>The database's fault is what is told: how the reading ended is for nobody.</summary>
    private static async Task ForgetAsync(Task<ReadResult> reading)
    {
        await Task.WhenAny(reading);
        if (reading.IsCompletedSuccessfully)
        {
            (await reading).Grid.Dispose();
        }
        else
        {
            _ = reading.Exception;
        }
    }
}
