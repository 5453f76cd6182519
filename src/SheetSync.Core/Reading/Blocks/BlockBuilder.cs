using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Blocks;

/// <summary>Turns a header into a block: one column a role, months of this fiscal year, and a word about every column that is not used.</summary>
internal sealed class BlockBuilder(SheetView view, FiscalYear year, HeaderWords words, Action<FindingKind, CellRef, object?[]> report)
{
    private static readonly Dictionary<BlockKind, HashSet<ColumnRole>> Read = new()
    {
        [BlockKind.Indicators] =
        [
            ColumnRole.Indicator, ColumnRole.Unit, ColumnRole.Better, ColumnRole.Aggregation, ColumnRole.Weight, ColumnRole.Baseline,
            ColumnRole.Target,
        ],
        [BlockKind.Goals] = [ColumnRole.Indicator, ColumnRole.Goal, ColumnRole.Result, ColumnRole.Owner],
        [BlockKind.Tasks] =
        [
            ColumnRole.Indicator, ColumnRole.Goal, ColumnRole.Task, ColumnRole.Owner, ColumnRole.Due, ColumnRole.Status,
            ColumnRole.Progress, ColumnRole.KeyMonth,
        ],
    };

    private readonly Dictionary<ColumnRole, HeaderColumn> roles = [];
    private readonly Dictionary<(FiscalMonth, bool), HeaderColumn> months = [];
    private readonly List<MonthColumn> monthColumns = [];
    private readonly List<ColumnReading> columns = [];
    private BlockKind kind;
    private int? idColumn;

    public Block Build(TabSection section)
    {
        var header = section.Header!;
        kind = header.Kind;
        var pair = kind == BlockKind.Indicators ? FindPairColumn(header, section) : null;
        foreach (var column in header.Columns.Where(c => c.First != pair))
        {
            Place(column);
        }

        BlankHeaders(header, section, pair);
        return new Block
        {
            Kind = kind,
            Header = header,
            FirstRow = section.FirstRow,
            LastRow = section.LastRow,
            Roles = roles,
            Months = monthColumns,
            PairColumn = pair,
            IdColumn = idColumn,
            Columns = columns,
        };
    }

    private void Place(HeaderColumn column)
    {
        if (column.IsService)
        {
            if (HeaderName.IsServiceId(column.Text))
            {
                idColumn ??= column.First;
            }

            Ignore(column, SkipReason.ServiceColumn);
        }
        else if (column.Month is { } month)
        {
            PlaceMonth(column, month);
        }
        else if (column.Role is { } role)
        {
            PlaceRole(column, role);
        }
        else
        {
            Ignore(column, SkipReason.UnknownColumn);
            report(StructureFindings.UnknownColumn, column.Cell, [column.Text]);
        }
    }

    private void PlaceRole(HeaderColumn column, ColumnRole role)
    {
        if (!Read[kind].Contains(role))
        {
            Ignore(column, role == ColumnRole.Number ? SkipReason.NumberColumn : SkipReason.NotUsedHere);
        }
        else if (column.Year is { } written && YearOf(role) is { } ours && written != ours)
        {
            Ignore(column, SkipReason.OtherYear);
            report(StructureFindings.ColumnOfOtherYear, column.Cell, [column.Text, year.Year]);
        }
        else if (roles.TryGetValue(role, out var first))
        {
            Ignore(column, SkipReason.DuplicateColumn);
            report(StructureFindings.DuplicateColumn, column.Cell, [column.Text, first.Cell.A1]);
        }
        else
        {
            roles.Add(role, column);
            columns.Add(Reading(column, RoleName(role)));
        }
    }

    /// <summary>A baseline is the last year's, a target this one's; in other names a year is decoration.</summary>
    private int? YearOf(ColumnRole role) => role switch
    {
        ColumnRole.Baseline => year.Year - 1,
        ColumnRole.Target => year.Year,
        _ => null,
    };

    private void PlaceMonth(HeaderColumn column, MonthHeader header)
    {
        var month = year.MonthOf(header.Month);
        var isActual = header.Kind == PlanActual.Actual;
        if (kind == BlockKind.Goals || (kind == BlockKind.Tasks && header.Kind is not null))
        {
            Ignore(column, SkipReason.NotUsedHere);
            report(StructureFindings.MonthNotUsedHere, column.Cell, [column.Text]);
        }
        else if (header.Year is { } written && year.FirstDayOf(month).Year != written && !(column.YearIsOfGroup && written == year.Year))
        {
            Ignore(column, SkipReason.OtherYear);
            report(StructureFindings.ColumnOfOtherYear, column.Cell, [column.Text, year.Year]);
        }
        else if (!months.TryAdd((month, isActual), column))
        {
            Ignore(column, SkipReason.DuplicateColumn);
            report(StructureFindings.DuplicateColumn, column.Cell, [column.Text, months[(month, isActual)].Cell.A1]);
        }
        else
        {
            // A month over several columns of tasks (its weeks) has its milestones in any of them.
            for (var c = column.First; c <= (kind == BlockKind.Tasks ? column.Last : column.First); c++)
            {
                monthColumns.Add(new MonthColumn(c, month, isActual));
            }

            var role = kind == BlockKind.Tasks ? "milestone" : isActual ? "actual" : "plan";
            columns.Add(Reading(column, role) with { Month = month });
        }
    }

    /// <summary>The column whose data cells say План or Факт and nothing else; it may have a header of its own or none.</summary>
    private int? FindPairColumn(Header header, TabSection section)
    {
        if (header.Columns.FirstOrDefault(c => c.Role == ColumnRole.PlanOrActual) is { } named)
        {
            columns.Add(new ColumnReading(named.Cell.Address, named.Text, RoleName(ColumnRole.PlanOrActual), null, null));
            return named.First;
        }

        var used = header.Columns.Where(c => c.Month is not null || c.Role is not null).Select(c => c.First).ToHashSet();
        for (var column = 1; column <= view.ColumnCount; column++)
        {
            if (!used.Contains(column) && SaysPlanOrActual(column, section))
            {
                columns.Add(new ColumnReading(new CellAddress(header.Row, column), view[header.Row, column].Value.Display, RoleName(ColumnRole.PlanOrActual), null, null));
                return column;
            }
        }

        return null;
    }

    private bool SaysPlanOrActual(int column, TabSection section)
    {
        var said = 0;
        for (var row = section.FirstRow; row <= section.LastRow; row++)
        {
            var cell = view[row, column];
            if (cell.IsBlank)
            {
                continue;
            }

            if (words.Of(cell) is not { Kind: not null, Month: null })
            {
                return false;
            }

            said++;
        }

        return said > 0;
    }

    /// <summary>Columns with cells below a blank header: unread, and said so once each.</summary>
    private void BlankHeaders(Header header, TabSection section, int? pair)
    {
        var named = new HashSet<int>(header.Columns.SelectMany(c => Enumerable.Range(c.First, c.Last - c.First + 1)));
        var (left, right) = header.Columns.Count == 0 ? (1, 0) : (header.Columns[0].First, header.Columns[^1].Last);
        for (var column = 1; column <= view.ColumnCount; column++)
        {
            if (named.Contains(column) || column == pair)
            {
                continue;
            }

            var filled = CountFilled(column, section, header);
            if (filled == 0)
            {
                continue;
            }

            columns.Add(new ColumnReading(new CellAddress(header.Row, column), "", null, null, SkipReason.BlankHeader));
            if (filled > 1 || (column > left && column < right))
            {
                report(StructureFindings.BlankHeader, view.Ref(header.Row, column), [CellAddress.ColumnName(column)]);
            }
        }
    }

    /// <summary>Filled cells of a column in rows that hold something else too: a lone text is a note or a group title.</summary>
    private int CountFilled(int column, TabSection section, Header header)
    {
        var filled = 0;
        for (var row = section.FirstRow; row <= section.LastRow; row++)
        {
            filled += !view[row, column].IsBlank && header.Columns.Any(c => HoldsSomething(row, c)) ? 1 : 0;
        }

        return filled;
    }

    /// <summary>Anywhere below the header: what stands right of a merged header's first column is read, or told of, as well.</summary>
    private bool HoldsSomething(int row, HeaderColumn column)
    {
        for (var at = column.First; at <= column.Last; at++)
        {
            if (!view[row, at].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private void Ignore(HeaderColumn column, SkipReason reason) =>
        columns.Add(Reading(column, column.Role is { } role ? RoleName(role) : null) with { WhyIgnored = reason });

    private static ColumnReading Reading(HeaderColumn column, string? role) =>
        new(new CellAddress(column.Cell.Address.Row, column.First), column.Text, role, null, null) { LastColumn = column.Last };

    private static string RoleName(ColumnRole role) => char.ToLowerInvariant(role.ToString()[0]) + role.ToString()[1..];
}
