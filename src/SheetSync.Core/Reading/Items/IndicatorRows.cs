using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Blocks;
using SheetSync.Core.Reading.Values;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Reading.Items;

/// <summary>Rows of a block of indicators: one an indicator, or a pair of rows План and Факт.</summary>
internal sealed class IndicatorRows(SheetView view, Block block, ValueReader values, DepartmentReader department)
    : BlockRows(view, block, values)
{
    private static readonly ColumnRole[] Attributes =
        [ColumnRole.Unit, ColumnRole.Better, ColumnRole.Aggregation, ColumnRole.Weight, ColumnRole.Baseline, ColumnRole.Target];

    /// <summary>Indicators that have their row of plan or of actuals: the rows of a pair need not stand together.</summary>
    private readonly HashSet<IndicatorDraft> planned = [];
    private readonly HashSet<IndicatorDraft> reported = [];
    private readonly MonthColumn[] months = [.. block.Months];

    private Dictionary<TextKey, Unit?>? units;
    private IndicatorDraft? current;

    protected override void ReadRow(int row, string? title)
    {
        var kind = KindOf(row);
        if (!Continues(row, title, kind))
        {
            Start(row, title, kind);
        }

        var indicator = current!;
        indicator.TypedId ??= TypedId(row);
        indicator.Unit ??= UnitOfPair(row, title, kind);
        ReadAttributes(row, indicator);
        ReadMonths(row, indicator, kind);
        if (Block.PairColumn is not null)
        {
            RowsOf(kind).Add(indicator);
        }
    }

    /// <summary>What the pair column says of a row; a row that it says nothing of is a plan.</summary>
    private PlanActual? KindOf(int row)
    {
        if (Block.PairColumn is not { } pair || View[row, pair].IsBlank)
        {
            return null;
        }

        var kind = MonthHeader.PlanOrActual(View[row, pair].Text);
        if (kind is null)
        {
            Values.Report(StructureFindings.NotPlanOrActual, View.Ref(row, pair), ValueReader.Short(View[row, pair]));
        }

        return kind;
    }

    private bool Continues(int row, string? title, PlanActual? kind)
    {
        if (current is null)
        {
            return false;
        }

        if (title is null && ContinuesAbove(row))
        {
            return true;
        }

        return kind is not null && !RowsOf(kind).Contains(current)
            && (title is null || (current.Title is not null && Normal.Normalize(title) == current.Key));
    }

    /// <summary>The unit that only the other row of a pair says, where that stands further down: figures are read in it.</summary>
    private Unit? UnitOfPair(int row, string? title, PlanActual? kind)
    {
        if (kind is null || title is null || !At(row, ColumnRole.Unit).Cell.IsBlank)
        {
            return null;
        }

        return (units ??= UnitsByName()).TryGetValue(Normal.Normalize(title), out var unit) ? unit : null;
    }

    /// <summary>The first unit beside each name of the block.</summary>
    private Dictionary<TextKey, Unit?> UnitsByName()
    {
        var found = new Dictionary<TextKey, Unit?>();
        for (var row = Block.FirstRow; row <= Block.LastRow; row++)
        {
            if (At(row, ColumnRole.Unit).Cell is { IsBlank: false } unit && At(row, ColumnRole.Indicator).Cell.Text is { } name)
            {
                found.TryAdd(Normal.Normalize(name), UnitText.Read(ValueReader.PlainText(unit)));
            }
        }

        return found;
    }

    private HashSet<IndicatorDraft> RowsOf(PlanActual? kind) => kind == PlanActual.Actual ? reported : planned;

    private void Start(int row, string? title, PlanActual? kind)
    {
        if (title is null)
        {
            ReportRowWithoutTitle(row, ValueColumns());
        }

        var cell = TitleCell(row);
        current = department.AddIndicator(title, cell, known => kind is not null && !RowsOf(kind).Contains(known) && (planned.Contains(known) || reported.Contains(known)));
        Values.ReportList(cell, title);
    }

    private void ReadAttributes(int row, IndicatorDraft indicator)
    {
        foreach (var role in Attributes)
        {
            var (cell, value) = role is ColumnRole.Unit or ColumnRole.Better or ColumnRole.Aggregation ? Shared(row, role) : At(row, role);
            if (!value.IsBlank)
            {
                ReadAttribute(role, cell, value, indicator);
            }
        }
    }

    private void ReadAttribute(ColumnRole role, CellAddress cell, in Cell value, IndicatorDraft indicator)
    {
        var isMerged = View.MergeAt(cell.Row, cell.Column) is not null;
        switch (role)
        {
            case ColumnRole.Unit when indicator.Unit is null:
                indicator.Unit = Values.Unit(value, cell);
                break;
            case ColumnRole.Better when indicator.Better is null:
                indicator.Better = Values.Better(value, cell);
                break;
            case ColumnRole.Aggregation when indicator.Aggregation is null:
                indicator.Aggregation = Values.Aggregation(value, cell);
                break;
            case ColumnRole.Weight when indicator.Weight is null:
                indicator.Weight = Values.Weight(value, cell);
                break;
            case ColumnRole.Baseline when indicator.Baseline.Cell is null:
                indicator.Baseline = Figure(value, cell, indicator);
                break;
            case ColumnRole.Target when indicator.Target.Cell is null:
                indicator.Target = Figure(value, cell, indicator);
                break;
            default:
                if (!isMerged && Repeats(role, value, cell, indicator) is false)
                {
                    Values.Report(StructureFindings.ContinuationConflict, cell, ValueReader.Short(value), Block.Roles[role].Text);
                }

                break;
        }
    }

    /// <summary>The second row of a pair often repeats the unit and the like: the same value again is no conflict.</summary>
    private bool Repeats(ColumnRole role, in Cell value, CellAddress cell, IndicatorDraft indicator) => role switch
    {
        ColumnRole.Unit => Values.Unit(value, cell) == indicator.Unit,
        ColumnRole.Better => Values.Better(value, cell) == indicator.Better,
        ColumnRole.Aggregation => Values.Aggregation(value, cell) == indicator.Aggregation,
        ColumnRole.Weight => Values.Weight(value, cell) == indicator.Weight,
        ColumnRole.Baseline => Figure(value, cell, indicator).Value == indicator.Baseline.Value,
        _ => Figure(value, cell, indicator).Value == indicator.Target.Value,
    };

    private void ReadMonths(int row, IndicatorDraft indicator, PlanActual? kind)
    {
        var cells = View.Sheet.Row(row);
        foreach (var month in months)
        {
            var value = month.Column > cells.Length || cells[month.Column - 1].IsEmpty ? default : View[row, month.Column];
            if (value.IsBlank)
            {
                continue;
            }

            var cell = new CellAddress(row, month.Column);
            ref var figures = ref month.IsActual || kind == PlanActual.Actual ? ref indicator.Actual : ref indicator.Plan;
            if (figures.IsTyped(month.Month))
            {
                Values.Report(StructureFindings.ContinuationConflict, cell, ValueReader.Short(value), View[Block.Header.Row, month.Column].Value.Display);
            }
            else
            {
                figures.Set(month.Month, Number(value, cell, indicator), cell);
            }
        }
    }

    private Figure Figure(in Cell value, CellAddress cell, IndicatorDraft indicator) => new(Number(value, cell, indicator), View.Sheet.Ref(cell));

    private decimal? Number(in Cell value, CellAddress cell, IndicatorDraft indicator)
    {
        var number = Values.Number(value, cell, indicator.Unit, out var isPercent);
        indicator.HasPercentFigures |= isPercent;
        return number;
    }
}
