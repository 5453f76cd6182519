using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;
using SheetSync.Core.WriteBack;

namespace SheetSync.Core.Template.Export;

/// <summary>
/// A department of a plan in the columns of the template. Because parents fill down (domain.md §3), a row that must not inherit the goal or
/// indicator above it begins a new block, under a header of its own.
/// </summary>
internal sealed class PlanDepartmentTab(CompanyPlan plan, Department department, string title, PlanSpelling spelling, IdPlacement ids)
{
    private const int FirstMonthColumn = 9;
    private const int LastColumn = FirstMonthColumn + 11;
    private const int IdColumn = LastColumn + 1;

    private static readonly CellLook Id = Looks.Middle with { Size = 9, Colour = Looks.Muted };

    private readonly Language language = plan.Settings.Language;
    private readonly TabCanvas canvas = new(title);
    private readonly NamedItems<Indicator> indicators = new([.. department.Indicators.Where(i => !HasRow(ids, i.HasRow))], i => i.Name);
    private readonly NamedItems<Goal> goals = new([.. department.Goals.Where(g => !HasRow(ids, g.HasRow))], g => g.Title);
    private int row = 1;

    public TabDesign Draw()
    {
        canvas.Widths([42, 28, 18, 12, 13, 12, 16, 24, .. Enumerable.Repeat(12.5, 12), 10]);
        var year = plan.Settings.FiscalYear;
        canvas.Put(row, 1, TemplateTexts.TabTitle.Format(language, department.Name, year.FirstMonth == 1 ? $"{year.Year}" : $"{year.Year}/{(year.Year + 1) % 100:00}"), Looks.Title);
        canvas.Height(row, 30);
        row += 2;
        DrawIndicators();
        DrawGoals();
        DrawTasks();
        DrawReport();
        return canvas.Finish(department.DependedOn ? Looks.Sand : Looks.Blue, frozenRows: 1, frozenColumns: 1);
    }

    private static bool HasRow(IdPlacement ids, bool has) => has || ids == IdPlacement.OwnRows;

    private void Section(LocalText name)
    {
        canvas.Fill(row, 1, 1, LastColumn, Looks.Section);
        canvas.Put(row, 1, name.In(language), Looks.Section);
        canvas.Height(row++, 22);
    }

    private void Header(IEnumerable<(int Column, ColumnText Text)> columns, bool months)
    {
        canvas.Fill(row, 1, 1, LastColumn, Looks.Header);
        foreach (var (column, text) in columns)
        {
            canvas.Put(row, column, text.Name.In(language), Looks.Header, text.Note.In(language));
        }

        for (var month = 1; months && month <= 12; month++)
        {
            canvas.Put(row, FirstMonthColumn + month - 1, TemplateTexts.Month(plan.Settings.FiscalYear, month, language), Looks.Header);
        }

        if (ids != IdPlacement.None)
        {
            canvas.Put(row, IdColumn, ServiceNames.Header(ServiceColumn.Id).In(language), Looks.Header);
        }

        canvas.Height(row++, 38);
    }

    private void PutId(ItemId id)
    {
        if (ids != IdPlacement.None)
        {
            canvas.Put(row, IdColumn, id.Value, Id);
        }
    }

    private void DrawIndicators()
    {
        var own = department.Indicators.Where(i => HasRow(ids, i.HasRow)).ToList();
        if (own.Count == 0)
        {
            return;
        }

        Section(TemplateTexts.Indicators);
        Header(
            [
                (1, TemplateTexts.Indicator), (2, TemplateTexts.Unit), (3, TemplateTexts.Better), (4, TemplateTexts.Rollup),
                (5, TemplateTexts.Weight), (6, TemplateTexts.Baseline), (7, TemplateTexts.Target), (8, TemplateTexts.PlanOrActual),
            ],
            months: true);
        foreach (var indicator in own)
        {
            DrawIndicator(indicator);
            row += 2;
        }

        row++;
    }

    private void DrawIndicator(Indicator indicator)
    {
        var figures = indicator.Plan.Values.Concat(indicator.Actual.Values).Append(indicator.Baseline.Value).Append(indicator.Target.Value).OfType<decimal>();
        var number = Looks.Number with { Format = Looks.FormatOf(figures, indicator.IsPercent) };
        canvas.Put(row, 1, indicator.Name, Looks.Strong);
        canvas.Put(row, 2, indicator.Unit?.Text, Looks.Middle);
        canvas.Put(row, 3, TemplateTexts.Word(indicator.Better).In(language), Looks.Middle);
        canvas.Put(row, 4, indicator.AggregationIsDefault ? null : TemplateTexts.Word(indicator.Aggregation).In(language), Looks.Middle);
        canvas.Put(row, 5, spelling.Number(indicator.Weight), Looks.Middle);
        canvas.Put(row, 6, spelling.Number(indicator.Baseline.Value, indicator.IsPercent), number);
        canvas.Put(row, 7, spelling.Number(indicator.Target.Value, indicator.IsPercent), number with { Bold = true });
        PutId(indicator.Id);
        for (var column = 1; column <= 7; column++)
        {
            canvas.Put(row + 1, column, CellValue.Blank, column is 1 ? Looks.Strong : Looks.Middle);
            canvas.MergeDown(row, column, 2);
        }

        canvas.Put(row, 8, TemplateTexts.Plan.In(language), Looks.PlanLabel);
        canvas.Put(row + 1, 8, TemplateTexts.Actual.In(language), Looks.ActualLabel);
        foreach (var month in FiscalMonth.All)
        {
            var column = FirstMonthColumn + month.Number - 1;
            canvas.Put(row, column, spelling.Number(indicator.Plan.ValueOf(month), indicator.IsPercent), number);
            canvas.Put(row + 1, column, spelling.Number(indicator.Actual.ValueOf(month), indicator.IsPercent), Looks.Actual with { Format = number.Format });
        }
    }

    private void DrawGoals()
    {
        var own = department.Goals.Where(g => HasRow(ids, g.HasRow)).ToList();
        if (own.Count == 0)
        {
            return;
        }

        Section(TemplateTexts.Goals);
        (bool Owners, string? Indicator)? above = null;
        foreach (var goal in own)
        {
            if (above is not { } last || last.Owners != goal.OwnerExpected || (last.Indicator is not null && goal.Indicator is null))
            {
                GoalHeader(goal.OwnerExpected);
            }

            foreach (var named in indicators.Before(goal.Indicator))
            {
                canvas.Put(row++, 2, named.Name, Looks.Text);
            }

            canvas.Put(row, 1, goal.Title, Looks.Strong);
            canvas.Put(row, 2, goal.Indicator, Looks.Text);
            canvas.Put(row, 3, goal.OwnerExpected ? spelling.Owners(goal.Owners) : null, Looks.Middle);
            canvas.Span(row, 4, 1, LastColumn - 3, goal.Result, Looks.Text);
            PutId(goal.Id);
            row++;
            above = (goal.OwnerExpected, goal.Indicator);
        }

        row++;
    }

    private void GoalHeader(bool owners)
    {
        Header([(1, TemplateTexts.Goal), (2, TemplateTexts.GoalIndicator), .. owners ? [(3, TemplateTexts.Owner)] : Array.Empty<(int, ColumnText)>()], months: false);
        canvas.Span(row - 1, 4, 1, LastColumn - 3, TemplateTexts.Result.Name.In(language), Looks.Header with { Align = Align.Left, Indent = 1 }, TemplateTexts.Result.Note.In(language));
    }

    private void DrawTasks()
    {
        var rows = new PlanTaskRows(department, indicators, goals, ids == IdPlacement.OwnRows).All().ToList();
        if (rows.Count == 0 && row > 3 && !department.UsesKeyMonths)
        {
            return;
        }

        Section(TemplateTexts.Tasks);
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

            canvas.Put(row, 2, line.Goal, Looks.Text with { Size = 9, Colour = Looks.Muted });
            canvas.Put(row, 8, line.Indicator, Looks.Text with { Size = 9 });
            if (line.Task is { } task)
            {
                DrawTask(task);
            }
            else
            {
                row++;
            }
        }

        row++;
    }

    private void TaskHeader(bool indicators) => Header(
        [
            (1, TemplateTexts.Task), (2, TemplateTexts.TaskGoal), (3, TemplateTexts.Owner), (4, TemplateTexts.Due), (5, TemplateTexts.Status), (6, TemplateTexts.Progress),
            .. department.UsesKeyMonths ? [(7, TemplateTexts.KeyMonth)] : Array.Empty<(int, ColumnText)>(),
            (8, indicators ? TemplateTexts.Indicator : TemplateTexts.Comment),
        ],
        months: true);

    private void DrawTask(PlanTask task)
    {
        canvas.Put(row, 1, task.Title, Looks.Text);
        canvas.Put(row, 3, spelling.Owners(task.Owners), Looks.Middle);
        canvas.Put(row, 4, PlanSpelling.Date(task.Due), Looks.Date(language));
        canvas.Put(row, 5, task.Status is { } status ? TemplateTexts.Word(status).In(language) : null, Looks.Middle);
        canvas.Put(row, 6, spelling.Number(task.Progress, percent: true), Looks.Percent);
        canvas.Put(row, 7, task.KeyMonths.Count == 0 ? null : string.Join(", ", task.KeyMonths.Select(m => Show.Month(plan.Settings.FiscalYear.CalendarMonth(m), language))), Looks.Middle with { Size = 9 });
        PutId(task.Id);
        var first = row;
        var last = 0;
        for (var column = FirstMonthColumn; column <= LastColumn; column++)
        {
            canvas.Put(row, column, CellValue.Blank, Looks.Milestone);
        }

        foreach (var milestone in task.Milestones.OrderBy(m => m.Month))
        {
            // Two in one month: the task goes on in another row, its title merged down.
            row += milestone.Month.Number <= last ? 1 : 0;
            last = milestone.Month.Number;
            canvas.Put(row, FirstMonthColumn + last - 1, spelling.Milestone(milestone, task.Status == TaskState.Done || (task.Status is null && task.Progress >= 1)), Looks.Milestone);
        }

        row++;
        if (row - first > 1)
        {
            canvas.MergeDown(first, 1, row - first);
        }
    }

    private void DrawReport()
    {
        if (department.Report is not { } report)
        {
            return;
        }

        Section(TemplateTexts.YearReport);
        for (var i = 0; i < TemplateTexts.Report.Count; i++, row++)
        {
            canvas.Put(row, 1, TemplateTexts.Report[i].Name.In(language), Looks.Label, TemplateTexts.Report[i].Note.In(language));
            canvas.Span(row, 2, 1, LastColumn - 1, report.Parts[i], Looks.Text);
        }
    }
}
