using SheetSync.Core.Grid;
using SheetSync.Core.Identity;
using SheetSync.Core.Overdue;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Core.Reading;
using SheetSync.Core.Rollups;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core;

/// <summary>Everything that follows from one revision of a workbook; the shell carries it out.</summary>
public sealed record Decision
{
    public required DateOnly Today { get; init; }

    public required CompanyPlan Plan { get; init; }

    public required ReadingReport Reading { get; init; }

    public required ReadinessReport Readiness { get; init; }

    public required RollupReport Rollup { get; init; }

    public required OverdueReport Overdue { get; init; }

    /// <summary>Cells to write, in owned columns and service tabs only; empty where nothing changed.</summary>
    public required IReadOnlyList<CellEdit> Edits { get; init; }

    /// <summary>Service cells that already hold what they should.</summary>
    public required int CellsUnchanged { get; init; }

    /// <summary>What the next sync should know.</summary>
    public required KnownWorkbook Known { get; init; }
}
