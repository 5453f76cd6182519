using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Texts;

namespace SheetSync.Core.Template;

/// <summary>
/// A department's tab in the sectioned layout (domain.md §3), for people to fill: indicators, goals, tasks and the year report one under
/// another, with spare rows, and lists to choose from.
/// </summary>
internal sealed class DepartmentTab(CompanyOutline company, DepartmentOutline department, string title, PeopleRange people)
{
    private const int StatusColumn = 5;
    private const int LeastIndicators = 6;
    private const int LeastGoals = 5;
    private const int LeastTasks = 12;
    private const int SpareTasks = 3;

    private readonly Language language = company.Language;
    private readonly SectionedTab tab = new(title, company.FiscalYear, company.Language);
    private CellRange indicatorNames;
    private CellRange goalTitles;

    public TabDesign Draw()
    {
        tab.Title(department.Name);
        tab.Canvas.Put(tab.Row++, 1, TemplateTexts.TabHint.In(language), Looks.Hint);
        tab.Row++;
        DrawIndicators();
        DrawGoals();
        DrawTasks();
        tab.Report(department.Report);
        return tab.Finish(department.DependedOn);
    }

    private void DrawIndicators()
    {
        tab.Section(TemplateTexts.Indicators);
        tab.IndicatorHeader(TemplateTexts.PlanMonthNote);
        var count = Math.Max(LeastIndicators, department.Indicators.Count + 1);
        indicatorNames = TabCanvas.Range(tab.Row, 1, count * 2, 1);
        tab.Canvas.Choose(TabCanvas.Range(tab.Row, 3, count * 2, 1), Words(Enum.GetValues<Better>(), TemplateTexts.Word));
        tab.Canvas.Explain(TemplateTexts.Better.Note.In(language));
        tab.Canvas.Choose(TabCanvas.Range(tab.Row, 4, count * 2, 1), Words(Enum.GetValues<Aggregation>(), TemplateTexts.Word));
        tab.Canvas.Explain(TemplateTexts.Rollup.Note.In(language));
        for (var i = 0; i < count; i++)
        {
            DrawIndicator(i < department.Indicators.Count && department.Indicators[i] != IndicatorLine.Blank ? department.Indicators[i] : null);
        }

        tab.Row++;
    }

    private void DrawIndicator(IndicatorLine? line) => tab.Indicator(line is null ? new() : new()
    {
        Name = line.Name,
        Unit = line.Unit,
        Better = line.Better,
        Aggregation = line.Aggregation,
        Weight = Number(line.Weight),
        Baseline = Number(line.Baseline),
        Target = Number(line.Target),
        Format = Looks.FormatOf(line.Plan.Concat(line.Actual).Append(line.Baseline).Append(line.Target).OfType<decimal>(), line.IsPercent),
        Plan = month => Number(line.Plan.ElementAtOrDefault(month)),
        Actual = month => Number(line.Actual.ElementAtOrDefault(month)),
    });

    private static CellValue Number(decimal? value) => value is { } number ? CellValue.OfNumber((double)number) : CellValue.Blank;

    private void DrawGoals()
    {
        tab.Section(TemplateTexts.Goals);
        tab.GoalHeader(owners: true);
        var count = Math.Max(LeastGoals, department.Goals.Count + 1);
        goalTitles = TabCanvas.Range(tab.Row, 1, count, 1);
        tab.Canvas.ChooseFrom(TabCanvas.Range(tab.Row, 2, count, 1), null, indicatorNames);
        tab.Canvas.Explain(TemplateTexts.GoalIndicator.Note.In(language));
        tab.Canvas.ChooseFrom(TabCanvas.Range(tab.Row, 3, count, 1), people.Tab, people.Range);
        tab.Canvas.Explain(TemplateTexts.Owner.Note.In(language));
        for (var i = 0; i < count; i++, tab.Row++)
        {
            var goal = department.Goals.ElementAtOrDefault(i);
            tab.Canvas.Put(tab.Row, 1, goal?.Title, Looks.Strong);
            tab.Canvas.Put(tab.Row, 2, goal?.Indicator, Looks.Text);
            tab.Canvas.Put(tab.Row, 3, goal?.Owner, Looks.Middle);
            tab.Result(goal?.Result);
        }

        tab.Row++;
    }

    private void DrawTasks()
    {
        tab.Section(TemplateTexts.Tasks);
        tab.Header(
            [
                (1, TemplateTexts.Task), (2, TemplateTexts.TaskGoal), (3, TemplateTexts.Owner), (4, TemplateTexts.Due),
                (5, TemplateTexts.Status), (6, TemplateTexts.Progress), (7, TemplateTexts.KeyMonth), (8, TemplateTexts.Comment),
            ],
            months: true, TemplateTexts.MilestoneNote);
        var count = Math.Max(LeastTasks, department.Tasks.Count + SpareTasks);
        tab.Canvas.ChooseFrom(TabCanvas.Range(tab.Row, 2, count, 1), null, goalTitles);
        tab.Canvas.Explain(TemplateTexts.TaskGoal.Note.In(language));
        tab.Canvas.ChooseFrom(TabCanvas.Range(tab.Row, 3, count, 1), people.Tab, people.Range);
        tab.Canvas.Explain(TemplateTexts.Owner.Note.In(language));
        tab.Canvas.Choose(TabCanvas.Range(tab.Row, 5, count, 1), Words(Enum.GetValues<TaskState>(), TemplateTexts.Word));
        tab.Canvas.Explain(TemplateTexts.Status.Note.In(language));
        tab.Canvas.Choose(TabCanvas.Range(tab.Row, 7, count, 1),
            [.. Enumerable.Range(1, 12).Select(m => TemplateTexts.Month(company.FiscalYear, m, language))]);
        tab.Canvas.Explain(TemplateTexts.KeyMonth.Note.In(language));
        ColourTasks(count);
        for (var i = 0; i < count; i++, tab.Row++)
        {
            DrawTask(department.Tasks.ElementAtOrDefault(i));
        }

        tab.Row++;
    }

    private void DrawTask(TaskLine? task)
    {
        tab.Canvas.Put(tab.Row, 1, task?.Title, Looks.Text);
        tab.Canvas.Put(tab.Row, 2, task?.Goal, Looks.Text with { Size = 9, Colour = Looks.Muted });
        tab.Canvas.Put(tab.Row, 3, task?.Owner, Looks.Middle);
        tab.Canvas.Put(tab.Row, 4, task?.Due is { } due ? CellValue.OfDate(due) : CellValue.Blank, Looks.Date(language));
        tab.Canvas.Put(tab.Row, 5, task?.Status is { } status ? TemplateTexts.Word(status).In(language) : null, Looks.Middle);
        tab.Canvas.Put(tab.Row, 6, (double?)task?.Progress, Looks.Percent);
        tab.Canvas.Put(tab.Row, 7, KeyMonths(task), Looks.Middle with { Size = 9 });
        tab.Canvas.Put(tab.Row, 8, task?.Comment, Looks.Text with { Size = 9 });
        for (var month = 1; month <= 12; month++)
        {
            tab.Canvas.Put(tab.Row, SectionedTab.FirstMonthColumn + month - 1, task?.Milestones.GetValueOrDefault(month), Looks.Milestone);
        }
    }

    private string? KeyMonths(TaskLine? task) => task is null || task.KeyMonths.Count == 0
        ? null
        : string.Join(", ", task.KeyMonths.Select(m => TemplateTexts.Month(company.FiscalYear, m, language).ToLowerInvariant()));

    /// <summary>Status words and milestone marks colour themselves; nothing is painted by hand, because paint means a milestone.</summary>
    private void ColourTasks(int count)
    {
        var status = TabCanvas.Range(tab.Row, 5, count, 1);
        ColourWhen Is(TaskState state) => new ColourWhen.Holds(StatusColumn, TemplateTexts.Word(state).In(language));
        tab.Canvas.Colour(new ColourRule(status, Is(TaskState.Done), Looks.Green, Looks.DarkGreen));
        tab.Canvas.Colour(new ColourRule(status, Is(TaskState.InProgress), Looks.Pale, Looks.Navy));
        tab.Canvas.Colour(new ColourRule(status, Is(TaskState.OnHold), Looks.Amber));
        tab.Canvas.Colour(new ColourRule(status, Is(TaskState.Cancelled), Looks.Grey, Looks.Muted));
        tab.Canvas.Colour(new ColourRule(
            TabCanvas.Range(tab.Row, 1, count, 1), Is(TaskState.Cancelled), Colour: Looks.Muted, Strike: true));
        var months = TabCanvas.Range(tab.Row, SectionedTab.FirstMonthColumn, count, 12);
        tab.Canvas.Colour(new ColourRule(months, new ColourWhen.StartsWith("✓"), Looks.Green, Looks.DarkGreen));
        tab.Canvas.Colour(new ColourRule(months, new ColourWhen.Filled(), Looks.Amber));
    }

    private string[] Words<T>(IEnumerable<T> values, Func<T, LocalText> word) => [.. values.Select(v => word(v).In(language))];
}

/// <summary>Where the names of people stand: the source of the owners' drop-down list.</summary>
internal sealed record PeopleRange(string Tab, CellRange Range);
