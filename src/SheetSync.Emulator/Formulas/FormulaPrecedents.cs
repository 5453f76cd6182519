namespace SheetSync.Emulator.Formulas;

/// <summary>What a parsed formula reads, and whether it changes by itself.</summary>
internal static class FormulaPrecedents
{
    private static readonly HashSet<string> Volatile = new(StringComparer.Ordinal) { "TODAY", "NOW" };

    /// <summary>The rectangles a formula reads; open ends reach as far as a sheet can. A missing sheet or name gives none.</summary>
    public static (List<CellArea> Areas, bool IsVolatile) Of(FormulaNode root, int ownSheetId, IFormulaContext context)
    {
        var areas = new List<CellArea>();
        var isVolatile = false;
        var open = new Stack<FormulaNode>([root]);
        while (open.TryPop(out var node))
        {
            switch (node)
            {
                case ReferenceNode { Reference: var reference }:
                    if ((reference.Sheet is null ? ownSheetId : context.SheetId(reference.Sheet)) is { } sheet
                        && ReferenceArea.Of(reference, sheet, (Reference.MaxRows, Reference.MaxColumns)) is { } area)
                    {
                        areas.Add(area);
                    }
                    break;
                case NameNode name when context.NamedRange(name.Name) is { } named:
                    areas.Add(named);
                    break;
                case CallNode call:
                    isVolatile |= Volatile.Contains(call.Name);
                    Push(open, call.Arguments);
                    break;
                case SignNode sign:
                    open.Push(sign.Operand);
                    break;
                case PercentNode percent:
                    open.Push(percent.Operand);
                    break;
                case ChainNode chain:
                    open.Push(chain.First);
                    Push(open, chain.Rest.Select(link => link.Operand));
                    break;
                case ArrayNode array:
                    Push(open, array.Rows.SelectMany(row => row));
                    break;
            }
        }
        return (areas, isVolatile);
    }

    private static void Push(Stack<FormulaNode> open, IEnumerable<FormulaNode> nodes)
    {
        foreach (var node in nodes)
        {
            open.Push(node);
        }
    }
}
