namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Finds the formulas that read a cell. Short ranges are kept by blocks of rows, so that a change looks at the ranges of
/// its neighbourhood only; ranges over many blocks (whole columns) are kept once each with all formulas that read them.
/// </summary>
internal sealed class PrecedentIndex
{
    private const int BlockShift = 6;
    private const int MaxBlocks = 16;

    private readonly Dictionary<(int Sheet, int Block), HashSet<(CellArea Area, CellKey Formula)>> _blocks = [];
    private readonly Dictionary<int, Dictionary<CellArea, HashSet<CellKey>>> _wide = [];

    public void Add(CellArea area, CellKey formula)
    {
        if (IsWide(area))
        {
            AddWide(area, formula);
            return;
        }
        for (var block = area.Row1 >> BlockShift; block <= area.Row2 >> BlockShift; block++)
        {
            Set(_blocks, (area.SheetId, block)).Add((area, formula));
        }
    }

    public void Remove(CellArea area, CellKey formula)
    {
        if (IsWide(area))
        {
            RemoveWide(area, formula);
            return;
        }
        for (var block = area.Row1 >> BlockShift; block <= area.Row2 >> BlockShift; block++)
        {
            Set(_blocks, (area.SheetId, block)).Remove((area, formula));
        }
    }

    public void Clear()
    {
        _blocks.Clear();
        _wide.Clear();
    }

    /// <summary>The formulas one of whose references covers the cell; one may come more than once.</summary>
    public IEnumerable<CellKey> Readers(CellKey cell)
    {
        if (_blocks.TryGetValue((cell.SheetId, cell.Row >> BlockShift), out var near))
        {
            foreach (var (area, formula) in near)
            {
                if (area.Contains(cell))
                {
                    yield return formula;
                }
            }
        }
        if (_wide.TryGetValue(cell.SheetId, out var wide))
        {
            foreach (var (area, formulas) in wide)
            {
                if (!area.Contains(cell))
                {
                    continue;
                }
                foreach (var formula in formulas)
                {
                    yield return formula;
                }
            }
        }
    }

    private void AddWide(CellArea area, CellKey formula)
    {
        if (!_wide.TryGetValue(area.SheetId, out var areas))
        {
            _wide.Add(area.SheetId, areas = []);
        }
        if (!areas.TryGetValue(area, out var formulas))
        {
            areas.Add(area, formulas = []);
        }
        formulas.Add(formula);
    }

    private void RemoveWide(CellArea area, CellKey formula)
    {
        if (_wide.TryGetValue(area.SheetId, out var areas) && areas.TryGetValue(area, out var formulas) && formulas.Remove(formula) && formulas.Count == 0)
        {
            areas.Remove(area);
        }
    }

    private static bool IsWide(CellArea area) => (area.Row2 >> BlockShift) - (area.Row1 >> BlockShift) >= MaxBlocks;

    private static HashSet<(CellArea, CellKey)> Set(Dictionary<(int, int), HashSet<(CellArea, CellKey)>> sets, (int, int) key)
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets.Add(key, set = []);
        }
        return set;
    }
}
