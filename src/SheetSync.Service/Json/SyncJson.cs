using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Shrink;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary>
/// <c>sync</c>: <c>{outcome,requests:{reads,writes},cells:{written,unchanged},rollup,overdue,findings,notices,vanished,edits}</c>. <c>edits</c>
/// are those of a dry run; <c>vanished</c> is null unless the shrink guard held.
/// </summary>
internal static class SyncJson
{
    public static void Write(Utf8JsonWriter writer, SyncRun run, Report report)
    {
        writer.Write("outcome", Vocabulary.Of(run.Outcome));
        WriteRequests(writer, run.Requests);
        writer.WriteObject("cells", () =>
        {
            writer.Write("written", run.CellsWritten);
            writer.Write("unchanged", run.CellsUnchanged);
        });
        writer.WriteObject("rollup", () => RollupJson.Write(writer, report));
        writer.WriteObject("overdue", () => OverdueJson.Write(writer, report));
        CheckJson.WriteFindings(writer, report.Decision.Readiness.Findings, report);
        writer.WriteObjects("notices", run.Notices, notice =>
        {
            writer.Write("kind", Vocabulary.Of(notice.Kind));
            writer.Write("tab", notice.Tab);
            writer.Write("cell", notice.Cell, report.LinkTo);
            writer.Write("message", notice.Text.In(report.Language));
        });
        WriteVanished(writer, run.Decision.Shrink);
        writer.WriteObjects("edits", run.IsPreview ? run.Decision.Edits : [], edit => WriteEdit(writer, edit, report));
    }

    /// <summary><c>vanished:{items,of,departments:[{name,whole,of,items:[{id,kind,title}]}]}</c>, or null.</summary>
    public static void WriteVanished(Utf8JsonWriter writer, ShrinkReport? shrink)
    {
        if (shrink is null)
        {
            writer.WriteNull("vanished");
            return;
        }

        writer.WriteObject("vanished", () =>
        {
            writer.Write("items", shrink.Lost);
            writer.Write("of", shrink.Known);
            writer.WriteObjects("departments", shrink.Departments, department =>
            {
                writer.Write("name", department.Name);
                writer.Write("whole", department.Vanished);
                writer.Write("of", department.Known);
                writer.WriteObjects("items", department.Items, item =>
                {
                    writer.Write("id", item.Id.Value);
                    writer.Write("kind", Vocabulary.Of(item.Kind));
                    writer.Write("title", item.Title);
                });
            });
        });
    }

    private static void WriteEdit(Utf8JsonWriter writer, CellEdit edit, Report report)
    {
        writer.Write("cell", edit.Cell, report.LinkTo);
        writer.Write("column", edit is ColumnEdit column ? Vocabulary.Of(column.Column.Role) : null);
        WriteValue(writer, "before", edit.Before);
        WriteValue(writer, "after", edit.Value);
    }

    /// <summary>A number, a text, an ISO day or a truth as it is; null for a blank cell.</summary>
    private static void WriteValue(Utf8JsonWriter writer, string name, CellValue value) => value.Match<Action>(
        () => () => writer.WriteNull(name),
        text => () => writer.WriteString(name, text),
        number => () => writer.WriteNumber(name, number),
        date => () => writer.Write(name, (DateOnly?)date),
        boolean => () => writer.WriteBoolean(name, boolean),
        error => () => writer.WriteString(name, error))();

    /// <summary><c>requests:{reads,writes}</c>, counted at the HTTP layer.</summary>
    public static void WriteRequests(Utf8JsonWriter writer, RequestCount requests) => writer.WriteObject("requests", () =>
    {
        writer.Write("reads", requests.Reads);
        writer.Write("writes", requests.Writes);
    });
}
