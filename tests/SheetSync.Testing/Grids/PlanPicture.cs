using System.Globalization;
using System.Text;
using SheetSync.Core.Plan;

namespace SheetSync.Testing.Grids;

/// <summary>
/// A plan as short lines, cells and ids left out, so that a test can show the whole of what was read:
/// <code>
/// # Продажи
/// I Выручка [млн ₽] target 120 plan 1=10 2=10 actual 1=9
/// G Рост продаж &lt;- Выручка
/// T Новый сайт &lt;- Рост продаж @ Иван Иванов; due 2027-03-31; 2 ✓ макет
/// </code>
/// </summary>
public static class PlanPicture
{
    public static string Of(CompanyPlan plan) => string.Join('\n', plan.Departments.Select(Of));

    public static string Of(Department department)
    {
        var text = new StringBuilder("# ").Append(department.Name);
        foreach (var indicator in department.Indicators)
        {
            text.Append("\nI ").Append(OneLine(Describe(indicator)));
        }

        foreach (var goal in department.Goals)
        {
            text.Append("\nG ").Append(OneLine(Describe(goal)));
        }

        foreach (var task in department.Tasks)
        {
            text.Append("\nT ").Append(OneLine(Describe(task)));
        }

        if (department.Report is { } report)
        {
            text.Append("\nR ").Append(string.Join(" / ", report.Parts.Select(p => p ?? "—")));
        }

        return text.ToString();
    }

    private static string OneLine(string text) => text.Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Describe(Indicator indicator)
    {
        var text = new StringBuilder(indicator.Name ?? "(no name)");
        text.Append(indicator.Unit is { } unit ? $" [{unit.Text}]" : "");
        text.Append(indicator.Better == Better.Lower ? " lower" : "");
        text.Append(indicator.AggregationIsDefault ? "" : " " + indicator.Aggregation.ToString().ToLowerInvariant());
        text.Append(indicator.Weight == 1 ? "" : " w " + Number(indicator.Weight));
        text.Append(indicator.Baseline.Value is { } baseline ? " base " + Number(baseline) : "");
        text.Append(indicator.Target.Value is { } target ? " target " + Number(target) : "");
        return text.Append(Months(" plan", indicator.Plan)).Append(Months(" actual", indicator.Actual)).ToString();
    }

    private static string Months(string label, MonthFigures figures) => figures.Any
        ? label + string.Concat(FiscalMonth.All.Where(m => figures[m].Value is not null).Select(m => $" {m.Number}={Number(figures[m].Value!.Value)}"))
        : "";

    private static string Describe(Goal goal) =>
        goal.Title
        + (goal.Indicator is null ? "" : " <- " + goal.Indicator)
        + (goal.Owners.Count == 0 ? "" : " @ " + string.Join(", ", goal.Owners.Select(Name)))
        + (goal.Result is null ? "" : "; result " + goal.Result);

    private static string Describe(PlanTask task)
    {
        var parts = new List<string>
        {
            task.Title
                + (task.Goal is not null ? " <- " + task.Goal : task.Indicator is not null ? " <- (" + task.Indicator + ")" : "")
                + (task.Owners.Count == 0 ? "" : " @ " + string.Join(", ", task.Owners.Select(Name))),
        };
        if (task.Due is { } due)
        {
            parts.Add("due " + due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (task.Status is { } status)
        {
            parts.Add(status.ToString());
        }

        if (task.Progress is { } progress)
        {
            parts.Add(Number(progress * 100) + "%");
        }

        if (task.KeyMonths.Count > 0)
        {
            parts.Add("key " + string.Join(' ', task.KeyMonths.Select(m => m.Number)));
        }

        parts.AddRange(task.Milestones.Select(m => $"{m.Month.Number} {(m.Done ? "✓ " : "")}{m.Text ?? "•"}"));
        return string.Join("; ", parts);
    }

    private static string Name(Owner owner) => owner.Person?.Name ?? owner.Text + "?";

    private static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
