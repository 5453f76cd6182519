using SheetSync.Application;
using SheetSync.Core.Texts;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Api;

/// <summary>A person with a verified token at one registered workbook.</summary>
/// <param name="recorded">What the last recorded plan says of the person; null where nothing was recorded yet: then the sheet itself is asked.</param>
internal sealed class Visit(ApiCall call, SpreadsheetId workbook, string email, Caller? recorded, OnDemandRuns runs)
{
    public SpreadsheetId Workbook => workbook;

    public ApiCall Call => call;

    public CancellationToken Aborted => call.Aborted;

    /// <summary>The workbook as it stands now, for a person who may see it. Who has been taken off the sheet since is refused too.</summary>
    /// <exception cref="ApiRefusal">The person may not.</exception>
    public async Task<(SyncRun Run, Caller Caller)> ReadAsync(ApiAction action)
    {
        if (recorded is not null)
        {
            Allow(recorded, action);
        }

        var run = await runs.ReadAsync(workbook, call.Aborted);
        var plan = run.Decision.Plan;
        var now = run.Decision.Shrink is not null || (recorded is not null && !Caller.CanBeToldBy(plan)) ? recorded : Caller.Of(plan, email);
        return (run, Allow(now, action));
    }

    /// <summary>Before something is done.</summary>
    /// <exception cref="ApiRefusal">The person may not.</exception>
    public async Task<Caller> RequireAsync(ApiAction action) =>
        recorded is null ? (await ReadAsync(action)).Caller : Allow(recorded, action);

    public Report ReportOf(SyncRun run) => Report.Of(run.Decision, run.Grid, call.Chosen);

    private static Caller Allow(Caller? caller, ApiAction action) =>
        caller is null ? throw new ApiRefusal(ApiProblems.NotAllowed)
        : caller.May(action) ? caller
        : throw new ApiRefusal(ApiProblems.FacilitatorOnly);
}
