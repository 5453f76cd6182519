using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Core.Reading;

/// <summary>How each tab was understood: the answer to "why did it not see my task".</summary>
public sealed record ReadingReport(IReadOnlyList<TabReading> Tabs);

public enum TabRole
{
    Settings,
    Department,
    Remarks,
    Initiatives,
    Service,

    /// <summary>Holds nothing known: left alone and unread.</summary>
    Unknown,

    /// <summary>Hidden and not listed in Settings: unread.</summary>
    Hidden,
}

public sealed record TabReading(string Tab, TabRole Role, string? Department, IReadOnlyList<BlockReading> Blocks, IReadOnlyList<SkippedRow> Skipped);

public enum BlockKind
{
    Indicators,
    Goals,
    Tasks,
}

/// <param name="FirstRow">The header's row, counted from 1.</param>
/// <param name="LastRow">The last row that belongs to the block.</param>
public sealed record BlockReading(BlockKind Kind, int FirstRow, int LastRow, IReadOnlyList<ColumnReading> Columns, IReadOnlyList<SkippedRow> Skipped);

/// <param name="Role">Name of the role (<c>task</c>, <c>plan</c> …); null for an ignored column.</param>
/// <param name="Month">The fiscal month of a month column.</param>
/// <param name="WhyIgnored">Key of the reason; null for a used column.</param>
public sealed record ColumnReading(CellAddress Header, string Text, string? Role, FiscalMonth? Month, SkipReason? WhyIgnored)
{
    /// <summary>The last column, counted from 1, that the header is merged over; its own without a merge.</summary>
    public int LastColumn { get; init; } = Header.Column;

    public bool Holds(int column) => column >= Header.Column && column <= LastColumn;
}

public sealed record SkippedRow(int Row, SkipReason Reason, string Text);

public enum SkipReason
{
    UnknownColumn,
    BlankHeader,
    DuplicateColumn,
    OtherYear,

    /// <summary>A known column that a block of this kind does not use.</summary>
    NotUsedHere,
    NumberColumn,
    ServiceColumn,
    GroupTitle,

    /// <summary>A spare row that says План or Факт and nothing else.</summary>
    EmptyPair,
    Note,
    Totals,
    ColumnNumbers,
    OutsideBlocks,
}
