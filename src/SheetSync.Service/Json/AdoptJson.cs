using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;

namespace SheetSync.Service.Json;

/// <summary><c>adopt</c>: <c>{dryRun,tabs:[{role,title}],columns:[{role,header,tab,column}],requests}</c>; empty lists where nothing was missing.</summary>
internal static class AdoptJson
{
    public static void Write(Utf8JsonWriter writer, AdoptionRun run)
    {
        writer.Write("dryRun", run.Mode == SyncMode.Preview);
        writer.WriteObjects("tabs", run.Added.Tabs, tab =>
        {
            writer.Write("role", Vocabulary.Of(tab.Role));
            writer.Write("title", tab.Title);
        });
        writer.WriteObjects("columns", run.Added.Columns, column =>
        {
            writer.Write("role", Vocabulary.Of(column.Role));
            writer.Write("header", column.Header);
            writer.Write("tab", column.Tab);
            writer.Write("column", CellAddress.ColumnName(column.Column));
        });
        SyncJson.WriteRequests(writer, run.Requests);
    }
}
