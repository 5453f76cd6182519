using System.Text.Json;
using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Persistence;

/// <summary>
/// One spreadsheet as a JSON file: Google's own <c>Spreadsheet</c> without what is computed, and beside it what Google does not show
/// (owner, permissions, version, metadata of every project).
/// </summary>
internal static class WorkbookFile
{
    private const string Kept =
        "properties(title,locale,timeZone,autoRecalc,iterativeCalculationSettings,spreadsheetTheme,importFunctionsExternalUrlAccessAllowed),namedRanges,"
        + "sheets(properties,merges,conditionalFormats,filterViews,protectedRanges,charts,bandedRanges,slicers,rowGroups,columnGroups,tables,basicFilter,"
        + "data(rowData.values(userEnteredValue,userEnteredFormat,note,dataValidation,hyperlink,textFormatRuns,chipRuns,pivotTable),"
        + "rowMetadata(hiddenByUser,hiddenByFilter,pixelSize),columnMetadata(hiddenByUser,hiddenByFilter,pixelSize)))";

    public static void Write(StoredWorkbook file, ICellEngine engine, Stream target)
    {
        var workbook = file.Current;
        using var writer = new Utf8JsonWriter(target);
        writer.WriteStartObject();
        writer.WriteString("id", workbook.Id);
        writer.WriteString("owner", file.Owner);
        writer.WriteNumber("version", file.Version);
        writer.WriteString("created", file.CreatedTime);
        writer.WriteString("modified", file.ModifiedTime);
        writer.WriteString("modifiedBy", file.ModifiedBy);
        writer.WriteStartObject("permissions");
        foreach (var (email, role) in file.Permissions)
            writer.WriteString(email, role);
        writer.WriteEndObject();
        writer.WriteStartArray("metadata");
        foreach (var item in workbook.Metadata)
            WriteMetadata(writer, item);
        writer.WriteEndArray();
        writer.WritePropertyName("spreadsheet");
        new SpreadsheetWriter(workbook, engine, new ReadOptions(null, true, FieldMask.Parse(Kept), "", "")).Write(writer);
        writer.WriteEndObject();
    }

    private static void WriteMetadata(Utf8JsonWriter writer, DeveloperMetadata item)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", item.Id);
        writer.WriteString("key", item.Key);
        writer.WriteString("value", item.Value);
        writer.WriteString("visibility", item.Visibility);
        writer.WriteString("place", item.Location.Place.ToString());
        writer.WriteNumber("sheet", item.Location.SheetId);
        writer.WriteNumber("index", item.Location.Index);
        writer.WriteString("project", item.Project);
        writer.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">The file was not written by <see cref="Write"/>.</exception>
    public static void Read(Stream source, WorkbookStore store)
    {
        try
        {
            using var document = JsonDocument.Parse(source);
            var root = document.RootElement;
            var workbook = new WorkbookState(root.GetProperty("spreadsheet")).Build(root.GetProperty("id").GetString()!);
            workbook.Metadata = [.. root.GetProperty("metadata").EnumerateArray().Select(ReadMetadata)];
            var file = store.Load(workbook, root.GetProperty("owner").GetString()!);
            file.Restore(
                root.GetProperty("version").GetInt64(), root.GetProperty("created").GetDateTimeOffset(), root.GetProperty("modified").GetDateTimeOffset(),
                root.GetProperty("modifiedBy").GetString() ?? "",
                root.GetProperty("permissions").EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString()!));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidDataException($"The emulator's data folder holds a file that it cannot read: {fault.Message}", fault);
        }
    }

    private static DeveloperMetadata ReadMetadata(JsonElement item) => new(
        item.GetProperty("id").GetInt32(), item.GetProperty("key").GetString()!, item.GetProperty("value").GetString(), item.GetProperty("visibility").GetString()!,
        new MetadataLocation(Enum.Parse<MetadataPlace>(item.GetProperty("place").GetString()!), item.GetProperty("sheet").GetInt32(), item.GetProperty("index").GetInt32()),
        item.GetProperty("project").GetString()!);
}
