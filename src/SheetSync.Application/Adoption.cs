using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Application;

/// <summary>The pure plan of an adoption: what a workbook lacks of service tabs and marked columns (domain.md §8).</summary>
public delegate AdoptionPlan PlanAdoption(WorkbookGrid grid);

/// <summary>Adds the service tabs and columns to a workbook, at a person's command only, and takes them away again. Fills nothing: the next sync does.</summary>
public sealed class Adoption(ISpreadsheets sheets, IPlanStore store, PlanAdoption plan)
{
    /// <summary>A removal that found the workbook changed since it was read is planned anew; people who go on moving columns are left to the next try.</summary>
    private const int MostPasses = 3;

    /// <summary>Under the workbook's lease, so that two adoptions cannot add the same column twice.</summary>
    /// <exception cref="SheetsException">Nothing or, between two requests, a part was added; adopting again adds the rest.</exception>
    public async Task<AdoptionRun> RunAsync(SpreadsheetId id, SyncMode mode, CancellationToken ct)
    {
        if (mode is SyncMode.Preview)
        {
            var preview = await sheets.ReadAsync(id, ct);
            return new AdoptionRun(id, mode, plan(preview.Grid), preview.Requests);
        }

        await using var lease = await store.LeaseAsync(id, ct);
        var read = await sheets.ReadAsync(id, ct);
        var missing = plan(read.Grid);
        if (missing.IsEmpty || missing.Obstacles.Count > 0)
        {
            return new AdoptionRun(id, mode, missing, read.Requests);
        }

        var written = await sheets.AdoptAsync(id, missing, ct);
        return new AdoptionRun(id, mode, missing, read.Requests + written.Requests);
    }

    /// <summary>The inverse, under the lease too. What the store knows stays, so that adopting again finds the same ids.</summary>
    /// <exception cref="SheetsException">Nothing was deleted.</exception>
    public async Task<RemovalRun> RemoveAsync(SpreadsheetId id, SyncMode mode, CancellationToken ct)
    {
        if (mode is SyncMode.Preview)
        {
            var preview = await sheets.ReadAsync(id, ct);
            return new RemovalRun(id, mode, RemovalEngine.Plan(preview.Grid), preview.Grid, preview.Requests);
        }

        await using var lease = await store.LeaseAsync(id, ct);
        var requests = default(RequestCount);
        for (var pass = 1; ; pass++)
        {
            var read = await sheets.ReadAsync(id, ct);
            requests += read.Requests;
            var removal = RemovalEngine.Plan(read.Grid);
            if (removal.IsEmpty || removal.Obstacles.Count > 0)
            {
                return new RemovalRun(id, mode, removal, read.Grid, requests);
            }

            try
            {
                var written = await sheets.RemoveAsync(id, removal, ct);
                return new RemovalRun(id, mode, removal, read.Grid, requests + written.Requests);
            }
            catch (SheetsException moved) when (moved.Fault == SheetsFault.Stale && pass < MostPasses)
            {
                requests += moved.Requests;
            }
        }
    }
}

/// <param name="Added">What was added; in a preview, what would be. Empty where the workbook is adopted already. With <see cref="AdoptionPlan.Obstacles"/> nothing was added.</param>
public sealed record AdoptionRun(SpreadsheetId Workbook, SyncMode Mode, AdoptionPlan Added, RequestCount Requests);

/// <param name="Removed">What was taken away; in a preview, what would be. With <see cref="RemovalPlan.Obstacles"/> nothing was.</param>
/// <param name="Grid">As it was before: the source of links to cells.</param>
public sealed record RemovalRun(SpreadsheetId Workbook, SyncMode Mode, RemovalPlan Removed, WorkbookGrid Grid, RequestCount Requests);
