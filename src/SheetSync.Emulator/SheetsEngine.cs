using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Formulas;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator;

/// <summary>Formulas, number formats and typed input as Google Sheets has them.</summary>
internal sealed class SheetsEngine(TimeProvider time) : ICellEngine
{
    public Typed Enter(string text, Workbook book, Json? format)
    {
        var today = DateOnly.FromDateTime(WorkbookContext.LocalTime(book, time.GetUtcNow()));
        var parsed = UserEntered.Parse(text, book.Locale, JsonFormats.NumberFormat(format), today);
        return new Typed(parsed.Value, parsed.Formula, parsed.Format?.TypeName, parsed.Format?.Pattern);
    }

    public string Render(Value value, Json? format, string locale) =>
        NumberFormatter.Format(value, format is null ? null : JsonFormats.NumberFormat(format), locale);

    public void Recalculate(Workbook draft)
    {
        var calculation = draft.Calculation ??= new WorkbookCalculation();
        calculation.Run(draft, time.GetUtcNow());
    }

    public string Copy(string formula, int rows, int columns) => FormulaRewriter.Shift(formula, rows, columns);

    public string Follow(string formula, Sheet home, Sheet edited, DimensionEdit edit)
    {
        var axis = edit.Dimension == Dimension.Rows ? Axis.Rows : Axis.Columns;
        StructuralEdit structural = edit.Kind switch
        {
            DimensionEditKind.Insert => new StructuralEdit.Insert(edited.Id, axis, edit.Start, edit.Count),
            DimensionEditKind.Delete => new StructuralEdit.Delete(edited.Id, axis, edit.Start, edit.Count),
            _ => new StructuralEdit.Move(edited.Id, axis, edit.Start, edit.Count, edit.Destination),
        };
        return FormulaRewriter.Adjust(
            formula, home.Id, structural, title => string.Equals(title, edited.Title, StringComparison.OrdinalIgnoreCase) ? edited.Id : null, _ => edited.Title);
    }

    public string Rename(string formula, string oldTitle, string? newTitle) => newTitle is null
        ? FormulaRewriter.DeleteSheet(formula, oldTitle)
        : FormulaRewriter.RenameSheet(formula, oldTitle, newTitle);
}
