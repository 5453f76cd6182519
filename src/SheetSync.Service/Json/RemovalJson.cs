using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;
using SheetSync.Service.Reports;

namespace SheetSync.Service.Json;

/// <summary><c>adopt --remove</c>: <c>{dryRun,tabs:[{role,title,kept}],columns:[{role,header,tab,column,kept}],typed:[{cell,text}],formulasElsewhere,obstacles,requests}</c>;
/// kept: left to the people who wrote there, as listed in typed. With obstacles nothing was removed.</summary>
internal static class RemovalJson
{
    public static void Write(Utf8JsonWriter writer, RemovalRun run, Language language)
    {
        var plan = run.Removed;
        writer.Write("dryRun", run.Mode == SyncMode.Preview);
        writer.WriteObjects("tabs", plan.Tabs.Select(t => (Tab: t, Kept: false)).Concat(plan.KeptTabs.Select(t => (t.Tab, Kept: true))), tab =>
        {
            writer.Write("role", Vocabulary.Of(tab.Tab.Role));
            writer.Write("title", tab.Tab.Title);
            writer.Write("kept", tab.Kept);
        });
        writer.WriteObjects("columns", plan.Columns.Select(c => (Column: c, Kept: false)).Concat(plan.KeptColumns.Select(c => (c.Column, Kept: true))), column =>
        {
            writer.Write("role", Vocabulary.Of(column.Column.Role));
            writer.Write("header", OwnedHeaders.Of(column.Column, language));
            writer.Write("tab", column.Column.Tab);
            writer.Write("column", CellAddress.ColumnName(column.Column.Mark.Column));
            writer.Write("kept", column.Kept);
        });
        writer.WriteObjects("typed", plan.KeptColumns.SelectMany(c => c.Texts).Concat(plan.KeptTabs.SelectMany(t => t.Texts)), typed =>
        {
            writer.Write("cell", typed.Cell, run.Grid.LinkTo);
            writer.Write("text", typed.Value.Display);
        });
        writer.Write("formulasElsewhere", plan.FormulasElsewhere);
        writer.WriteList("obstacles", plan.Obstacles, obstacle => writer.WriteStringValue(obstacle.In(language)));
        SyncJson.WriteRequests(writer, run.Requests);
    }
}
