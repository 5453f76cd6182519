using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Reading;
using SheetSync.Emulator.Storage;

namespace SheetSync.Emulator.Requests;

/// <summary>Adding, removing, copying and describing tabs, and the spreadsheet's own properties.</summary>
internal static class SheetRequests
{
    private const int DefaultRows = 1000;
    private const int DefaultColumns = 26;

    public static readonly Dictionary<string, RequestHandler> Handlers = new()
    {
        ["addSheet"] = AddSheet,
        ["deleteSheet"] = DeleteSheet,
        ["duplicateSheet"] = DuplicateSheet,
        ["updateSheetProperties"] = UpdateSheet,
        ["updateSpreadsheetProperties"] = UpdateSpreadsheet,
    };

    private static JsonObject AddSheet(Draft draft, Args request)
    {
        var sheet = Create(draft.Book, request.Object("properties"), request);
        return new JsonObject { ["properties"] = PropertiesJson.Of(draft.Book, sheet) };
    }

    /// <summary>Adds a sheet with the given properties; also used by spreadsheets.create.</summary>
    public static Sheet Create(Workbook book, Args properties, Args request, bool first = false)
    {
        if (properties.String("sheetType") is { } type and not ("GRID" or "SHEET_TYPE_UNSPECIFIED"))
            throw ApiError.Unsupported($"sheets of type {type}");
        var id = properties.Int("sheetId") ?? (first ? 0 : book.NewSheetId());
        if (id < 0)
            throw request.Fail($"Invalid sheet id: {id}. Sheet IDs must be non-negative.");
        if (book.Find(id) is not null)
            throw request.Fail($"A sheet with id {id} already exists. Please use a different id.");
        var title = properties.String("title") ?? FreeTitle(book);
        RequireFreeTitle(book, title, null, request);
        var grid = properties.Object("gridProperties");
        var sheet = new Sheet(id, title, grid.Int("rowCount") ?? DefaultRows, grid.Int("columnCount") ?? DefaultColumns);
        if (sheet.RowCount < 1 || sheet.ColumnCount < 1)
            throw request.Fail("Grids must have at least one row and one column.");
        book.Add(sheet, properties.Int("index"));
        SheetProperties.Apply(book, sheet, properties, FieldMask.Parse("hidden,rightToLeft,tabColor,tabColorStyle,gridProperties(frozenRowCount,frozenColumnCount,hideGridlines,rowGroupControlAfter,columnGroupControlAfter)"), request);
        return sheet;
    }

    private static string FreeTitle(Workbook book)
    {
        var number = book.Sheets.Count + 1;
        while (book.Find($"Sheet{number}") is not null)
            number++;
        return $"Sheet{number}";
    }

    public static void RequireFreeTitle(Workbook book, string title, Sheet? self, Args request)
    {
        if (title.Length == 0)
            throw request.Fail("Sheet titles cannot be empty.");
        if (title.Length > 100)
            throw request.Fail("Sheet titles cannot be longer than 100 characters.");
        if (book.Find(title) is { } other && other != self)
            throw request.Fail($"A sheet with the name \"{title}\" already exists. Please enter another name.");
    }

    private static JsonObject? DeleteSheet(Draft draft, Args request)
    {
        var sheet = draft.Tab(request.Int("sheetId") ?? 0, request);
        if (draft.Book.Sheets.Count == 1)
            throw request.Fail("You can't remove all the sheets in a document.");
        if (!sheet.Hidden && draft.Book.Sheets.Count(other => !other.Hidden) == 1)
            throw request.Fail("You can't remove all the visible sheets in a document.");
        draft.RequireEditable(sheet, new Rect(0, sheet.RowCount, 0, sheet.ColumnCount), request.Fail);
        draft.Book.Remove(sheet);
        draft.RewriteFormulas((formula, _) => draft.Engine.Rename(formula, sheet.Title, null, draft.Book.Locale));
        return null;
    }

    private static JsonObject DuplicateSheet(Draft draft, Args request)
    {
        var source = draft.Tab(request.Int("sourceSheetId") ?? 0, request);
        var id = request.Int("newSheetId") ?? draft.Book.NewSheetId();
        if (draft.Book.Find(id) is not null)
            throw request.Fail($"A sheet with id {id} already exists. Please use a different id.");
        var title = request.String("newSheetName") ?? SheetCopy.FreeTitle(draft.Book, "Copy of " + source.Title);
        RequireFreeTitle(draft.Book, title, null, request);
        var copy = SheetCopy.Into(draft.Book, source, draft.Book, id, title, draft.Actor.Email);
        var index = draft.Book.IndexOf(copy);
        var wanted = request.Int("insertSheetIndex") ?? 0;
        if (wanted != index)
            draft.Book.Move(copy, wanted);
        return new JsonObject { ["properties"] = PropertiesJson.Of(draft.Book, copy) };
    }

    private static JsonObject? UpdateSheet(Draft draft, Args request)
    {
        var properties = request.Required("properties");
        var mask = request.Fields();
        var sheet = draft.Tab(properties.Int("sheetId") ?? 0, request);
        var oldTitle = sheet.Title;
        SheetProperties.Apply(draft.Book, sheet, properties, mask, request);
        if (sheet.Title != oldTitle)
            draft.RewriteFormulas((formula, _) => draft.Engine.Rename(formula, oldTitle, sheet.Title, draft.Book.Locale));
        return null;
    }

    private static JsonObject? UpdateSpreadsheet(Draft draft, Args request)
    {
        ApplyProperties(draft.Book, request.Object("properties"), request.Fields(), request);
        return null;
    }

    public static void ApplyProperties(Workbook book, Args properties, FieldMask mask, Args request)
    {
        if (mask.Has("title"))
            book.Title = properties.String("title") ?? throw request.Fail("Title cannot be empty.");
        if (mask.Has("locale") && (!mask.IsAll || properties.Has("locale")))
            book.Locale = properties.String("locale") ?? throw request.Fail("Unsupported locale: ");
        if (mask.Has("timeZone") && (!mask.IsAll || properties.Has("timeZone")))
            book.TimeZone = KnownZone(properties.String("timeZone"), request);
        if (mask.Has("autoRecalc") && properties.Enum("autoRecalc", "ON_CHANGE", "MINUTE", "HOUR", "RECALCULATION_INTERVAL_UNSPECIFIED") is { } recalc)
            book.AutoRecalc = recalc;
        var extra = book.ExtraProperties?.ToObject() ?? [];
        foreach (var name in (ReadOnlySpan<string>)["iterativeCalculationSettings", "spreadsheetTheme", "importFunctionsExternalUrlAccessAllowed"])
        {
            if (mask.Has(name) && properties.Json[name] is { } value)
                extra[name] = value.DeepClone();
        }
        book.ExtraProperties = extra.Count == 0 ? null : Json.Of(extra);
    }

    private static string KnownZone(string? id, Args request)
    {
        if (id is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(id, out _))
            return id;
        throw request.Fail($"Unsupported time zone: {id}");
    }
}
