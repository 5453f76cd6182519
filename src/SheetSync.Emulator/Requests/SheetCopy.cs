using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Requests;

/// <summary>Copies a tab within a spreadsheet or into another one.</summary>
internal static class SheetCopy
{
    public static string FreeTitle(Workbook book, string title)
    {
        var candidate = title;
        for (var number = 1; book.Find(candidate) is not null; number++)
            candidate = $"{title} {number}";
        return candidate;
    }

    /// <summary>
    /// The copy stands behind the last tab. Rules, merges and sizes come along; objects get ids of their own, and the editors of protected
    /// ranges are reset to the copier (Google's page on protected ranges). Developer metadata is copied under new ids.
    /// </summary>
    public static Sheet Into(Workbook book, Sheet source, Workbook from, int id, string title, string copier)
    {
        var copy = source.CopyAs(id);
        copy.Title = title;
        ObjectRanges.Reaim(copy, source.Id, id);
        foreach (var (kind, list) in copy.Objects)
            copy.SetObjects(kind, [.. list.Select(item => WithOwnIds(item, kind, copier))]);
        book.Add(copy);
        var metadata = from.Metadata
            .Where(item => item.Location.Place != MetadataPlace.Spreadsheet && item.Location.SheetId == source.Id)
            .Select(item => item with { Id = Ids.Number(), Location = item.Location with { SheetId = id } });
        book.Metadata = book.Metadata.AddRange(metadata);
        return copy;
    }

    private static Json WithOwnIds(Json item, string kind, string copier)
    {
        var json = item.ToObject();
        var idName = kind switch
        {
            "protectedRanges" => "protectedRangeId",
            "charts" => "chartId",
            "bandedRanges" => "bandedRangeId",
            "filterViews" => "filterViewId",
            "slicers" => "slicerId",
            _ => null,
        };
        if (idName is not null)
            json[idName] = Ids.Number();
        if (kind == "protectedRanges" && json.ContainsKey("editors"))
            json["editors"] = new System.Text.Json.Nodes.JsonObject { ["users"] = new System.Text.Json.Nodes.JsonArray(copier) };
        return Json.Of(json)!;
    }
}
