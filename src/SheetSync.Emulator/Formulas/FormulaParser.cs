using System.Globalization;
using SheetSync.Emulator.Input;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Parses a formula. Precedence, loosest first: comparison, <c>&amp;</c>, <c>+ -</c>, <c>* /</c>, <c>^</c>, sign, <c>%</c>
/// (Docs editors help, "Google Sheets function list", operators). Never throws on what people type: nesting is bounded.
/// </summary>
public sealed class FormulaParser
{
    /// <summary>Deepest nesting of parentheses, calls and signs that is read.</summary>
    public const int MaxDepth = 100;

    private static readonly string[][] Levels = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

    private readonly IReadOnlyList<FormulaToken> _tokens;
    private int _at;
    private int _depth;

    private FormulaParser(IReadOnlyList<FormulaToken> tokens) => _tokens = tokens;

    private FormulaToken Current => _tokens[_at];

    /// <summary>Parses a formula with its leading <c>=</c>.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="commaDecimal">Whether the locale writes 1,5 for one and a half.</param>
    public static ParsedFormula Parse(string formula, bool commaDecimal = false)
    {
        var parser = new FormulaParser(FormulaTokenizer.Tokenize(formula, commaDecimal));
        try
        {
            var root = parser.ReadLevel(0);
            return parser.Current.Kind is FormulaTokenKind.End ? new(root, null) : new(null, "Formula parse error.");
        }
        catch (FormatException)
        {
            return new(null, "Formula parse error.");
        }
    }

    private FormulaNode ReadLevel(int level)
    {
        if (level == Levels.Length)
        {
            return ReadSigned();
        }
        var first = ReadLevel(level + 1);
        List<ChainLink>? rest = null;
        while (Current.Kind is FormulaTokenKind.Operator && Levels[level].Contains(Current.Text))
        {
            var sign = Current.Text;
            _at++;
            (rest ??= []).Add(new(sign, ReadLevel(level + 1)));
        }
        return rest is null ? first : new ChainNode(first, rest);
    }

    private FormulaNode ReadSigned()
    {
        var negative = false;
        var signed = false;
        while (Current is { Kind: FormulaTokenKind.Operator, Text: "+" or "-" })
        {
            negative ^= Current.Text == "-";
            signed |= Current.Text == "-";
            _at++;
        }
        var operand = ReadPrimary();
        var percents = 0;
        while (Current is { Kind: FormulaTokenKind.Operator, Text: "%" })
        {
            percents++;
            _at++;
        }
        operand = percents > 0 ? new PercentNode(operand, percents) : operand;
        return signed ? new SignNode(negative, operand) : operand;
    }

    private FormulaNode ReadPrimary()
    {
        var token = Current;
        _at++;
        switch (token.Kind)
        {
            case FormulaTokenKind.Number:
                return new ConstantNode(Value.Of(double.Parse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture)));
            case FormulaTokenKind.Text:
                return new ConstantNode(Value.Of(token.Text));
            case FormulaTokenKind.Boolean:
                return new ConstantNode(Value.Of(token.Text.ToUpperInvariant() is "TRUE" or "ИСТИНА"));
            case FormulaTokenKind.Error:
                return new ConstantNode(Value.Of(UserEntered.ErrorOf(token.Text) ?? ErrorKind.Error));
            case FormulaTokenKind.Reference:
                return new ReferenceNode(token.Reference!);
            case FormulaTokenKind.Name when Current.Kind is FormulaTokenKind.Open:
                return Deeper(() => new CallNode(FunctionNames.Canonical(token.Text), ReadArguments()));
            case FormulaTokenKind.Name:
                return new NameNode(token.Text);
            case FormulaTokenKind.Open:
                return Deeper(ReadGroup);
            case FormulaTokenKind.OpenBrace:
                return Deeper(ReadArray);
            default:
                throw new FormatException();
        }
    }

    private FormulaNode ReadGroup()
    {
        var inner = ReadLevel(0);
        Expect(FormulaTokenKind.Close);
        return inner;
    }

    private List<FormulaNode> ReadArguments()
    {
        _at++;
        var arguments = new List<FormulaNode>();
        if (Current.Kind is FormulaTokenKind.Close)
        {
            _at++;
            return arguments;
        }
        while (true)
        {
            var missing = Current.Kind is FormulaTokenKind.Comma or FormulaTokenKind.Semicolon or FormulaTokenKind.Close;
            arguments.Add(missing ? new MissingNode() : ReadLevel(0));
            if (Current.Kind is FormulaTokenKind.Close)
            {
                _at++;
                return arguments;
            }
            if (Current.Kind is not (FormulaTokenKind.Comma or FormulaTokenKind.Semicolon))
            {
                throw new FormatException();
            }
            _at++;
        }
    }

    private ArrayNode ReadArray()
    {
        var rows = new List<IReadOnlyList<FormulaNode>>();
        var row = new List<FormulaNode>();
        while (true)
        {
            row.Add(ReadLevel(0));
            var kind = Current.Kind;
            _at++;
            switch (kind)
            {
                case FormulaTokenKind.Comma:
                    break;
                case FormulaTokenKind.Semicolon:
                    rows.Add(row);
                    row = [];
                    break;
                case FormulaTokenKind.CloseBrace:
                    rows.Add(row);
                    return new(rows);
                default:
                    throw new FormatException();
            }
        }
    }

    private void Expect(FormulaTokenKind kind)
    {
        if (Current.Kind != kind)
        {
            throw new FormatException();
        }
        _at++;
    }

    private FormulaNode Deeper(Func<FormulaNode> read)
    {
        if (++_depth > MaxDepth)
        {
            throw new FormatException();
        }
        var node = read();
        _depth--;
        return node;
    }
}
