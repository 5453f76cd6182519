using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Reports;

/// <summary>A decision and how it is shown: the language of its sentences and the links to its cells.</summary>
/// <param name="Language"><c>--lang</c> where given, else the workbook's.</param>
/// <param name="LinkTo">Address of a cell; null for a file.</param>
internal sealed record Report(Decision Decision, Language Language, Func<CellRef, string?> LinkTo)
{
    public static Report Of(Decision decision, WorkbookGrid grid, Language? chosen) =>
        new(decision, chosen ?? decision.Plan.Settings.Language, grid.LinkTo);

    /// <summary>A tab was recognised as a department's.</summary>
    public bool HasBlocks => Decision.Plan.Departments.Any(department => department.HasTab);
}
