using System.Text.Json.Nodes;

namespace SheetSync.Emulator.Model;

public enum MetadataPlace
{
    Spreadsheet,
    Sheet,
    Row,
    Column,
}

/// <summary>Where a piece of developer metadata sits: on the spreadsheet, a sheet, one row or one column (Google allows no longer span).</summary>
public readonly record struct MetadataLocation(MetadataPlace Place, int SheetId, int Index)
{
    public string Type => Place switch
    {
        MetadataPlace.Spreadsheet => "SPREADSHEET",
        MetadataPlace.Sheet => "SHEET",
        MetadataPlace.Row => "ROW",
        _ => "COLUMN",
    };

    public GridRange? Range => Place switch
    {
        MetadataPlace.Spreadsheet => null,
        MetadataPlace.Sheet => new GridRange(SheetId, null, null, null, null),
        MetadataPlace.Row => new GridRange(SheetId, Index, Index + 1, null, null),
        _ => new GridRange(SheetId, null, null, Index, Index + 1),
    };

    /// <summary>The location after rows or columns changed; null if it was deleted with them.</summary>
    public MetadataLocation? After(DimensionEdit edit)
    {
        var moves = SheetId == edit.SheetId
            && Place == (edit.Dimension == Dimension.Rows ? MetadataPlace.Row : MetadataPlace.Column);
        if (!moves)
            return this;
        return edit.Map(Index) is { } index ? this with { Index = index } : null;
    }

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["locationType"] = Type };
        switch (Place)
        {
            case MetadataPlace.Spreadsheet:
                json["spreadsheet"] = true;
                break;
            case MetadataPlace.Sheet:
                json["sheetId"] = SheetId;
                break;
            default:
                json["dimensionRange"] = new JsonObject
                {
                    ["sheetId"] = SheetId,
                    ["dimension"] = Place == MetadataPlace.Row ? "ROWS" : "COLUMNS",
                    ["startIndex"] = Index,
                    ["endIndex"] = Index + 1,
                };
                break;
        }
        return json;
    }
}

/// <summary>Google's <c>DeveloperMetadata</c>. <paramref name="Project"/> is the creator's project: <c>PROJECT</c> visibility hides it from others.</summary>
public sealed record DeveloperMetadata(
    int Id, string Key, string? Value, string Visibility, MetadataLocation Location, string Project)
{
    public bool VisibleTo(string project) => Visibility != "PROJECT" || project == Project;

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["metadataId"] = Id, ["metadataKey"] = Key };
        if (!string.IsNullOrEmpty(Value))
            json["metadataValue"] = Value;
        json["location"] = Location.ToJson();
        json["visibility"] = Visibility;
        return json;
    }
}
