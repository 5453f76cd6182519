using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.History;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>drift</c>: <c>{approved:{at,day,by},today,changes,quarters:[{fiscalYear,quarter,from,to,changes:[…]}],vanished}</c>; approved is null and
/// the list empty where no plan was approved. The values of a change are numbers, days, states or texts, as its kind has it.
/// </summary>
internal static class DriftJson
{
    public static void Write(Utf8JsonWriter writer, DriftRun run, Func<CellRef, string?> linkTo)
    {
        ApproveJson.Write(writer, "approved", run.Approved?.Approval);
        writer.Write("today", run.Decision.Today);
        writer.Write("changes", run.Report?.Changes.Count() ?? 0);
        writer.WriteObjects("quarters", run.Report?.Quarters ?? [], quarter =>
        {
            writer.Write("fiscalYear", quarter.Quarter.Year.Year);
            writer.Write("quarter", quarter.Quarter.Number);
            writer.Write("from", quarter.Quarter.FirstDay);
            writer.Write("to", quarter.Quarter.LastDay);
            writer.WriteObjects("changes", quarter.Changes, change => Write(writer, change, linkTo));
        });
        SyncJson.WriteVanished(writer, run.Decision.Shrink);
    }

    private static void Write(Utf8JsonWriter writer, DriftChange drift, Func<CellRef, string?> linkTo)
    {
        var change = drift.Change;
        writer.Write("change", Vocabulary.Of(drift.Kind));
        writer.Write("kind", Vocabulary.Of(change.Item));
        writer.Write("figure", FigureOf(change));
        writer.Write("id", change.Id);
        writer.Write("task", change.Item is ChangedItem.Task or ChangedItem.Milestone ? change.ItemId.Value : null);
        writer.Write("department", change.Department);
        writer.Write("title", change.Title);
        writer.Write("month", change.Month);
        Write(writer, "from", change.From);
        Write(writer, "to", change.To);
        writer.Write("day", drift.Day);
        writer.Write("times", drift.Times);
        writer.Write("cell", change.Cell, linkTo);
    }

    /// <summary><c>target</c>, <c>plan</c> of a month, <c>result</c> of a goal; null for what is no figure.</summary>
    private static string? FigureOf(PlanEvent change) => change.Kind switch
    {
        EventKind.PlanChanged => "plan",
        EventKind.TargetChanged => change.Item == ChangedItem.Goal ? "result" : "target",
        _ => null,
    };

    private static void Write(Utf8JsonWriter writer, string name, ChangedValue? value)
    {
        switch (value)
        {
            case ChangedValue.Amount amount:
                writer.Write(name, (decimal?)amount.Value);
                break;
            case ChangedValue.Day day:
                writer.Write(name, (DateOnly?)day.Date);
                break;
            case ChangedValue.State state:
                writer.Write(name, Vocabulary.Of(state.Value));
                break;
            default:
                writer.Write(name, (value as ChangedValue.Words)?.Text);
                break;
        }
    }
}
