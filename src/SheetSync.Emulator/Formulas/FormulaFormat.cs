using SheetSync.Emulator.Formats;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// The number format a formula's result takes where its cell has none: of its date functions, or of the first formatted
/// cell it reads. Google does not document the rules; these are the common cases as the editor shows them.
/// </summary>
public static class FormulaFormat
{
    private static readonly HashSet<string> Days = new(StringComparer.Ordinal) { "TODAY", "DATE", "EDATE", "EOMONTH" };

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "IF", "IFS", "IFERROR", "IFNA", "ROUND", "ROUNDUP", "ROUNDDOWN", "ABS",
        "SUMIF", "SUMIFS", "AVERAGEIF", "INDEX", "VLOOKUP", "HLOOKUP", "MAXIFS", "MINIFS",
    };

    /// <summary>The format, or null for automatic.</summary>
    /// <param name="root">The parsed formula.</param>
    /// <param name="formatOf">The effective number format of the first cell of a reference; null for automatic.</param>
    public static NumberFormat? Infer(FormulaNode root, Func<Reference, NumberFormat?> formatOf) => root switch
    {
        ReferenceNode reference => formatOf(reference.Reference),
        CallNode { Name: "NOW" } => new(NumberFormatType.DateTime),
        CallNode { Name: "TIME" } => new(NumberFormatType.Time),
        CallNode call when Days.Contains(call.Name) => new(NumberFormatType.Date),
        CallNode call when Passing.Contains(call.Name) => call.Arguments.Select(argument => Infer(argument, formatOf)).FirstOrDefault(found => found is not null),
        SignNode sign => Infer(sign.Operand, formatOf),
        PercentNode => new(NumberFormatType.Percent, "0%"),
        ChainNode chain => Chained(chain, formatOf),
        _ => null,
    };

    private static NumberFormat? Chained(ChainNode chain, Func<Reference, NumberFormat?> formatOf)
    {
        if (chain.Rest[0].Operator is not ("+" or "-" or "*" or "/"))
        {
            return null;
        }
        var formats = chain.Rest.Select(link => link.Operand).Prepend(chain.First).Select(node => Infer(node, formatOf)).ToList();
        // A day less a day is a count of days, and so is their quotient.
        if (chain.Rest[0].Operator is "-" && formats.Count(format => format is { IsDateLike: true }) > 1)
        {
            return null;
        }
        var divided = chain.Rest.Any(link => link.Operator == "/");
        return divided ? formats.Skip(1).All(format => format is null) ? formats[0] : null : formats.Find(format => format is not null);
    }
}
