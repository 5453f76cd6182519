using System.Text.Json;
using SheetSync.Core.Plan;
using SheetSync.Core.Readiness;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary>
/// The load picture: <c>load:{limit,people:[{person,months:[12]}],over:[{person,month,tasks:[{id,title,department,cell}]}]}</c>; months counts open
/// tasks with a milestone in each fiscal month, over lists those above the limit.
/// </summary>
internal static class LoadJson
{
    public static void Write(Utf8JsonWriter writer, ReadinessReport readiness, Report report) => writer.WriteObject("load", () =>
    {
        writer.Write("limit", readiness.LoadLimit);
        writer.WriteObjects("people", readiness.Load.GroupBy(load => load.Person), person =>
        {
            writer.Write("person", person.Key);
            writer.WriteList("months", FiscalMonth.All, month => writer.WriteNumberValue(person.Where(l => l.Month == month).Sum(l => l.Tasks.Count)));
        });
        writer.WriteObjects("over", readiness.Load.Where(load => load.IsOverLimit), load =>
        {
            writer.Write("person", load.Person);
            writer.Write("month", load.Month);
            writer.WriteObjects("tasks", load.Tasks, loaded =>
            {
                writer.Write("id", loaded.Task.Id.Value);
                writer.Write("title", loaded.Task.Title);
                writer.Write("department", loaded.Department.Name);
                writer.Write("cell", loaded.Milestone.Cell, report.LinkTo);
            });
        });
    });
}
