using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>What a part of a formula evaluates to: one value, a rectangle of cells, or an array of values.</summary>
internal abstract record Operand
{
    public abstract int Rows { get; }

    public abstract int Columns { get; }

    public bool IsSingle => Rows == 1 && Columns == 1;

    public static implicit operator Operand(Value value) => new Scalar(value);

    public static implicit operator Operand(double number) =>
        new Scalar(double.IsFinite(number) ? Value.Of(number) : Value.Of(ErrorKind.Num));

    public static implicit operator Operand(string text) => new Scalar(Value.Of(text));

    public static implicit operator Operand(bool value) => new Scalar(Value.Of(value));
}

internal sealed record Scalar(Value Value) : Operand
{
    public override int Rows => 1;

    public override int Columns => 1;
}

/// <summary>A rectangle of cells, cut at the end of the grid; its values are read when asked for.</summary>
internal sealed record Area(CellArea Cells) : Operand
{
    public override int Rows => Cells.Rows;

    public override int Columns => Cells.Columns;
}

internal sealed record Matrix(Value[,] Values) : Operand
{
    public override int Rows => Values.GetLength(0);

    public override int Columns => Values.GetLength(1);
}

/// <summary>An error that ends the evaluation of the innermost function which does not handle it.</summary>
internal sealed class FormulaErrorException(Value error) : Exception
{
    public Value Error { get; } = error;

    public static FormulaErrorException Of(ErrorKind kind, string? message = null) => new(Value.Of(kind, message));
}
