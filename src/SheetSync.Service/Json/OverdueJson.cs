using System.Text.Json;
using SheetSync.Core.Overdue;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>overdue</c>: <c>{tasks,items:[…],postponed:[…]}</c>.</summary>
internal static class OverdueJson
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        var overdue = report.Decision.Overdue;
        writer.Write("tasks", overdue.Tasks);
        writer.WriteObjects("items", overdue.Items, item => WriteItem(writer, item, report));
        writer.WriteObjects("postponed", overdue.Postponed, item => WriteItem(writer, item, report));
    }

    private static void WriteItem(Utf8JsonWriter writer, OverdueItem item, Report report)
    {
        writer.Write("id", item.Id);
        writer.Write("task", item.Task.Id.Value);
        writer.Write("kind", Vocabulary.Of(item.Kind));
        writer.Write("department", item.Department.Name);
        writer.Write("title", item.Title);
        writer.Write("owners", item.Task.Owners);
        writer.Write("due", item.Due);
        writer.Write("days", item.Days);
        writer.Write("level", item.Level);
        writer.Write("timesMoved", item.TimesMoved);
        writer.Write("firstDue", item.FirstDue);
        writer.Write("cell", item.Cell, report.LinkTo);
    }
}
