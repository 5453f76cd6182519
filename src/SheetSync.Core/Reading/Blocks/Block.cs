using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>A month column of a block: the fiscal month and, in a block of indicators, whether it holds actuals.</summary>
internal readonly record struct MonthColumn(int Column, FiscalMonth Month, bool IsActual);

/// <summary>A block of a tab: its columns by role, its data rows.</summary>
internal sealed class Block
{
    /// <summary>Every row asks for its roles.</summary>
    private readonly HeaderColumn?[] columnsByRole = new HeaderColumn?[Enum.GetValues<ColumnRole>().Length];

    public required BlockKind Kind { get; init; }

    public required Header Header { get; init; }

    /// <summary>First and last row that may hold data, counted from 1; last before first for a header with nothing below.</summary>
    public required int FirstRow { get; init; }

    public required int LastRow { get; init; }

    /// <summary>The columns in use, by role; a role has one column.</summary>
    public required IReadOnlyDictionary<ColumnRole, HeaderColumn> Roles
    {
        get;
        init
        {
            field = value;
            foreach (var (role, column) in value)
            {
                columnsByRole[(int)role] = column;
            }
        }
    }

    /// <summary>In the order of columns.</summary>
    public required IReadOnlyList<MonthColumn> Months { get; init; }

    /// <summary>The column whose cells say План or Факт; null where months tell them apart.</summary>
    public int? PairColumn { get; init; }

    /// <summary>The ⚙ ID column; null without one.</summary>
    public int? IdColumn { get; init; }

    /// <summary>Columns that hold something this block does not use, named in the reading report.</summary>
    public required IReadOnlyList<ColumnReading> Columns { get; init; }

    public ColumnRole TitleRole => Kind switch
    {
        BlockKind.Tasks => ColumnRole.Task,
        BlockKind.Goals => ColumnRole.Goal,
        _ => ColumnRole.Indicator,
    };

    public HeaderColumn Title => columnsByRole[(int)TitleRole]!;

    public List<SkippedRow> Skipped { get; } = [];

    public bool Has(ColumnRole role) => columnsByRole[(int)role] is not null;

    public HeaderColumn? ColumnOf(ColumnRole role) => columnsByRole[(int)role];

    /// <summary>
    /// The cell of a row in a role's column, and its value as typed there: the first filled cell where the header spans several columns.
    /// Column 1 and blank where the block has no such column.
    /// </summary>
    public (CellAddress Address, Cell Cell) CellOf(SheetView view, int row, ColumnRole role)
    {
        if (columnsByRole[(int)role] is not { } column)
        {
            return (new CellAddress(row, 1), default);
        }

        for (var c = column.First; c <= column.Last; c++)
        {
            var cell = view[row, c];
            if (!cell.IsBlank)
            {
                return (new CellAddress(row, c), cell);
            }
        }

        return (new CellAddress(row, column.First), default);
    }
}
