using SheetSync.Core.Plan;

namespace SheetSync.Storage.Tables;

/// <summary>Indicators and their months; a month without a figure or a cell has no row.</summary>
internal static class IndicatorTables
{
    public static Table Indicators { get; } = new(
        "indicators",
        "department_no:int, indicator_no:int, item_id, name, unit, unit_is_percent:bool, better, aggregation, aggregation_is_default:bool, "
        + "weight:dec, baseline:dec, baseline_cell, target:dec, target_cell, is_percent:bool, has_row:bool, cell");

    public static Table Months { get; } = new(
        "indicator_months", "department_no:int, indicator_no:int, month:int, planned:dec, planned_cell, actual:dec, actual_cell");

    public static void Write(PlanRows rows, int department, Department d)
    {
        foreach (var (no, i) in d.Indicators.Numbered())
        {
            rows.Of(Indicators).Add(
                department, no, i.Id.Value, i.Name, i.Unit?.Text, i.Unit?.IsPercent, Words.Of(i.Better), Words.Of(i.Aggregation),
                i.AggregationIsDefault, i.Weight, i.Baseline.Value, rows.Cells.Of(i.Baseline.Cell), i.Target.Value,
                rows.Cells.Of(i.Target.Cell), i.IsPercent, i.HasRow, rows.Cells.Of(i.Cell));
            foreach (var month in FiscalMonth.All)
            {
                var (plan, actual) = (i.Plan[month], i.Actual[month]);
                if (plan != Figure.None || actual != Figure.None)
                {
                    rows.Of(Months).Add(
                        department, no, month.Number, plan.Value, rows.Cells.Of(plan.Cell), actual.Value, rows.Cells.Of(actual.Cell));
                }
            }
        }
    }

    public static IReadOnlyList<Indicator> Read(ReadRows rows, int department) =>
        [.. rows.Of(Indicators, department).Select(row => Read(rows, department, row))];

    private static Indicator Read(ReadRows rows, int department, Row row)
    {
        var months = rows.Of(Months, "indicator_no", department, row.Int("indicator_no")).ToDictionary(m => m.Int("month"));
        return new Indicator
        {
            Id = new ItemId(row.Text("item_id")),
            Name = row.TextOrNull("name"),
            Unit = row.TextOrNull("unit") is { } unit ? new Unit(unit, row.BoolOrNull("unit_is_percent") ?? false) : null,
            Better = row.Word<Better>("better"),
            Aggregation = row.Word<Aggregation>("aggregation"),
            AggregationIsDefault = row.Bool("aggregation_is_default"),
            Weight = row.Decimal("weight"),
            Baseline = ReadFigure(rows, row, "baseline"),
            Target = ReadFigure(rows, row, "target"),
            Plan = Year("planned"),
            Actual = Year("actual"),
            IsPercent = row.Bool("is_percent"),
            HasRow = row.Bool("has_row"),
            Cell = rows.Cells.At(row.Text("cell")),
        };

        MonthFigures Year(string column) => new(FiscalMonth.All.Select(
            m => months.TryGetValue(m.Number, out var month) ? ReadFigure(rows, month, column) : Figure.None));
    }

    private static Figure ReadFigure(ReadRows rows, Row row, string column) =>
        new(row.DecimalOrNull(column), rows.Cells.OrNull(row.TextOrNull(column + "_cell")));
}
