using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Objects that a sheet keeps by id: protections, charts, bandings, filter views.</summary>
internal static class SheetObjects
{
    public static (Sheet Sheet, int Index)? Find(Workbook book, string kind, string idName, int id)
    {
        foreach (var sheet in book.Sheets)
        {
            var index = sheet.ObjectsOf(kind).FindIndex(item => item.Int(idName) == id);
            if (index >= 0)
                return (sheet, index);
        }
        return null;
    }

    /// <summary>Gives the object an id if it has none; refuses one that is taken.</summary>
    public static int ClaimId(Draft draft, string kind, string idName, Args given, Args request)
    {
        var id = given.Int(idName) ?? Ids.Number();
        if (Find(draft.Book, kind, idName, id) is not null)
            throw request.Fail($"{idName} {id} already exists.");
        return id;
    }

    public static void Replace(Sheet sheet, string kind, int index, JsonObject json) =>
        sheet.SetObjects(kind, sheet.ObjectsOf(kind).SetItem(index, Json.Of(json)!));

    public static void Add(Sheet sheet, string kind, JsonObject json) =>
        sheet.SetObjects(kind, sheet.ObjectsOf(kind).Add(Json.Of(json)!));

    public static void Remove(Sheet sheet, string kind, int index) =>
        sheet.SetObjects(kind, sheet.ObjectsOf(kind).RemoveAt(index));
}
