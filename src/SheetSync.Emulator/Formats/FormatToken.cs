namespace SheetSync.Emulator.Formats;

/// <summary>What one token of a format pattern stands for.</summary>
internal enum FormatTokenKind
{
    Literal,
    Digit,
    Point,
    Comma,
    Percent,
    Exponent,
    Slash,
    Text,
    General,
    Year,
    Month,
    Minute,
    Day,
    Hour,
    Second,
    ElapsedHours,
    ElapsedMinutes,
    ElapsedSeconds,
    Fraction,
    AmPm,
}

/// <summary>One token: its kind, its text as written (a literal's text without quotes) and how many letters it has.</summary>
internal readonly record struct FormatToken(FormatTokenKind Kind, string Text)
{
    public int Length => Text.Length;
}

/// <summary>The comparison a section may start with: <c>[&gt;=100]</c>.</summary>
internal sealed record FormatCondition(string Operator, double Bound)
{
    /// <summary>True where only negative numbers can meet it: their minus sign is then left to the section.</summary>
    public bool OnlyNegative => (Operator is "<" && Bound <= 0) || (Operator is "<=" && Bound < 0);

    public bool Holds(double value) => Operator switch
    {
        "<" => value < Bound,
        "<=" => value <= Bound,
        ">" => value > Bound,
        ">=" => value >= Bound,
        "<>" => value != Bound,
        _ => value == Bound,
    };
}

/// <summary>What a section of a pattern shows.</summary>
internal enum FormatSectionKind
{
    Number,
    Date,
    Text,
}

/// <summary>One section of a pattern, between semicolons.</summary>
internal sealed record FormatSection(
    FormatSectionKind Kind, IReadOnlyList<FormatToken> Tokens, FormatCondition? Condition, string? Language)
{
    private NumberShape? _shape;

    /// <summary>The marks of a number section, counted on first use: patterns are shared by all cells that have them.</summary>
    public NumberShape Shape => _shape ??= new NumberShape(Tokens);

    public bool Has(FormatTokenKind kind) => Tokens.Any(token => token.Kind == kind);
}
