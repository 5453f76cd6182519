namespace SheetSync.Emulator.Formulas;

/// <summary>
/// Finds the formulas that read a cell. Short ranges are kept by blocks of rows, so that a change looks at the ranges of
/// its neighbourhood only; ranges over many blocks (whole columns) stand in one list per sheet.
/// </summary>
internal sealed class PrecedentIndex
{
    private const int BlockShift = 6;
    private const int MaxBlocks = 16;

    private readonly Dictionary<(int Sheet, int Block), HashSet<(CellArea Area, CellKey Formula)>> _blocks = [];
    private readonly Dictionary<int, HashSet<(CellArea Area, CellKey Formula)>> _wide = [];

    public void Add(CellArea area, CellKey formula)
    {
        if (IsWide(area))
        {
            Set(_wide, area.SheetId).Add((area, formula));
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
            Set(_wide, area.SheetId).Remove((area, formula));
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
            foreach (var (area, formula) in wide)
            {
                if (area.Contains(cell))
                {
                    yield return formula;
                }
            }
        }
    }

    private static bool IsWide(CellArea area) => (area.Row2 >> BlockShift) - (area.Row1 >> BlockShift) >= MaxBlocks;

    private static HashSet<(CellArea, CellKey)> Set<TKey>(Dictionary<TKey, HashSet<(CellArea, CellKey)>> sets, TKey key)
        where TKey : notnull
    {
        if (!sets.TryGetValue(key, out var set))
        {
            sets.Add(key, set = []);
        }
        return set;
    }
}
