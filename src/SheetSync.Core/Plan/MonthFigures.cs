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

    private readonly Slot[]? slots;
    private readonly TabRef? tab;

    public MonthFigures(IEnumerable<Figure> months)
    {
        Figure[] figures = [.. months];
        if (figures.Length != Months)
        {
            throw new ArgumentException("A year has 12 months.", nameof(months));
        }

        slots = Array.ConvertAll(figures, f => new Slot(f.Value, f.Cell?.Address ?? default));
        if (Array.Find(figures, f => f.Cell is not null).Cell is { } cell)
        {
            tab = cell.Sheet;
        }
    }

    private MonthFigures(Slot[]? slots, TabRef? tab)
    {
        this.slots = slots;
        this.tab = tab;
    }

    public static MonthFigures Blank { get; } = new(null, null);

    public Figure this[FiscalMonth month] => At(month.Number - 1);

    public IReadOnlyList<Figure> All => [.. Enumerable.Range(0, Months).Select(At)];

    public IEnumerable<decimal?> Values => Enumerable.Range(0, Months).Select(m => slots?[m].Value);

    public decimal?[] ToArray() => slots is null ? new decimal?[Months] : Array.ConvertAll(slots, s => s.Value);

    public bool Any => slots is not null && Array.Exists(slots, s => s.IsKnown);

    /// <summary>The number of a month without its cell.</summary>
    public decimal? ValueOf(FiscalMonth month) => slots?[month.Number - 1].Value;

    private Figure At(int index) =>
        slots is not null && slots[index] is { IsTyped: true } slot ? new(slot.Value, new CellRef(tab!, slot.Cell))
        : new(slots?[index].Value, null);

    /// <summary>A year that is filled as its cells are read.</summary>
    internal struct Draft
    {
        private Slot[]? slots;

        public readonly bool IsTyped(FiscalMonth month) => slots is not null && slots[month.Number - 1].IsTyped;

        public void Set(FiscalMonth month, decimal? value, CellAddress cell) =>
            (slots ??= new Slot[Months])[month.Number - 1] = new Slot(value, cell);

        /// <summary>The year as it is; nothing may be set after that.</summary>
        public readonly MonthFigures Finish(CellRef item) => slots is null ? Blank : new MonthFigures(slots, item.Sheet);
    }

    /// <param name="cell">Row 0 where the figure has no cell.</param>
    private readonly struct Slot(decimal? value, CellAddress cell)
    {
        private readonly decimal number = value ?? 0;
        private readonly int row = cell.Row;
        private readonly short column = (short)cell.Column;

        public bool IsKnown { get; } = value is not null;

        public bool IsTyped => row > 0;

        public decimal? Value => IsKnown ? number : null;

        public CellAddress Cell => new(row, column);
    }
}
