using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core.Template.Export;

/// <summary>
/// A department of a plan in the columns of the template. Because parents fill down (domain.md §3), a tab.Row that must not inherit the goal or
/// indicator above it begins a new block, under a header of its own.
/// </summary>
internal sealed class PlanDepartmentTab(CompanyPlan plan, Department department, string title, PlanSpelling spelling, IdPlacement ids)
{
    private const int IdColumn = SectionedTab.LastColumn + 1;

    private static readonly CellLook Id = Looks.Middle with { Size = 9, Colour = Looks.Muted };

    private readonly Language language = plan.Settings.Language;
    private readonly SectionedTab tab = new(title, plan.Settings.FiscalYear, plan.Settings.Language);
    private readonly NamedItems<Indicator> indicators = new([.. department.Indicators.Where(i => !HasRow(ids, i.HasRow))], i => i.Name);
    private readonly NamedItems<Goal> goals = new([.. department.Goals.Where(g => !HasRow(ids, g.HasRow))], g => g.Title);

    public TabDesign Draw()
    {
        tab.Title(department.Name, 10);
        tab.Row++;
        DrawIndicators();
        DrawGoals();
        DrawTasks();
        if (department.Report is { } report)
        {
            tab.Report(report.Parts);
        }

        return tab.Finish(department.DependedOn);
    }

    private static bool HasRow(IdPlacement ids, bool has) => has || ids == IdPlacement.OwnRows;

    /// <summary>Below the header just drawn stand ids.</summary>
    private void PutIdHeader()
    {
        if (ids != IdPlacement.None)
        {
            tab.Canvas.Put(tab.Row - 1, IdColumn, ServiceNames.Header(ServiceColumn.Id).In(language), Looks.Header);
        }
    }

    private void PutId(ItemId id)
    {
        if (ids != IdPlacement.None)
        {
            tab.Canvas.Put(tab.Row, IdColumn, id.Value, Id);
        }
    }

    private void DrawIndicators()
    {
        var own = department.Indicators.Where(i => HasRow(ids, i.HasRow)).ToList();
        if (own.Count == 0)
        {
            return;
        }

        tab.Section(TemplateTexts.Indicators);
        tab.IndicatorHeader();
        PutIdHeader();
        foreach (var indicator in own)
        {
            DrawIndicator(indicator);
        }

        tab.Row++;
    }

    private void DrawIndicator(Indicator indicator)
    {
        var figures = indicator.Plan.Values.Concat(indicator.Actual.Values).Append(indicator.Baseline.Value).Append(indicator.Target.Value).OfType<decimal>();
        PutId(indicator.Id);
        tab.Indicator(new()
        {
            Name = indicator.Name,
            Unit = indicator.Unit?.Text,
            Better = indicator.Better,
            Aggregation = indicator.AggregationIsDefault ? null : indicator.Aggregation,
            Weight = spelling.Number(indicator.Weight),
            Baseline = spelling.Number(indicator.Baseline.Value, indicator.IsPercent),
            Target = spelling.Number(indicator.Target.Value, indicator.IsPercent),
            Format = Looks.FormatOf(figures, indicator.IsPercent),
            Plan = month => spelling.Number(indicator.Plan.ValueOf(new FiscalMonth(month + 1)), indicator.IsPercent),
            Actual = month => spelling.Number(indicator.Actual.ValueOf(new FiscalMonth(month + 1)), indicator.IsPercent),
        });
    }

    private void DrawGoals()
    {
        var own = department.Goals.Where(g => HasRow(ids, g.HasRow)).ToList();
        if (own.Count == 0)
        {
            return;
        }

        tab.Section(TemplateTexts.Goals);
        (bool Owners, string? Indicator)? above = null;
        foreach (var goal in own)
        {
            if (above is not { } last || last.Owners != goal.OwnerExpected || (last.Indicator is not null && goal.Indicator is null))
            {
                GoalHeader(goal.OwnerExpected);
            }

            foreach (var named in indicators.Before(goal.Indicator))
            {
                tab.Canvas.Put(tab.Row++, 2, named.Name, Looks.Text);
            }

            tab.Canvas.Put(tab.Row, 1, goal.Title, Looks.Strong);
            tab.Canvas.Put(tab.Row, 2, goal.Indicator, Looks.Text);
            tab.Canvas.Put(tab.Row, 3, goal.OwnerExpected ? spelling.Owners(goal.Owners) : null, Looks.Middle);
            tab.Result(goal.Result);
            PutId(goal.Id);
            tab.Row++;
            above = (goal.OwnerExpected, goal.Indicator);
        }

        tab.Row++;
    }

    private void GoalHeader(bool owners)
    {
        tab.GoalHeader(owners);
        PutIdHeader();
    }

    private void DrawTasks()
    {
        var rows = new PlanTaskRows(department, indicators, goals, ids == IdPlacement.OwnRows).All().ToList();
        if (rows.Count == 0 && tab.Row > 3 && !department.UsesKeyMonths)
        {
            return;
        }

        tab.Section(TemplateTexts.Tasks);
        var hasIndicators = rows.Exists(r => r.Indicator is not null);
        if (rows.Count == 0)
        {
            TaskHeader(hasIndicators);
        }

        foreach (var line in rows)
        {
            if (line.BeginsBlock)
            {
                TaskHeader(hasIndicators);
            }

            tab.Canvas.Put(tab.Row, 2, line.Goal, Looks.Text with { Size = 9, Colour = Looks.Muted });
            tab.Canvas.Put(tab.Row, 8, line.Indicator, Looks.Text with { Size = 9 });
            if (line.Task is { } task)
            {
                DrawTask(task);
            }
            else
            {
                tab.Row++;
            }
        }

        tab.Row++;
    }

    private void TaskHeader(bool indicators)
    {
        tab.Header(
            [
                (1, TemplateTexts.Task), (2, TemplateTexts.TaskGoal), (3, TemplateTexts.Owner), (4, TemplateTexts.Due), (5, TemplateTexts.Status),
                (6, TemplateTexts.Progress), .. department.UsesKeyMonths ? [(7, TemplateTexts.KeyMonth)] : Array.Empty<(int, ColumnText)>(),
                (8, indicators ? TemplateTexts.Indicator : TemplateTexts.Comment),
            ],
            months: true);
        PutIdHeader();
    }

    private void DrawTask(PlanTask task)
    {
        tab.Canvas.Put(tab.Row, 1, task.Title, Looks.Text);
        tab.Canvas.Put(tab.Row, 3, spelling.Owners(task.Owners), Looks.Middle);
        tab.Canvas.Put(tab.Row, 4, PlanSpelling.Date(task.Due), Looks.Date(language));
        tab.Canvas.Put(tab.Row, 5, task.Status is { } status ? TemplateTexts.Word(status).In(language) : null, Looks.Middle);
        tab.Canvas.Put(tab.Row, 6, spelling.Number(task.Progress, percent: true), Looks.Percent);
        tab.Canvas.Put(tab.Row, 7, task.KeyMonths.Count == 0 ? null : string.Join(", ", task.KeyMonths.Select(m => Show.Month(plan.Settings.FiscalYear.CalendarMonth(m), language))), Looks.Middle with { Size = 9 });
        PutId(task.Id);
        var first = tab.Row;
        var last = 0;
        for (var column = SectionedTab.FirstMonthColumn; column <= SectionedTab.LastColumn; column++)
        {
            tab.Canvas.Put(tab.Row, column, CellValue.Blank, Looks.Milestone);
        }

        foreach (var milestone in task.Milestones.OrderBy(m => m.Month))
        {
            // Two in one month: the task goes on in another tab.Row, its title merged down.
            tab.Row += milestone.Month.Number <= last ? 1 : 0;
            last = milestone.Month.Number;
            tab.Canvas.Put(tab.Row, SectionedTab.FirstMonthColumn + last - 1, spelling.Milestone(milestone, task.Status == TaskState.Done || (task.Status is null && task.Progress >= 1)), Looks.Milestone);
        }

        tab.Row++;
        if (tab.Row - first > 1)
        {
            tab.Canvas.MergeDown(first, 1, tab.Row - first);
        }
    }
}
