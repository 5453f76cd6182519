using SheetSync.Emulator.Formats;
using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>One call of a function: its arguments, evaluated when asked for.</summary>
internal sealed class CallScope(FormulaEvaluator evaluator, CallNode call, bool array)
{
    public FormulaEvaluator Evaluator { get; } = evaluator;

    public IFormulaContext Context => Evaluator.Context;

    public int Count => call.Arguments.Count;

    public IReadOnlyList<FormulaNode> Nodes => call.Arguments;

    public DateOnly Today => DateOnly.FromDateTime(Context.Now);

    public bool IsGiven(int index) => index < Count && call.Arguments[index] is not MissingNode;

    /// <summary>An argument as it is: a value, a rectangle of cells or an array.</summary>
    public Operand Operand(int index) => Evaluator.Evaluate(call.Arguments[index], array);

    public Operand OperandAsArray(int index) => Evaluator.Evaluate(call.Arguments[index], array: true);

    /// <summary>A single value, errors included.</summary>
    public Value Value(int index) => Evaluator.Single(Operand(index));

    public double Number(int index) => Coercion.ToNumber(Value(index), Context);

    public double Number(int index, double otherwise) => IsGiven(index) ? Number(index) : otherwise;

    /// <summary>A number cut to a whole one, within 32 bits.</summary>
    public int Whole(int index)
    {
        var number = Math.Truncate(Number(index));
        return Math.Abs(number) <= int.MaxValue ? (int)number : throw FormulaErrorException.Of(ErrorKind.Num);
    }

    public int Whole(int index, int otherwise) => IsGiven(index) ? Whole(index) : otherwise;

    public string Text(int index) => Coercion.ToText(Value(index), Context);

    public bool Boolean(int index) => Coercion.ToBoolean(Value(index));

    public bool Boolean(int index, bool otherwise) => IsGiven(index) ? Boolean(index) : otherwise;

    public DateTime Date(int index) => SerialDate.ToDateTime(Math.Floor(Number(index))) ?? throw FormulaErrorException.Of(ErrorKind.Num);

    /// <summary>All values of the arguments from an index on, and whether each stood in a range (there text is no number).</summary>
    public IEnumerable<(Value Value, bool InRange)> All(int from = 0)
    {
        for (var i = from; i < Count; i++)
        {
            var operand = Operand(i);
            var inRange = operand is not Scalar;
            foreach (var value in Evaluator.Each(operand))
            {
                yield return (value, inRange);
            }
        }
    }

    /// <summary>The numbers SUM and its kin count: of ranges the numbers only, of single arguments what can be taken for one.</summary>
    public IEnumerable<double> Numbers(int from = 0)
    {
        foreach (var (value, inRange) in All(from))
        {
            if (value.Kind is ValueKind.Error)
            {
                throw new FormulaErrorException(value);
            }
            if (value.Kind is ValueKind.Number || (!inRange && value.Kind is not ValueKind.Blank))
            {
                yield return Coercion.ToNumber(value, Context);
            }
        }
    }
}
