using SheetSync.Core.Grid;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Drawn;

/// <summary>A block of indicators in one of the ways months are told apart (domain.md §3, Months).</summary>
internal sealed class IndicatorBlock(CellForms forms, FiscalYear year, DrawnStyle style)
{
    private enum Layout
    {
        BareMonths,
        InTheHeader,
        GroupsAbove,
        GroupsWithNamesAbove,
        PairsBelow,
        PairsBelowNames,
        RowPairs,
    }

    private readonly Layout layout = (Layout)forms.Next(0, 7);
    private readonly int monthWay = forms.Next(0, 5);
    private readonly List<DrawnCell[]> heads = [];
    private readonly List<(int Month, bool Actual)> columns = [];
    private bool hasBaseline;

    private bool IsPairs => layout == Layout.RowPairs;

    private bool HasTwoRows => layout is not (Layout.BareMonths or Layout.InTheHeader or Layout.RowPairs);

    /// <summary>Names of columns stand in the upper of two rows.</summary>
    private bool NamesAbove => layout is Layout.GroupsWithNamesAbove or Layout.PairsBelowNames;

    public DrawnBlock Draw(IReadOnlyList<string> names, List<Indicator> indicators)
    {
        hasBaseline = forms.Often(0.6);
        foreach (var name in new[] { DrawnWords.Indicator, DrawnWords.Unit, DrawnWords.Better, DrawnWords.Aggregation, DrawnWords.Weight, DrawnWords.Target })
        {
            Name(DrawnCell.Of(forms.Pick(name)));
        }

        if (hasBaseline)
        {
            Name(DrawnCell.Of(forms.Pick(DrawnWords.Baseline)));
        }

        if (IsPairs)
        {
            Name(forms.Often(0.5) ? DrawnCell.Of("План/Факт", "Plan/Actual") : DrawnCell.Blank);
        }

        Months();
        var rows = new List<DrawnRow>();
        foreach (var name in names)
        {
            indicators.Add(Row(name, rows));
        }

        var title = forms.Often(0.5) ? DrawnCell.Of("Ключевые показатели", "Key indicators") : DrawnCell.Blank;
        return new DrawnBlock(DrawnKind.Indicators, title, heads, HasTwoRows && !NamesAbove ? 1 : 0, rows);
    }

    private void Name(DrawnCell name) =>
        heads.Add(!HasTwoRows ? [name] : NamesAbove ? [name, style == DrawnStyle.FillDown ? DrawnCell.Above : DrawnCell.Blank] : [DrawnCell.Blank, name]);

    private void Months()
    {
        var count = forms.Next(2, 13);
        var months = Enumerable.Range(forms.Next(1, 14 - count), count).ToList();
        var plan = DrawnCell.Of(forms.Pick(DrawnWords.Plan));
        var actual = DrawnCell.Of(forms.Pick(DrawnWords.Actual));
        switch (layout)
        {
            case Layout.BareMonths or Layout.RowPairs:
                months.ForEach(m => Column(m, actual: false, [Month(m, layout == Layout.BareMonths)]));
                break;
            case Layout.InTheHeader:
                months.ForEach(m => Column(m, actual: false, [Joined(plan, m)]));
                months.ForEach(m => Column(m, actual: true, [Joined(actual, m)]));
                break;
            case Layout.GroupsAbove or Layout.GroupsWithNamesAbove:
                Groups(months, plan, actual: false);
                Groups(months, actual, actual: true);
                break;
            default:
                foreach (var month in months)
                {
                    var upper = Month(month, numbers: false);
                    Column(month, actual: false, [upper, plan]);
                    Column(month, actual: true, [Once(upper), actual]);
                }

                break;
        }
    }

    private void Groups(List<int> months, DrawnCell group, bool actual)
    {
        for (var i = 0; i < months.Count; i++)
        {
            Column(months[i], actual, [i == 0 ? group : Once(group), Month(months[i], numbers: false)]);
        }
    }

    /// <summary>The second cell of a group: written again, or merged with the first.</summary>
    private DrawnCell Once(DrawnCell group) => style == DrawnStyle.Written ? group : DrawnCell.Left;

    private void Column(int month, bool actual, DrawnCell[] head)
    {
        columns.Add((month, actual));
        heads.Add(head);
    }

    private DrawnCell Month(int fiscal, bool numbers)
    {
        var first = year.FirstDayOf(new FiscalMonth(fiscal));
        return monthWay switch
        {
            0 when numbers => DrawnCell.Of(first.ToString("MM")),
            1 => DrawnCell.Of(first),
            2 => DrawnCell.Of(DrawnWords.Month(first.Month, monthWay).Ru + " " + first.Year, DrawnWords.Month(first.Month, monthWay).En + " " + first.Year),
            _ => DrawnCell.Of(DrawnWords.Month(first.Month, monthWay)),
        };
    }

    private DrawnCell Joined(DrawnCell kind, int fiscal)
    {
        var (ru, en) = DrawnWords.Month(year.CalendarMonth(new FiscalMonth(fiscal)), monthWay);
        var before = monthWay % 2 == 0;
        return before ? DrawnCell.Of($"{kind.Ru.Value.Text} {ru}", $"{kind.En.Value.Text} {en}") : DrawnCell.Of($"{ru} ({kind.Ru.Value.Text})", $"{en} ({kind.En.Value.Text})");
    }

    private Indicator Row(string name, List<DrawnRow> rows)
    {
        var isPercent = forms.Often(0.3);
        var better = forms.Next(0, 3);
        var aggregation = forms.Next(0, 4);
        var weight = forms.Pick(new[] { 1m, 2m, 0.5m });
        var unit = isPercent ? "%" : forms.Pick(new[] { "", "шт.", "млн ₽", "days" });
        var indicator = new Indicator
        {
            Id = default,
            Name = name,
            Unit = unit.Length == 0 ? null : new Unit(unit, isPercent),
            Better = better == 2 ? Better.Lower : Better.Higher,
            Aggregation = aggregation == 3 ? isPercent ? Aggregation.Average : Aggregation.Sum : (Aggregation)aggregation,
            AggregationIsDefault = aggregation == 3,
            Weight = weight,
            Target = Figure(isPercent, 0.8),
            Baseline = hasBaseline ? Figure(isPercent, 0.7) : Core.Plan.Figure.None,
            Plan = new MonthFigures(FiscalMonth.All.Select(m => columns.Contains((m.Number, false)) ? Figure(isPercent, 0.8) : default)),
            Actual = new MonthFigures(FiscalMonth.All.Select(m => columns.Contains((m.Number, !IsPairs)) ? Figure(isPercent, 0.5) : default)),
            IsPercent = isPercent,
            Cell = new CellRef("", null, new CellAddress(1, 1)),
        };
        List<DrawnCell> attributes =
        [
            DrawnCell.Of(name),
            unit.Length == 0 ? DrawnCell.Blank : DrawnCell.Of(unit),
            better == 0 ? DrawnCell.Blank : DrawnCell.Of(forms.Pick(better == 2 ? DrawnWords.Lower : DrawnWords.Higher)),
            aggregation == 3 ? DrawnCell.Blank : DrawnCell.Of(forms.Pick(DrawnWords.Aggregations[aggregation])),
            weight == 1 && forms.Often(0.5) ? DrawnCell.Blank : DrawnCell.Of((double)weight),
            Cell(indicator.Target, isPercent),
        ];
        if (hasBaseline)
        {
            attributes.Add(Cell(indicator.Baseline, isPercent));
        }

        Draw(indicator, attributes, rows);
        return indicator;
    }

    private void Draw(Indicator indicator, List<DrawnCell> attributes, List<DrawnRow> rows)
    {
        if (!IsPairs)
        {
            rows.Add(new DrawnRow([.. attributes, .. columns.Select(c => Cell((c.Actual ? indicator.Actual : indicator.Plan)[new FiscalMonth(c.Month)], indicator.IsPercent))]));
            return;
        }

        rows.Add(new DrawnRow([.. attributes, DrawnCell.Of(forms.Pick(DrawnWords.Plan)), .. columns.Select(c => Cell(indicator.Plan[new FiscalMonth(c.Month)], indicator.IsPercent))]));
        var merged = forms.Often(0.5);
        DrawnCell[] second = style == DrawnStyle.FillDown
            ? [.. attributes.Select(_ => merged ? DrawnCell.Above : DrawnCell.Blank)]
            : [attributes[0], .. attributes.Skip(1).Select(a => forms.Often(0.5) ? a : DrawnCell.Blank)];
        rows.Add(new DrawnRow([.. second, DrawnCell.Of(forms.Pick(DrawnWords.Actual)), .. columns.Select(c => Cell(indicator.Actual[new FiscalMonth(c.Month)], indicator.IsPercent))], style == DrawnStyle.Written));
    }

    private Figure Figure(bool isPercent, double share) =>
        !forms.Often(share) ? default : new Figure(isPercent ? forms.Next(2, 99) / 100m : forms.Next(1, 30) * forms.Pick(new[] { 1m, 0.5m, 1000m, 10m }), null);

    private DrawnCell Cell(Figure figure, bool isPercent) =>
        figure.Value is not { } value ? DrawnCell.Blank : isPercent ? forms.Share(value, points: true) : forms.Number(value);
}
