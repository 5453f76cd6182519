using System.Globalization;
using System.Text;

namespace SheetSync.Emulator.Formulas;

/// <summary>One end of a reference on one axis: a 0-based index, or null for an open end; absolute where a <c>$</c> stands before it.</summary>
public readonly record struct ReferencePart(int? Index, bool Absolute);

/// <summary>
/// A reference as a formula spells it: <c>A1</c>, <c>$A$1:B</c>, <c>A:A</c>, <c>2:5</c>, <c>'My sheet'!C3</c>. Rows and columns
/// count from 0; an end without an index is open (<c>A2:A</c> goes to the last row of the sheet).
/// </summary>
/// <param name="Sheet">The sheet's title, or null for the formula's own sheet.</param>
public sealed record Reference(
    string? Sheet, ReferencePart Row1, ReferencePart Column1, ReferencePart Row2, ReferencePart Column2, bool IsRange)
{
    /// <summary>Columns and rows beyond these are not references: <c>ABCD1</c> is a name (18 278 columns, ten million cells).</summary>
    public const int MaxColumns = 18_278;

    public const int MaxRows = 10_000_000;

    /// <summary>The spelling without the leading <c>=</c>, quoting the sheet's title where Google does.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Sheet is not null)
        {
            text.Append(QuoteTitle(Sheet)).Append('!');
        }
        AppendEnd(text, Column1, Row1);
        if (IsRange)
        {
            text.Append(':');
            AppendEnd(text, Column2, Row2);
        }
        return text.ToString();
    }

    /// <summary>A title as a reference spells it: quoted unless it is a plain word that cannot be taken for a cell.</summary>
    public static string QuoteTitle(string title)
    {
        var plain = title.Length > 0 && (char.IsLetter(title[0]) || title[0] == '_') && title.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
        return plain && !ReferenceReader.LooksLikeCell(title) ? title : "'" + title.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    /// <summary>Column letters of a 0-based index: 0 is A, 26 is AA.</summary>
    public static string ColumnLetters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }
        return letters;
    }

    private static void AppendEnd(StringBuilder text, ReferencePart column, ReferencePart row)
    {
        if (column.Index is { } c)
        {
            text.Append(column.Absolute ? "$" : "").Append(ColumnLetters(c));
        }
        if (row.Index is { } r)
        {
            text.Append(row.Absolute ? "$" : "").Append((r + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
