using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>One column as its header names it.</summary>
/// <param name="First">Column, counted from 1; <paramref name="Last"/> is larger where the header is merged over several.</param>
/// <param name="Role">Null where the header is not understood.</param>
/// <param name="Month">What a month column's header and its groups say; null for other columns.</param>
/// <param name="Year">The calendar year that the name of a column with a role gives (<c>План 2027</c>).</param>
internal sealed record HeaderColumn(int First, int Last, CellRef Cell, string Text, ColumnRole? Role, MonthHeader? Month, int? Year = null)
{
    public bool IsService { get; init; }

    /// <summary>The year is that of a group of months: the fiscal year as well as a calendar one.</summary>
    public bool YearIsOfGroup { get; init; }

    /// <summary>Says plan or actual without a month.</summary>
    public bool IsBareKind { get; init; }
}

/// <summary>The header of a block: one row, or two where it is merged down or has a group row above or below.</summary>
/// <param name="TopRow">The group row above, else the header's row.</param>
/// <param name="Row">The row that holds the names.</param>
/// <param name="BottomRow">The last row of the header.</param>
internal sealed record Header(int TopRow, int Row, int BottomRow, IReadOnlyList<HeaderColumn> Columns)
{
    /// <summary>What the block is follows from its columns (domain.md §3).</summary>
    public BlockKind Kind =>
        Has(ColumnRole.Task) ? BlockKind.Tasks
        : Has(ColumnRole.Goal) ? BlockKind.Goals
        : BlockKind.Indicators;

    private bool Has(ColumnRole role) => Columns.Any(c => c.Role == role);
}
