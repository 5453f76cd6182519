using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>A node of a parsed formula.</summary>
public abstract record FormulaNode;

/// <summary>A number, text, boolean or error as written.</summary>
public sealed record ConstantNode(Value Value) : FormulaNode;

/// <summary>An argument left out: the second one of <c>IF(A1,,3)</c>.</summary>
public sealed record MissingNode : FormulaNode;

public sealed record ReferenceNode(Reference Reference) : FormulaNode;

/// <summary>A named range.</summary>
public sealed record NameNode(string Name) : FormulaNode;

public sealed record CallNode(string Name, IReadOnlyList<FormulaNode> Arguments) : FormulaNode;

/// <summary>A sign before an operand; several of them collapse into one.</summary>
public sealed record SignNode(bool Negative, FormulaNode Operand) : FormulaNode;

/// <summary>Percent signs behind an operand; each divides by a hundred.</summary>
public sealed record PercentNode(FormulaNode Operand, int Times) : FormulaNode;

/// <summary>Operands of one precedence, from left to right: <c>1+2-3</c>. Flat, so that a long sum is not a deep tree.</summary>
public sealed record ChainNode(FormulaNode First, IReadOnlyList<ChainLink> Rest) : FormulaNode;

public readonly record struct ChainLink(string Operator, FormulaNode Operand);

/// <summary>An array literal: <c>{1,2;3,4}</c>, rows of elements.</summary>
public sealed record ArrayNode(IReadOnlyList<IReadOnlyList<FormulaNode>> Rows) : FormulaNode;

/// <summary>What a text parses to: a tree, or the reason why it is none.</summary>
public sealed record ParsedFormula(FormulaNode? Root, string? Problem);
