using System.Text.Json;
using SheetSync.Application;
using SheetSync.Core.Grid;
using SheetSync.Core.Texts;

namespace SheetSync.Service.Json;

/// <summary><c>adopt</c>: <c>{dryRun,tabs:[{role,title}],columns:[{role,header,tab,column}],obstacles:[…],requests}</c>; empty lists where nothing was
/// missing. With obstacles, sentences in the user's language, nothing was added.</summary>
internal static class AdoptJson
{
    public static void Write(Utf8JsonWriter writer, AdoptionRun run, Language language)
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
        writer.WriteList("obstacles", run.Added.Obstacles, obstacle => writer.WriteStringValue(obstacle.In(language)));
        SyncJson.WriteRequests(writer, run.Requests);
    }
}
