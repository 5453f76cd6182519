using System.Text.Json.Nodes;
using SheetSync.Emulator.Api;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Storage;

/// <summary>An unpublished revision under the hands of one caller.</summary>
public sealed class Draft(Workbook book, Actor actor, StoredWorkbook file, ICellEngine engine)
{
    /// <summary>Google's limit of characters in a cell.</summary>
    public const int MaxCellText = 50_000;

    public Workbook Book { get; } = book;

    public Actor Actor { get; } = actor;

    public ICellEngine Engine { get; } = engine;

    public bool IsOwner => string.Equals(file.Owner, Actor.Email, StringComparison.OrdinalIgnoreCase);

    public string Owner => file.Owner;

    private readonly Dictionary<(Json? Format, string? Type, string? Pattern), Json> _numberFormats = [];

    /// <summary>A cell format with the number format that typed text brings; equal ones are shared by the cells of one edit.</summary>
    internal Json WithNumberFormat(Json? format, Typed typed)
    {
        if (_numberFormats.TryGetValue((format, typed.NumberFormat, typed.Pattern), out var known))
            return known;
        var json = format?.ToObject() ?? [];
        var numberFormat = new JsonObject { ["type"] = typed.NumberFormat };
        if (typed.Pattern is not null)
            numberFormat["pattern"] = typed.Pattern;
        json["numberFormat"] = numberFormat;
        return _numberFormats[(format, typed.NumberFormat, typed.Pattern)] = Json.Of(json)!;
    }

    internal void Finish()
    {
        if (Book.CellCount > Workbook.MaxCells)
            throw ApiError.Invalid($"This action would increase the number of cells in the workbook above the limit of {Workbook.MaxCells} cells.");
        Engine.Recalculate(Book);
    }

    public Sheet Grid(int sheetId, Args at) => Book.Find(sheetId) ?? throw at.Fail($"No grid with id: {sheetId}");

    public Sheet Tab(int sheetId, Args at) => Book.Find(sheetId) ?? throw at.Fail($"No sheet with id: {sheetId}");

    /// <summary>Applies a change of rows or columns, formulas included.</summary>
    internal void Apply(DimensionEdit edit)
    {
        Book.Apply(edit);
        RewriteFormulas((formula, home) => Engine.Follow(formula, home, Book, edit));
    }

    internal void RewriteFormulas(Func<string, Sheet, string> rewrite)
    {
        foreach (var sheet in Book.Sheets)
        {
            var changes = sheet.Cells()
                .Where(item => item.Cell.Formula is not null)
                .Select(item => (item.Row, item.Column, item.Cell, New: rewrite(item.Cell.Formula!, sheet)))
                .Where(item => item.New != item.Cell.Formula)
                .ToList();
            foreach (var (row, column, cell, formula) in changes)
                sheet.Set(row, column, cell with { Formula = formula });
        }
    }

    /// <summary>Google's refusal for a cell that a protected range keeps from this account.</summary>
    public void RequireEditable(Sheet sheet, Rect rect, Func<string, ApiError> fail)
    {
        if (IsOwner)
            return;
        foreach (var item in sheet.ObjectsOf("protectedRanges"))
        {
            if (ProtectedRanges.Guards(item, Book, sheet, rect) && !ProtectedRanges.MayEdit(item, Actor.Email))
                throw fail("You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.");
        }
    }
}
