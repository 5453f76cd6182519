using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;

namespace SheetSync.Application;

public enum SyncMode
{
    Apply,

    /// <summary>The same path without the writing: nothing written, nothing recorded.</summary>
    Preview,

    /// <summary>A person confirms that what vanished was meant to: concludes where the shrink guard would hold.</summary>
    Accept,
}

/// <summary>What one sync did: what <c>sync</c> prints (architecture.md, Command line).</summary>
public sealed record SyncRun
{
    public required SpreadsheetId Workbook { get; init; }

    public required SyncOutcome Outcome { get; init; }

    /// <summary>Counted at the HTTP layer, retries included.</summary>
    public required RequestCount Requests { get; init; }

    /// <summary>Cells written; in a preview, cells that would be.</summary>
    public required int CellsWritten { get; init; }

    /// <summary>Service cells that already hold what they should.</summary>
    public required int CellsUnchanged { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>What was read: the source of links to cells. Disposing of it gives the memory of its cells back; who syncs all day does.</summary>
    public required WorkbookGrid Grid { get; init; }

    /// <summary>A tab was recognised as a department's.</summary>
    public bool HasPlan => Decision.Plan.Departments.Any(department => department.HasTab);
    /// <summary>Nothing was to be written: a dry run.</summary>
    public bool IsPreview { get; init; }

    /// <summary>What people should know about the service's own cells.</summary>
    public IReadOnlyList<ServiceNotice> Notices { get; init; } = [];

    internal static SyncRun Of(
        SpreadsheetId id, SyncOutcome outcome, WorkbookGrid grid, Decision decision, int cells, RequestCount requests) => new()
        {
            Workbook = id,
            Outcome = outcome,
            Requests = requests,
            CellsWritten = cells,
            CellsUnchanged = decision.CellsUnchanged,
            Decision = decision,
            Grid = grid,
            Notices = decision.Notices,
        };
}
