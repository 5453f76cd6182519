using SheetSync.Core.Grid;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Values;

/// <summary>Cells whose text is what they say: titles, units, comments.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without white space and invisible characters at its ends, everything else untouched; numbers and dates as shown.
    /// Null for a blank cell, an unticked checkbox and, with a finding, an error.
    /// </summary>
    public static Parsed<string?> Read(in Cell cell) => cell.Value.Kind switch
    {
        CellKind.Blank => default,
        CellKind.Boolean when cell.Value.Boolean == false => default,
        CellKind.Error => new Parsed<string?>(null, ErrorOf(cell)),
        CellKind.Text => new Parsed<string?>(Trimmed(cell.Value.Text!)),
        _ => new Parsed<string?>(cell.Value.Display),
    };

    internal static CellFinding ErrorOf(in Cell cell) => new(ReadingFindings.ErrorCell, Quote.Of(cell.Value.Error ?? ""));

    private static string? Trimmed(string text)
    {
        var trimmed = Invisible.Trim(text);
        return trimmed.IsEmpty ? null : trimmed.Length == text.Length ? text : trimmed.ToString();
    }
}
