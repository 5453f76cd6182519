namespace SheetSync.Core.Plan;

/// <summary>Some months of a fiscal year, one bit each: what is planned, ended and reported is told apart for thousands of indicators.</summary>
internal readonly record struct MonthSet(int Bits)
{
    private const int EveryMonth = 0xFFF;

    /// <summary>As lists, which like sets share.</summary>
    private static readonly IReadOnlyList<FiscalMonth>?[] Lists = new IReadOnlyList<FiscalMonth>?[EveryMonth + 1];

    public static MonthSet All => new(EveryMonth);

    public bool IsEmpty => Bits == 0;

    public int Count => int.PopCount(Bits);

    /// <summary>The last month of a set that is not empty.</summary>
    public FiscalMonth Last => new(int.Log2(Bits) + 1);

    public static MonthSet UpTo(FiscalMonth last) => new((1 << last.Number) - 1);

    public static MonthSet Where(Predicate<FiscalMonth> belongs)
    {
        var bits = 0;
        foreach (var month in FiscalMonth.All)
        {
            bits |= belongs(month) ? 1 << month.Number - 1 : 0;
        }

        return new(bits);
    }

    public bool Contains(FiscalMonth month) => (Bits >> month.Number - 1 & 1) != 0;

    public MonthSet And(MonthSet other) => new(Bits & other.Bits);

    public MonthSet Except(MonthSet other) => new(Bits & ~other.Bits);

    /// <summary>In their order.</summary>
    public IReadOnlyList<FiscalMonth> ToList()
    {
        ref var list = ref Lists[Bits];
        return list ??= Months();
    }

    /// <summary>In their order; takes no memory.</summary>
    public Enumerator GetEnumerator() => new(Bits);

    /// <summary>The sum of its months out of those of a year.</summary>
    /// <exception cref="OverflowException">It leaves the range of decimals.</exception>
    public decimal Sum(ReadOnlySpan<decimal> year)
    {
        var sum = 0m;
        for (var rest = Bits; rest != 0; rest &= rest - 1)
        {
            sum += year[int.TrailingZeroCount(rest)];
        }

        return sum;
    }

    private List<FiscalMonth> Months()
    {
        var months = new List<FiscalMonth>(Count);
        foreach (var month in this)
        {
            months.Add(month);
        }

        return months;
    }

    public struct Enumerator(int bits)
    {
        private int rest = bits;

        public FiscalMonth Current { get; private set; }

        public bool MoveNext()
        {
            if (rest == 0)
            {
                return false;
            }

            Current = new FiscalMonth(int.TrailingZeroCount(rest) + 1);
            rest &= rest - 1;
            return true;
        }
    }
}
