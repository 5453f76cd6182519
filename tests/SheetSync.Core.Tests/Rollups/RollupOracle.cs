using SheetSync.Core.Plan;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>
/// A second, naive reading of domain.md §5: plain loops over arrays, written from the text alone, sharing nothing with the product
/// but the plan. Figures are exact fractions, so that a threshold met exactly is met here too.
/// </summary>
internal static class RollupOracle
{
    public sealed record Row(Ratio? Planned, Ratio? Actual, Ratio? Attainment, string Status, Ratio? Forecast, string? Trend, string Judged, string Missing);

    public sealed record Composite(Ratio? Attainment, Ratio? Coverage, string Status);

    /// <summary>The last month 1–12 whose last day is before today; 0 before the first has ended.</summary>
    public static int AsOf(FiscalYear year, DateOnly today)
    {
        var ended = 0;
        for (var m = 1; m <= 12; m++)
        {
            var firstOfNext = new DateOnly(year.Year, year.FirstMonth, 1).AddMonths(m);
            if (today >= firstOfNext)
            {
                ended = m;
            }
        }

        return ended;
    }

    /// <summary>p₁…p₁₂; null where not planned.</summary>
    public static Ratio?[] Plan(Indicator i)
    {
        var p = new Ratio?[12];
        var typed = false;
        for (var m = 0; m < 12; m++)
        {
            if (i.Plan.All[m].Value is { } value)
            {
                p[m] = Ratio.Of(value);
                typed = true;
            }
        }

        if (typed || i.Target.Value is null)
        {
            return p;
        }

        var target = Ratio.Of(i.Target.Value.Value);
        for (var m = 1; m <= 12; m++)
        {
            if (i.Aggregation == Aggregation.Sum)
            {
                p[m - 1] = target / Ratio.Of(12);
            }
            else if (i.Aggregation == Aggregation.Last && i.Baseline.Value is { } b)
            {
                p[m - 1] = Ratio.Of(b) + (target - Ratio.Of(b)) * Ratio.Of(m) / Ratio.Of(12);
            }
            else
            {
                p[m - 1] = target;
            }
        }

        return p;
    }

    /// <summary>The figures of months first…last.</summary>
    public static Row Judge(Indicator i, int asOf, int first, int last, WorkbookSettings settings)
    {
        var p = Plan(i);
        var judged = new List<int>();
        var missing = new List<int>();
        for (var m = first; m <= last && m <= asOf; m++)
        {
            if (p[m - 1] is not null && i.Actual.All[m - 1].Value is not null)
            {
                judged.Add(m);
            }
            else if (p[m - 1] is not null)
            {
                missing.Add(m);
            }
        }

        var months = string.Join(",", judged);
        if (judged.Count == 0)
        {
            return new(null, null, null, "Grey", null, null, months, string.Join(",", missing));
        }

        Ratio planned = Ratio.Of(0), actual = Ratio.Of(0), rest = Ratio.Of(0), lastPlanned = Ratio.Of(0);
        foreach (var m in judged)
        {
            var (pm, am) = (p[m - 1]!.Value, Ratio.Of(i.Actual.All[m - 1].Value!.Value));
            planned = i.Aggregation == Aggregation.Last ? pm : planned + pm;
            actual = i.Aggregation == Aggregation.Last ? am : actual + am;
        }

        if (i.Aggregation == Aggregation.Average)
        {
            planned /= Ratio.Of(judged.Count);
            actual /= Ratio.Of(judged.Count);
        }

        for (var m = first; m <= last; m++)
        {
            if (p[m - 1] is { } pm)
            {
                lastPlanned = pm;
                rest += judged.Contains(m) ? Ratio.Of(0) : pm;
            }
        }

        var forecast = i.Aggregation switch
        {
            Aggregation.Sum => actual + (planned.IsZero ? Ratio.Of(1) : actual / planned) * rest,
            Aggregation.Average => actual,
            _ => actual + (lastPlanned - planned),
        };
        var attainment = Attainment(planned, actual, i.Better);
        return new(
            planned, actual, attainment, Status(attainment, settings), forecast, Trend(i, p, judged), months, string.Join(",", missing));
    }

    public static Ratio? Attainment(Ratio planned, Ratio actual, Better better)
    {
        if (planned.IsZero)
        {
            return better == Better.Higher ? null : Ratio.Of(actual > Ratio.Of(0) ? 0 : 1);
        }

        var difference = (actual - planned) / planned.Abs();
        return better == Better.Higher ? Ratio.Of(1) + difference : Ratio.Of(1) - difference;
    }

    public static string Status(Ratio? attainment, WorkbookSettings settings) =>
        attainment is not { } a ? "Grey"
        : a >= Ratio.Of(settings.GreenFrom) ? "Green"
        : a >= Ratio.Of(settings.AmberFrom) ? "Amber"
        : "Red";

    /// <summary>The department's figure over months first…last.</summary>
    public static Composite Department(Department d, int asOf, int first, int last, WorkbookSettings settings)
    {
        Ratio total = Ratio.Of(0), withData = Ratio.Of(0), all = Ratio.Of(0);
        foreach (var i in d.Indicators)
        {
            var weight = Ratio.Of(i.Weight);
            all += weight;
            if (Judge(i, asOf, first, last, settings).Attainment is { } attainment)
            {
                var floored = attainment > Ratio.Of(0) ? attainment : Ratio.Of(0);
                var cap = Ratio.Of(settings.AttainmentCap);
                total += weight * (floored > cap ? cap : floored);
                withData += weight;
            }
        }

        Ratio? kpi = withData.IsZero ? null : total / withData;
        return new(kpi, all.IsZero ? null : withData / all, Status(kpi, settings));
    }

    public static Composite Company(CompanyPlan plan, int asOf, int first, int last)
    {
        Ratio total = Ratio.Of(0), withFigure = Ratio.Of(0), all = Ratio.Of(0), coverage = Ratio.Of(0);
        foreach (var d in plan.Departments)
        {
            var (kpi, share, _) = Department(d, asOf, first, last, plan.Settings);
            all += Ratio.Of(d.Weight);
            if (kpi is { } figure)
            {
                total += Ratio.Of(d.Weight) * figure;
                withFigure += Ratio.Of(d.Weight);
                coverage += Ratio.Of(d.Weight) * share!.Value;
            }
        }

        Ratio? company = withFigure.IsZero ? null : total / withFigure;
        return new(company, all.IsZero ? null : coverage / all, Status(company, plan.Settings));
    }

    public static Ratio Progress(PlanTask t)
    {
        var done = t.Milestones.Count(m => m.Done);
        var isDone = t.Status == TaskState.Done
            || (t.Status is null && (t.Progress == 1 || (t.Milestones.Count > 0 && done == t.Milestones.Count)));
        return isDone ? Ratio.Of(1)
            : t.Progress is { } typed ? Ratio.Of(typed)
            : t.Milestones.Count > 0 ? Ratio.Of(done) / Ratio.Of(t.Milestones.Count)
            : Ratio.Of(0);
    }

    public static Ratio? Progress(Goal g, Department d)
    {
        var (sum, count) = (Ratio.Of(0), 0);
        foreach (var t in d.Tasks)
        {
            if (t.Goal == g.Title && t.Status != TaskState.Cancelled)
            {
                sum += Progress(t);
                count++;
            }
        }

        return count == 0 ? null : sum / Ratio.Of(count);
    }

    public static (Ratio? Kpi, int Done, int All) Personal(CompanyPlan plan, Department d, int month, int asOf)
    {
        var (done, all) = (0, 0);
        foreach (var t in plan.Departments.SelectMany(x => x.Tasks))
        {
            if (t.Owners.Count > 0 && t.Owners[0].Name == d.Leader!.Name && t.Status != TaskState.Cancelled
                && t.KeyMonths.Any(k => k.Number == month))
            {
                all++;
                done += t.Status == TaskState.Done || (t.Status is null && Progress(t) >= Ratio.Of(1)) ? 1 : 0;
            }
        }

        var half = Department(d, asOf, month, month, plan.Settings).Attainment;
        return (half is { } h && all > 0 ? (h + Ratio.Of(done) / Ratio.Of(all)) / Ratio.Of(2) : null, done, all);
    }

    private static string? Trend(Indicator i, Ratio?[] p, List<int> judged)
    {
        if (judged.Count < 3)
        {
            return null;
        }

        var single = judged[^3..].Select(m => Attainment(p[m - 1]!.Value, Ratio.Of(i.Actual.All[m - 1].Value!.Value), i.Better)).ToList();
        if (single.Contains(null))
        {
            return null;
        }

        var change = single[2]!.Value - (single[0]!.Value + single[1]!.Value) / Ratio.Of(2);
        return change > Ratio.Of(0.02m) ? "Up" : change < Ratio.Of(-0.02m) ? "Down" : "Flat";
    }
}
