using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Computes a parsed formula in one cell. Errors travel as Google shows them; nothing is thrown to the caller. The work of
/// one formula is bounded: more than <see cref="MaxCellsRead"/> cells read ends it with <c>#ERROR!</c>.
/// </summary>
public sealed class FormulaEvaluator
{
    /// <summary>Cells that one formula may read, counted over all its ranges.</summary>
    public const int MaxCellsRead = 10_000_000;

    private readonly CellKey _cell;
    private int _budget = MaxCellsRead;

    private FormulaEvaluator(IFormulaContext context, CellKey cell)
    {
        Context = context;
        _cell = cell;
    }

    internal IFormulaContext Context { get; }

    internal CellKey Cell => _cell;

    /// <summary>The value of a formula in a cell. A result of several values gives its first: arrays do not spill here.</summary>
    public static Value Evaluate(FormulaNode root, CellKey cell, IFormulaContext context)
    {
        var evaluator = new FormulaEvaluator(context, cell);
        try
        {
            var result = evaluator.Evaluate(root, array: false);
            var value = result is Matrix matrix ? matrix.Values[0, 0] : evaluator.Single(result);
            // A reference to a blank cell shows 0 in arithmetic and stays empty by itself.
            return value.Kind is ValueKind.Number && !double.IsFinite(value.Number) ? Value.Of(ErrorKind.Num) : value;
        }
        catch (FormulaErrorException error)
        {
            return error.Error;
        }
    }

    /// <summary>Evaluates a node; with <paramref name="array"/> operators work on all cells of their ranges (ARRAYFORMULA, SUMPRODUCT).</summary>
    internal Operand Evaluate(FormulaNode node, bool array)
    {
        switch (node)
        {
            case ConstantNode constant:
                return constant.Value;
            case MissingNode:
                return Value.Blank;
            case ReferenceNode reference:
                return Resolve(reference.Reference);
            case NameNode name:
                return Context.NamedRange(name.Name) is { } area
                    ? new Area(area)
                    : Value.Of(ErrorKind.Name, $"Unknown range name: '{name.Name}'.");
            case SignNode sign:
                return Operators.Map(this, Evaluate(sign.Operand, array), value => Operators.Sign(value, sign.Negative, Context), array);
            case PercentNode percent:
                return Operators.Map(this, Evaluate(percent.Operand, array), value => Operators.Percent(value, percent.Times, Context), array);
            case ChainNode chain:
                return EvaluateChain(chain, array);
            case ArrayNode literal:
                return EvaluateArray(literal);
            case CallNode call:
                return FunctionTable.Call(this, call, array);
            default:
                throw new InvalidOperationException(node.GetType().Name);
        }
    }

    /// <summary>One value of an operand: of a column the cell in this row, of a row the cell in this column, else #VALUE!.</summary>
    internal Value Single(Operand operand)
    {
        switch (operand)
        {
            case Scalar scalar:
                return scalar.Value;
            case Matrix matrix:
                return matrix.Values[0, 0];
        }
        var cells = ((Area)operand).Cells;
        if (cells is { Rows: 1, Columns: 1 })
        {
            return Read(cells.SheetId, cells.Row1, cells.Column1);
        }
        if (cells.Columns == 1 && _cell.Row >= cells.Row1 && _cell.Row <= cells.Row2)
        {
            return Read(cells.SheetId, _cell.Row, cells.Column1);
        }
        return cells.Rows == 1 && _cell.Column >= cells.Column1 && _cell.Column <= cells.Column2
            ? Read(cells.SheetId, cells.Row1, _cell.Column)
            : Value.Of(ErrorKind.Value, "An array value could not be found.");
    }

    internal Value At(Operand operand, int row, int column) => operand switch
    {
        Scalar scalar => scalar.Value,
        Matrix matrix => matrix.Values[row, column],
        Area area => Read(area.Cells.SheetId, area.Cells.Row1 + row, area.Cells.Column1 + column),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>All values of an operand by rows; cells of a range behind the last filled one are left out.</summary>
    internal IEnumerable<Value> Each(Operand operand)
    {
        var (rows, columns) = UsedPart(operand);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                yield return At(operand, row, column);
            }
        }
    }

    /// <summary>How many rows and columns of an operand can hold anything.</summary>
    internal (int Rows, int Columns) UsedPart(Operand operand)
    {
        if (operand is not Area { Cells: var cells })
        {
            return (operand.Rows, operand.Columns);
        }
        var (usedRows, usedColumns) = Context.UsedSize(cells.SheetId);
        return (Math.Clamp(usedRows - cells.Row1, 0, cells.Rows), Math.Clamp(usedColumns - cells.Column1, 0, cells.Columns));
    }

    private Operand Resolve(Reference reference)
    {
        var sheet = reference.Sheet is null ? _cell.SheetId : Context.SheetId(reference.Sheet);
        if (sheet is not { } id)
        {
            return Value.Of(ErrorKind.Ref, $"Unresolved sheet name '{reference.Sheet}'.");
        }
        return ReferenceArea.Of(reference, id, Context.GridSize(id)) is { } area ? new Area(area) : Value.Of(ErrorKind.Ref, "Reference does not exist.");
    }

    private Value Read(int sheet, int row, int column)
    {
        if (--_budget < 0)
        {
            throw FormulaErrorException.Of(ErrorKind.Error, "The formula reads too many cells.");
        }
        return Context.ValueAt(sheet, row, column);
    }

    private Operand EvaluateChain(ChainNode chain, bool array)
    {
        var result = Evaluate(chain.First, array);
        foreach (var link in chain.Rest)
        {
            result = Operators.Combine(this, result, Evaluate(link.Operand, array), link.Operator, array);
        }
        return result;
    }

    /// <summary>An array literal; its elements may be ranges, set side by side or below each other.</summary>
    private Matrix EvaluateArray(ArrayNode literal)
    {
        var rows = new List<Value[]>();
        foreach (var row in literal.Rows)
        {
            var blocks = row.Select(node => Evaluate(node, array: true)).ToList();
            var height = blocks[0].Rows;
            if (blocks.Any(block => block.Rows != height))
            {
                throw FormulaErrorException.Of(ErrorKind.Value, "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
            }
            for (var r = 0; r < height; r++)
            {
                rows.Add([.. blocks.SelectMany(block => Enumerable.Range(0, block.Columns).Select(column => At(block, r, column)))]);
            }
        }
        if (rows.Exists(row => row.Length != rows[0].Length))
        {
            throw FormulaErrorException.Of(ErrorKind.Value, "In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.");
        }
        var values = new Value[rows.Count, rows[0].Length];
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[0].Length; c++)
            {
                values[r, c] = rows[r][c];
            }
        }
        return new(values);
    }
}
