namespace SheetSync.Emulator.Formulas;

/// <summary>What a piece of a formula's text is.</summary>
public enum FormulaTokenKind
{
    Number,
    Text,
    Boolean,
    Error,
    Reference,
    Name,
    Operator,
    Open,
    Close,
    OpenBrace,
    CloseBrace,
    Comma,
    Semicolon,
    Bad,
    End,
}

/// <summary>A piece of a formula's text with its place, so that references can be rewritten and all else stays as typed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; for a text literal its content.</param>
/// <param name="Start">Index of its first character, counted from 0 in the formula with its leading <c>=</c>.</param>
/// <param name="Length">How many characters it takes there.</param>
/// <param name="Reference">The reference, where it is one.</param>
public readonly record struct FormulaToken(FormulaTokenKind Kind, string Text, int Start, int Length, Reference? Reference = null);
