using System.Collections.Concurrent;

namespace SheetSync.Emulator.Formulas;

/// <summary>Parsed formulas by their text: a sheet that is calculated again, or a column of equal formulas, is parsed once.</summary>
internal static class FormulaCache
{
    private const int Limit = 20_000;

    private static readonly ConcurrentDictionary<(string, bool), ParsedFormula> Known = new();

    // Counted here: the dictionary's own Count takes all of its locks.
    private static int _size;

    public static ParsedFormula Parse(string formula, bool commaDecimal)
    {
        if (Known.TryGetValue((formula, commaDecimal), out var parsed))
        {
            return parsed;
        }
        if (Interlocked.Increment(ref _size) > Limit)
        {
            Known.Clear();
            _size = 0;
        }
        return Known.GetOrAdd((formula, commaDecimal), FormulaParser.Parse(formula, commaDecimal));
    }
}
