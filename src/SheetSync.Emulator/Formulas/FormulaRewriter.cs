using System.Text;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Rewrites the references of a formula's text and leaves everything else as it was typed. Used when rows, columns and
/// sheets come, go and move, and when a formula is copied.
/// </summary>
public static class FormulaRewriter
{
    private const string Lost = "#REF!";

    /// <summary>Adapts a formula to a change of structure.</summary>
    /// <param name="formula">The formula with its leading <c>=</c>.</param>
    /// <param name="ownSheetId">The sheet the formula stands on: what references without a title point to.</param>
    /// <param name="edit">The change.</param>
    /// <param name="sheetId">Finds a sheet's id by its title.</param>
    /// <param name="title">Finds a sheet's title by its id; needed where cells move to another sheet.</param>
    /// <param name="commaDecimal">Whether the locale writes 1,5 for one and a half.</param>
    public static string Adjust(
        string formula, int ownSheetId, StructuralEdit edit, Func<string, int?> sheetId, Func<int, string> title, bool commaDecimal = false) =>
        Rewrite(formula, commaDecimal, reference =>
        {
            if ((reference.Sheet is null ? ownSheetId : sheetId(reference.Sheet)) != edit.SheetId)
            {
                return reference;
            }
            if (edit.Map(Bounds(reference)) is not { } mapped)
            {
                return null;
            }
            var moved = With(reference, mapped.Bounds);
            return mapped.SheetId == edit.SheetId ? moved : moved with { Sheet = mapped.SheetId == ownSheetId ? null : title(mapped.SheetId) };
        });

    /// <summary>
    /// The formula as a copy elsewhere reads: relative rows and columns move along, absolute ones stay; a reference that
    /// would leave the grid becomes <c>#REF!</c>. Sorting rewrites a moved cell's formula the same way.
    /// </summary>
    public static string Shift(string formula, int rows, int columns, bool commaDecimal = false) =>
        rows == 0 && columns == 0 ? formula : Rewrite(formula, commaDecimal, reference =>
        {
            var (row1, row2) = (Moved(reference.Row1, rows), Moved(reference.Row2, rows));
            var (column1, column2) = (Moved(reference.Column1, columns), Moved(reference.Column2, columns));
            var off = row1.Index < 0 || row2.Index < 0 || column1.Index < 0 || column2.Index < 0;
            return off ? null : Ordered(reference with { Row1 = row1, Row2 = row2, Column1 = column1, Column2 = column2 });
        });

    /// <summary>
    /// A formula that is cut and pasted keeps pointing to the same cells: on another sheet, references without a title get one.
    /// </summary>
    public static string Carry(string formula, string fromTitle, bool commaDecimal = false) =>
        Rewrite(formula, commaDecimal, reference => reference.Sheet is null ? reference with { Sheet = fromTitle } : reference);

    /// <summary>Spells a sheet's new title wherever the old one stands.</summary>
    public static string RenameSheet(string formula, string oldTitle, string newTitle, bool commaDecimal = false) =>
        Rewrite(formula, commaDecimal, reference => IsOn(reference, oldTitle) ? reference with { Sheet = newTitle } : reference);

    /// <summary>References to a deleted sheet become <c>#REF!</c>.</summary>
    public static string DeleteSheet(string formula, string title, bool commaDecimal = false) =>
        Rewrite(formula, commaDecimal, reference => IsOn(reference, title) ? null : reference);

    private static bool IsOn(Reference reference, string title) => string.Equals(reference.Sheet, title, StringComparison.OrdinalIgnoreCase);

    private static string Rewrite(string formula, bool commaDecimal, Func<Reference, Reference?> change)
    {
        StringBuilder? text = null;
        var copied = 0;
        foreach (var token in FormulaTokenizer.Tokenize(formula, commaDecimal))
        {
            if (token.Reference is not { } reference || change(reference) is var changed && changed == reference)
            {
                continue;
            }
            text ??= new StringBuilder(formula.Length + 16);
            text.Append(formula, copied, token.Start - copied).Append(changed?.ToString() ?? Lost);
            copied = token.Start + token.Length;
        }
        return text is null ? formula : text.Append(formula, copied, formula.Length - copied).ToString();
    }

    private static ReferencePart Moved(ReferencePart part, int by) => part.Absolute ? part : part with { Index = part.Index + by };

    /// <summary>A copy of $A$5:A7 five rows up is A2:$A$5: ends keep their order and their signs.</summary>
    private static Reference Ordered(Reference reference)
    {
        if (reference.Row1.Index > reference.Row2.Index)
        {
            reference = reference with { Row1 = reference.Row2, Row2 = reference.Row1 };
        }
        return reference.Column1.Index > reference.Column2.Index
            ? reference with { Column1 = reference.Column2, Column2 = reference.Column1 }
            : reference;
    }

    private static CellBounds Bounds(Reference reference) =>
        new(new(reference.Row1.Index, reference.Row2.Index), new(reference.Column1.Index, reference.Column2.Index));

    private static Reference With(Reference reference, CellBounds bounds) => reference with
    {
        Row1 = reference.Row1 with { Index = bounds.Rows.First },
        Row2 = reference.Row2 with { Index = bounds.Rows.Last },
        Column1 = reference.Column1 with { Index = bounds.Columns.First },
        Column2 = reference.Column2 with { Index = bounds.Columns.Last },
    };
}
