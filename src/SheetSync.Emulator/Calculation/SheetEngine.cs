using System.Text.Json;
using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Calculation;

/// <summary>Joins the model to formulas, number formats and the reading of typed text.</summary>
internal sealed class SheetEngine(TimeProvider time) : ICellEngine
{
    public Typed Enter(string text, Workbook book, Json? format)
    {
        var today = DateOnly.FromDateTime(WorkbookContext.NowIn(book, time));
        var parsed = UserEntered.Parse(text, book.Locale, NumberFormatOf(format), today);
        return new Typed(parsed.Value, parsed.Formula, parsed.Format?.TypeName, parsed.Format?.Pattern);
    }

    public string Render(Cell cell, string locale)
    {
        if (cell is { Effective: { Kind: ValueKind.Text, Text: { } plain }, Format: null, Inferred: null })
            return plain;
        if (cell.Shown is { } shown && shown.Fits(cell, locale))
            return shown.Text;
        var text = NumberFormatter.Format(cell.Effective, NumberFormatOf(cell.Format) ?? NumberFormatOf(cell.Inferred), locale);
        cell.Shown = new ShownText(text, cell.Effective, cell.Format, cell.Inferred, locale);
        return text;
    }

    private static readonly object NoFormat = new();

    /// <summary>The number format inside a cell format; read once a format, which cells share.</summary>
    internal static NumberFormat? NumberFormatOf(Json? format)
    {
        if (format is null)
            return null;
        var known = format.NumberFormat ??= Read(format) ?? NoFormat;
        return known as NumberFormat;
    }

    private static NumberFormat? Read(Json format)
    {
        if (format.Property("numberFormat") is not { ValueKind: JsonValueKind.Object } json || !json.TryGetProperty("type", out var type))
            return null;
        var pattern = json.TryGetProperty("pattern", out var text) ? text.GetString() : null;
        return new NumberFormat(NumberFormat.TypeOf(type.GetString()), string.IsNullOrEmpty(pattern) ? null : pattern);
    }

    public void Recalculate(Workbook draft) => (draft.Calculation ??= new WorkbookCalculation()).Run(draft, new WorkbookContext(draft, time));

    private static bool CommaDecimal(string locale) => FormatLocale.Of(locale).Decimal == ',';

    public string Copy(string formula, int rows, int columns, string locale) =>
        FormulaRewriter.Shift(formula, rows, columns, CommaDecimal(locale));

    public string Follow(string formula, Sheet home, Workbook book, DimensionEdit edit)
    {
        var axis = AxisOf(edit.Dimension);
        StructuralEdit change = edit.Kind switch
        {
            DimensionEditKind.Insert => new StructuralEdit.Insert(edit.SheetId, axis, edit.Start, edit.Count),
            DimensionEditKind.Delete => new StructuralEdit.Delete(edit.SheetId, axis, edit.Start, edit.Count),
            _ => new StructuralEdit.Move(edit.SheetId, axis, edit.Start, edit.Count, edit.Destination),
        };
        return Adjust(formula, home, book, change);
    }

    private static string Adjust(string formula, Sheet home, Workbook book, StructuralEdit change) => FormulaRewriter.Adjust(
        formula, home.Id, change, title => book.Find(title)?.Id, id => book.Find(id)!.Title, CommaDecimal(book.Locale));

    public string Follow(string formula, Sheet home, Workbook book, CellShift shift) => Adjust(formula, home, book, shift switch
    {
        CellShift.Insert insert => new StructuralEdit.Insert(
            insert.SheetId, AxisOf(insert.Dimension), insert.Rect.Start(insert.Dimension), Length(insert.Rect, insert.Dimension), Band(insert.Rect, insert.Dimension)),
        CellShift.Delete delete => new StructuralEdit.Delete(
            delete.SheetId, AxisOf(delete.Dimension), delete.Rect.Start(delete.Dimension), Length(delete.Rect, delete.Dimension), Band(delete.Rect, delete.Dimension)),
        CellShift.Cut cut => new StructuralEdit.CutPaste(
            new CellArea(cut.SheetId, cut.Source.StartRow, cut.Source.StartColumn, cut.Source.EndRow - 1, cut.Source.EndColumn - 1),
            new CellKey(cut.DestinationSheetId, cut.Row, cut.Column)),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    private static Axis AxisOf(Dimension dimension) => dimension == Dimension.Rows ? Axis.Rows : Axis.Columns;

    private static int Length(Rect rect, Dimension dimension) => rect.End(dimension) - rect.Start(dimension);

    private static (int First, int Last) Band(Rect rect, Dimension dimension) =>
        dimension == Dimension.Rows ? (rect.StartColumn, rect.EndColumn - 1) : (rect.StartRow, rect.EndRow - 1);

    public string Carry(string formula, string fromTitle, string locale) => FormulaRewriter.Carry(formula, fromTitle, CommaDecimal(locale));

    public string Rename(string formula, string oldTitle, string? newTitle, string locale) => newTitle is null
        ? FormulaRewriter.DeleteSheet(formula, oldTitle, CommaDecimal(locale))
        : FormulaRewriter.RenameSheet(formula, oldTitle, newTitle, CommaDecimal(locale));
}
