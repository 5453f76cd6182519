using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas.Functions;

/// <summary>Values found by position or by key.</summary>
internal static class LookupFunctions
{
    public static IReadOnlyDictionary<string, FunctionEntry> All { get; } = new Dictionary<string, FunctionEntry>(StringComparer.Ordinal)
    {
        ["VLOOKUP"] = new(3, 4, call => Lookup(call, "VLOOKUP", vertical: true)),
        ["HLOOKUP"] = new(3, 4, call => Lookup(call, "HLOOKUP", vertical: false)),
        ["INDEX"] = new(1, 3, Index),
        ["MATCH"] = new(2, 3, Match),
        ["CHOOSE"] = new(2, int.MaxValue, call => call.Whole(0) is >= 1 and var at && at < call.Count ? call.Operand(at) : throw FormulaErrorException.Of(ErrorKind.Num)),
        ["ROW"] = new(0, 1, call => Place(call, area => area.Row1, call.Evaluator.Cell.Row)),
        ["COLUMN"] = new(0, 1, call => Place(call, area => area.Column1, call.Evaluator.Cell.Column)),
        ["ROWS"] = new(1, 1, call => (double)call.Operand(0).Rows),
        ["COLUMNS"] = new(1, 1, call => (double)call.Operand(0).Columns),
    };

    private static Operand Lookup(CallScope call, string name, bool vertical)
    {
        var key = Key(call);
        var table = call.Operand(1);
        var index = call.Whole(2);
        var sorted = call.Boolean(3, true);
        var (length, width) = vertical ? (table.Rows, table.Columns) : (table.Columns, table.Rows);
        if (index < 1)
        {
            throw FormulaErrorException.Of(ErrorKind.Value, $"Function {name} parameter 3 value is {index}. It should be greater than or equal to 1.");
        }
        if (index > width)
        {
            throw FormulaErrorException.Of(ErrorKind.Ref, $"{name} evaluates to an out of bounds range.");
        }
        var used = call.Evaluator.UsedPart(table);
        length = Math.Min(length, vertical ? used.Rows : used.Columns);
        Value At(int i, int j) => vertical ? call.Evaluator.At(table, i, j) : call.Evaluator.At(table, j, i);
        var found = sorted ? LastNotAbove(length, i => At(i, 0), key) : FirstEqual(length, i => At(i, 0), key);
        return found >= 0
            ? At(found, index - 1)
            : throw FormulaErrorException.Of(ErrorKind.NA, $"Did not find value '{Coercion.ToText(key, call.Context)}' in {name} evaluation.");
    }

    private static Operand Match(CallScope call)
    {
        var key = Key(call);
        var range = call.Operand(1);
        var type = Math.Sign(call.Number(2, 1));
        if (range.Rows > 1 && range.Columns > 1)
        {
            throw FormulaErrorException.Of(ErrorKind.NA, "MATCH range must be a single row or a single column.");
        }
        var used = call.Evaluator.UsedPart(range);
        var length = range.Columns == 1 ? used.Rows : used.Columns;
        Value At(int i) => range.Columns == 1 ? call.Evaluator.At(range, i, 0) : call.Evaluator.At(range, 0, i);
        var found = type switch
        {
            0 => FirstEqual(length, At, key),
            > 0 => LastNotAbove(length, At, key),
            _ => LastNotBelow(length, At, key),
        };
        return found >= 0
            ? found + 1.0
            : throw FormulaErrorException.Of(ErrorKind.NA, $"Did not find value '{Coercion.ToText(key, call.Context)}' in MATCH evaluation.");
    }

    /// <summary>INDEX(range, row, column): 0 takes a whole row or column; of a single row the second argument is the column.</summary>
    private static Operand Index(CallScope call)
    {
        var range = call.OperandAsArray(0);
        var (row, column) = (call.Whole(1, 0), call.Whole(2, 0));
        if (range.Rows == 1 && range.Columns > 1 && !call.IsGiven(2))
        {
            (row, column) = (0, row);
        }
        if (row < 0 || column < 0 || row > range.Rows || column > range.Columns)
        {
            throw FormulaErrorException.Of(ErrorKind.Ref, "INDEX evaluates to an out of bounds range.");
        }
        if (range is Area { Cells: var cells })
        {
            return new Area(cells with
            {
                Row1 = row == 0 ? cells.Row1 : cells.Row1 + row - 1,
                Row2 = row == 0 ? cells.Row2 : cells.Row1 + row - 1,
                Column1 = column == 0 ? cells.Column1 : cells.Column1 + column - 1,
                Column2 = column == 0 ? cells.Column2 : cells.Column1 + column - 1,
            });
        }
        return call.Evaluator.At(range, Math.Max(row - 1, 0), Math.Max(column - 1, 0));
    }

    private static Value Key(CallScope call)
    {
        var key = call.Value(0);
        return key.Kind is ValueKind.Error ? throw new FormulaErrorException(key) : key;
    }

    private static int FirstEqual(int length, Func<int, Value> at, Value key)
    {
        var pattern = key.Kind is ValueKind.Text ? Criterion.Pattern(key.Text!) : null;
        for (var i = 0; i < length; i++)
        {
            var value = at(i);
            var equal = pattern is not null
                ? value.Kind is ValueKind.Text && pattern.IsMatch(value.Text!)
                : value.Kind == key.Kind && Coercion.Compare(value, key) == 0;
            if (equal)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>In a sorted range the last value that is not greater than the key; values of another kind are passed over.</summary>
    private static int LastNotAbove(int length, Func<int, Value> at, Value key)
    {
        var found = -1;
        for (var i = 0; i < length; i++)
        {
            var value = at(i);
            if (value.Kind != key.Kind)
            {
                continue;
            }
            if (Coercion.Compare(value, key) > 0)
            {
                break;
            }
            found = i;
        }
        return found;
    }

    private static int LastNotBelow(int length, Func<int, Value> at, Value key)
    {
        var found = -1;
        for (var i = 0; i < length; i++)
        {
            var value = at(i);
            if (value.Kind == key.Kind && Coercion.Compare(value, key) < 0)
            {
                break;
            }
            found = value.Kind == key.Kind ? i : found;
        }
        return found;
    }

    private static Operand Place(CallScope call, Func<CellArea, int> first, int own)
    {
        if (!call.IsGiven(0))
        {
            return own + 1.0;
        }
        return call.Operand(0) switch
        {
            Area area => first(area.Cells) + 1.0,
            Scalar { Value: { Kind: ValueKind.Error } error } => error,
            _ => throw FormulaErrorException.Of(ErrorKind.NA, "Argument must be a range."),
        };
    }
}
