using System.Text.Json;
using SheetSync.Core.Grid;
using SheetSync.Service.Json;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Api.Cells;

/// <summary>
/// <c>explain?cell=</c>: <c>{cell,cells:[{cell,shown,milestone:{task,title,month,text,done,doneText}}],items}</c>; the items as of the command
/// explain, for the first cell. milestone is null for a cell that is none, doneText null where it is done.
/// </summary>
internal static class CellsJson
{
    public static void Write(Utf8JsonWriter writer, CellRef first, IReadOnlyList<InspectedCell> cells, Report report)
    {
        writer.Write("cell", first, report.LinkTo);
        writer.WriteObjects("cells", cells, inspected =>
        {
            writer.Write("cell", inspected.Cell, report.LinkTo);
            writer.Write("shown", inspected.Shown);
            if (inspected.Milestone is not { } found)
            {
                writer.WriteNull("milestone");
                return;
            }

            writer.WriteObject("milestone", () =>
            {
                writer.Write("task", found.Task.Id.Value);
                writer.Write("title", found.Task.Title);
                writer.Write("month", (Core.Plan.FiscalMonth?)found.Milestone.Month);
                writer.Write("text", found.Milestone.Text);
                writer.Write("done", found.Milestone.Done);
                writer.Write("doneText", found.DoneText);
            });
        });
    }
}
