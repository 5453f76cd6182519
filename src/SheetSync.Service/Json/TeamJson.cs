using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary>
/// What the team wrote: <c>remarks:[{text,department,from,to,task,taskId,becameTask,cell}]</c> in their order, and
/// <c>initiatives:[{title,department,reach,impact,confidence,effort,ease,rice,riceRank,ice,iceRank,cell}]</c>, the best first.
/// </summary>
internal static class TeamJson
{
    public static void Write(Utf8JsonWriter writer, CompanyPlan plan, Report report)
    {
        writer.WriteObjects("remarks", RemarkTrail.Of(plan), trail =>
        {
            writer.Write("text", trail.Remark.Text);
            writer.Write("department", trail.Department);
            writer.Write("from", trail.Remark.From);
            writer.Write("to", trail.Remark.To);
            writer.Write("task", trail.Remark.Task);
            writer.Write("taskId", trail.Task?.Id.Value);
            writer.Write("becameTask", trail.BecameTask);
            writer.Write("cell", trail.Remark.Cell, report.LinkTo);
        });
        writer.WriteObjects("initiatives", InitiativeRanks.Of(plan.Initiatives), ranked =>
        {
            var initiative = ranked.Initiative;
            writer.Write("title", initiative.Title);
            writer.Write("department", initiative.Department);
            writer.Write("reach", initiative.Reach);
            writer.Write("impact", initiative.Impact);
            writer.Write("confidence", initiative.Confidence);
            writer.Write("effort", initiative.Effort);
            writer.Write("ease", initiative.Ease);
            writer.Write("rice", ranked.Rice);
            writer.Write("riceRank", (decimal?)ranked.RiceRank);
            writer.Write("ice", ranked.Ice);
            writer.Write("iceRank", (decimal?)ranked.IceRank);
            writer.Write("cell", initiative.Cell, report.LinkTo);
        });
    }
}
