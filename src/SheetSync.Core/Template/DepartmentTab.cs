using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>
/// A department's tab in the sectioned layout (domain.md §3): indicators, goals, tasks and the year report one under another, eight
/// columns that describe and then twelve months, the same throughout. Plan and actual of an indicator are a pair of rows.
/// </summary>
internal sealed class DepartmentTab(CompanyOutline company, DepartmentOutline department, string title, PeopleRange people)
{
    private const int StatusColumn = 5;
    private const int FirstMonthColumn = 9;
    private const int LastColumn = FirstMonthColumn + 11;
    private const int LeastIndicators = 6;
    private const int LeastGoals = 5;
    private const int LeastTasks = 12;
    private const int SpareTasks = 3;

    private readonly Language language = company.Language;
    private readonly TabCanvas canvas = new(title);
    private CellRange indicatorNames;
    private CellRange goalTitles;
    private int row = 1;

    public TabDesign Draw()
    {
        canvas.Widths([42, 28, 18, 12, 13, 12, 16, 24, .. Enumerable.Repeat(12.5, 12)]);
        canvas.Put(row, 1, TemplateTexts.TabTitle.Format(language, department.Name, YearText()), Looks.Title);
        canvas.Height(row++, 30);
        canvas.Put(row++, 1, TemplateTexts.TabHint.In(language), Looks.Hint);
        row++;
        DrawIndicators();
        DrawGoals();
        DrawTasks();
        DrawReport();
        return canvas.Finish(department.DependedOn ? Looks.Sand : Looks.Blue, frozenRows: 1, frozenColumns: 1);
    }

    private string YearText() => company.FiscalYear.FirstMonth == 1
        ? $"{company.FiscalYear.Year}"
        : $"{company.FiscalYear.Year}/{(company.FiscalYear.Year + 1) % 100:00}";

    private void Section(LocalText name)
    {
        canvas.Fill(row, 1, 1, LastColumn, Looks.Section);
        canvas.Put(row, 1, name.In(language), Looks.Section);
        canvas.Height(row++, 22);
    }

    private void Header(IEnumerable<(int Column, ColumnText Text)> columns, LocalText? monthNote)
    {
        canvas.Fill(row, 1, 1, LastColumn, Looks.Header);
        foreach (var (column, text) in columns)
        {
            canvas.Put(row, column, text.Name.In(language), Looks.Header, text.Note.In(language));
        }

        for (var month = 1; monthNote is not null && month <= 12; month++)
        {
            canvas.Put(row, FirstMonthColumn + month - 1, TemplateTexts.Month(company.FiscalYear, month, language), Looks.Header,
                month == 1 ? monthNote.In(language) : null);
        }

        canvas.Height(row++, 38);
    }

    private void DrawIndicators()
    {
        Section(TemplateTexts.Indicators);
        Header(
            [
                (1, TemplateTexts.Indicator), (2, TemplateTexts.Unit), (3, TemplateTexts.Better), (4, TemplateTexts.Rollup),
                (5, TemplateTexts.Weight), (6, TemplateTexts.Baseline), (7, TemplateTexts.Target), (8, TemplateTexts.PlanOrActual),
            ],
            TemplateTexts.PlanMonthNote);
        var count = Math.Max(LeastIndicators, department.Indicators.Count + 1);
        indicatorNames = TabCanvas.Range(row, 1, count * 2, 1);
        canvas.Choose(TabCanvas.Range(row, 3, count * 2, 1), Words(Enum.GetValues<Better>(), TemplateTexts.Word));
        canvas.Explain(TemplateTexts.Better.Note.In(language));
        canvas.Choose(TabCanvas.Range(row, 4, count * 2, 1), Words(Enum.GetValues<Aggregation>(), TemplateTexts.Word));
        canvas.Explain(TemplateTexts.Rollup.Note.In(language));
        for (var i = 0; i < count; i++, row += 2)
        {
            DrawIndicator(i < department.Indicators.Count && department.Indicators[i] != IndicatorLine.Blank ? department.Indicators[i] : null);
        }

        row++;
    }

    private void DrawIndicator(IndicatorLine? line)
    {
        var format = line is null ? null : Looks.FormatOf(
            line.Plan.Concat(line.Actual).Append(line.Baseline).Append(line.Target).OfType<decimal>(), line.IsPercent);
        var number = Looks.Number with { Format = format };
        canvas.Put(row, 1, line?.Name, Looks.Strong);
        canvas.Put(row, 2, line?.Unit, Looks.Middle);
        canvas.Put(row, 3, line is null ? null : TemplateTexts.Word(line.Better).In(language), Looks.Middle);
        canvas.Put(row, 4, line is null ? null : TemplateTexts.Word(line.Aggregation).In(language), Looks.Middle);
        canvas.Put(row, 5, (double?)line?.Weight, Looks.Middle);
        canvas.Put(row, 6, (double?)line?.Baseline, number);
        canvas.Put(row, 7, (double?)line?.Target, number with { Bold = true });
        for (var column = 1; column <= 7; column++)
        {
            canvas.Put(row + 1, column, CellValue.Blank, column is 1 ? Looks.Strong : Looks.Middle);
            canvas.MergeDown(row, column, 2);
        }

        canvas.Put(row, 8, TemplateTexts.Plan.In(language), Looks.PlanLabel);
        canvas.Put(row + 1, 8, TemplateTexts.Actual.In(language), Looks.ActualLabel);
        for (var month = 0; month < 12; month++)
        {
            canvas.Put(row, FirstMonthColumn + month, (double?)line?.Plan.ElementAtOrDefault(month), number);
            canvas.Put(row + 1, FirstMonthColumn + month, (double?)line?.Actual.ElementAtOrDefault(month), Looks.Actual with { Format = format });
        }
    }

    private void DrawGoals()
    {
        Section(TemplateTexts.Goals);
        Header([(1, TemplateTexts.Goal), (2, TemplateTexts.GoalIndicator), (3, TemplateTexts.Owner), (4, TemplateTexts.Result)], null);
        canvas.Span(row - 1, 4, 1, LastColumn - 3, TemplateTexts.Result.Name.In(language),
            Looks.Header with { Align = Align.Left, Indent = 1 }, TemplateTexts.Result.Note.In(language));
        var count = Math.Max(LeastGoals, department.Goals.Count + 1);
        goalTitles = TabCanvas.Range(row, 1, count, 1);
        canvas.ChooseFrom(TabCanvas.Range(row, 2, count, 1), null, indicatorNames);
        canvas.Explain(TemplateTexts.GoalIndicator.Note.In(language));
        canvas.ChooseFrom(TabCanvas.Range(row, 3, count, 1), people.Tab, people.Range);
        canvas.Explain(TemplateTexts.Owner.Note.In(language));
        for (var i = 0; i < count; i++, row++)
        {
            var goal = department.Goals.ElementAtOrDefault(i);
            canvas.Put(row, 1, goal?.Title, Looks.Strong);
            canvas.Put(row, 2, goal?.Indicator, Looks.Text);
            canvas.Put(row, 3, goal?.Owner, Looks.Middle);
            canvas.Span(row, 4, 1, LastColumn - 3, goal?.Result, Looks.Text);
        }

        row++;
    }

    private void DrawTasks()
    {
        Section(TemplateTexts.Tasks);
        Header(
            [
                (1, TemplateTexts.Task), (2, TemplateTexts.TaskGoal), (3, TemplateTexts.Owner), (4, TemplateTexts.Due),
                (5, TemplateTexts.Status), (6, TemplateTexts.Progress), (7, TemplateTexts.KeyMonth), (8, TemplateTexts.Comment),
            ],
            TemplateTexts.MilestoneNote);
        var count = Math.Max(LeastTasks, department.Tasks.Count + SpareTasks);
        canvas.ChooseFrom(TabCanvas.Range(row, 2, count, 1), null, goalTitles);
        canvas.Explain(TemplateTexts.TaskGoal.Note.In(language));
        canvas.ChooseFrom(TabCanvas.Range(row, 3, count, 1), people.Tab, people.Range);
        canvas.Explain(TemplateTexts.Owner.Note.In(language));
        canvas.Choose(TabCanvas.Range(row, 5, count, 1), Words(Enum.GetValues<TaskState>(), TemplateTexts.Word));
        canvas.Explain(TemplateTexts.Status.Note.In(language));
        canvas.Choose(TabCanvas.Range(row, 7, count, 1),
            [.. Enumerable.Range(1, 12).Select(m => TemplateTexts.Month(company.FiscalYear, m, language))]);
        canvas.Explain(TemplateTexts.KeyMonth.Note.In(language));
        ColourTasks(count);
        for (var i = 0; i < count; i++, row++)
        {
            DrawTask(department.Tasks.ElementAtOrDefault(i));
        }

        row++;
    }

    private void DrawTask(TaskLine? task)
    {
        canvas.Put(row, 1, task?.Title, Looks.Text);
        canvas.Put(row, 2, task?.Goal, Looks.Text with { Size = 9, Colour = Looks.Muted });
        canvas.Put(row, 3, task?.Owner, Looks.Middle);
        canvas.Put(row, 4, task?.Due is { } due ? CellValue.OfDate(due) : CellValue.Blank, Looks.Date(language));
        canvas.Put(row, 5, task?.Status is { } status ? TemplateTexts.Word(status).In(language) : null, Looks.Middle);
        canvas.Put(row, 6, (double?)task?.Progress, Looks.Percent);
        canvas.Put(row, 7, KeyMonths(task), Looks.Middle with { Size = 9 });
        canvas.Put(row, 8, task?.Comment, Looks.Text with { Size = 9 });
        for (var month = 1; month <= 12; month++)
        {
            canvas.Put(row, FirstMonthColumn + month - 1, task?.Milestones.GetValueOrDefault(month), Looks.Milestone);
        }
    }

    private string? KeyMonths(TaskLine? task) => task is null || task.KeyMonths.Count == 0
        ? null
        : string.Join(", ", task.KeyMonths.Select(m => TemplateTexts.Month(company.FiscalYear, m, language).ToLowerInvariant()));

    /// <summary>Status words and milestone marks colour themselves; nothing is painted by hand, because paint means a milestone.</summary>
    private void ColourTasks(int count)
    {
        var status = TabCanvas.Range(row, 5, count, 1);
        ColourWhen Is(TaskState state) => new ColourWhen.Holds(StatusColumn, TemplateTexts.Word(state).In(language));
        canvas.Colour(new ColourRule(status, Is(TaskState.Done), Looks.Green, Looks.DarkGreen));
        canvas.Colour(new ColourRule(status, Is(TaskState.InProgress), Looks.Pale, Looks.Navy));
        canvas.Colour(new ColourRule(status, Is(TaskState.OnHold), Looks.Amber));
        canvas.Colour(new ColourRule(status, Is(TaskState.Cancelled), Looks.Grey, Looks.Muted));
        canvas.Colour(new ColourRule(
            TabCanvas.Range(row, 1, count, 1), Is(TaskState.Cancelled), Colour: Looks.Muted, Strike: true));
        var months = TabCanvas.Range(row, FirstMonthColumn, count, 12);
        canvas.Colour(new ColourRule(months, new ColourWhen.StartsWith("✓"), Looks.Green, Looks.DarkGreen));
        canvas.Colour(new ColourRule(months, new ColourWhen.Filled(), Looks.Amber));
    }

    private void DrawReport()
    {
        Section(TemplateTexts.YearReport);
        for (var i = 0; i < TemplateTexts.Report.Count; i++, row++)
        {
            canvas.Put(row, 1, TemplateTexts.Report[i].Name.In(language), Looks.Label, TemplateTexts.Report[i].Note.In(language));
            canvas.Span(row, 2, 1, LastColumn - 1, department.Report.ElementAtOrDefault(i), Looks.Text);
        }
    }

    private string[] Words<T>(IEnumerable<T> values, Func<T, LocalText> word) => [.. values.Select(v => word(v).In(language))];
}

/// <summary>Where the names of people stand: the source of the owners' drop-down list.</summary>
internal sealed record PeopleRange(string Tab, CellRange Range);
