using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Metadata;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;
using SheetSync.Emulator.Values;

namespace SheetSync.Emulator.Http;

/// <summary>The calls below <c>values</c>.</summary>
internal sealed class ValueCalls(WorkbookStore store, EmulatorSwitches switches)
{
    private static RenderOptions FromQuery(ApiCall call) =>
        RenderOptions.Of(call.Query("valueRenderOption"), call.Query("dateTimeRenderOption"), call.Query("majorDimension"));

    private ValueReads Reads(ApiCall call, string id, RenderOptions options) =>
        new(store.Readable(id, call.Token!.Actor).Current, store.Engine, options);

    public void Get(ApiCall call, string id, string range)
    {
        var reads = Reads(call, id, FromQuery(call));
        call.WriteJson(writer => reads.WriteOne(writer, range));
    }

    public void BatchGet(ApiCall call, string id)
    {
        var reads = Reads(call, id, FromQuery(call));
        call.WriteJson(writer => reads.WriteBatch(writer, call.QueryAll("ranges")));
    }

    public void BatchGetByDataFilter(ApiCall call, string id, Args body)
    {
        var options = RenderOptions.Of(body.String("valueRenderOption"), body.String("dateTimeRenderOption"), body.String("majorDimension"));
        var reads = Reads(call, id, options);
        call.WriteJson(writer => reads.WriteByFilter(writer, body, call.Token!.Actor.Project));
    }

    private T Edit<T>(ApiCall call, string id, Func<ValueWrites, T> write)
    {
        var actor = call.Token!.Actor;
        return store.Writable(id, actor).Edit(actor, draft => write(new ValueWrites(draft, switches.NullClearsInDataFilterWrites)));
    }

    private WriteReplies Replies(string id, RenderOptions? echo) => new(store.Find(id)!.Current, store.Engine, echo);

    private static RenderOptions? Echo(ApiCall call, Args body) => call.QueryFlag("includeValuesInResponse")
        ? RenderOptions.Of(call.Query("responseValueRenderOption"), call.Query("responseDateTimeRenderOption"), body.String("majorDimension"))
        : null;

    private static RenderOptions? Echo(Args body) => body.Bool("includeValuesInResponse")
        ? RenderOptions.Of(body.String("responseValueRenderOption"), body.String("responseDateTimeRenderOption"), null)
        : null;

    public void Update(ApiCall call, string id, string range, Args body)
    {
        var written = Edit(call, id, writes => writes.Update(range, body, call.Query("valueInputOption")));
        call.WriteJson(Replies(id, Echo(call, body)).One(written));
    }

    public void Append(ApiCall call, string id, string range, Args body)
    {
        var (table, written) = Edit(call, id, writes =>
            writes.Append(range, body, call.Query("valueInputOption"), call.Query("insertDataOption")));
        call.WriteJson(Replies(id, Echo(call, body)).Append(table, written));
    }

    public void BatchUpdate(ApiCall call, string id, Args body)
    {
        var written = Edit(call, id, writes => writes.UpdateAll(body));
        call.WriteJson(Replies(id, Echo(body)).Many(written));
    }

    public void BatchUpdateByDataFilter(ApiCall call, string id, Args body)
    {
        var written = Edit(call, id, writes => writes.UpdateByFilter(body));
        call.WriteJson(Replies(id, Echo(body)).Many(written));
    }

    public void Clear(ApiCall call, string id, string range)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var cleared = Edit(call, id, writes => writes.Clear(A1.Parse(workbook, range)));
        call.WriteJson(new JsonObject { ["spreadsheetId"] = id, ["clearedRange"] = cleared });
    }

    public void BatchClear(ApiCall call, string id, Args body)
    {
        var workbook = store.Readable(id, call.Token!.Actor).Current;
        var ranges = body.Strings("ranges").Select(range => A1.Parse(workbook, range)).ToList();
        WriteCleared(call, id, ranges);
    }

    public void BatchClearByDataFilter(ApiCall call, string id, Args body)
    {
        var filters = new DataFilters(store.Readable(id, call.Token!.Actor).Current, call.Token.Actor.Project);
        WriteCleared(call, id, [.. body.Objects("dataFilters").SelectMany(filters.Ranges).Distinct()]);
    }

    private void WriteCleared(ApiCall call, string id, IReadOnlyList<GridRange> ranges)
    {
        var cleared = Edit(call, id, writes => ranges.Select(writes.Clear).ToList());
        call.WriteJson(new JsonObject { ["spreadsheetId"] = id, ["clearedRanges"] = new JsonArray([.. cleared.Select(range => JsonValue.Create(range))]) });
    }
}
