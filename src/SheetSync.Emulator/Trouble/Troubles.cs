using SheetSync.Emulator.Http;

namespace SheetSync.Emulator.Trouble;

/// <summary>The trouble ordered and not yet used up.</summary>
public sealed class Troubles
{
    private readonly Lock _gate = new();
    private readonly List<Pending> _orders = [];

    private sealed class Pending(TroubleOrder order)
    {
        public TroubleOrder Order { get; } = order;

        public int ToSkip { get; set; } = order.Skip;

        public int? Left { get; set; } = order.Times;
    }

    public void Add(TroubleOrder order)
    {
        lock (_gate)
            _orders.Add(new Pending(order));
    }

    public void Clear()
    {
        lock (_gate)
            _orders.Clear();
    }

    /// <summary>How many orders are not used up; an order until cleared counts as one.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _orders.Count;
        }
    }

    /// <summary>What is to happen to this request, in the order in which it was ordered.</summary>
    internal IReadOnlyList<TroubleOrder> Take(ApiCall call, string kind)
    {
        if (kind is "admin" or "page")
            return [];
        lock (_gate)
        {
            var met = new List<TroubleOrder>();
            foreach (var pending in _orders.Where(pending => Meets(pending.Order, call, kind)).ToList())
            {
                if (pending.ToSkip > 0)
                {
                    pending.ToSkip--;
                    continue;
                }
                met.Add(pending.Order);
                if (--pending.Left <= 0)
                    _orders.Remove(pending);
            }
            return met;
        }
    }

    private static bool Meets(TroubleOrder order, ApiCall call, string kind) =>
        (order.Kind is null || order.Kind == kind)
        && (order.Method is null || order.Method == call.Method)
        && (order.Path is null || call.Path.Contains(order.Path, StringComparison.Ordinal))
        && (order.Account is null || string.Equals(order.Account, call.Token?.Actor.Email, StringComparison.OrdinalIgnoreCase));
}
