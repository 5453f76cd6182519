using System.Text;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Cuts a formula into tokens with their places. Both <c>,</c> and <c>;</c> separate arguments; where the locale's decimal
/// mark is a comma, only <c>;</c> does and <c>1,5</c> is a number (Docs editors help, "Change a spreadsheet's locale").
/// </summary>
public static class FormulaTokenizer
{
    private static readonly string[] TwoSigns = ["<=", ">=", "<>"];

    /// <summary>The tokens of a formula with its leading <c>=</c>, the last one of kind End.</summary>
    public static IReadOnlyList<FormulaToken> Tokenize(string formula, bool commaDecimal = false)
    {
        var tokens = new List<FormulaToken>();
        var at = formula.StartsWith('=') ? 1 : 0;
        while (at < formula.Length)
        {
            if (char.IsWhiteSpace(formula[at]))
            {
                at++;
                continue;
            }
            var token = Next(formula, at, commaDecimal);
            tokens.Add(token);
            // Behind a sign that no formula has nothing is read any more: the whole is no formula.
            at = token.Kind is FormulaTokenKind.Bad ? formula.Length : at + token.Length;
        }
        tokens.Add(new(FormulaTokenKind.End, "", formula.Length, 0));
        return tokens;
    }

    private static FormulaToken Next(string text, int at, bool commaDecimal)
    {
        var letter = text[at];
        if (letter == '"')
        {
            return ReadText(text, at);
        }
        if (letter == '#' && ReadError(text, at) is { } error)
        {
            return error;
        }
        if (ReferenceReader.Read(text, at) is { } found)
        {
            return new(FormulaTokenKind.Reference, text[at..found.End], at, found.End - at, found.Reference);
        }
        if (ReadBrokenSheet(text, at) is { } broken)
        {
            return broken;
        }
        if (char.IsAsciiDigit(letter) || (letter == (commaDecimal ? ',' : '.') && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])))
        {
            return ReadNumber(text, at, commaDecimal);
        }
        if (char.IsLetter(letter) || letter == '_')
        {
            return ReadName(text, at);
        }
        return ReadSign(text, at);
    }

    private static FormulaToken ReadText(string text, int start)
    {
        var content = new StringBuilder();
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"')
                {
                    return new(FormulaTokenKind.Text, content.ToString(), start, at + 1 - start);
                }
                at++;
            }
            content.Append(text[at]);
        }
        return new(FormulaTokenKind.Bad, text[start..], start, text.Length - start);
    }

    private static FormulaToken? ReadError(string text, int start)
    {
        foreach (var error in new[] { "#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#ERROR!" })
        {
            if (string.Compare(text, start, error, 0, error.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return new(FormulaTokenKind.Error, error, start, error.Length);
            }
        }
        return null;
    }

    /// <summary><c>Plan!#REF!</c>: a reference whose cell was deleted, with its sheet still named.</summary>
    private static FormulaToken? ReadBrokenSheet(string text, int start)
    {
        var at = start;
        return ReferenceReader.ReadSheet(text, ref at) is not null && string.Compare(text, at, "#REF!", 0, 5, StringComparison.OrdinalIgnoreCase) == 0
            ? new(FormulaTokenKind.Error, "#REF!", start, at + 5 - start)
            : null;
    }

    private static FormulaToken ReadNumber(string text, int start, bool commaDecimal)
    {
        var at = start;
        at = Digits(text, at);
        if (at < text.Length && text[at] == (commaDecimal ? ',' : '.'))
        {
            at = Digits(text, at + 1);
        }
        if (at < text.Length && text[at] is 'e' or 'E')
        {
            var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
            at = digits < text.Length && char.IsAsciiDigit(text[digits]) ? Digits(text, digits) : at;
        }
        return new(FormulaTokenKind.Number, text[start..at].Replace(',', '.'), start, at - start);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private static FormulaToken ReadName(string text, int start)
    {
        var at = start;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '.'))
        {
            at++;
        }
        var word = text[start..at];
        var called = at < text.Length && text[at] == '(';
        var boolean = !called && word.ToUpperInvariant() is "TRUE" or "FALSE" or "ИСТИНА" or "ЛОЖЬ";
        return new(boolean && !called ? FormulaTokenKind.Boolean : FormulaTokenKind.Name, word, start, at - start);
    }

    private static FormulaToken ReadSign(string text, int start)
    {
        foreach (var pair in TwoSigns)
        {
            if (string.CompareOrdinal(text, start, pair, 0, 2) == 0)
            {
                return new(FormulaTokenKind.Operator, pair, start, 2);
            }
        }
        var kind = text[start] switch
        {
            '+' or '-' or '*' or '/' or '^' or '&' or '%' or '=' or '<' or '>' => FormulaTokenKind.Operator,
            '(' => FormulaTokenKind.Open,
            ')' => FormulaTokenKind.Close,
            '{' => FormulaTokenKind.OpenBrace,
            '}' => FormulaTokenKind.CloseBrace,
            ',' => FormulaTokenKind.Comma,
            ';' => FormulaTokenKind.Semicolon,
            '\\' => FormulaTokenKind.Comma,
            _ => FormulaTokenKind.Bad,
        };
        return new(kind, text[start].ToString(), start, 1);
    }
}
