using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Counts and sums of the cells that meet conditions.</summary>
internal static class ConditionalFunctions
{
    private const int Many = int.MaxValue;

    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["COUNTIF"] = new(2, 2, call => (double)Matching(call, [0]).Count()),
        ["COUNTIFS"] = new(2, Many, call => (double)Matching(call, Pairs(call, 0)).Count()),
        ["SUMIF"] = new(2, 3, call => Picked(call, call.IsGiven(2) ? 2 : 0, [0], sameSize: false).Sum()),
        ["SUMIFS"] = new(3, Many, call => Picked(call, 0, Pairs(call, 1), sameSize: true).Sum()),
        ["AVERAGEIF"] = new(2, 3, call => AggregateFunctions.Mean([.. Picked(call, call.IsGiven(2) ? 2 : 0, [0], sameSize: false)], "AVERAGEIF")),
        ["AVERAGEIFS"] = new(3, Many, call => AggregateFunctions.Mean([.. Picked(call, 0, Pairs(call, 1), sameSize: true)], "AVERAGEIFS")),
        ["MAXIFS"] = new(3, Many, call => Picked(call, 0, Pairs(call, 1), sameSize: true).DefaultIfEmpty(0).Max()),
        ["MINIFS"] = new(3, Many, call => Picked(call, 0, Pairs(call, 1), sameSize: true).DefaultIfEmpty(0).Min()),
    };

    private static IReadOnlyList<int> Pairs(CallScope call, int from) =>
        (call.Count - from) % 2 == 0
            ? [.. Enumerable.Range(0, (call.Count - from) / 2).Select(i => from + (2 * i))]
            : throw FormulaErrorException.Of(ErrorKind.NA, "Wrong number of arguments.");

    /// <summary>Places, by row and column within the first range, that meet all conditions.</summary>
    private static IEnumerable<(int Row, int Column)> Matching(CallScope call, IReadOnlyList<int> ranges)
    {
        var conditions = ranges.Select(i => (Range: call.Operand(i), Criterion: new Criterion(call.Value(i + 1), call.Context))).ToList();
        var first = conditions[0].Range;
        if (conditions.Exists(each => each.Range.Rows != first.Rows || each.Range.Columns != first.Columns))
        {
            throw FormulaErrorException.Of(ErrorKind.Value, "Array arguments are of different size.");
        }
        // Where a blank cell meets every condition, the cells behind the filled part count too.
        var all = conditions.TrueForAll(each => each.Criterion.Meets(Value.Blank));
        var used = conditions.Select(each => call.Evaluator.UsedPart(each.Range)).ToList();
        var (rows, columns) = all ? (first.Rows, first.Columns) : (used.Max(part => part.Rows), used.Max(part => part.Columns));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (conditions.TrueForAll(each => each.Criterion.Meets(call.Evaluator.At(each.Range, row, column))))
                {
                    yield return (row, column);
                }
            }
        }
    }

    /// <summary>The numbers of a range at the matching places; SUMIF lays its third argument from its first cell on.</summary>
    private static IEnumerable<double> Picked(CallScope call, int values, IReadOnlyList<int> ranges, bool sameSize)
    {
        var source = call.Operand(values);
        var first = call.Operand(ranges[0]);
        if (sameSize && (source.Rows != first.Rows || source.Columns != first.Columns))
        {
            throw FormulaErrorException.Of(ErrorKind.Value, "Array arguments are of different size.");
        }
        foreach (var (row, column) in Matching(call, ranges))
        {
            var value = source is Area { Cells: var cells }
                ? call.Context.ValueAt(cells.SheetId, cells.Row1 + row, cells.Column1 + column)
                : row < source.Rows && column < source.Columns ? call.Evaluator.At(source, row, column) : Value.Blank;
            if (value.Kind is ValueKind.Error)
            {
                throw new FormulaErrorException(value);
            }
            if (value.Kind is ValueKind.Number)
            {
                yield return value.Number;
            }
        }
    }
}
