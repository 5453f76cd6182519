using SheetSync.Core.Grid;

namespace SheetSync.Core.Plan;

/// <summary>A number that was read and its cell. Percent is a fraction. <see cref="Value"/> is null where the cell is blank or was not understood (then a finding says so).</summary>
public readonly record struct Figure(decimal? Value, CellRef? Cell)
{
    public static Figure None => default;
}

/// <summary>Twelve figures of a fiscal year; index 0 is the first fiscal month. Always exactly 12, all in one tab. Plans hold thousands, so blank years share one.</summary>
public sealed class MonthFigures
{
    private const int Months = 12;

    private decimal[]? numbers;
    private TabRef? tab;
    private MonthCells cells;
    private ushort known;

    public MonthFigures(IEnumerable<Figure> months)
    {
        Figure[] figures = [.. months];
        if (figures.Length != Months)
        {
            throw new ArgumentException("A year has 12 months.", nameof(months));
        }

        for (var i = 0; i < Months; i++)
        {
            Set(i, figures[i].Value, figures[i].Cell?.Address);
            tab ??= figures[i].Cell?.Sheet;
        }
    }

    private MonthFigures()
    {
    }

    public static MonthFigures Blank { get; } = new();

    public Figure this[FiscalMonth month] => At(month.Number - 1);

    public IReadOnlyList<Figure> All => [.. Enumerable.Range(0, Months).Select(At)];

    public IEnumerable<decimal?> Values => Enumerable.Range(0, Months).Select(NumberAt);

    public decimal?[] ToArray() => [.. Values];

    public bool Any => known != 0;

    /// <summary>Months with a number.</summary>
    internal MonthSet Known => new(known);

    /// <summary>The number of a month without its cell.</summary>
    public decimal? ValueOf(FiscalMonth month) => NumberAt(month.Number - 1);

    /// <summary>The sum of some months, which all have a number.</summary>
    /// <exception cref="OverflowException">It leaves the range of decimals.</exception>
    internal decimal Sum(MonthSet months) => months.Sum(numbers ?? []);

    private Figure At(int index) => new(NumberAt(index), cells.Has(index) ? new CellRef(tab!, cells[index]) : null);

    private decimal? NumberAt(int index) => (known >> index & 1) != 0 ? numbers![index] : null;

    private void Set(int index, decimal? value, CellAddress? cell)
    {
        if (value is { } number)
        {
            (numbers ??= new decimal[Months])[index] = number;
            known |= (ushort)(1 << index);
        }

        if (cell is { } at)
        {
            cells.Set(index, at);
        }
    }

    /// <summary>A year that is filled as its cells are read.</summary>
    internal struct Draft
    {
        private MonthFigures? figures;

        public readonly bool IsTyped(FiscalMonth month) => figures is not null && figures.cells.Has(month.Number - 1);

        public void Set(FiscalMonth month, decimal? value, CellAddress cell) => (figures ??= new MonthFigures()).Set(month.Number - 1, value, cell);

        /// <summary>The year as it is; nothing may be set after that.</summary>
        public readonly MonthFigures Finish(CellRef item)
        {
            if (figures is null)
            {
                return Blank;
            }

            figures.tab = item.Sheet;
            return figures;
        }
    }
}
