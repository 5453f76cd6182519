using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;

namespace SheetSync.Emulator.Requests;

/// <summary>Applies a masked <c>SheetProperties</c> to a tab.</summary>
internal static class SheetProperties
{
    private static readonly string[] Flags = ["hideGridlines", "rowGroupControlAfter", "columnGroupControlAfter"];

    public static void Apply(Workbook book, Sheet sheet, Args properties, FieldMask mask, Args request)
    {
        if (mask.Has("title") && (properties.Has("title") || !mask.IsAll))
        {
            var title = properties.String("title") ?? "";
            SheetRequests.RequireFreeTitle(book, title, sheet, request);
            sheet.Title = title;
        }
        if (mask.Has("hidden"))
            Hide(book, sheet, properties.Bool("hidden"), request);
        if (mask.Has("rightToLeft"))
            sheet.RightToLeft = properties.Bool("rightToLeft");
        if (mask.Has("tabColor") || mask.Has("tabColorStyle"))
            sheet.TabColor = TabColor(properties);
        if (mask.Take("gridProperties", out var grid))
            ApplyGrid(sheet, properties.Object("gridProperties"), grid, request);
        if (mask.Has("index") && properties.Int("index") is { } index)
            book.Move(sheet, index);
    }

    private static Json? TabColor(Args properties)
    {
        var pair = new System.Text.Json.Nodes.JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["tabColor", "tabColorStyle"])
        {
            if (properties.Json[name] is { } value)
                pair[name] = value.DeepClone();
        }
        PropertiesJson.PairColors(pair);
        return Json.Of(pair["tabColorStyle"]);
    }

    private static void Hide(Workbook book, Sheet sheet, bool hidden, Args request)
    {
        if (hidden && !sheet.Hidden && book.Sheets.Count(other => !other.Hidden) == 1)
            throw request.Fail("You can't hide all the sheets in a document.");
        sheet.Hidden = hidden;
    }

    private static void ApplyGrid(Sheet sheet, Args grid, FieldMask mask, Args request)
    {
        if (mask.Has("rowCount") && (grid.Has("rowCount") || !mask.IsAll))
            Resize(sheet, Dimension.Rows, grid.Int("rowCount") ?? 0, request);
        if (mask.Has("columnCount") && (grid.Has("columnCount") || !mask.IsAll))
            Resize(sheet, Dimension.Columns, grid.Int("columnCount") ?? 0, request);
        if (mask.Has("frozenRowCount"))
            sheet.FrozenRows = grid.Int("frozenRowCount") ?? 0;
        if (mask.Has("frozenColumnCount"))
            sheet.FrozenColumns = grid.Int("frozenColumnCount") ?? 0;
        if (sheet.FrozenRows >= sheet.RowCount && sheet.FrozenRows > 0)
            throw request.Fail("You can't freeze all visible rows on the sheet.");
        if (sheet.FrozenColumns >= sheet.ColumnCount && sheet.FrozenColumns > 0)
            throw request.Fail("You can't freeze all visible columns on the sheet.");
        foreach (var flag in Flags.Where(mask.Has))
            sheet.GridFlags = grid.Bool(flag) ? sheet.GridFlags.Add(flag) : sheet.GridFlags.Remove(flag);
    }

    private static void Resize(Sheet sheet, Dimension dimension, int count, Args request)
    {
        var old = sheet.Count(dimension);
        if (count < 1)
            throw request.Fail("Grids must have at least one row and one column.");
        if (count < old)
            sheet.Apply(new DimensionEdit(sheet.Id, dimension, DimensionEditKind.Delete, count, old - count));
        else if (dimension == Dimension.Rows)
            sheet.RowCount = count;
        else
            sheet.ColumnCount = count;
    }
}
