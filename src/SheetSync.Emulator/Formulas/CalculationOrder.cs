namespace SheetSync.Emulator.Formulas;

/// <summary>
/// The order of calculation: groups of formulas, each after all that it reads; a group of several, or of one that reads
/// itself, is a circle. Tarjan's strongly connected components, with a stack of its own, so that a chain of a hundred
/// thousand cells is no deep recursion.
/// </summary>
internal static class CalculationOrder
{
    public static IEnumerable<(IReadOnlyList<CellKey> Cells, bool IsCycle)> Of(Dictionary<CellKey, List<CellKey>> readers)
    {
        var walk = new Walk(readers);
        foreach (var cell in readers.Keys)
        {
            walk.From(cell);
        }
        // The walk finishes readers before what they read.
        walk.Groups.Reverse();
        return walk.Groups;
    }

    private sealed class Walk(Dictionary<CellKey, List<CellKey>> readers)
    {
        private readonly Dictionary<CellKey, State> _states = [];
        private readonly Stack<State> _component = new();
        private readonly Stack<State> _path = new();

        public List<(IReadOnlyList<CellKey> Cells, bool IsCycle)> Groups { get; } = [];

        public void From(CellKey start)
        {
            if (_states.ContainsKey(start))
            {
                return;
            }
            Enter(start);
            while (_path.TryPeek(out var state))
            {
                if (state.Next < state.Readers.Count)
                {
                    Follow(state, state.Readers[state.Next++]);
                    continue;
                }
                _path.Pop();
                if (_path.TryPeek(out var parent))
                {
                    parent.Low = Math.Min(parent.Low, state.Low);
                }
                if (state.Low == state.Index)
                {
                    Groups.Add(Take(state));
                }
            }
        }

        private void Enter(CellKey cell)
        {
            var state = new State(cell, _states.Count, readers[cell]);
            _states.Add(cell, state);
            _component.Push(state);
            _path.Push(state);
        }

        private void Follow(State state, CellKey reader)
        {
            if (!_states.TryGetValue(reader, out var known))
            {
                Enter(reader);
            }
            else if (known.IsOpen)
            {
                state.Low = Math.Min(state.Low, known.Index);
            }
        }

        private (IReadOnlyList<CellKey>, bool) Take(State root)
        {
            var cells = new List<CellKey>();
            State state;
            do
            {
                state = _component.Pop();
                state.IsOpen = false;
                cells.Add(state.Cell);
            }
            while (!ReferenceEquals(state, root));
            return (cells, cells.Count > 1 || root.Readers.Contains(root.Cell));
        }
    }

    private sealed class State(CellKey cell, int index, List<CellKey> readers)
    {
        public CellKey Cell { get; } = cell;

        public int Index { get; } = index;

        public List<CellKey> Readers { get; } = readers;

        public int Low { get; set; } = index;

        public int Next { get; set; }

        public bool IsOpen { get; set; } = true;
    }
}
