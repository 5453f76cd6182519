namespace SheetSync.Emulator.Formats;

/// <summary>
/// What the marks of a number section ask for, counted once: digits before and after the point, grouping, scaling by
/// thousands, percent signs, exponent, fraction.
/// </summary>
internal sealed class NumberShape
{
    public NumberShape(IReadOnlyList<FormatToken> tokens)
    {
        Tokens = tokens;
        var digits = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind is FormatTokenKind.Digit).ToList();
        FirstDigit = digits.Count > 0 ? digits[0] : -1;
        Point = IndexOf(FormatTokenKind.Point);
        Exponent = IndexOf(FormatTokenKind.Exponent);
        Slash = FirstDigit >= 0 && IndexOf(FormatTokenKind.Slash) is var slash && slash > FirstDigit && slash < tokens.Count - 1 ? slash : -1;
        var integerEnd = Point >= 0 ? Point : Exponent >= 0 ? Exponent : tokens.Count;
        var fractionEnd = Exponent >= 0 ? Exponent : tokens.Count;
        LastInteger = digits.LastOrDefault(i => i < integerEnd, -1);
        IntegerDigits = digits.Count(i => i < integerEnd);
        FractionDigits = Point < 0 ? 0 : digits.Count(i => i > Point && i < fractionEnd);
        Percents = tokens.Count(token => token.Kind is FormatTokenKind.Percent);
        // A comma between digits groups; commas right after the last digit before the point scale by a thousand each.
        Grouped = Commas(tokens).Any(i => i > FirstDigit && i < LastInteger);
        Thousands = TrailingCommas(tokens);
    }

    public IReadOnlyList<FormatToken> Tokens { get; }

    public int FirstDigit { get; }

    public int LastInteger { get; }

    public int Point { get; }

    public int Exponent { get; }

    /// <summary>Index of the slash of a fraction (<c># ?/?</c>), or -1.</summary>
    public int Slash { get; }

    public int IntegerDigits { get; }

    public int FractionDigits { get; }

    public int Percents { get; }

    public bool Grouped { get; }

    public int Thousands { get; }

    private int IndexOf(FormatTokenKind kind)
    {
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Kind == kind)
            {
                return i;
            }
        }
        return -1;
    }

    private static IEnumerable<int> Commas(IReadOnlyList<FormatToken> tokens) =>
        Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Kind is FormatTokenKind.Comma);

    private int TrailingCommas(IReadOnlyList<FormatToken> tokens)
    {
        var last = tokens.Count - 1;
        while (last >= 0 && tokens[last].Kind is not FormatTokenKind.Digit)
        {
            last--;
        }
        var after = Point >= 0 && last > Point ? last : LastInteger;
        var count = 0;
        for (var i = after + 1; after >= 0 && i < tokens.Count && tokens[i].Kind is FormatTokenKind.Comma; i++)
        {
            count++;
        }
        return count;
    }
}
