using SheetSync.Core.Grid;

namespace SheetSync.Core.Plan;

/// <summary>
/// The cells of a year's months, by index. They stand in one row at even distances, as a rule: then the first of them and the distance say
/// where all are, and only cells that stand otherwise are kept one by one.
/// </summary>
internal struct MonthCells
{
    private const int Months = 12;

    private CellAddress[]? scattered;
    private int row;
    private short column;
    private short distance;
    private sbyte first;
    private ushort typed;

    public readonly bool Has(int index) => (typed >> index & 1) != 0;

    /// <summary>The cell of a month that has one.</summary>
    public readonly CellAddress this[int index] => scattered is null ? new(row, column + distance * (index - first)) : scattered[index];

    public void Set(int index, CellAddress cell)
    {
        if (typed == 0)
        {
            (row, column, first) = (cell.Row, (short)cell.Column, (sbyte)index);
        }
        else if (scattered is null && !Fits(index, cell))
        {
            Scatter();
        }

        if (scattered is not null)
        {
            scattered[index] = cell;
        }

        typed |= (ushort)(1 << index);
    }

    /// <summary>The second cell sets the distance.</summary>
    private bool Fits(int index, CellAddress cell)
    {
        var (months, columns) = (index - first, cell.Column - column);
        if ((typed & typed - 1) == 0 && months != 0 && columns % months == 0)
        {
            distance = (short)(columns / months);
        }

        return cell == new CellAddress(row, column + distance * months);
    }

    private void Scatter()
    {
        var cells = new CellAddress[Months];
        for (var i = 0; i < Months; i++)
        {
            cells[i] = Has(i) ? this[i] : default;
        }

        scattered = cells;
    }
}
