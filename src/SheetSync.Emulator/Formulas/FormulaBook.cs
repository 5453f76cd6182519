using SheetSync.Emulator.Model;

namespace SheetSync.Emulator.Formulas;

/// <summary>
/// The formulas of one spreadsheet and what each reads. After a change only formulas that depend on it, directly or through
/// others, are computed again, each once and after what it reads; TODAY and NOW with every change. Formulas that wait for
/// each other show <c>#REF!</c>. Not safe for several threads at once.
/// </summary>
public sealed class FormulaBook
{
    private readonly Dictionary<CellKey, Entry> _entries = [];
    private readonly HashSet<CellKey> _volatile = [];
    private readonly PrecedentIndex _index = new();

    public int Count => _entries.Count;

    /// <summary>Sets or replaces a cell's formula (with its leading <c>=</c>). Its value comes with the next calculation that names the cell as changed.</summary>
    public void Set(CellKey cell, string formula, IFormulaContext context)
    {
        Remove(cell);
        var parsed = FormulaCache.Parse(formula, Formats.FormatLocale.Of(context.Locale).Decimal == ',');
        var (areas, isVolatile) = parsed.Root is null ? ([], false) : FormulaPrecedents.Of(parsed.Root, cell.SheetId, context);
        _entries.Add(cell, new(parsed, areas));
        foreach (var area in areas)
        {
            _index.Add(area, cell);
        }
        if (isVolatile)
        {
            _volatile.Add(cell);
        }
    }

    /// <summary>Forgets a cell's formula, if it has one.</summary>
    public void Remove(CellKey cell)
    {
        if (_entries.Remove(cell, out var entry))
        {
            _volatile.Remove(cell);
            foreach (var area in entry.Areas)
            {
                _index.Remove(area, cell);
            }
        }
    }

    /// <summary>Starts anew with these formulas: after sheets, rows or columns came, went or moved.</summary>
    public void Reset(IEnumerable<KeyValuePair<CellKey, string>> formulas, IFormulaContext context)
    {
        _entries.Clear();
        _volatile.Clear();
        _index.Clear();
        foreach (var (cell, formula) in formulas)
        {
            Set(cell, formula, context);
        }
    }

    /// <summary>The parsed formula of a cell; null where there is none or it does not parse.</summary>
    public FormulaNode? RootOf(CellKey cell) => _entries.TryGetValue(cell, out var entry) ? entry.Parsed.Root : null;

    /// <summary>Computes all formulas.</summary>
    public void CalculateAll(IFormulaContext context, Action<CellKey, Value> write) => Calculate([.. _entries.Keys], context, write);

    /// <summary>Computes what depends on the changed cells, formulas among them included.</summary>
    /// <param name="changed">Cells whose value or formula changed.</param>
    /// <param name="context">The spreadsheet; has to show at once what <paramref name="write"/> stores.</param>
    /// <param name="write">Takes the new effective value of a formula's cell.</param>
    public void Calculate(IReadOnlyCollection<CellKey> changed, IFormulaContext context, Action<CellKey, Value> write)
    {
        if (_entries.Count == 0)
        {
            return;
        }
        foreach (var (cells, isCycle) in CalculationOrder.Of(Dirty(changed)))
        {
            foreach (var cell in cells)
            {
                write(cell, isCycle ? Circular : Evaluate(cell, context));
            }
        }
    }

    private static Value Circular => Value.Of(
        ErrorKind.Ref, "Circular dependency detected. To resolve with iterative calculation, see File > Settings.");

    private Value Evaluate(CellKey cell, IFormulaContext context)
    {
        var parsed = _entries[cell].Parsed;
        return parsed.Root is null ? Value.Of(ErrorKind.Error, parsed.Problem) : FormulaEvaluator.Evaluate(parsed.Root, cell, context);
    }

    /// <summary>Every formula to compute, with the formulas that read it.</summary>
    private Dictionary<CellKey, List<CellKey>> Dirty(IReadOnlyCollection<CellKey> changed)
    {
        var readers = new Dictionary<CellKey, List<CellKey>>();
        var open = new Queue<CellKey>();
        void Add(CellKey formula)
        {
            if (readers.TryAdd(formula, []))
            {
                open.Enqueue(formula);
            }
        }
        foreach (var cell in changed)
        {
            if (_entries.ContainsKey(cell))
            {
                Add(cell);
            }
            foreach (var reader in _index.Readers(cell))
            {
                Add(reader);
            }
        }
        foreach (var cell in _volatile)
        {
            Add(cell);
        }
        while (open.TryDequeue(out var formula))
        {
            foreach (var reader in _index.Readers(formula))
            {
                readers[formula].Add(reader);
                Add(reader);
            }
        }
        return readers;
    }

    private sealed record Entry(ParsedFormula Parsed, List<CellArea> Areas);
}
